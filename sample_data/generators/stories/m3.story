= settings
id = "BH-DD-25"
name = "滨海港务调度系统现场实施（准备至设计）"
customer = "滨海港务集团"
manager = "卫清和"
method = "M3"
state = "closed"
as_of = 2025-08-15
timezone = "Asia/Shanghai"
calendar = "china"
hours_per_day = 8
currency = "CNY"
[contingency]
days = 12
[events]
contract_signed = 2025-02-24
kickoff = 2025-03-03
plan_approved = 2025-03-03
final_acceptance = 2025-07-08
contract_finish = 2025-07-11
closure = 2025-07-11

= people
W|卫清和|weiqinghe
A|岑思远|censiyuan
C|文以宁|wenyining
F|封子昂|fengziang

= phase 1|项目准备和规划|规划完成|2025-03-03|2025-03-03|0.98
启动会与现场踏勘|WA|0+2|0+2|24
干系人访谈|A|1+6|1+5|40
范围说明书编制|AW|5+5|5+5|52|1.1
项目计划书编制|W|6+8|6+7|48|1.1
项目计划评审与修改|WC|14+3|14+3|36|1.4
团队培训|CF|12+5|12+4|48|1.1;1.2;1.3
准备阶段小结|W|17+3|17+3|16|1.5;1.6

= phase 2|需求分析和定义|需求定义完成|2025-03-31|2025-03-31|0.99
靠泊计划业务调研|A|0+6|0+6|44|1.7
堆场调度业务调研|C|0+8|0+7|52|1.7
闸口与车队业务调研|F|0+8|0+7|52|1.7
需求汇总与分解|AC|8+7|8+7|88|2.1;2.2;2.3
业务模型与原型|CF|13+9|13+8|104|2.2
需求规格说明书编制|A|18+8|18+8|56|2.4
需求评审与确认|WA|26+4|26+4|44|2.5;2.6

= phase 3|系统设计|系统设计完成|2025-05-16|2025-05-16|1.00
总体架构设计|C|0+8|0+8|56|2.7
数据库设计|F|4+10|4+9|64|2.7
靠泊计划模块设计|A|6+9|6+8|56|2.7
堆场调度模块设计|C|10+10|10+9|64|3.1
闸口模块设计|F|15+8|15+7|52|3.2
接口设计|A|16+8|16+8|48|3.3
界面与易用性设计|C|21+7|21+7|44|3.4
设计说明书汇编|ACF|26+6|26+6|96|3.5;3.6
设计评审与确认|WA|32+4|32+4|44|3.8;3.7

= file 签字与交付.xlsx
== 签字|签字确认表
序号|签署对象|阶段|达成日期|签署方|签字人|签字人职务|签字日期|文件日期
1|规划完成|项目准备和规划|@1f|甲方|季怀瑾|调度中心主任|@1f+1|@1f-1
2|需求定义完成|需求分析和定义|@2f|甲方|季怀瑾|调度中心主任|@2f|@2f-1
3|系统设计完成|系统设计|@3f|甲方|季怀瑾|调度中心主任|@3f+1|@3f-1
== 交付物|交付物清单
交付物编号|交付物名称|阶段|责任人|应交日期|交付日期|批准日期|批准人
D1|项目计划书|项目准备和规划|卫清和|@1F|@1f-2|@1f-1|季怀瑾
D2|需求规格说明书|需求分析和定义|岑思远|@2F|@2f-2|@2f|季怀瑾
D3|架构设计|系统设计|文以宁|@3F|@3f-4|@3f-1|季怀瑾
D4|功能设计|系统设计|岑思远|@3F|@3f-3|@3f-1|季怀瑾
D5|数据库设计|系统设计|封子昂|@3F|@3f-4|@3f-1|季怀瑾

= file 检查表.xlsx
== 计划内容|项目计划书内容检查
检查编号|检查项|检查类别|检查日期|检查结果|检查人
P1|时间表|计划内容|2025-03-19|符合|季怀瑾
P2|资源分配|计划内容|2025-03-19|符合|季怀瑾
P3|成本估算|计划内容|2025-03-19|符合|季怀瑾
P4|风险管理|计划内容|2025-03-19|符合|季怀瑾
P5|质量保证|计划内容|2025-03-19|符合|季怀瑾
== 范围说明|范围说明书内容检查
检查编号|检查项|检查类别|检查日期|检查结果|检查人|备注
F1|项目背景|范围说明|2025-03-14|符合|季怀瑾|
F2|项目目标|范围说明|2025-03-14|符合|季怀瑾|
F3|项目范围|范围说明|2025-03-14|符合|季怀瑾|
F4|项目需求|范围说明|2025-03-14|符合|季怀瑾|
F5|约束条件|范围说明|2025-03-14|不符合|季怀瑾|未写封港与夜航限制
F6|主要风险|范围说明|2025-03-14|不符合|季怀瑾|未写
== 需求内容|需求规格说明书内容检查
检查编号|检查项|检查类别|检查日期|检查结果|检查人
X1|需求详述|需求规格内容|@2f-2|符合|季怀瑾
X2|功能需求|需求规格内容|@2f-2|符合|季怀瑾
X3|性能需求|需求规格内容|@2f-2|符合|季怀瑾
X4|其他非功能需求|需求规格内容|@2f-2|符合|季怀瑾
== 评审|评审与其他检查
检查编号|检查项|检查类别|检查日期|检查结果|意见数|已关闭意见数|检查人
S1|项目计划评审|计划评审|2025-03-21|通过|9|9|文以宁
S2|启动前查阅以往教训|经验教训查阅|2025-02-28|通过|||卫清和
S3|设计前查阅以往教训|经验教训查阅|2025-05-16|通过|||卫清和
S4|估算偏差反馈|估算反馈|2025-07-10|通过|||卫清和

= file 团队.xlsx
== 成员|项目成员
姓名|项目角色|单位|部门|需求日期|加入日期|离开日期|投入比例|是否有权签字|关键人员
卫清和|项目经理|我方|交付部|2025-03-03|2025-03-03||70%|否|是
岑思远|实施顾问|我方|交付部|2025-03-03|2025-03-03||90%|否|是
文以宁|架构师|我方|研发部|2025-03-03|2025-03-03||80%|否|否
封子昂|实施顾问|我方|交付部|2025-03-10|2025-03-10||80%|否|否
季怀瑾|部门负责人|甲方|调度中心||2025-03-03|||是|是
晏如初|关键用户|甲方|堆场||2025-03-03|||否|否
== 团队培训成绩|团队培训成绩
姓名|培训内容|部门|签到|成绩|及格分|是否合格|考核日期
卫清和|港口业务与项目管理|交付部|√|91|60|合格|2025-03-25
岑思远|港口业务与项目管理|交付部|√|88|60|合格|2025-03-25
文以宁|港口业务与项目管理|研发部|√|84|60|合格|2025-03-25
封子昂|港口业务与项目管理|交付部|√|79|60|合格|2025-03-25

= file RAID log.xlsx
== RAID|RAID log
ID|RAID|Description|Category|Probability|Impact (days)|Risk level|Residual probability|Residual impact (days)|Response|Due|Owner|Status|Raised on|Occurred|Occurred on|Closed on
R1|Risk|Port closed by fog on survey days|External|40%|3|Low|10%|1|Spare days in the survey plan|2025-04-11|岑思远|Open|2025-03-05|no||
R2|Risk|Yard rules differ by shift|Organisational|50%|5|Medium|15%|2|One interview a shift|2025-04-11|文以宁|Open|2025-03-06|yes|2025-04-09|
R3|Risk|Interface of the gate supplier not documented|Technical|45%|6|Medium|20%|3|Supplier asked in writing|2025-05-23|封子昂|Open|2025-03-10|yes|2025-06-10|
R4|Risk|Architect shared with another project|Resource|30%|6|Low|10%|2|Days agreed with the department|2025-03-28|卫清和|Open|2025-03-07|no||
I1|Issue|Night shift plans berths by another rule||||Medium|||Both rules written down||岑思远|Closed|2025-04-09|||2025-04-14
I2|Issue|Gate supplier sends an old field list||||Medium|||New list obtained||封子昂|Closed|2025-06-10|||2025-06-16
A1|Assumption|Berths stay as in the port plan of 2025||||||||||Open|2025-03-05|||
D1|Decision|Yard and berth are designed as one module group||||||||||Open|2025-05-20|||
== Follow-up|Follow-up of risks
Risk ID|Assessed on|Probability|Impact (days)|Risk level|Status|Progress
~2025-03-05..2025-07-08/8|R1|{d}|40%|3|Low|Open|Weather looked at
~2025-03-06..2025-07-08/8|R2|{d}|50%|5|Medium|Open|Shift heads asked
~2025-03-10..2025-07-08/8|R3|{d}|45%|6|Medium|Open|Supplier called
~2025-03-07..2025-07-08/8|R4|{d}|30%|6|Low|Open|Days confirmed
== Actions|Actions
Action ID|Action|Raised on|Owner|Due|Status|Closed on
A01|Send the interview guide|2025-03-04|岑思远|%2025-03-07|Done|%2025-03-06
A02|Ask for the shift plans|2025-03-06|文以宁|%2025-03-14|Done|%2025-03-13
A03|Book the fog days|2025-03-11|岑思远|%2025-03-21|Done|%2025-03-20
A04|Write to the gate supplier|2025-03-26|封子昂|%2025-04-03|Done|%2025-04-02
A05|Settle the berth rule|2025-04-09|岑思远|%2025-04-14|Done|%2025-04-14
A06|Show the prototype to the yard|2025-04-24|文以宁|%2025-05-08|Done|%2025-05-07
A07|Clear the list of reports|2025-05-06|岑思远|%2025-05-13|Done|%2025-05-13
A08|Confirm the field list|2025-06-10|封子昂|%2025-06-18|Done|%2025-06-16
A09|Plan the design review|2025-06-23|卫清和|%2025-07-02|Done|%2025-07-01
A10|Send the minutes of the design review|2025-07-04|卫清和|%2025-07-09|Done|%2025-07-08

= file 变更与经验.xlsx
== 变更|变更登记
变更编号|变更内容|阶段|变更原因|责任归属|申请人|状态|申请日期|审批日期|签字日期|开始实施日期|关闭日期|影响天数|变更金额|是否免费
B1|增加冷藏箱堆场规则|需求分析和定义|客户要求|甲方|季怀瑾|已批准|2025-04-22|2025-04-25|2025-04-25|2025-04-27|2025-05-09|1|4000|否
== 经验教训|经验教训登记
经验教训编号|经验教训描述|阶段|原因|依据|提出日期|状态
JY1|夜班规则要单独访谈|需求分析和定义|需求遗漏|RAID I1|2025-07-09|已完成
JY2|接口字段表先核版本|系统设计|外部原因|RAID I2|2025-07-09|已完成
== 改进行动|改进行动跟踪
行动编号|经验教训编号|改进行动|责任人|到期日|关闭日期|验证日期|状态
GJ1|JY1|访谈模板按班次分页|岑思远|2025-07-31|2025-07-29|2025-08-05|已完成
GJ2|JY2|接口清单加版本栏|封子昂|2025-07-31|2025-07-25|2025-07-30|已完成

= fault scope-statement
The scope statement lacks two of its six points: limits and main risks.
范围说明书六项缺两项：约束条件和主要风险。
REQ-04|project|red

= data swapped-dates
A spreadsheet of another country exchanged day and month in part of the dates of the actions.
行动项的部分日期被异地设置的表格软件调换了日和月。
unreadable-cell|RAID log.xlsx
