"""The plan of the parcel depots: people, phases and tasks. All invented."""

from datetime import date

from generators.plan import Phase

PEOPLE = {
    "I": "Isolde Farrant",
    "M": "Milo Garside",
    "P": "Priya Lonsdale",
    "K": "Kasper Wynne",
    "T": "Tamsin Orrell",
    "R": "Rufus Calder",
}
KEYS = {1: "requirements", 2: "development", 3: "integration", 4: "testing", 5: "deployment"}


def _phase(
    number: int, name: str, milestone: str, *, planned: date, actual: date, lines: str
) -> Phase:
    return Phase(number, name, milestone, planned, actual, 1.0, lines)


PHASES = (
    _phase(
        1,
        "Requirements analysis",
        "Requirements signed off",
        planned=date(2025, 1, 13),
        actual=date(2025, 1, 13),
        lines="""
Depot visits and interviews|IM|0+8|0+8|88||Visit notes
Routing rules workshop|IM|8+6|8+6|64||Routing rules
Carrier interface requirements|M|10+8|10+8|48||Interface list
Non-functional requirements|I|14+6|14+6|34||Non-functional requirements
Requirements specification|IM|18+9|18+9|96||Requirements specification
Customer review of the specification|I|27+3|27+3|14||Signed specification
""",
    ),
    _phase(
        2,
        "Design and development",
        "Development complete",
        planned=date(2025, 2, 24),
        actual=date(2025, 2, 24),
        lines="""
Outline design|MP|0+8|0+8|84||Outline design
Detailed design|PK|6+10|6+10|110||Detailed design
Depot master data module|P|14+12|14+14|78||Build notes
Route planner core|KR|14+26|14+36|300||Build notes
Carrier interface|R|20+18|22+26|104||Interface description
Scanner app|P|26+18|30+24|110||Build notes
Dispatch board|T|18+20|18+24|112||Build notes
Exception handling|K|38+10|48+12|62||Build notes
Reports and exports|T|40+10|44+14|58||Build notes
Unit tests and code review|KPT|46+9|56+12|148||Unit test report
""",
    ),
    _phase(
        3,
        "Integration test",
        "Integration test passed",
        planned=date(2025, 5, 12),
        actual=date(2025, 5, 29),
        lines="""
Integration test environment|R|0+4|0+4|24||Environment record
Assemble the units|KR|3+6|3+6|66||Build record
Carrier interface trials|R|6+8|6+9|48||Trial record
Fix integration defects|KPT|8+9|8+11|156||Defect list
Integration test report|T|17+3|18+3|18||Integration test report
""",
    ),
    _phase(
        4,
        "System test",
        "System test passed",
        planned=date(2025, 6, 9),
        actual=date(2025, 6, 30),
        lines="""
Test design from customer needs|T|0+5|0+5|32||Test cases
Functional system test|TM|4+9|4+9|96||Test record
Fix system test defects|KPR|7+10|7+10|160||Defect list
Customer review of the report|I|16+2|16+2|10||Review record
System test report|T|15+4|15+4|22||System test report
""",
    ),
    _phase(
        5,
        "Go-live",
        "All depots live",
        planned=date(2025, 7, 7),
        actual=date(2025, 7, 28),
        lines="""
Performance test|KR|0+5|0+5|58||Performance report
Security test|R|3+4|3+4|24||Security report
Operation manual|M|0+6|0+6|36||Operation manual
Train dispatchers|MI|6+5|6+5|54||Attendance list
Prepare depot devices|P|4+8|4+8|48||Device list
Switch over the pilot depot|KPT|12+2|12+2|40||Switch-over record
Roll out to all depots|MPT|14+6|14+6|110||Roll-out record
Monitoring and maintenance|KR|15+10|15+10|100||Monitoring log
""",
    ),
)
