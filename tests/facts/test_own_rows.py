"""Mirror of implanalytics.facts.own_rows."""

import pytest

from implanalytics.facts import Settings, build_facts

CASES = {
    # projects of three risks, rows that count, code told
    "one name, whatever it is": (["X", "X", "x "], 3, []),
    "this one and another": (["CRM", "ＣＲＭ", "ERP"], 2, ["other-project"]),
    "by its id": (["P-1", "ERP", "ERP"], 1, ["other-project"]),
    "some without a name": (["CRM", None, "ERP"], 2, ["other-project"]),
    "none of several": (["X", "Y", "Y"], 3, ["several-projects-named"]),
}


@pytest.mark.parametrize(("projects", "rows", "codes"), CASES.values(), ids=CASES)
def test_rows_of_other_projects_are_set_aside(table, projects, rows, codes):
    risks = table("risks", text=["a", "b", "c"], project=projects)
    facts, problems = build_facts({"risks": risks}, Settings("P-1", name="CRM"))
    assert len(facts.table("risks")) == rows
    assert [p.code for p in problems] == codes


def test_what_is_set_aside_is_told_with_rows_and_names(table):
    risks = table("risks", text=["a", "b"], project=["CRM", "ERP"])
    _, (problem,) = build_facts({"risks": risks}, Settings("CRM"))
    assert "1 rows (Risks) are of other projects: ERP" in str(problem)
