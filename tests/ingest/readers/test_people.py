"""Mirror of implanalytics.ingest.readers.people."""

from implanalytics.ingest.readers.people import MEMBERS


def test_members_and_their_side(read):
    rows = [
        ["序号", "姓名", "项目角色", "组别", "单位", "职责", "进场日期", "投入比例", "电话"],
        [1, "王总", "组长", "领导小组", "甲方", "决策", "2025-01-06", "20%", "138"],
        [2, "张三", "项目经理", "实施小组", "乙方", "管理", "2025-01-06", "100%", "139"],
        [3, "孙七", "监理", "实施小组", "某监理公司", "监督", None, None, "137"],
    ]
    found = read(MEMBERS, rows)
    members = found.frames["members"]
    assert members["company"].fillna("").tolist() == ["customer", "own", ""]
    assert members["availability"].tolist()[:2] == [0.2, 1.0]
    assert "138" not in members.to_csv()
    assert [(p.code, p.place.row) for p in found.problems if p.severity == "warning"] == [
        ("unknown-word", 4)
    ]
