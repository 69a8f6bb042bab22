"""Mirror of implanalytics.ingest.readers.milestone_list."""

from implanalytics.ingest.readers.milestone_list import MILESTONES


def test_milestones_with_their_mark_and_signature(read):
    rows = [
        ["序号", "里程碑", "计划日期", "实际日期", "完成标志", "客户签字人", "客户签字日期"],
        [1, "蓝图确认", "2025-03-31", "2025-04-02", "蓝图报告签字", "王总", "2025-04-08"],
        [2, "系统上线", "2025-06-30", None, "上线报告", None, None],
    ]
    found = read(MILESTONES, rows)
    first, second = found.frames["milestones"].to_dict("records")
    assert (first["name"], first["reached_on"].day, first["mark"]) == (
        "蓝图确认",
        2,
        "蓝图报告签字",
    )
    assert second["reached_on"] != second["reached_on"]
    (signed,) = found.frames["signoffs"].to_dict("records")
    assert (signed["subject"], signed["signatory"], signed["signed_on"].day) == (
        "蓝图确认", "王总", 8,
    )  # fmt: skip
    assert signed["reached_on"].day == 2
