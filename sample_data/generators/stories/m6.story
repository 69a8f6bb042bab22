# selection_and_plan_checks.xlsx
= Selection criteria
Check id|Check item|Criterion|Score|Result|Checked by|Check date
SEL-1|Function fit|At least 80 of 100 points|88|Passed|Wilma Trevanion|2025-02-20
SEL-2|Technical support|Answer within one working day|82|Passed|Otis Blakemore|2025-02-20
SEL-3|Vendor reputation|Three references of our size|79|Passed|Otis Blakemore|2025-02-20

= Parts of the plan
Check id|Check item|Result|Checked by|Check date
PL-1|Scope|Yes|Wilma Trevanion|2025-03-05
PL-2|Schedule|Yes|Wilma Trevanion|2025-03-05
PL-3|Resources|Yes|Wilma Trevanion|2025-03-05
PL-4|Risk management|Yes|Wilma Trevanion|2025-03-05

# golive_checklist.xlsx
= Go-live criteria
Check id|Check item|Required|Result|Check date|Signed by|Signed on|No-go trigger|Trigger fired|Waived by|Waived on
GO-1|Data migrated|Yes|Passed|2025-06-11|Yasmin Coppard|2025-06-12|More than 1 % of samples differ|No||
GO-2|Interfaces ready|Yes|Passed|2025-06-11|Duncan Roe|2025-06-12|An instrument sends nothing|No||
GO-3|Tests passed|Yes|Failed|2025-06-12|||A test of the plan is missing|Yes|Clement Ashgrove|2025-06-13
GO-4|Training complete|Yes|Failed|2025-06-12|||Fewer than 18 of 20 users passed|Yes|Clement Ashgrove|2025-06-13
GO-5|Support ready|Yes|Passed|2025-06-12|Linnea Sayer|2025-06-12|No rota for the first month|No||

# monitoring_log.xlsx
= Monitoring
Check id|Check item|Due date|Result|Check date|Checked by
MO-1|Look through logs, queues and backups of the day|2025-06-19|Yes|2025-06-19|Duncan Roe
MO-2|Look through logs, queues and backups of the day|2025-06-20|Yes|2025-06-20|Duncan Roe
MO-3|Look through logs, queues and backups of the day|2025-06-23|Yes|2025-06-23|Duncan Roe
MO-4|Look through logs, queues and backups of the day|2025-06-24|Yes|2025-06-24|Duncan Roe
MO-5|Look through logs, queues and backups of the day|2025-06-25|Yes|2025-06-25|Duncan Roe
MO-6|Look through logs, queues and backups of the day|2025-06-26|Yes|2025-06-26|Duncan Roe
MO-7|Look through logs, queues and backups of the day|2025-06-27|Yes|2025-06-27|Duncan Roe
MO-8|Look through logs, queues and backups of the day|2025-06-30|Yes|2025-06-30|Duncan Roe
MO-9|Look through logs, queues and backups of the day|2025-07-01|Yes|2025-07-01|Duncan Roe
MO-10|Look through logs, queues and backups of the day|2025-07-02|Yes|2025-07-02|Duncan Roe
MO-11|Look through logs, queues and backups of the day|2025-07-03|Yes|2025-07-03|Duncan Roe
MO-12|Look through logs, queues and backups of the day|2025-07-04|Yes|2025-07-04|Duncan Roe
MO-13|Look through logs, queues and backups of the day|2025-07-07|Yes|2025-07-07|Duncan Roe
MO-14|Look through logs, queues and backups of the day|2025-07-08|Yes|2025-07-08|Duncan Roe
MO-15|Look through logs, queues and backups of the day|2025-07-09|Yes|2025-07-09|Duncan Roe
MO-16|Look through logs, queues and backups of the day|2025-07-10|Yes|2025-07-10|Duncan Roe
MO-17|Look through logs, queues and backups of the day|2025-07-11|Yes|2025-07-11|Duncan Roe
MO-18|Look through logs, queues and backups of the day|2025-07-14|Yes|2025-07-14|Duncan Roe
MO-19|Look through logs, queues and backups of the day|2025-07-15|Yes|2025-07-15|Duncan Roe
MO-20|Look through logs, queues and backups of the day|2025-07-16|Yes|2025-07-16|Duncan Roe

# test_summary.xlsx
= Test summary
Test no|Test name|Test type|Phase|Test date|Test result|Total cases|Cases passed
TS-1|Sample archive of nine years reconciled|Migration test|System integration|2025-04-24|Passed|48210|48210
TS-2|Fourteen instruments|Interface test|System integration|2025-05-01|Passed|56|56
TS-3|Certificates, labels and billing|Functional test|System integration|2025-05-02|Passed|40|40
TS-4|Sample from receipt to certificate|Functional test|System test|2025-06-06|Passed|96|96

# training.xlsx
= Training needs
Check id|Check item|Result|Check date|Checked by
TN-1|Sampling team|Yes|2025-05-05|Otis Blakemore
TN-2|Chemistry laboratory|Yes|2025-05-05|Otis Blakemore
TN-3|Microbiology laboratory|Yes|2025-05-06|Otis Blakemore
TN-4|Customer service|Yes|2025-05-06|Otis Blakemore

= Training sessions
Course|Training type|Planned date|Training date|Training method|Trainer|Department|Hours|Invited|Attended
First steps|Operation training|2025-05-12|2025-05-12|Video|Linnea Sayer|All|2|20|20
Sample registration|Operation training|2025-05-14|2025-05-14|Classroom|Otis Blakemore|Sampling|4|6|6
Results and release|Operation training|2025-05-15|2025-05-15|Classroom|Otis Blakemore|Laboratories|4|10|10
Certificates and orders|Operation training|2025-05-16|2025-05-16|Classroom|Linnea Sayer|Customer service|4|4|4
Question hour|Operation training|2025-05-20|2025-05-20|Online|Linnea Sayer|All|2|20|18
Second course for who failed|Operation training|2025-06-24|2025-06-24|Classroom|Otis Blakemore|All|4|8|8

= Training results
Trainee|Department|Course|Attended|Score|Result|Attempt|Assessment date
Abel Crane|Sampling|First steps|Yes|71|Passed|1|2025-05-22
Bridget Fole|Sampling|First steps|Yes|75|Passed|1|2025-05-22
Casper Lunt|Sampling|First steps|Yes|54|Failed|1|2025-05-22
Casper Lunt|Sampling|First steps|Yes|74|Passed|2|2025-06-26
Delia Moss|Sampling|First steps|Yes|83|Passed|1|2025-05-22
Errol Nye|Sampling|First steps|Yes|60|Failed|1|2025-05-22
Errol Nye|Sampling|First steps|Yes|55|Failed|2|2025-06-26
Flora Penn|Sampling|First steps|Yes|91|Passed|1|2025-05-22
Gideon Rusk|Chemistry|First steps|Yes|71|Passed|1|2025-05-22
Hattie Sloan|Chemistry|First steps|Yes|75|Passed|1|2025-05-22
Ivo Tarn|Chemistry|First steps|Yes|54|Failed|1|2025-05-22
Ivo Tarn|Chemistry|First steps|Yes|55|Failed|2|2025-06-26
Jemima Ware|Chemistry|First steps|Yes|83|Passed|1|2025-05-22
Kit Yardley|Chemistry|First steps|Yes|60|Failed|1|2025-05-22
Kit Yardley|Chemistry|First steps|Yes|55|Failed|2|2025-06-26
Lorna Beck|Microbiology|First steps|Yes|71|Passed|1|2025-05-22
Magnus Cobb|Microbiology|First steps|Yes|51|Failed|1|2025-05-22
Magnus Cobb|Microbiology|First steps|Yes|74|Passed|2|2025-06-26
Nell Drury|Microbiology|First steps|Yes|79|Passed|1|2025-05-22
Oscar Eames|Microbiology|First steps|Yes|57|Failed|1|2025-05-22
Oscar Eames|Microbiology|First steps|Yes|55|Failed|2|2025-06-26
Petra Fenn|Microbiology|First steps|Yes|87|Passed|1|2025-05-22
Quentin Gale|Customer service|First steps|Yes|71|Passed|1|2025-05-22
Rhona Hurst|Customer service|First steps|Yes|51|Failed|1|2025-05-22
Rhona Hurst|Customer service|First steps|Yes|55|Failed|2|2025-06-26
Silas Ince|Customer service|First steps|Yes|54|Failed|1|2025-05-22
Silas Ince|Customer service|First steps|Yes|55|Failed|2|2025-06-26
Thea Jewell|Customer service|First steps|Yes|83|Passed|1|2025-05-22

# risk_register.xlsx
= Risk register
Risk id|Risk description|Category|Probability|Impact (days)|Residual probability|Residual impact (days)|Response|Owner|Due date|Status|Raised on|Occurred|Occurred on|Last updated|Closed on
R-1|Old data cannot be mapped|Technical|40%|10|10%|5|Clean the data before mapping|Yasmin Coppard|2025-04-11|Closed|2025-03-04|No||2025-07-11|2025-05-02
R-2|Laboratory heads want their own codes|Organisational|30%|6|10%|3|One code list, agreed by the director|Wilma Trevanion|2025-03-28|Closed|2025-03-04|No||2025-07-11|2025-04-04
R-3|Integration engineer shared with another site|Resource|40%|8|20%|4|Fixed days each week|Wilma Trevanion|2025-03-14|Closed|2025-03-04|Yes|2025-05-27|2025-07-11|2025-06-13
R-4|Regulator changes the reporting format|External|20%|5|10%|3|Keep reports configurable|Duncan Roe|2025-06-30|Open|2025-03-05|No||2025-07-11|

# support_tickets.xlsx
= Support tickets
Ticket no|Ticket description|Ticket type|Severity|Department|Requested by|Opened at|First response at|Resolved at|Ticket status
T-1|How do I add a sample to an order|How-to question|Low|Sampling|Sampling desk|2025-06-17|2025-06-17|2025-06-17|Closed
T-2|Where do I release a result|How-to question|Low|Chemistry|Bench 2|2025-06-17|2025-06-17|2025-06-17|Closed
T-3|Certificate prints twice|Defect|Medium|Customer service|Front desk|2025-06-18|2025-06-18|2025-06-20|Closed
T-4|How do I correct a unit|How-to question|Low|Chemistry|Bench 1|2025-06-19|2025-06-19|2025-06-19|Closed
T-5|Label printer offline|Defect|Medium|Sampling|Sampling desk|2025-06-24|2025-06-24|2025-06-24|Closed
T-6|How do I repeat a test|How-to question|Low|Microbiology|Bench 5|2025-06-26|2025-06-26|2025-06-26|Closed
T-7|Spectrometer results late|Defect|Medium|Chemistry|Bench 3|2025-07-01|2025-07-01|2025-07-03|Closed
T-8|How do I find an old certificate|How-to question|Low|Customer service|Front desk|2025-07-08|2025-07-08|2025-07-08|Closed
