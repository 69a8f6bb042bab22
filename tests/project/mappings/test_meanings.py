"""Mirror of implanalytics.project.mappings.meanings."""

import pytest

from implanalytics.methods import phase_keys
from implanalytics.project.mappings.meanings import choice, choices, meaning_of
from implanalytics.project.mappings.scope import EVERYWHERE, Scope

TIMESHEET = Scope("reader", "timesheet")


@pytest.mark.parametrize(
    ("kind", "text", "scope", "meaning"),
    [
        ("headings", "effort · 工时", TIMESHEET, "effort"),
        ("headings", "工时", TIMESHEET, "effort"),
        ("headings", "impact_days", TIMESHEET, None),
        ("headings", "impact_days", Scope("file", "*.xlsx"), "impact_days"),
        ("headings", "忽略", TIMESHEET, ""),
        ("files", "timesheet · 工时表", EVERYWHERE, "timesheet"),
        ("files", "Ignore", EVERYWHERE, ""),
        ("files", "abacus", EVERYWHERE, None),
        ("phases", "Testing", EVERYWHERE, "testing"),
        ("phases", "UAT", EVERYWHERE, "testing"),
        ("phases", "二、系统测试", EVERYWHERE, "testing"),
        ("phases", "tea", EVERYWHERE, None),
        ("words", "very high · 很高", EVERYWHERE, "very high"),
        ("words", "5", EVERYWHERE, "very high"),
        ("words", "已关闭", EVERYWHERE, "closed"),
        ("words", "so so", EVERYWHERE, None),
        ("people", " 张三 ", EVERYWHERE, "张三"),
        ("projects", "CRM-2025 · 客户系统", EVERYWHERE, "CRM-2025"),
    ],
)
def test_a_cell_means(kind, text, scope, meaning):
    assert meaning_of(kind, text, scope) == meaning


def test_a_phase_may_be_any_that_some_method_has():
    assert choices("phases") == phase_keys()
    for key in choices("phases"):
        assert meaning_of("phases", key, EVERYWHERE) == key


@pytest.mark.parametrize("kind", ["headings", "files", "phases", "words"])
def test_what_can_be_chosen_is_understood(kind):
    scope = TIMESHEET if kind == "headings" else EVERYWHERE
    for name, label in choices(kind, scope).items():
        assert meaning_of(kind, choice(name, label), scope) is not None


def test_a_reader_offers_its_own_columns():
    offered = choices("headings", TIMESHEET)
    assert {"person", "worked_on", "effort"} <= set(offered)
    assert "probability" not in offered
    assert not {"source_id", "row_id", "project_id"} & set(offered)
