"""Mirror of implanalytics.ingest.project_column."""

import pytest

from implanalytics.ingest import read_file

HEADS = {
    # headings beside the risk's own, values, project, code
    "a name": (["项目名称"], ["CRM"], "CRM", None),
    "a code": (["项目编号"], ["P-1"], "P-1", None),
    "name and code": (["项目名称", "项目编号"], ["CRM", "P-1"], "CRM", "P-1"),
    "code and name": (["Project code", "Project"], ["P-1", "CRM"], "CRM", "P-1"),
    "two names": (["项目", "所属项目"], ["CRM", "ERP"], "CRM", None),
}


@pytest.mark.parametrize("kind", ["risks", "time_entries", "tasks"])
@pytest.mark.parametrize(("heads", "values", "project", "code"), HEADS.values(), ids=HEADS)
def test_name_and_code_of_the_project_of_a_row(tmp_path, kind, heads, values, project, code):
    own, cells = {
        "risks": (["风险编号", "风险描述", "概率", "影响", "状态"],
                  ["R1", "延期", "50%", "5", "开放"]),
        "time_entries": (["姓名", "日期", "任务", "工时(h)"], ["张三", "2025-01-06", "调研", "8"]),
        "tasks": (["任务编号", "任务名称", "计划开始", "计划完成"],
                  ["T1", "调研", "2025-01-06", "2025-01-08"]),
    }[kind]  # fmt: skip
    path = tmp_path / "x.csv"
    rows = [",".join((*own, *heads)), ",".join((*cells, *values))]
    path.write_text("\n".join(rows), encoding="utf-8")
    (found,) = read_file(path, root=tmp_path, project_id="p")
    frame = found.frames[kind]
    assert frame["project"].tolist() == [project]
    assert (frame["project_code"].tolist() if "project_code" in frame else [None]) == [code]


def test_rejected_rows_say_their_project_too(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("Employee,Date,Project,Task,Hours\nAnn,2025-01-06,CRM,a,tbc\n", "utf-8")
    (found,) = read_file(path, root=tmp_path, project_id="p")
    assert found.aside == {2: ("CRM", None)}
