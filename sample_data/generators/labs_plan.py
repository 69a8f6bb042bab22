"""The plan of the water laboratories: people, phases and tasks. All invented."""

from datetime import date

from generators.plan import Phase

PEOPLE = {
    "W": "Wilma Trevanion",
    "O": "Otis Blakemore",
    "L": "Linnea Sayer",
    "D": "Duncan Roe",
    "Y": "Yasmin Coppard",
}
KEYS = {
    1: "requirements",
    2: "selection",
    3: "planning",
    4: "integration",
    5: "training",
    6: "testing",
    7: "deployment",
}


def _phase(
    number: int, name: str, milestone: str, *, planned: date, actual: date, lines: str
) -> Phase:
    return Phase(number, name, milestone, planned, actual, 1.0, lines)


PHASES = (
    _phase(
        1,
        "Requirements analysis",
        "Requirements agreed",
        planned=date(2025, 1, 13),
        actual=date(2025, 1, 13),
        lines="""
Walk through the sample flow|WO|0+5|0+5|48||Process maps
Collect functions and reports|OL|3+6|3+6|62||Function list
Technical needs and instruments|D|6+5|6+5|32||Instrument list
Agree the requirements|W|11+4|11+4|20||Requirements list
""",
    ),
    _phase(
        2,
        "Software selection",
        "Product chosen",
        planned=date(2025, 2, 3),
        actual=date(2025, 2, 3),
        lines="""
Long list and request for offers|W|0+5|0+5|30||Long list
Demonstrations of three products|WOL|5+4|5+4|60||Demonstration notes
Reference visits|O|8+3|8+3|20||Visit notes
Scoring and decision|WO|11+4|11+4|34||Scoring sheet
""",
    ),
    _phase(
        3,
        "Project planning",
        "Plan approved",
        planned=date(2025, 2, 24),
        actual=date(2025, 2, 24),
        lines="""
Scope and schedule|W|0+5|0+5|30||Schedule
Resources and budget|W|4+3|4+3|14||Resource plan
Risk workshop|WO|6+2|6+2|18||Risk register
Approve the plan|W|8+2|8+2|8||Approved plan
""",
    ),
    _phase(
        4,
        "System integration",
        "Integration complete",
        planned=date(2025, 3, 10),
        actual=date(2025, 3, 10),
        lines="""
Install and configure the package|DY|0+10|0+10|120||Configuration record
Clean and map the old data|LY|5+15|5+16|150||Mapping table
Migrate the sample archive|Y|20+10|21+10|76||Migration report
Instrument interfaces|D|10+18|10+19|132||Interface description
Billing interface|D|28+8|29+7|58||Interface description
Join certificates and labels|L|22+12|22+12|84||Templates
Integration walk-through|OL|34+6|34+6|60||Walk-through record
""",
    ),
    _phase(
        5,
        "User training",
        "Users trained",
        planned=date(2025, 5, 5),
        actual=date(2025, 5, 5),
        lines="""
Survey of training needs|O|0+2|0+2|12||Needs survey
Course plan and video lessons|OL|2+5|2+5|56||Course plan
Classroom courses|OL|7+5|7+5|66||Attendance list
Online question hours|L|9+5|9+5|28||Recordings
Assessment of users|O|13+2|13+2|14||Assessment list
""",
    ),
    _phase(
        6,
        "System test",
        "System test closed",
        planned=date(2025, 5, 26),
        actual=date(2025, 5, 26),
        lines="""
Functional test|LY|0+9|0+9|112||Test record
Performance test|D|6+4|6+1|4||Dropped for lack of time
Security test|D|9+3|7+1|4||Dropped for lack of time
Fix and test again|DY|7+6|8+5|66||Defect list
Close the system test|O|12+3|12+3|14||Test report
""",
    ),
    _phase(
        7,
        "Go-live and operation",
        "Operation handed over",
        planned=date(2025, 6, 16),
        actual=date(2025, 6, 16),
        lines="""
Go-live decision|W|0+1|0+1|5||Go-live checklist
Switch over|DY|0+3|0+3|40||Switch-over record
Daily watch of operation|D|3+20|3+20|90||Monitoring log
Fix problems of operation|DY|3+20|3+20|150||Problem list
Support for laboratory staff|OL|3+18|3+18|130||Ticket list
Hand over to operation|WD|22+3|22+3|30||Hand-over record
""",
    ),
)
