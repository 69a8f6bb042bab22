"""The story of the portal project: people, phases, tasks, risks, issues. All invented."""

from datetime import date

from generators.plan import Phase

PEOPLE = {
    "N": "Nora Whitfield",
    "I": "Idris Calloway",
    "P": "Petra Lindqvist",
    "T": "Tomasz Wrenfield",
    "A": "Amara Vale",
    "J": "Joss Pemberley",
    "L": "Lena Harrowgate",
}
SIGNED_AS = {"Nora Whitfield": "Whitfield, Nora"}
"""How a person is written in the timesheets where that is not the name."""

REQUIREMENTS = """
Kick-off workshop|NI|0+1|0+1|16
Stakeholder interviews|I|1+6|1+6|40|101
As-is policyholder journeys|I|5+6|5+8|36|101
Claims self-service requirements|IP|9+6|10+7|60|102;103
Identity and consent requirements|P|12+5|13+6|32|102
Non-functional requirements|P|17+3|19+3|18|104
Requirements baseline and review|NI|20+4|22+4|40|104;105;106
"""
DESIGN = """
Target architecture|P|0+6|0+6|40|107
Identity provider selection|P|4+5|6+5|28|107|Procurement asked for a third quote
UX wireframes|I|2+9|2+9|56|107
Data model and API contracts|PT|7+8|9+8|80|201
Security design review|LP|13+3|15+3|28|202;204
Design sign-off|NP|17+3|18+3|24|203;205
"""
BUILD = """
Environments and pipeline|T|0+5|0+9|36|206|Cloud accounts handed over late
Portal shell and navigation|A|0+10|0+12|70|206
Sign-in and registration|J|3+12|7+16|84|301
Policy overview|A|9+12|11+15|84|302
Document vault|J|14+12|22+15|80|303
Claims intake|T|6+18|10+24|120|301
Claims tracking|A|20+14|25+18|92|304
Payments and direct debit|T|23+14|33+18|96|306
Notifications|J|25+10|36+12|64|399
Accessibility fixes|A|33+8|42+10|48|307
Admin console|J|34+10|47+13|64|309
Unit tests and code review|TAJ|36+14|50+16|120|308
Test automation|L|20+30|26+40|150|302
Build complete and handed to integration|NP|52+3|69+3|24|310;311;312
"""
INTEGRATION = """
Core policy system interface|PT|0+10|0+16|96|306
Claims engine interface|TJ|4+10|8+17|96|401|Insurer's test data arrived 12 August
Payment gateway certification|T|10+8|~20+13|56|308
Identity provider cut-over|PA|8+8|~18+14|64|401
Performance test|L|15+6|?27+6|44|402
End-to-end regression|LA|18+7|?28+7|80|402;403;404
"""
UAT = """
UAT plan and entry check|IL|0+2|?0+2|24|406
UAT cycle 1|I|2+7|?2+7|60|501
UAT fixes|AJ|7+7|?7+7|80|502
UAT cycle 2|IL|13+5|?13+5|60|503
UAT sign-off|NI|18+2|?18+2|16|504
"""
TRAINING = """
Train the trainer|I|0+2|?0+2|16|502
Quick-reference cards|I|0+3|?0+3|14|502
Contact-centre sessions|IN|1+4|?1+4|44|601
"""
GO_LIVE = """
Cut-over rehearsal|PT|0+2|?0+2|32|505
Production deployment|PTJ|2+2|?2+2|48|701
Go-live decision|N|3+1|?3+1|8|702
Hypercare start|TA|4+1|?4+1|16|703
"""

PHASES = (
    Phase(
        number=1,
        name="Requirements",
        milestone="Requirements agreed",
        baseline_start=date(2025, 4, 1),
        actual_start=date(2025, 4, 1),
        effort_factor=1.02,
        lines=REQUIREMENTS,
    ),
    Phase(
        number=2,
        name="Solution design",
        milestone="Design signed off",
        baseline_start=date(2025, 5, 5),
        actual_start=date(2025, 5, 7),
        effort_factor=1.00,
        lines=DESIGN,
    ),
    Phase(
        number=3,
        name="Build",
        milestone="Build complete",
        baseline_start=date(2025, 6, 2),
        actual_start=date(2025, 6, 5),
        effort_factor=1.03,
        lines=BUILD,
    ),
    Phase(
        number=4,
        name="Integration",
        milestone="Integration complete",
        baseline_start=date(2025, 8, 4),
        actual_start=date(2025, 8, 25),
        effort_factor=1.02,
        lines=INTEGRATION,
    ),
    Phase(
        number=5,
        name="UAT",
        milestone="UAT signed off",
        baseline_start=date(2025, 9, 8),
        actual_start=date(2025, 10, 13),
        effort_factor=1.00,
        lines=UAT,
    ),
    Phase(
        number=6,
        name="Training",
        milestone="Users trained",
        baseline_start=date(2025, 10, 6),
        actual_start=date(2025, 11, 10),
        effort_factor=1.00,
        lines=TRAINING,
    ),
    Phase(
        number=7,
        name="Go-live",
        milestone="Portal live",
        baseline_start=date(2025, 10, 13),
        actual_start=date(2025, 11, 17),
        effort_factor=1.00,
        lines=GO_LIVE,
    ),
)

CATEGORIES = {"T": "Technical", "O": "Organisational", "R": "Resource", "M": "Market"}
LEVELS = {"H": "High", "M": "Medium", "L": "Low"}

RISKS = """
Claims engine interface changes in build|T|H|H|Freeze it, contract tests|P|Open|2025-05-12|
Identity provider not ready for cut-over|T|M|H|Pilot, weekly vendor call|P|Open|2025-05-20|
Cloud accounts handed over late|R|H|M|Use a sandbox meanwhile|T|Occurred|2025-05-28|2025-06-18
Old policy data is incomplete|T|M|H|Profile data early, agree clean-up|I|Open|2025-06-10|
Developer pulled to another project|R|M|M|Named team in the contract|N|Closed|2025-04-22|2025-07-31
Contact centre cannot release testers|O|H|H|Book testers now, second date|I|Open|2025-08-19|
Payment gateway certification slot missed|T|M|M|Reserve a second slot|T|Open|2025-07-08|
Scope grows with broker functions|O|M|M|Change board every second week|N|Open|2025-06-24|
Accessibility audit finds blockers|T|L|M|Audit a first build in July|A|Closed|2025-05-30|2025-09-05
Regulator asks for a new consent text|M|L|H|Text kept outside the code|I|Open|2025-04-15|
Competitor launches a portal first|M|L|L|Watch, no action|N|Open|2025-04-15|
"""

EPICS = {
    "Portal shell": ("header and footer", "responsive layout", "error pages", "cookie banner"),
    "Sign-in": ("registration", "password reset", "two-step sign-in", "session time-out"),
    "Policy overview": ("policy list", "cover details", "policy documents", "address change"),
    "Document vault": ("upload", "virus scan", "search", "download as PDF"),
    "Claims intake": (
        "claim form",
        "photo upload",
        "damage location",
        "draft claims",
        "duplicates",
    ),
    "Claims tracking": ("status timeline", "messages to handler", "expert appointment"),
    "Payments": ("direct debit mandate", "card payment", "payment history", "refund notice"),
    "Notifications": ("e-mail templates", "text messages", "preferences"),
    "Admin console": ("user lookup", "impersonation log", "content editor"),
    "Integration": ("core policy adapter", "claims engine adapter", "payment gateway adapter"),
}
BUGS = (
    "wrong on small screens",
    "slow with many policies",
    "loses input after time-out",
    "shows a blank page when the service is down",
)
