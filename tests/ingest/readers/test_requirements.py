"""Mirror of implanalytics.ingest.readers.requirements."""

from implanalytics.ingest.readers.requirements import REQUIREMENTS


def test_matrix_gives_requirements_and_links(read):
    rows = [
        ["需求编号", "需求描述", "优先级", "设计文档", "测试用例", "验收", "确认日期"],
        ["R1", "导出报表", "高", "D-1", "TC-1、TC-2", "√", "2025-02-03"],
        ["R2", "短信提醒", "中", "无", None, "否", None],
        [None, "登录", "低", "D-2", None, None, None],
    ]
    found = read(REQUIREMENTS, rows)
    assert found.frames["requirements"]["text"].tolist() == ["导出报表", "短信提醒", "登录"]
    links = found.frames["trace_links"]
    assert links[["from_id", "to_id", "kind"]].values.tolist() == [
        ["R1", "D-1", "design"],
        ["R1", "TC-1", "test"],
        ["R1", "TC-2", "test"],
        ["R1", "验收", "acceptance"],
        ["0123456789:4", "D-2", "design"],
    ]
    assert links["row_id"].is_unique
