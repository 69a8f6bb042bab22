"""Mirror of implanalytics.indicators.survey.attendance."""

import pytest

PEOPLE = [
    *({"person": f"客{n}", "company": "customer", "key": True, "role": "部门经理"}
      for n in range(6)),
    *({"person": f"我{n}", "company": "own", "key": True, "role": role}
      for n, role in enumerate(("销售", "实施顾问", "实施顾问"))),
    {"person": "助理", "company": "customer", "key": False, "role": "文员"},
    {"person": "新人", "company": "own", "key": None, "role": None},
]  # fmt: skip


def tables_of(table, *attendees, kind="调研"):
    meetings = [{"kind": kind, "held_on": "2025-03-03", "attendees": who} for who in attendees]
    return {"members": table("members", PEOPLE), "meetings": table("meetings", meetings)}


# Who came -> outcome, core people of the side farther from two to three.
CORE_BY_HAND = {
    "two and three": (("客0、客1、我0、我1、我2",), "green", 2),
    "over two meetings": (("客0、我0", "客1、我1"), "green", 2),
    "one of the customer": (("客0、我0、我1",), "amber", 1),
    "five of the customer": (("客0、客1、客2、客3、客4、我0、我1",), "amber", 5),
    "six of the customer": (("客0、客1、客2、客3、客4、客5、我0、我1",), "red", 6),
    "none of the vendor": (("客0、客1",), "red", 0),
    "others than core people do not count": (("客0、客1、助理、我0、我1",), "green", 2),
    "one may be core": (("客0、客1、我0、新人",), "not_assessable", 1),
    "a stranger may be core": (("客0、客1、我0、我1、张总、李总",), "not_assessable", 2),
    "nobody wrote down who came": ((None,), "not_assessable", None),
}


@pytest.mark.parametrize(("came", "outcome", "value"), CORE_BY_HAND.values(), ids=CORE_BY_HAND)
def test_core_people_of_each_side(answer, table, came, outcome, value):
    tables = tables_of(table, *came)
    result = answer("SUR-03", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("SUR-03", tables, method="M2").outcome == "not_applicable"


ROLES_BY_HAND = {
    "both": (("客0、我0、我1",), "green", 2),
    "sales alone": (("客0、我0",), "amber", 1),
    "neither": (("客0、客1",), "red", 0),
    "a stranger may be the consultant": (("客0、我0、张三",), "not_assessable", 1),
}


@pytest.mark.parametrize(("came", "outcome", "value"), ROLES_BY_HAND.values(), ids=ROLES_BY_HAND)
def test_sales_and_consultant_together(answer, table, came, outcome, value):
    tables = tables_of(table, *came)
    result = answer("SUR-05", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("SUR-05", tables, method="M2").outcome == "not_applicable"


def test_another_meeting_of_unknown_kind_may_be_a_survey(answer, table):
    tables = tables_of(table, "客0、我0")
    more = table(
        "meetings",
        [
            {"kind": "调研", "held_on": "2025-03-03", "attendees": "客0、我0"},
            {"kind": None, "held_on": "2025-03-04", "attendees": "我1"},
        ],
    )
    assert answer("SUR-05", {**tables, "meetings": more}, method="M9").outcome == "not_assessable"
