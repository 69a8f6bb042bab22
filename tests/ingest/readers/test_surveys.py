"""Mirror of implanalytics.ingest.readers.surveys: small look-alikes of every tool's export."""

import json

import pytest

from implanalytics.core.errors import UnknownNameError
from implanalytics.ingest import read_file
from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.surveys import SURVEY, SURVEY_TOOLS
from implanalytics.ingest.reading import best_reader
from implanalytics.ingest.surveys import respondents, totals

TOOLS = {reader.name: reader for reader in SURVEY_TOOLS}


def recognised(rows, *, file="f.csv", timezone=None, columns=None):
    """Read rows with the reader that recognises them."""
    width = max(map(len, rows))
    grid = Grid(None, tuple(tuple(row) + (None,) * (width - len(row)) for row in rows))
    reader = best_reader(grid)
    context = Context(file, None, "0123456789", "P", timezone=timezone, columns=columns or {})
    return reader.name if reader else None, reader.read(grid, context) if reader else None


def values(found, number):
    """Give the values of the question with a number, null as None."""
    questions, answers = found.frames["survey_questions"], found.frames["survey_answers"]
    (key,) = questions.loc[questions["number"] == number, "question_id"]
    mine = answers.loc[answers["question_id"] == key, "answer_value"]
    return mine.astype(object).where(mine.notna(), None).tolist()


def kinds(found):
    frame = found.frames["survey_questions"]
    return dict(zip(frame["number"], frame["kind"], strict=True))


WJX = [
    ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "总分", "1、您所在的部门",
     "2、您对系统的总体满意度",
     "3、请评价以下方面(界面)", "3、(响应速度)", "4、您常用的功能（多选）",
     "5、您向同事推荐的可能性（0-10分）", "6、其他建议",
     "7、您的手机号码"],
    ["1", "2026/3/1 9:00:01", "85秒", "微信", "N/A", "192.0.2.4(广东-深圳)", "30", "财务部",
     "非常满意", "满意", "一般",
     "报表┋审批", "9", "加强培训，电话13900000001", "13900000001"],
    ["2", "2026/3/1 9:10:01", "10秒", "手机提交", "直接访问", "192.0.2.5(广东-广州)", "20",
     "采购部", "不满意", "(跳过)", "不满意",
     "审批", "3", "(空)", "13900000002"],
    ["3", "2026/3/2 9:10:01", "130秒", "链接", "直接访问", "192.0.2.6(北京-北京)", "28", "财务部",
     "满意", "满意", "满意",
     "报表┋其他〖查询〗", "10", "无", "13900000003"],
]  # fmt: skip


def test_wjx_by_text():
    name, found = recognised(WJX, file="289538440_按文本_上线满意度_3_3.xlsx")
    assert name == "survey-wjx"
    assert (found.account.seen, found.account.accepted, found.account.skipped) == (4, 3, 1)
    assert found.metadata == {"title": "上线满意度"}
    assert kinds(found) == {
        "1": "text", "2": "scale", "3.1": "scale", "3.2": "scale", "4": "multiple", "5": "nps",
        "6": "text",
    }  # fmt: skip
    assert values(found, "2") == [5, 2, 4]
    assert values(found, "3.1") == [4, None, 4]
    assert values(found, "5") == [9, 3, 10]
    answers = found.frames["survey_answers"]
    assert answers["submitted_at"].iloc[0].isoformat() == "2026-03-01T09:00:01"
    assert set(answers["department"]) == {"财务部", "采购部"}
    assert answers["row_id"].is_unique
    assert answers["answer_id"].is_unique


def test_nothing_that_identifies_people_is_kept():
    _, found = recognised(WJX)
    everything = json.dumps(
        [frame.astype(str).to_dict("records") for frame in found.frames.values()],
        ensure_ascii=False,
    ) + str([[problem.found.say(lang) for lang in ("en", "zh")] for problem in found.problems])
    assert "1390000000" not in everything
    assert "192.0.2" not in everything
    notices = {problem.code: problem.found.say("en") for problem in found.problems}
    assert notices["personal-columns-left-out"] == (
        "These columns identify people and are not kept: 来自IP, 7、您的手机号码."
    )
    assert "personal-data-masked" in notices


def test_wjx_by_code():
    rows = [
        ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、您是哪个岗位",
         "2、您对系统的满意度",
         "3、(报表)", "3、(审批)", "4、建议"],
        ["1", "2026/3/1 9:00:01", "85秒", "微信", "", "192.0.2.4", "1", "1", "1", "0", "好"],
        ["2", "2026/3/1 9:10:01", "10秒", "微信", "", "192.0.2.4", "2", "5", "1", "1", "-2"],
        ["3", "2026/3/2 9:10:01", "13秒", "微信", "", "192.0.2.4", "3", "-3", "0", "0", "-3"],
    ]  # fmt: skip
    _, found = recognised(rows, file="1_按序号_上线_3_3.xlsx")
    assert kinds(found) == {"1": "choice", "2": "scale", "3": "multiple", "4": "text"}
    assert values(found, "2") == [1, 5, None]
    frame = found.frames["survey_answers"]
    assert frame["gap"].dropna().tolist() == ["empty", "skipped", "empty", "skipped"]
    assert "报表┋审批" in set(frame["answer_text"])
    codes = [problem.code for problem in found.problems]
    assert "codes-instead-of-texts" in codes
    assert "better-end-assumed" in codes


def test_a_ranking_rates_nothing():
    rows = [
        ["1、最需要改进的方面", "2、(速度)", "2、(界面)", "2、(培训)", "3、满意度"],
        ["速度", 1.0, 2.0, 3.0, 4.0],
        ["界面", 2.0, 1.0, 3.0, 5.0],
        ["培训", 3.0, 2.0, 1.0, 2.0],
    ]
    name, found = recognised(rows)
    assert name == "survey-wjx"
    assert kinds(found)["2.1"] == "number"
    assert kinds(found)["3"] == "scale"


def test_limesurvey_with_abandoned_rows():
    rows = [
        ["id. Response ID", "submitdate. Date submitted", "lastpage. Last page",
         "startlanguage. Start language", "seed. Seed", "ipaddr. IP address",
         "T01. The training was useful.", "G01Q02[SQ001]. How satisfied are you? [Pace]",
         "G01Q02[SQ002]. How satisfied are you? [Material]", "Q9. What should be improved?"],
        ["3", "2026-05-04 10:00:00", "4", "en", "11", "192.0.2.1", "Strongly agree",
         "Very satisfied", "Satisfied", "More practice"],
        ["5", "1980-01-01 00:00:00", "4", "en", "12", "192.0.2.2", "Disagree", "Dissatisfied",
         "N/A", "mail me at jo@example.com"],
        ["9", "", "1", "en", "13", "192.0.2.3", "Agree", "", "", ""],
        ["10", "", "0", "en", "14", "192.0.2.4", "", "", "", ""],
    ]  # fmt: skip
    name, found = recognised(rows)
    assert name == "survey-limesurvey"
    assert [(note.row, note.kind) for note in found.account.rows] == [
        (1, "header"), (5, "no-answers"),
    ]  # fmt: skip
    assert values(found, "1") == [5, 2, 4]
    assert values(found, "2.2") == [4, None, None]
    answers = found.frames["survey_answers"]
    assert answers["complete"].tolist() == [True] * 8 + [False] * 4
    assert answers["submitted_at"].notna().sum() == 4
    assert "mail me at ***" in answers["answer_text"].tolist()


def test_limesurvey_with_ids_only():
    rows = [
        ["id. Response ID", "T01. AI will improve society.", "T02. Tools should be allowed."],
        ["11", "Agree", "No Comments"],
        ["14", "Disagree", "Strongly Agree"],
    ]
    name, found = recognised(rows)
    assert name == "survey-limesurvey"
    assert values(found, "1") == [4, 2]
    assert values(found, "2") == [None, 5]


def test_a_timesheet_filled_in_by_a_google_form_is_no_survey():
    rows = [
        [
            "时间戳记",
            "英文姓名",
            "自由工作者编号（如有的话）",
            "工作日期",
            "开始时间",
            "结束时间",
            "工作总时长",
        ],
        ["2024/1/2", "Al", "F1", "2024/1/2", "9:00", "18:00", "8"],
    ]
    name, _ = recognised(rows)
    assert name is None or not name.startswith("survey")


def test_a_rating_called_like_a_department():
    rows = [
        ["ID", "Start time", "Completion time", "Email", "Name", "Organization", "Initiative"],
        [1.0, "2026-09-10 09:00", "2026-09-10 09:05", "a@x.ca", "S", "b. Good", "a. Excellent"],
        [2.0, "2026-09-10 09:02", "2026-09-10 09:07", "m@x.ca", "M", "Satisfactory", "Good"],
    ]
    _, found = recognised(rows)
    assert values(found, "1") == [4, 3]
    assert "department" not in found.frames["survey_answers"]


def test_google_forms_in_traditional_characters():
    rows = [
        ["時間戳記", "您的滿意度如何？"],
        ["2025/3/1 下午 3:00:00", "非常滿意"],
        ["2025/3/2 上午 9:00:00", "不滿意"],
    ]
    name, found = recognised(rows)
    assert name == "survey-google-forms"
    assert values(found, "1") == [5, 2]
    assert found.frames["survey_answers"]["submitted_at"].iloc[0].isoformat() == (
        "2025-03-01T15:00:00"
    )


def test_options_ticked_in_codes_of_limesurvey():
    rows = [
        ["id", "submitdate", "lastpage", "startlanguage", "Q1[SQ001]", "Q1[SQ002]", "Q1[other]"],
        ["1", "2025-01-01 10:00:00", "3", "en", "Y", "", ""],
        ["2", "2025-01-02 10:00:00", "3", "en", "Y", "Y", "HR"],
    ]
    _, found = recognised(rows)
    assert kinds(found) == {"1": "multiple", "1.0": "text"}
    assert found.frames["survey_questions"]["options"].iloc[0] == "SQ001 | SQ002"


def test_google_forms_in_chinese():
    rows = [
        ["时间戳记", "电子邮件地址", "您对培训内容满意吗？", "请评价讲师 [表达]",
         "请评价讲师 [专业]", "您学到了哪些模块？"],
        ["2020/11/05 4:06:45 下午 GMT+8", "a@example.com", "满意", "很好", "好", "采购, 库存"],
        ["2020/11/05 4:07:45 下午 GMT+8", "b@example.com", "一般", "差", "一般", "库存"],
        ["2020/11/06 9:07:45 上午 GMT+8", "c@example.com", "非常满意", "很好", "很好",
         "采购, 库存"],
    ]  # fmt: skip
    name, found = recognised(rows, timezone="Asia/Shanghai")
    assert name == "survey-google-forms"
    assert values(found, "1") == [4, 3, 5]
    assert values(found, "2.1") == [5, 2, 5]
    assert kinds(found)["3"] == "multiple"
    times = found.frames["survey_answers"]["submitted_at"]
    assert times.iloc[0].isoformat() == "2020-11-05T16:06:45"


def test_microsoft_forms():
    rows = [
        ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time",
         "How would you rate the session?\xa0", "Topics you liked", "Comments", "Comments2"],
        [1.0, "3/14/25 9:01:02", "3/14/25 9:05:02", "anonymous", None, None, 4.0,
         "Setup;Reports;", "great", None],
        [2.0, "3/14/25 9:02:02", "3/14/25 9:06:02", "anonymous", None, None, 5.0, "Reports;",
         None, "call +1 555 123 4567"],
    ]  # fmt: skip
    name, found = recognised(rows)
    assert name == "survey-microsoft-forms"
    assert values(found, "1") == [4, 5]
    frame = found.frames["survey_questions"]
    assert frame["kind"].tolist() == ["scale", "multiple", "text", "text"]
    assert frame["options"].iloc[1] == "Setup | Reports"
    assert "call ***" in found.frames["survey_answers"]["answer_text"].tolist()


def test_a_task_list_with_times_is_no_form():
    rows = [
        ["ID", "任务名称", "开始时间", "完成时间", "状态"],
        [1.0, "安装", "2026-01-01", "2026-01-02", "完成"],
    ]
    name, _ = recognised(rows)
    assert name is None or not name.startswith("survey")


def test_surveymonkey_with_one_column_an_option():
    rows = [
        ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address",
         "First Name", "Last Name", "Custom Data 1", "Overall, how satisfied are you?",
         "Which modules do you use?", None, None, "Rate each (1-5, 5 = best)", None, "Anything?"],
        [None, None, None, None, None, None, None, None, None, "Response", "Finance", "Stock",
         "Other (please specify)", "Speed", "Help desk", "Open-Ended Response"],
        [11800000001.0, 400.0, "03/14/2025 09:01:02 AM", "03/14/2025 09:03:02 AM", "192.0.2.9",
         None, None, None, None, "Very satisfied", "Finance", "Stock", None, 5.0, 4.0, "nice"],
        [11800000002.0, 400.0, "03/14/2025 01:01:02 PM", "03/14/2025 01:03:02 PM", "192.0.2.8",
         None, None, None, None, "Dissatisfied", None, "Stock", "HR", 3.0, 2.0, None],
    ]  # fmt: skip
    name, found = recognised(rows)
    assert name == "survey-surveymonkey"
    assert found.account.accepted == 2
    assert kinds(found) == {
        "1": "scale", "2": "multiple", "2.0": "text", "3.1": "scale", "3.2": "scale", "4": "text",
    }  # fmt: skip
    assert values(found, "1") == [5, 2]
    assert values(found, "3.2") == [4, 2]
    texts = found.frames["survey_answers"]["answer_text"].tolist()
    assert "Finance┋Stock" in texts
    assert found.frames["survey_answers"]["source_row"].unique().tolist() == [3, 4]


QUALTRICS = [
    ["StartDate", "EndDate", "Status", "IPAddress", "Progress", "Finished", "RecordedDate",
     "ResponseId", "RecipientEmail", "DistributionChannel", "UserLanguage", "Q1", "Q2_1", "Q2_2",
     "Q3_NPS_GROUP", "Q3"],
    ["Start Date", "End Date", "Response Type", "IP Address", "Progress", "Finished",
     "Recorded Date", "Response ID", "Recipient Email", "Distribution Channel", "User Language",
     "How satisfied are you\nwith the project?", "Please rate - Team", "Please rate - Tools",
     "How likely are you to recommend us? - Group", "How likely are you to recommend us?"],
    ['{"ImportId":"startDate","timeZone":"America/Denver"}', *['{"ImportId":"x"}'] * 15],
    ["2026-01-05 08:00:00", "2026-01-05 08:05:00", "Survey Preview", None, "100", "True",
     "2026-01-05 08:05:01", "R_0", None, "preview", "EN", "Very satisfied", "5", "5", "P", "10"],
    ["2026-01-06 08:00:00", "2026-01-06 08:05:00", "IP Address", "192.0.2.1", "100", "True",
     "2026-01-06 08:05:01", "R_1", None, "anonymous", "EN", "Somewhat satisfied", "4", "3", "P",
     "9"],
    ["2026-01-06 09:00:00", "2026-01-06 09:05:00", "IP Address", "192.0.2.2", "40", "False",
     "2026-01-13 09:05:01", "R_2", None, "anonymous", "EN", "Very dissatisfied", None, None, None,
     None],
]  # fmt: skip


def test_qualtrics_with_three_header_rows_and_a_preview():
    name, found = recognised(QUALTRICS, timezone="Asia/Shanghai")
    assert name == "survey-qualtrics"
    assert [(note.row, note.kind) for note in found.account.rows] == [
        (1, "header"), (2, "header"), (3, "header"), (4, "preview"),
    ]  # fmt: skip
    assert values(found, "1") == [4, 1]
    assert values(found, "2.1") == [4, None]
    assert values(found, "3") == [9, None]
    answers = found.frames["survey_answers"]
    # 08:05 in Denver in winter is 15:05 UTC, 23:05 in Shanghai.
    assert answers["submitted_at"].iloc[0].isoformat() == "2026-01-06T23:05:00"
    assert answers.groupby("respondent_id")["complete"].first().tolist() == [True, False]


def test_typeform_with_a_partial_response():
    rows = [
        ["#", "*How useful was it?*", "Docs", "Videos", "Your phone", "Response Type",
         "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)", "Network ID", "Tags"],
        ["aa", "4", "Docs", None, "'+919800000001", "completed", "2026-02-01 01:00:00", None,
         "2026-02-01 01:02:00", "n1", None],
        ["bb", "5", None, "Videos", "'+919800000002", "partial", "2026-02-01 02:00:00",
         "2026-02-01 02:02:00", None, "n2", None],
    ]  # fmt: skip
    name, found = recognised(rows, timezone="Asia/Shanghai")
    assert name == "survey-typeform"
    frame = found.frames["survey_questions"]
    assert frame["text"].tolist() == ["How useful was it?", "Docs"]
    assert frame["options"].iloc[1] == "Docs | Videos"
    answers = found.frames["survey_answers"]
    assert answers["complete"].tolist() == [True, True, False, False]
    assert answers["submitted_at"].iloc[0].isoformat() == "2026-02-01T09:02:00"


def test_tencent():
    rows = [
        ["编号", "开始答题时间", "结束答题时间", "答题时长", "地理位置国家和地区", "地理位置省",
         "地理位置市", "用户类型",
         "用户标识", "昵称", "自定义字段", "1.您对实施顾问满意吗？", "2.请评价:态度",
         "2.请评价:能力"],
        ["1", "2026/1/2 10:00", "2026/1/2 10:02", "2分3秒", "中国", "广东", "深圳", "微信", "oAB",
         "小张", "",
         "非常满意", "5", "4"],
        ["2", "2026/1/2 11:00", "2026/1/2 11:02", "2分", "中国", "广东", "深圳", "微信", "oAC",
         "小李", "",
         "很不满意", "3", "4"],
    ]  # fmt: skip
    name, found = recognised(rows)
    assert name == "survey-tencent"
    assert totals(found.frames)["q2.1_sum"] == 8
    assert values(found, "1") == [5, 1]


def test_jinshuju():
    rows = [
        [
            "序号",
            "您对交付质量的评价",
            "您的建议",
            "您的姓名",
            "提交人",
            "提交时间",
            "修改时间",
            "填写设备",
            "IP",
        ],
        ["1", "4分", "多沟通", "王五", "小王", "2026-01-03 10:00:00", "", "手机", "192.0.2.1"],
        ["2", "5分", "", "赵六", "小赵", "2026-01-03 11:00:00", "", "手机", "192.0.2.2"],
    ]
    name, found = recognised(rows)
    assert name == "survey-jinshuju"
    assert values(found, "1") == [4, 5]
    assert found.frames["survey_questions"]["better_end"].iloc[0] == "high"


SHEET = [
    ["培训满意度调查表"],
    ["序号", "姓名", "部门", "课程内容评分", "讲师水平评分", "总体满意度", "意见和建议"],
    [1.0, "张三", "财务部", 5.0, 4.0, "满意", "很好"],
    [2.0, "李四", "财务部", 4.0, 44.0, "一般", "无"],
    [3.0, "王五", "仓储部", "好", 3.0, "不满意", None],
    [4.0, "赵六", "仓储部", 4.0, 3.0, "不清楚", "请致电 010-00001234"],
    ["平均分", None, None, 4.3, 3.5, None, None],
]


def test_a_sheet_by_hand():
    name, found = recognised(SHEET)
    assert name == "survey"
    assert (found.account.accepted, found.account.rejected, found.account.skipped) == (4, 0, 3)
    assert values(found, "1") == [5, 4, 4, 4]
    assert values(found, "2") == [4, None, 3, 3]
    assert values(found, "3") == [4, 3, 2, None]
    bad = [problem for problem in found.problems if problem.code == "unreadable-answer"]
    assert [(problem.place.row, problem.place.column) for problem in bad] == [(4, "讲师水平评分")]
    answers = found.frames["survey_answers"]
    assert not answers.astype(str).isin(["张三", "李四", "王五", "赵六"]).any().any()


def test_two_headings_and_a_row_of_units():
    rows = [
        ["Respondent", "Pace", "Material", "Overall satisfaction"],
        [None, "1-5", "1-5", "1-5"],
        [1.0, 5.0, 4.0, 3.0],
        [2.0, 4.0, 4.0, 5.0],
    ]
    name, found = recognised(rows)
    assert name == "survey"
    assert (found.account.accepted, found.account.skipped) == (2, 2)
    assert values(found, "3") == [3, 5]


def test_stars():
    rows = [["序号", "总体评价", "推荐意愿"], [1.0, "★★★★★", "愿意"], [2.0, "★★☆☆☆", "非常愿意"]]
    _, found = recognised(rows)
    assert values(found, "1") == [5, 2]
    assert found.frames["survey_questions"]["better_end"].tolist() == ["high", "high"]


def test_groups_over_the_headings(read):
    rows = [
        ["满意度调查", None, None, None, None],
        ["部门", "培训满意度", None, "系统满意度", None],
        [None, "内容", "讲师", "性能", "界面"],
        ["财务", 5.0, 4.0, 3.0, 2.0],
        ["仓储", 4.0, 4.0, 3.0, 1.0],
    ]
    found = read(SURVEY, rows, sheet="S", merged=((0, 0, 0, 4), (1, 1, 1, 2), (1, 3, 1, 4)))
    assert found.frames["survey_questions"]["text"].tolist() == [
        "培训满意度内容", "培训满意度讲师", "系统满意度性能", "系统满意度界面",
    ]  # fmt: skip
    assert values(found, "4") == [2, 1]


def test_settled_by_the_user():
    rows = [["Respondent", "Q1 Support", "Q2 Speed"], [1.0, 1.0, 2.0], [2.0, 5.0, 4.0]]
    name, found = recognised(
        rows, columns={"Q1 Support": "reversed_value", "Q2 Speed": "answer_value"}
    )
    assert name == "survey"
    assert values(found, "1") == [5, 1]
    assert values(found, "2") == [2, 4]
    assert found.frames["survey_questions"]["better_end"].tolist() == ["low", "high"]
    assert found.problems == ()
    with pytest.raises(UnknownNameError):
        recognised(rows, columns={"Q1 Support": "nonsense"})


def test_a_row_whose_every_answer_is_unusable_is_rejected():
    rows = [
        ["Respondent", "Q1 Support", "Q2 Speed"],
        [1.0, 1.0, 2.0],
        [2.0, 3.0, 4.0],
        [3.0, 5.0, 4.0],
        [4.0, "see mail", "see mail"],
        [5.0, None, None],
    ]
    _, found = recognised(rows)
    assert [(note.row, note.verdict, note.kind) for note in found.account.rows] == [
        (1, "skipped", "header"),
        (5, "rejected", "no-usable-answer"),
        (6, "skipped", "no-answers"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        ["风险编号", "风险描述", "概率评分", "影响评分", "应对措施"],
        ["任务名称", "Q1", "Q2", "Q3", "Q4"],
        ["Task", "Hours", "Rating", "Score", "Owner"],
        ["评估项目", "非常满意", "满意", "一般", "不满意"],
        ["姓名", "理论成绩", "实操评分", "最终评分", "是否合格"],
    ],
)
def test_lists_that_are_no_surveys(head):
    rows = [head, ["a", 3.0, 4.0, 5.0, "b"], ["c", 2.0, 4.0, 1.0, "d"]]
    grid = Grid(None, tuple(map(tuple, rows)))
    assert SURVEY.recognises(grid) == 0
    assert all(reader.recognises(grid) == 0 for reader in SURVEY_TOOLS)


@pytest.mark.parametrize(
    ("file", "rows", "figures"),
    [
        ("ok_survey.xlsx", 8, {"q1_sum": 21, "q2_sum": 27}),
        ("survey_likert_zh.xlsx", 8, {"q1_answered": 6, "q1_mean": 19 / 6}),
        ("survey_pii.xlsx", 8, {"q1_sum": 21, "q2_sum": 27}),
        ("html_injection_survey.xlsx", 16, {"q1_sum": 48, "q2_sum": 48}),
    ],
)
def test_reference_files(reference, file, rows, figures):
    folder = reference / "bad_inputs" / "files"
    (reading,) = read_file(folder / file, root=folder, project_id="P")
    assert (respondents(reading.frames), reading.account.rejected) == (rows, 0)
    found = totals(reading.frames)
    assert {name: found[name] for name in figures} == pytest.approx(figures)


def test_real_matrix_of_wjx(reference):
    folder = reference / "exports" / "files" / "wjx"
    (path,) = folder.glob("*.xlsx")
    (reading,) = read_file(path, root=folder, project_id="P")
    assert reading.source.reader == "survey-wjx"
    assert (reading.account.accepted, reading.account.skipped) == (23, 1)


def test_a_row_with_dates_is_no_row_of_questions(read_text):
    text = (
        "Datum;Kunde;Projekt;Aufgabe;Stunden;Abrechenbar?\n"
        "04.08.2026;Nord GmbH;Neuer Auftritt;CSV-Import erstellen;6,5;Ja\n"
        "20.08.2026;Nord GmbH;Interne Ablage;Dateien aufgeräumt;1;Nein\n"
    )
    found = read_text(text)
    assert found.frames == {}
    assert found.account.accepted == 0


def test_a_row_below_headings_is_no_row_of_questions(read_text):
    text = (
        "所属模块,用例标题,前置条件,步骤,预期,优先级\n"
        "部门管理,验证点击添加按钮是否能正常跳转,登录成功,点击添加按钮,页面正常显示,1\n"
        "部门管理,验证点击编辑按钮是否能正常跳转,登录成功,点击编辑按钮,页面正常显示,2\n"
    )
    assert read_text(text).frames == {}


def test_limesurvey_times_of_questions_are_no_answers():
    rows = [
        ["id", "submitdate", "lastpage", "startlanguage", "Q1", "interviewtime", "groupTime80",
         "Q1Time"],
        ["1", "2024-03-04 10:11:12", "5", "en", "4", "600.2", "33.1", "12.5"],
        ["2", "2024-03-04 11:11:12", "5", "en", "5", "240.2", "30.1", "9.5"],
    ]  # fmt: skip
    name, found = recognised(rows)
    assert name == "survey-limesurvey"
    assert len(found.frames["survey_questions"]) == 1
    assert len(found.frames["survey_answers"]) == 2
