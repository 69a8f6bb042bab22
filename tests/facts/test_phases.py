"""Mirror of implanalytics.facts.phases."""

import pandas as pd
import pytest

from implanalytics.core.errors import UnknownNameError
from implanalytics.facts.phases import BY_NAME, PHASED, join_phases
from implanalytics.methods import REASONS
from implanalytics.tables import TABLES


def keys(frame):
    return [None if pd.isna(key) else key for key in frame["phase_key"]]


def test_a_phase_written_decides_even_where_it_is_not_known(table):
    tasks = table("tasks", phase=["测试阶段", "杂项"], name=["培训", "系统测试"])
    joined = join_phases({"tasks": tasks}, None)["tasks"]
    assert keys(joined) == ["testing", None]
    assert joined["phase_confidence"].tolist() == [0.95, 0.0]


def test_the_projects_own_names_are_obeyed_first(table):
    tasks = table("tasks", phase=["测试", "杂项"])
    joined = join_phases({"tasks": tasks}, None, {"测试": "deployment", "杂项": "support"})
    assert keys(joined["tasks"]) == ["deployment", "support"]


def test_the_name_of_a_task_that_somebody_mapped_is_certain(table):
    tasks = table("tasks", name=["捣鼓", "系统测试", "吃饭"])
    own = {"捣鼓": "development", "系统测试": ""}
    joined = join_phases({"tasks": tasks}, None, own)["tasks"]
    assert keys(joined) == ["development", None, None]
    assert joined["phase_confidence"].tolist() == [1.0, 0.0, 0.0]


HIERARCHIES = {
    "by parent": {"task_id": ["t1", "t2", "t3"], "parent_id": [None, "t1", "t2"]},
    "by WBS": {"wbs": ["1", "1.1", "1.1.1"]},
    "by WBS with a level left out": {"wbs": ["1", "1.1", "1.1.2.1"]},
}


@pytest.mark.parametrize("columns", HIERARCHIES.values(), ids=HIERARCHIES)
def test_a_task_takes_the_phase_above_it_before_its_own_name(table, columns):
    tasks = table("tasks", name=["系统测试", "编写用例", "用户培训"], **columns)
    joined = join_phases({"tasks": tasks}, None)["tasks"]
    assert keys(joined) == ["testing", "testing", "testing"]
    assert joined["phase_confidence"].tolist() == [BY_NAME, 0.95, 0.95]


def test_what_a_tracker_puts_above_is_no_surer_than_a_name(table):
    tasks = table("tasks", name=["系统集成", "甲"], task_id=["1", "2"], parent_id=[None, "1"],
                  origin=["tracker"] * 2)  # fmt: skip
    joined = join_phases({"tasks": tasks}, None)["tasks"]
    assert keys(joined) == ["integration", "integration"]
    assert joined["phase_confidence"].tolist() == [BY_NAME, BY_NAME]


def test_parents_in_a_circle_end(table):
    tasks = table("tasks", name=["a", "b"], task_id=["t1", "t2"], parent_id=["t2", "t1"])
    assert keys(join_phases({"tasks": tasks}, None)["tasks"]) == [None, None]


def test_a_name_alone_is_shown_but_not_certain(table):
    joined = join_phases({"tasks": table("tasks", name=["系统测试", "周报"])}, None)["tasks"]
    assert keys(joined) == ["testing", None]
    assert joined["phase_confidence"].tolist() == [BY_NAME, 0.0]


def entries(table, **columns):
    n = len(next(iter(columns.values())))
    worked = [pd.Timestamp("2025-06-30")] * n
    return table("time_entries", worked_on=worked, effort=[1.0] * n, **columns)


def test_time_goes_to_the_phase_written_else_to_the_tasks_else_by_name(table):
    tasks = table("tasks", task_id=["t1", "t2", "t3", "t4"], phase=["培训", "验收", "测试", "测试"],
                  name=["讲课", "讲课", "用例", "联调"])  # fmt: skip
    worked = entries(
        table,
        phase=["部署", None, None, None, None, None],
        task_id=["t1", "t2", None, None, None, None],
        task=["讲课", "讲课", "联调", "讲课", "数据迁移", "闲谈"],
    )
    joined = join_phases({"tasks": tasks, "time_entries": worked}, None)["time_entries"]
    assert keys(joined) == ["deployment", "acceptance", "testing", None, "deployment", None]


def test_time_without_a_plan_goes_by_its_task(table):
    joined = join_phases({"time_entries": entries(table, task=["系统测试"])}, None)
    assert joined["time_entries"]["phase_confidence"].tolist() == [BY_NAME]


OTHERS = [name for name in PHASED if name not in ("tasks", "time_entries")]


@pytest.mark.parametrize("name", OTHERS)
def test_other_tables_go_by_the_phase_written(table, name):
    rows = {column.name: [None] for column in TABLES[name].declared}
    frame = pd.DataFrame(rows | {"phase": ["测试"]}).astype({"phase": "str"})
    joined = join_phases({name: frame}, None)[name]
    assert keys(joined) == ["testing"]
    assert joined["phase_reason"].tolist() == ["canonical alias"]


def test_every_table_that_names_a_phase_is_joined():
    assert {"tasks", "time_entries", "phases", "milestones", "deliverables", "risks", "issues",
            "changes", "signoffs", "requirements", "tests", "lessons", "checks", "costs",
            "invoices"} == set(PHASED)  # fmt: skip


def test_a_table_without_a_phase_column_is_all_unmatched(table):
    joined = join_phases({"risks": table("risks", text=["r"])}, None)["risks"]
    assert keys(joined) == [None]
    assert joined["phase_key"].dtype == "str"
    assert joined["phase_confidence"].tolist() == [0.0]


def test_an_own_name_for_no_phase_is_refused(table):
    with pytest.raises(UnknownNameError, match="testing"):
        join_phases({"tasks": table("tasks", phase=["x"])}, None, {"x": "testin"})


def test_leaves_its_tables_alone(table):
    tasks = table("tasks", phase=["测试"])
    before = tasks.copy()
    join_phases({"tasks": tasks}, None)
    pd.testing.assert_frame_equal(tasks, before)


def reasons(frame):
    return [None if pd.isna(reason) else reason for reason in frame["phase_reason"]]


def test_every_row_tells_why_it_has_its_phase(table):
    tasks = table(
        "tasks",
        phase=["测试阶段", "杂项", None, None, None, None],
        name=["甲", "乙", "系统测试", "写用例", "捣鼓", None],
        wbs=["1", "2", "3", "3.1", "4", "5"],
    )
    worked = entries(table, phase=["测试", None, None, None], task=["甲", "写用例", "培训", "闲谈"])
    joined = join_phases({"tasks": tasks, "time_entries": worked}, None, {"捣鼓": "design"})
    assert reasons(joined["tasks"]) == [
        "canonical alias", "unmatched", "canonical alias", "above", "mapping", None,
    ]  # fmt: skip
    assert reasons(joined["time_entries"]) == [
        "canonical alias", "plan", "canonical alias", "unmatched",
    ]  # fmt: skip
    assert {*reasons(joined["tasks"]), *reasons(joined["time_entries"])} - {None} <= set(REASONS)


def test_a_task_takes_the_phase_written_above_it(table):
    tasks = table("tasks", name=["甲", "乙"], wbs=["1", "1.1"], phase=["测试", None])
    joined = join_phases({"tasks": tasks}, None)["tasks"]
    assert keys(joined) == ["testing", "testing"]
    assert joined["phase_confidence"].tolist() == [0.95, 0.95]


class TestBetween:
    def test_what_lies_within_a_phase_is_proposed_and_no_more(self, table):
        names = ["系统测试", "甲", "乙", "回归测试", "丙", "用户培训"]
        joined = join_phases({"tasks": table("tasks", name=names)}, None)["tasks"]
        assert keys(joined) == ["testing", None, None, "testing", None, "training"]
        assert joined["phase_confidence"].tolist() == [BY_NAME, 0, 0, BY_NAME, 0, BY_NAME]
        proposed = joined["phase_proposed"].fillna("").tolist()
        assert proposed == ["", "testing", "testing", "", "", ""]
        assert reasons(joined)[1:3] == ["between", "between"]
        assert reasons(joined)[4] == "unmatched"

    def test_a_phase_written_or_a_name_mapped_to_none_is_left_alone(self, table):
        tasks = table(
            "tasks", name=["系统测试", "甲", "乙", "回归测试"], phase=[None, "杂项", None, None]
        )
        joined = join_phases({"tasks": tasks}, None, {"乙": ""})["tasks"]
        assert joined["phase_proposed"].isna().all()
        assert reasons(joined)[1:3] == ["unmatched", "mapping"]

    def test_time_does_not_inherit_a_proposal(self, table):
        tasks = table("tasks", name=["系统测试", "甲", "回归测试"])
        worked = entries(table, task=["甲"])
        joined = join_phases({"tasks": tasks, "time_entries": worked}, None)["time_entries"]
        assert keys(joined) == [None]
