"""Mirror of implanalytics.ingest.readers.training."""

from implanalytics.ingest.readers.training import TRAINING, TRAINING_RESULTS


def test_sessions_held_and_only_planned(read):
    rows = [
        ["计划日期", "实际培训日期", "培训内容", "讲师", "学时", "应到人数", "实到人数"],
        ["2025-06-03", "2025-06-04", "采购模块", "张三", 4, 20, 18],
        ["2025-06-10", None, "财务模块", "张三", 4, 20, None],
        [None, "六月底", "库存模块", "张三", 4, 20, 20],
    ]
    found = read(TRAINING, rows)
    (session,) = found.frames["training_sessions"].to_dict("records")
    assert (session["name"], session["hours"], session["attended"]) == ("采购模块", 4.0, 18.0)
    assert [(n.row, n.verdict, n.kind) for n in found.account.rows[1:]] == [
        (3, "skipped", "not-held"),
        (4, "rejected", "unreadable-cell"),
    ]


def test_scores_words_and_the_pass_mark_above_the_table(read):
    rows = [
        ["培训考核成绩表"],
        ["及格分：", "60分", "培训日期：", "2025-06-05"],
        ["序号", "姓名", "部门", "成绩", "是否合格"],
        [1, "张三", "仓库", 85, "合格"],
        [2, "李四", "仓库", "55分", None],
        [3, "王五", "财务", "缺考", None],
        [4, "赵六", "财务", 58, "合格"],
    ]
    found = read(TRAINING_RESULTS, rows)
    results = found.frames["training_results"]
    assert results["score"].fillna(-1).tolist() == [85.0, 55.0, -1.0, 58.0]
    assert results["passed"].tolist() == [True, False, False, True]
    assert [(p.code, p.place.row) for p in found.problems] == [("result-contradicts", 7)]


def test_signature_or_tick_is_attendance_and_an_empty_cell_says_nothing(read):
    rows = [["姓名", "部门", "签到"], ["张三", "仓库", "张三"], ["李四", "仓库", "√"],
            ["王五", "财务", None], ["赵六", "财务", "请假"]]  # fmt: skip
    results = read(TRAINING_RESULTS, rows, sheet="培训签到表").frames["training_results"]
    assert results["attended"].astype(object).where(results["attended"].notna(), None).tolist() == [
        True, True, None, False,
    ]  # fmt: skip
