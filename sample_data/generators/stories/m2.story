= settings
id = "BKP-CAM"
name = "Inspection cameras for paper machine 4"
customer = "Beckholme Paper"
manager = "Imogen Castle"
method = "M2"
state = "closed"
as_of = 2025-11-28
timezone = "Europe/London"
calendar = "standard"
hours_per_day = 8
currency = "GBP"
flags = ["hardware"]
[contingency]
days = 20
[events]
contract_signed = 2025-01-08
plan_approved = 2025-01-10
kickoff = 2025-01-13
hardware_accepted = 2025-06-06
golive_decision = 2025-08-15
golive = 2025-08-18
acceptance_ready = 2025-08-18
preliminary_acceptance = 2025-08-26
final_acceptance = 2025-08-29
contract_finish = 2025-09-26
review_held = 2025-09-24
closure = 2025-09-26

= people
I|Imogen Castle|icastle
D|Dafydd Prosser|dprosser
R|Runa Halvorsen|rhalvorsen
T|Tobias Kerr|tkerr
N|Nadia Osei|nosei

= phase 1|Requirements analysis|Requirements agreed|2025-01-13|2025-01-13|0.99
Kick-off and site walk|IR|0+2|0+2|24
Defect catalogue of paper machine 4|R|2+6|2+6|40|A1010
Interviews with shift leaders|IT|2+5|2+4|56|A1010
Performance targets|D|5+5|5+5|30|A1010
Requirements document|IR|8+6|8+5|72|A1020;A1030
Review with the customer|IR|13+2|13+2|20|A1040

= phase 2|Solution design|Design released|2025-02-03|2025-02-03|1.00
System architecture|D|0+6|0+5|40|A1060;A1050
Camera and lighting layout|N|0+8|0+8|52|A1060
Classifier design|T|2+8|2+7|52|A1060
Interface to the mill historian|D|6+5|6+5|30|A2010
Detailed design|DN|9+5|9+4|64|A2020
Design review|IDT|13+2|13+2|34|A2040;A2030

= phase 3|Project plan|Plan released|2025-02-24|2025-02-24|0.98
Detailed schedule and budget|I|0+4|0+4|28|A2060;A2050
Risk strategy|ID|1+3|1+3|28|A2060
Plan review|IDR|4+1|4+1|16|A3010;A3020

= phase 4|Hardware purchase and set-up|Hardware accepted|2025-03-03|2025-03-03|0.96
Orders placed|NR|0+4|0+4|40|A3030
Cabinets and power|N|4+14|4+14|76|A4010
Cameras and lighting delivered|NR|18+8|58+8|80|A4010
Installation and check-out|NT|24+6|64+6|72|A4020

= phase 5|Software development|Software complete|2025-04-14|2025-04-14|1.02
Development environment|D|0+3|0+3|18|A3030
Image acquisition|T|0+15|0+15|96|A4020
Defect classifier|D|3+22|3+21|140|A5010
Operator screens|R|5+20|5+20|120|A5010
Reports and trends|R|25+8|25+7|48|A5040;A5060
Historian interface|N|10+15|10+15|70|A5010
Module tests and fixes|DT|25+10|25+10|120|A5020;A5030

= phase 6|System integration|System integrated|2025-06-02|2025-06-02|1.02
Server and network set-up|ND|0+6|0+5|36|A5070;A5050
Software on the target servers|DT|3+10|3+10|110|A5070;A4030
Camera calibration on the machine|TN|7+12|7+11|130|A6010;A4040
Joint commissioning|DTN|17+8|17+8|140|A6020

= phase 7|Test and verification|Tests passed|2025-07-07|2025-07-07|1.00
Unit tests repeated on target|T|0+5|0+4|32|A6040;A6030
Integration tests|DR|2+8|2+8|90|A6040
Stress tests|TN|8+6|8+5|70|A7010
Security tests|N|14+3|14+3|16|A7030;A7020
Fixes and retests|DT|14+6|14+6|70|A7030

= phase 8|User training|Users trained|2025-08-04|2025-08-04|0.98
User manual finished|R|0+4|0+4|26|A7050;A7040
Operator training|RI|4+4|4+4|44|A8010
Assessment|RI|8+2|8+2|18|A8020

= phase 9|Project delivery|Project delivered|2025-08-18|2025-08-18|1.00
Go-live support|DTN|0+8|0+7|110|A8030
Acceptance run|IR|2+5|2+5|44|A8030
Support agreement and hand-over|I|7+3|7+3|18|A9020

= phase 10|Project review|Project closed|2025-09-01|2025-09-01|0.96
Care period after go-live|DTN|0+10|0+9|64|A9010
Lessons workshop|IDRTN|10+8|10+7|60|A9030
Documents filed|R|16+4|16+4|20|A10010

= file Registers/signoffs.xlsx
== Sign-offs|Sign-off sheet
No|Document signed|Phase|Completed on|Side|Signatory|Role|Signed on|Waived on|Document date|Note
1|Requirements agreed|Requirements analysis|@1f|customer|Eleanor Haddow|Operations director|@1f||@1f-1|
2|Design released|Solution design|@2f|customer|Eleanor Haddow|Operations director|@2f||@2f-1|
3|Plan released|Project plan|@3f|customer|Eleanor Haddow|Operations director|@3f||@3f|
4|Hardware accepted|Hardware purchase and set-up|@4f|customer|Marcus Thirlby|Head of IT|@4f+2|2025-04-11|@4f|Development may begin before the hardware is in
5|Software complete|Software development|@5f|customer|Marcus Thirlby|Head of IT|@5f||@5f|
6|System integrated|System integration|@6f|customer|Marcus Thirlby|Head of IT|@6f||@6f|
7|Tests passed|Test and verification|@7f|customer|Marcus Thirlby|Head of IT|@7f||@7f|
8|Users trained|User training|@8f|customer|Eleanor Haddow|Operations director|@8f||@8f|
9|Support and maintenance agreement|Project delivery|@9f-1|customer|Eleanor Haddow|Operations director|@9f-1||@9f-2|
10|Project delivered|Project delivery|@9f|customer|Eleanor Haddow|Operations director|@9f||@9f|
11|Project closed|Project review|@10f|customer|Eleanor Haddow|Operations director|@10f||@10f|

= file Registers/purchases.xlsx
== Purchases|Purchase list
PO number|Purchase item|Category|Supplier|Quantity|Defective|Budget|Amount|Order by|Order date|Promised on|Required on|Shipped on|Arrived on|Receipt signed|Received by
PO-101|Line cameras|Optics|Orrery Vision|6|0|48000|48600|@4s+3|@4s+3|@4s+20|@4s+24|@4s+61|@4s+63|@4s+64|Nadia Osei
PO-102|Lighting units|Optics|Orrery Vision|12|0|14400|14400|@4s+3|@4s+3|@4s+20|@4s+24|@4s+61|@4s+63|@4s+64|Nadia Osei
PO-103|Image servers|Servers|Halden Computing|2|0|26000|25800|@4s+3|@4s+3|@4s+18|@4s+22|@4s+58|@4s+60|@4s+61|Nadia Osei
PO-104|Cabinets|Power|Brae Electrical|3|0|5400|5400|@4s+3|@4s+3|@4s+14|@4s+17|@4s+12|@4s+14|@4s+14|Nadia Osei
PO-105|Power supplies|Power|Brae Electrical|6|0|2400|2380|@4s+3|@4s+3|@4s+14|@4s+17|@4s+12|@4s+14|@4s+14|Nadia Osei
PO-106|Mounting frames|Mechanics|Brae Electrical|6|0|7200|7250|@4s+4|@4s+4|@4s+16|@4s+20|@4s+14|@4s+16|@4s+17|Nadia Osei

= file Registers/risks and issues.xlsx
== Risks|Risk register
Risk ID|Risk description|Category|Probability|Impact (days)|Risk level|Residual probability|Residual impact (days)|Response|Due|Owner|Status|Raised on|Occurred|Occurred on|Closed on
R1|Cameras arrive late|Resource|40%|15|High|0%|0|Weekly calls, second source asked|2025-03-14|Nadia Osei|Occurred|2025-02-17|yes|2025-04-04|@4f+2
R2|Shift leaders have no time for tests|Organisational|35%|6|Medium|10%|3|Test days agreed with each shift|2025-06-27|Imogen Castle|Open|2025-02-20|no||
R3|Classifier too slow at full speed|Technical|45%|10|Medium|15%|5|Early benchmark with recorded images|2025-05-02|Dafydd Prosser|Open|2025-02-12|yes|2025-07-21|
R4|Paper prices stop the second machine|Market|20%|5|Low|15%|4|Scope kept to one machine|2025-03-28|Imogen Castle|Open|2025-02-20|no||
R5|Vibration blurs images|Technical|30%|8|Medium|10%|4|Damped frames ordered|2025-04-04|Tobias Kerr|Open|2025-02-12|no||
== Risk follow-up|Follow-up of risks
Risk ID|Assessed on|Probability|Impact (days)|Risk level|Status|Progress
~2025-02-17..2025-06-10/8|R1|{d}|40%|15|High|Open|Call with the supplier
~2025-02-20..2025-09-26/8|R2|{d}|35%|6|Medium|Open|Shift plan looked at
~2025-02-12..2025-09-26/8|R3|{d}|45%|10|Medium|Open|Benchmark repeated
~2025-02-20..2025-09-26/8|R4|{d}|20%|5|Low|Open|No news
~2025-02-12..2025-09-26/8|R5|{d}|30%|8|Medium|Open|Frames checked
== Issues|Issue log
Issue ID|Issue description|Severity|Phase|Raised by|Owner|Status|Raised on|Date escalated|Decision date|Closed on|Root cause|Caused by|Risk ID|Known lesson|Days lost
I1|Cameras and lights not delivered on the promised day|High|Hardware purchase and set-up|Nadia Osei|Nadia Osei|Closed|2025-04-04|2025-04-04|2025-04-08|2025-06-06|External|third party|R1|LL-07|0
I2|Servers held at customs for want of a declaration|High|Hardware purchase and set-up|Nadia Osei|Nadia Osei|Closed|2025-04-22|2025-04-23|2025-04-25|2025-05-26|External|third party|R1|LL-03|0
I3|Classifier drops frames above 900 m/min|Medium|Test and verification|Tobias Kerr|Dafydd Prosser|Closed|2025-07-21|||2025-07-28|Design|vendor|R3||1
I4|Night shift missed a test day|Low|Test and verification|Runa Halvorsen|Imogen Castle|Closed|2025-07-16|||2025-07-18|Customer|customer|R2||1
I5|Frame bolts loosened by vibration|Low|System integration|Tobias Kerr|Nadia Osei|Closed|2025-06-25|||2025-06-27|Design|vendor|R5||0
== Changes|Change log
Change ID|Change description|Phase|Reason for change|Caused by|Requested by|Change status|Request date|Approval date|Signed on|Implementation date|Closed on|Days|Value|Goodwill
C1|Trend report by grade of paper|Software development|Customer|customer|Eleanor Haddow|Approved|2025-05-06|2025-05-09|2025-05-09|2025-05-12|2025-05-23|2|3200|no
C2|Damped frames instead of plain ones|Hardware purchase and set-up|Design|vendor|Tobias Kerr|Approved|2025-03-04|2025-03-06|2025-03-06|2025-03-07|2025-03-25|0|0|no
== Actions|Actions agreed
Action ID|Action|Raised on|Owner|Due|Status|Closed on
A1|Ask Orrery for partial deliveries|2025-04-08|Nadia Osei|2025-04-11|Done|2025-04-10
A2|Benchmark at 1100 m/min|2025-05-19|Dafydd Prosser|2025-05-23|Done|2025-05-22
A3|Agree test days with each shift|2025-06-16|Imogen Castle|2025-06-20|Done|2025-06-19
A4|Draft of the support agreement|2025-08-11|Imogen Castle|2025-08-18|Done|2025-08-15
== Contingency|Draws on the contingency
Draw ID|Date|Days drawn|Reason|Risk ID|Approved by
X1|2025-07-24|1|Classifier speed|R3|Imogen Castle
X2|2025-07-17|1|Missed test day|R2|Imogen Castle

= file Registers/team and goals.xlsx
== Team|Project team
Name|Project role|Company|Department|Requested on|Joined|Left|Allocation|May sign|Key person
Imogen Castle|Project manager|vendor|Delivery|2025-01-13|2025-01-13||70%|no|yes
Dafydd Prosser|Developer|vendor|Software|2025-01-13|2025-01-13||80%|no|yes
Runa Halvorsen|Consultant|vendor|Delivery|2025-01-13|2025-01-13||70%|no|no
Tobias Kerr|Developer|vendor|Software|2025-01-13|2025-01-13||80%|no|no
Nadia Osei|Hardware engineer|vendor|Hardware|2025-01-20|2025-01-20||60%|no|no
Eleanor Haddow|Top leader|customer|Board||2025-01-13|||yes|yes
Marcus Thirlby|Head of IT|customer|IT||2025-01-13|||yes|yes
== Goals|Goals
Goal ID|Goal|Goal type|Set on|Measure|Target|Actual|Achieved|Owner
G1|Fewer complaints about holes|business|2025-01-10|complaints a month|at most 3|2|yes|Eleanor Haddow
G2|Defects found at full speed|technical|2025-01-10|share found|95 %|96.4 %|yes|Dafydd Prosser
== Checks|Checks
Check ID|Check item|Check type|Due|Check date|Result|Checked by
K1|Lessons read while planning|Lessons read||2025-01-09|passed|Imogen Castle
K2|Lessons read before integration|Lessons read||2025-06-02|passed|Imogen Castle
K3|Development environment|Environments|2025-04-18|2025-04-16|passed|Dafydd Prosser
K4|Integration environment|Environments|2025-06-11|2025-06-09|passed|Nadia Osei
K5|Test environment|Environments|2025-07-07|2025-07-04|passed|Nadia Osei
K6|Training environment|Environments|2025-08-04|2025-08-01|passed|Runa Halvorsen
K7|Production servers|Environments|2025-08-15|2025-08-13|passed|Nadia Osei
K8|Estimates fed back|Estimate feedback||2025-09-25|passed|Imogen Castle

= file Registers/documents.xlsx
== Deliverables|Deliverables
Deliverable ID|Deliverable|Phase|Owner|Due|Delivered on|Approved on|Approved by|Archived|Archived on
D1|Requirements document|Requirements analysis|Runa Halvorsen|@1F|@1f-1|@1f|Eleanor Haddow|yes|2025-09-25
D2|Detailed design|Solution design|Dafydd Prosser|@2F|@2f-1|@2f|Eleanor Haddow|yes|2025-09-25
D3|Timetable|Project plan|Imogen Castle|@3F|@3f-1|@3f|Eleanor Haddow|yes|2025-09-25
D4|Budget|Project plan|Imogen Castle|@3F|@3f-1|@3f|Eleanor Haddow|yes|2025-09-25
D5|Risk strategy|Project plan|Imogen Castle|@3F|@3f-1|@3f|Eleanor Haddow|yes|2025-09-25
D6|User manual|User training|Runa Halvorsen|@8s+3|@8s+3|@8s+3|Marcus Thirlby|yes|2025-09-25
D7|Support and maintenance agreement|Project delivery|Imogen Castle|@9F|@9f-1|@9f-1|Eleanor Haddow|yes|2025-09-25
D8|Lessons for later projects|Project review|Imogen Castle|@10F|@10f-2|@10f-1|Imogen Castle|yes|2025-09-25
D9|Archived documents|Project review|Runa Halvorsen|@10F|@10f-1|@10f-1|Imogen Castle|yes|2025-09-25
== Requirements|Requirements and their trace
Requirement ID|Requirement|Raised on|Confirmed on|Confirmed by|Design|Build|Test case|Acceptance
Q1|Holes above 0.4 mm are found|2025-01-20|2025-01-31|Eleanor Haddow|A2030|A5030|TC-1|AI-1
Q2|Images are kept for 30 days|2025-01-20|2025-01-31|Marcus Thirlby|A2010|A5020|TC-2|AI-2
Q3|Alarms within two seconds|2025-01-21|2025-01-31|Eleanor Haddow|A2030|A5040|TC-3|AI-3
Q4|Trends by reel|2025-01-21|2025-01-31|Eleanor Haddow|A2050|A5050|TC-4|AI-4
Q5|Historian gets every defect|2025-01-22|2025-01-31|Marcus Thirlby|A2040|A5060|TC-5|AI-5

= file Registers/tests and acceptance.xlsx
== Tests|Tests
Test ID|Test name|Test type|Requirement|Tested by|Test date|Test result|Total cases|Cases passed
TC-1|Hole detection|Unit test|Q1|Tobias Kerr|2025-07-09|passed|40|40
TC-2|Image store|Integration test|Q2|Dafydd Prosser|2025-07-16|passed|25|25
TC-3|Alarm times|Stress test|Q3|Tobias Kerr|2025-07-24|passed|12|12
TC-4|Trend report|Integration test|Q4|Runa Halvorsen|2025-07-17|passed|18|18
TC-5|Historian interface|Integration test|Q5|Dafydd Prosser|2025-07-18|passed|20|20
TC-6|Access rights|Security test|Q5|Nadia Osei|2025-07-29|passed|15|15
== Acceptance|Acceptance items
ID|Acceptance item|Step|Criterion|Passed first time|Result|Accepted on|Accepted by
AI-1|Hole detection|final|95 % found|yes|yes|@9f-3|Marcus Thirlby
AI-2|Image store|final|30 days|yes|yes|@9f-3|Marcus Thirlby
AI-3|Alarm times|final|two seconds|yes|yes|@9f-2|Marcus Thirlby
AI-4|Trends by reel|final|all grades|yes|yes|@9f-2|Marcus Thirlby
AI-5|Historian|final|no loss|yes|yes|@9f-2|Marcus Thirlby
== Training|Training sessions
Session ID|Course|Training type|Form|Trainer|Training date|Hours|Invited|Attended
TS1|Operation of the inspection system|operation|face to face|Runa Halvorsen|2025-08-08|6|10|10
TS2|Operation of the inspection system, repeat|operation|online|Runa Halvorsen|2025-09-03|2|10|9
== Results|Training results
Trainee|Course|Department|Attended|Score|Pass mark|Passed|Attempt|Assessment date
Ailsa Brodie|Operation of the inspection system|Shift A|yes|84|60|yes|1|2025-08-14
Cormac Fallon|Operation of the inspection system|Shift A|yes|77|60|yes|1|2025-08-14
Greta Lindqvist|Operation of the inspection system|Shift A|yes|90|60|yes|1|2025-08-14
Hamish Orr|Operation of the inspection system|Shift B|yes|71|60|yes|1|2025-08-14
Jonty Vickers|Operation of the inspection system|Shift B|yes|82|60|yes|1|2025-08-14
Kirsty Moffat|Operation of the inspection system|Shift B|yes|88|60|yes|1|2025-08-15
Lorcan Daly|Operation of the inspection system|Shift C|yes|69|60|yes|1|2025-08-15
Morwenna Pike|Operation of the inspection system|Shift C|yes|93|60|yes|1|2025-08-15
Piers Aldous|Operation of the inspection system|Shift C|yes|75|60|yes|1|2025-08-15
Rhona Tait|Operation of the inspection system|Lab|yes|95|60|yes|1|2025-08-15
== Defects|Defects
Defect ID|Defect|Severity|Status|Raised on|Resolved on|Closed on|Module|Phase found
B01|Frames dropped above 900 m/min|2|Closed|2025-07-21|2025-07-28|2025-07-28|Acquisition|Test and verification
B02|Alarm text cut off|4|Closed|2025-07-16|2025-07-18|2025-07-18|Screens|Test and verification
B03|Wrong reel in the trend|3|Closed|2025-07-17|2025-07-21|2025-07-21|Reports|Test and verification
B04|Historian tag missing|3|Closed|2025-07-18|2025-07-22|2025-07-22|Interface|Test and verification
B05|Edge of the web seen as a hole|2|Closed|2025-07-10|2025-07-16|2025-07-16|Classifier|Test and verification
B06|Lamp failure not shown|3|Closed|2025-07-11|2025-07-15|2025-07-15|Screens|Test and verification
B07|Login stays open|3|Closed|2025-07-29|2025-07-31|2025-07-31|Screens|Test and verification
B08|Image store fills up|2|Closed|2025-07-14|2025-07-18|2025-07-18|Store|Test and verification
B09|Slow start of the report|4|Closed|2025-07-15|2025-07-17|2025-07-17|Reports|Test and verification
B10|Grade list out of order|4|Closed|2025-07-22|2025-07-24|2025-07-24|Reports|Test and verification
B11|Print preview empty|4|Closed|2025-07-23|2025-07-25|2025-07-25|Reports|Test and verification
B12|Clock off by an hour|3|Closed|2025-07-24|2025-07-28|2025-07-28|Acquisition|Test and verification
B13|Camera 3 mirrored|3|Closed|2025-06-24|2025-06-25|2025-06-25|Acquisition|System integration
B14|Restart loses settings|2|Closed|2025-06-26|2025-06-30|2025-06-30|Acquisition|System integration
B15|Unit of weight missing|4|Closed|2025-07-28|2025-07-29|2025-07-29|Reports|Test and verification
B16|Alarm repeats|3|Closed|2025-07-09|2025-07-11|2025-07-11|Screens|Test and verification
B17|Filter by shift empty|4|Closed|2025-07-10|2025-07-11|2025-07-11|Reports|Test and verification
B18|Export has two headers|4|Closed|2025-07-11|2025-07-14|2025-07-14|Reports|Test and verification
B19|Trend axis starts at zero|4|Closed|2025-07-14|2025-07-15|2025-07-15|Reports|Test and verification
B20|Thumbnail missing at midnight|3|Closed|2025-09-08|2025-09-10|2025-09-10|Store|Project delivery
== Tickets|Support tickets
Ticket ID|Ticket|Ticket type|Severity|Department|Opened at|First response|Resolved|Closed on|Agent|Ticket status
S1|How is a reel locked?|how-to|4|Shift A|2025-08-19|2025-08-19|2025-08-19|2025-08-19|Runa Halvorsen|Closed
S2|How is the trend printed?|how-to|4|Lab|2025-08-21|2025-08-21|2025-08-22|2025-08-22|Runa Halvorsen|Closed
S3|Where is the alarm list?|how-to|4|Shift B|2025-08-27|2025-08-27|2025-08-27|2025-08-27|Runa Halvorsen|Closed
S4|Thumbnail missing at midnight|defect|3|Shift C|2025-09-08|2025-09-08|2025-09-10|2025-09-10|Dafydd Prosser|Closed
S5|Add a filter by grade|request|4|Lab|2025-09-16|2025-09-17|2025-09-19|2025-09-19|Dafydd Prosser|Closed
S6|How is a shift handed over?|how-to|4|Shift C|2025-09-24|2025-09-24|2025-09-24|2025-09-24|Runa Halvorsen|Closed
S7|Camera 2 dirty|request|4|Shift B|2025-10-13|2025-10-13|2025-10-14|2025-10-14|Nadia Osei|Closed

= file Registers/lessons.xlsx
== Earlier lessons|Lessons of earlier projects
Lesson ID|Lesson learned|From project|Published on|Root cause|Evidence
LL-03|Customs papers are asked of the supplier with the order|KDL-2023|2024-06-03|Servers stood at customs for four weeks|Project review KDL-2023
LL-05|Test days are agreed shift by shift|KDL-2023|2024-06-03|Two test days were missed|Project review KDL-2023
LL-07|Long-lead optics are ordered at design release|HRN-2024|2024-11-18|Optics came nine weeks late|Project review HRN-2024
== Own lessons|Lessons learned
Lesson ID|Lesson learned|Phase|Root cause|Evidence|Raised on
LB-01|Order optics before the plan is released|Hardware purchase and set-up|Order followed the plan|Purchase list, PO-101|2025-09-16
LB-02|Ask for customs papers with the order|Hardware purchase and set-up|Nobody asked|Issue I2|2025-09-16
LB-03|Benchmark at full speed before coding ends|Software development|Benchmark at 900 m/min|Issue I3|2025-09-16
== Lesson actions|Actions drawn from lessons
Action ID|Lesson ID|Action|Owner|Due|Closed on|Verified on|Status
LA1|LB-01|Order dates go into the design checklist|Nadia Osei|2025-10-17|2025-10-15|2025-10-24|Done
LA2|LB-02|Customs line in the order template|Nadia Osei|2025-10-17|2025-10-10|2025-10-20|Done
LA3|LB-03|Speed test in the definition of done|Dafydd Prosser|2025-10-31|2025-10-28|2025-11-07|Done

= fault late-hardware
Cameras, lights and servers came eight weeks late; integration began before the hardware was accepted.
相机、光源和服务器晚到八周，硬件尚未验收集成就已开始。
PRC-01|project|red
PRC-05|project|red
PRC-07|project|red
SCH-04|procurement|red

= fault repeated-lesson
Two of five issues repeated lessons of earlier projects that were known before they arose.
五个问题中有两个重犯了以往项目已总结的教训。
CLS-04|project|red
