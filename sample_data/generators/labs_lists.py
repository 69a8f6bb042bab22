"""The lists of the water laboratories: selection, tests, training, going live. All invented."""

from datetime import date

from generators.lists import Sheet
from generators.workdays import STANDARD

SELECTION = Sheet(
    "Selection criteria",
    "Check id|Check item|Criterion|Score|Result|Checked by|Check date",
    """
SEL-1|Function fit|At least 80 of 100 points|88|Passed|Wilma Trevanion|2025-02-20
SEL-2|Technical support|Answer within one working day|82|Passed|Otis Blakemore|2025-02-20
SEL-3|Vendor reputation|Three references of our size|79|Passed|Otis Blakemore|2025-02-20
""",
)
PLAN_PARTS = Sheet(
    "Parts of the plan",
    "Check id|Check item|Result|Checked by|Check date",
    """
PL-1|Scope|Yes|Wilma Trevanion|2025-03-05
PL-2|Schedule|Yes|Wilma Trevanion|2025-03-05
PL-3|Resources|Yes|Wilma Trevanion|2025-03-05
PL-4|Risk management|Yes|Wilma Trevanion|2025-03-05
""",
)
GOLIVE = Sheet(
    "Go-live criteria",
    "Check id|Check item|Required|Result|Check date|Signed by|Signed on|No-go trigger|Trigger fired"
    "|Waived by|Waived on",
    """
GO-1|Data migrated|Yes|Passed|2025-06-11|Yasmin Coppard|2025-06-12|More than 1 % of samples differ|No||
GO-2|Interfaces ready|Yes|Passed|2025-06-11|Duncan Roe|2025-06-12|An instrument sends nothing|No||
GO-3|Tests passed|Yes|Failed|2025-06-12|||A test of the plan is missing|Yes|Clement Ashgrove|2025-06-13
GO-4|Training complete|Yes|Failed|2025-06-12|||Fewer than 18 of 20 users passed|Yes|Clement Ashgrove|2025-06-13
GO-5|Support ready|Yes|Passed|2025-06-12|Linnea Sayer|2025-06-12|No rota for the first month|No||
""",
)
_WATCHED = "\n".join(
    f"MO-{number}|Look through logs, queues and backups of the day|{day}|Yes|{day}|Duncan Roe"
    for number, day in enumerate(
        STANDARD.between(date(2025, 6, 19), date(2025, 7, 16)), start=1
    )
)
MONITORING = Sheet(
    "Monitoring", "Check id|Check item|Due date|Result|Check date|Checked by", _WATCHED
)
NEEDS = Sheet(
    "Training needs",
    "Check id|Check item|Result|Check date|Checked by",
    """
TN-1|Sampling team|Yes|2025-05-05|Otis Blakemore
TN-2|Chemistry laboratory|Yes|2025-05-05|Otis Blakemore
TN-3|Microbiology laboratory|Yes|2025-05-06|Otis Blakemore
TN-4|Customer service|Yes|2025-05-06|Otis Blakemore
""",
)
TESTS = Sheet(
    "Test summary",
    "Test no|Test name|Test type|Phase|Test date|Test result|Total cases|Cases passed",
    """
TS-1|Sample archive of nine years reconciled|Migration test|System integration|2025-04-24|Passed|48210|48210
TS-2|Fourteen instruments|Interface test|System integration|2025-05-01|Passed|56|56
TS-3|Certificates, labels and billing|Functional test|System integration|2025-05-02|Passed|40|40
TS-4|Sample from receipt to certificate|Functional test|System test|2025-06-06|Passed|96|96
""",
)
SESSIONS = Sheet(
    "Training sessions",
    "Course|Training type|Planned date|Training date|Training method|Trainer|Department|Hours"
    "|Invited|Attended",
    """
First steps|Operation training|2025-05-12|2025-05-12|Video|Linnea Sayer|All|2|20|20
Sample registration|Operation training|2025-05-14|2025-05-14|Classroom|Otis Blakemore|Sampling|4|6|6
Results and release|Operation training|2025-05-15|2025-05-15|Classroom|Otis Blakemore|Laboratories|4|10|10
Certificates and orders|Operation training|2025-05-16|2025-05-16|Classroom|Linnea Sayer|Customer service|4|4|4
Question hour|Operation training|2025-05-20|2025-05-20|Online|Linnea Sayer|All|2|20|18
Second course for who failed|Operation training|2025-06-24|2025-06-24|Classroom|Otis Blakemore|All|4|8|8
""",
)
RISKS = Sheet(
    "Risk register",
    "Risk id|Risk description|Category|Probability|Impact (days)|Residual probability"
    "|Residual impact (days)|Response|Owner|Due date|Status|Raised on|Occurred|Occurred on|Last updated"
    "|Closed on",
    """
R-1|Old data cannot be mapped|Technical|40%|10|10%|5|Clean the data before mapping|Yasmin Coppard|2025-04-11|Closed|2025-03-04|No||2025-07-11|2025-05-02
R-2|Laboratory heads want their own codes|Organisational|30%|6|10%|3|One code list, agreed by the director|Wilma Trevanion|2025-03-28|Closed|2025-03-04|No||2025-07-11|2025-04-04
R-3|Integration engineer shared with another site|Resource|40%|8|20%|4|Fixed days each week|Wilma Trevanion|2025-03-14|Closed|2025-03-04|Yes|2025-05-27|2025-07-11|2025-06-13
R-4|Regulator changes the reporting format|External|20%|5|10%|3|Keep reports configurable|Duncan Roe|2025-06-30|Open|2025-03-05|No||2025-07-11|
""",
)
TICKETS = Sheet(
    "Support tickets",
    "Ticket no|Ticket description|Ticket type|Severity|Department|Requested by|Opened at"
    "|First response at|Resolved at|Ticket status",
    """
T-1|How do I add a sample to an order|How-to question|Low|Sampling|Sampling desk|2025-06-17|2025-06-17|2025-06-17|Closed
T-2|Where do I release a result|How-to question|Low|Chemistry|Bench 2|2025-06-17|2025-06-17|2025-06-17|Closed
T-3|Certificate prints twice|Defect|Medium|Customer service|Front desk|2025-06-18|2025-06-18|2025-06-20|Closed
T-4|How do I correct a unit|How-to question|Low|Chemistry|Bench 1|2025-06-19|2025-06-19|2025-06-19|Closed
T-5|Label printer offline|Defect|Medium|Sampling|Sampling desk|2025-06-24|2025-06-24|2025-06-24|Closed
T-6|How do I repeat a test|How-to question|Low|Microbiology|Bench 5|2025-06-26|2025-06-26|2025-06-26|Closed
T-7|Spectrometer results late|Defect|Medium|Chemistry|Bench 3|2025-07-01|2025-07-01|2025-07-03|Closed
T-8|How do I find an old certificate|How-to question|Low|Customer service|Front desk|2025-07-08|2025-07-08|2025-07-08|Closed
""",
)
PASSED = "Passed"
USERS = {
    "Sampling": "Abel Crane,Bridget Fole,Casper Lunt,Delia Moss,Errol Nye,Flora Penn",
    "Chemistry": "Gideon Rusk,Hattie Sloan,Ivo Tarn,Jemima Ware,Kit Yardley",
    "Microbiology": "Lorna Beck,Magnus Cobb,Nell Drury,Oscar Eames,Petra Fenn",
    "Customer service": "Quentin Gale,Rhona Hurst,Silas Ince,Thea Jewell",
}
FAILED_FIRST = {
    *("Casper Lunt", "Errol Nye", "Ivo Tarn", "Kit Yardley"),
    *("Magnus Cobb", "Oscar Eames", "Rhona Hurst", "Silas Ince"),
}
PASSED_LATER = {"Casper Lunt", "Magnus Cobb"}


def results() -> Sheet:
    """Attendance and marks, a row a person and attempt; six of twenty never passed."""
    lines = []
    for department, names in USERS.items():
        for place, name in enumerate(names.split(",")):
            row = f"{name}|{department}|First steps|Yes|"
            failed = name in FAILED_FIRST
            mark, said = (48 + 3 * place, "Failed") if failed else (71 + 4 * place, PASSED)
            lines.append(f"{row}{mark}|{said}|1|2025-05-22")
            if failed:
                mark, said = (74, PASSED) if name in PASSED_LATER else (55, "Failed")
                lines.append(f"{row}{mark}|{said}|2|2025-06-26")
    header = "Trainee|Department|Course|Attended|Score|Result|Attempt|Assessment date"
    return Sheet("Training results", header, "\n".join(lines))
