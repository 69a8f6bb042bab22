# status_reports.xlsx
= Status reports
Report date|Overall RAG|Area|Reported by|Comment
2025-01-31|Green|Overall|Isolde Farrant|Depot visits done, workshops under way
2025-01-31|Green|Requirements analysis|Isolde Farrant|Depot visits done, workshops under way
2025-02-14|Green|Overall|Isolde Farrant|Specification in review
2025-02-14|Green|Requirements analysis|Isolde Farrant|Specification in review
2025-02-28|Green|Overall|Isolde Farrant|Specification signed, design started
2025-02-28|Green|Design and development|Isolde Farrant|Specification signed, design started
2025-03-14|Green|Overall|Isolde Farrant|Outline design done
2025-03-14|Green|Design and development|Isolde Farrant|Outline design done
2025-03-28|Green|Overall|Isolde Farrant|All modules in build
2025-03-28|Green|Design and development|Isolde Farrant|All modules in build
2025-04-11|Green|Overall|Isolde Farrant|Good progress on all modules
2025-04-11|Green|Design and development|Isolde Farrant|Good progress on all modules
2025-04-25|Green|Overall|Isolde Farrant|Build nearly complete
2025-04-25|Green|Design and development|Isolde Farrant|Build nearly complete
2025-05-09|Green|Overall|Isolde Farrant|Build nearly complete
2025-05-09|Green|Design and development|Isolde Farrant|Build nearly complete
2025-05-23|Green|Overall|Isolde Farrant|Build nearly complete
2025-05-23|Green|Design and development|Isolde Farrant|Build nearly complete
2025-06-06|Amber|Overall|Isolde Farrant|Integration began three weeks late
2025-06-20|Red|Overall|Isolde Farrant|Go-live moved by three weeks
2025-07-18|Amber|Overall|Isolde Farrant|System test passed
2025-08-15|Green|Overall|Isolde Farrant|Pilot depot live

# signoffs.xlsx
= Sign-off list
What is signed|Phase|Customer signatory|Customer signed on|Vendor signatory|Vendor signed on|Reached on|Document date|Conclusion
Requirements signed off|Requirements analysis|Helena Marchbank|2025-02-21|Isolde Farrant|2025-02-21|2025-02-21|2025-02-19|Accepted
Development complete|Design and development|Helena Marchbank|2025-05-28|Isolde Farrant|2025-05-28|2025-05-28|2025-05-28|Accepted
Integration test passed|Integration test|Helena Marchbank|2025-06-27|Isolde Farrant|2025-06-27|2025-06-26|2025-06-26|Accepted
System test passed|System test|Helena Marchbank|2025-07-25|Isolde Farrant|2025-07-25|2025-07-24|2025-07-24|Accepted
All depots live|Go-live|Helena Marchbank|2025-09-02|Isolde Farrant|2025-09-02|2025-08-29|2025-08-29|Accepted

# test_summary.xlsx
= Test summary
Test no|Test name|Test type|Phase|Test date|Test result|Total cases|Cases passed|Customer review date|Comments raised|Comments closed
TS-1|Carrier and scanner integration|Integration test|Integration test|2025-06-26|Passed|84|84|2025-06-27|6|6
TS-2|Depot day from receipt to dispatch|System test|System test|2025-07-22|Passed|132|131|2025-07-24|9|9
TS-3|Peak hour of eleven depots|Performance test|Go-live|2025-08-01|Passed|18|18|||
TS-4|Security scan and access rights|Security test|Go-live|2025-08-05|Passed|25|25|||

# deliverables.xlsx
= Deliverables
Deliverable id|Deliverable|Phase|Owner|Due date|Delivered on|Approved on|Approved by|Archived on
D-1|Requirements specification|Requirements analysis|Milo Garside|2025-02-21|2025-02-19|2025-02-21|Helena Marchbank|2025-10-10
D-2|Outline design|Design and development|Milo Garside|2025-03-06|2025-03-05|2025-03-07|Helena Marchbank|2025-10-10
D-3|Detailed design|Design and development|Priya Lonsdale|2025-03-18|2025-03-17|2025-03-20|Helena Marchbank|2025-10-10
D-4|Unit test report|Design and development|Kasper Wynne|2025-05-30|2025-05-28|2025-05-30|Helena Marchbank|2025-10-10
D-5|Integration test report|Integration test|Tamsin Orrell|2025-06-27|2025-06-26|2025-06-27|Helena Marchbank|2025-10-10
D-6|System test report|System test|Tamsin Orrell|2025-07-25|2025-07-23|2025-07-24|Helena Marchbank|2025-10-10
D-7|Implementation plan|Go-live|Isolde Farrant|2025-08-01|2025-07-31|2025-08-01|Helena Marchbank|2025-10-10
D-8|Operation manual|Go-live|Milo Garside|2025-08-04|2025-08-04|2025-08-05|Helena Marchbank|2025-10-10

# risk_register.xlsx
= Risk register
Risk id|Risk description|Category|Probability|Impact (days)|Residual probability|Residual impact (days)|Response|Owner|Due date|Status|Raised on|Occurred|Occurred on|Closed on
R-1|Carrier changes its interface|Technical|40%|8|20%|4|Agree the interface version in writing|Rufus Calder|2025-04-30|Closed|2025-01-24|Yes|2025-05-06|2025-07-25
R-2|Depots disagree on routing rules|Organisational|30%|6|10%|3|One decision maker for all depots|Isolde Farrant|2025-02-14|Closed|2025-01-20|No||2025-02-28
R-3|Route planner specialist leaves|Resource|20%|15|10%|10|Second developer on the core|Kasper Wynne|2025-03-31|Closed|2025-02-03|No||2025-08-29
R-4|Parcel volume doubles before go-live|External|20%|10|10%|6|Performance test at twice the volume|Milo Garside|2025-07-31|Closed|2025-02-03|No||2025-08-29
R-5|Scanner devices arrive late|Resource|30%|8|20%|5|Order with the first invoice|Priya Lonsdale|2025-05-15|Closed|2025-03-10|No||2025-08-08

# training_results.xlsx
= Training results
Trainee|Department|Course|Attended|Score|Result|Attempt|Assessment date
Ada Thornley|Depot North|Dispatch board|Yes|88|Passed|1|2025-08-12
Basil Pike|Depot North|Dispatch board|Yes|79|Passed|1|2025-08-12
Cora Ashdown|Depot North|Dispatch board|Yes|91|Passed|1|2025-08-12
Dermot Vale|Depot East|Dispatch board|Yes|84|Passed|1|2025-08-12
Edie Larkin|Depot East|Dispatch board|Yes|76|Passed|1|2025-08-12
Fenn Holloway|Depot East|Dispatch board|Yes|82|Passed|1|2025-08-12
Gwen Padgett|Depot West|Dispatch board|Yes|93|Passed|1|2025-08-12
Harris Boone|Depot West|Dispatch board|Yes|80|Passed|1|2025-08-12
