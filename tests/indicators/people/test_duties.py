"""Mirror of implanalytics.indicators.people.duties."""

import pytest

from implanalytics.indicators.people.duties import doubled_duties
from implanalytics.methods import METHODS

BOTH = [("合同变更", "Wu", "A"), ("设备质量", "Li", "A")]
# Duty, person and letter, in M1, which gives changes of contract and the quality of equipment to
# two -> outcome, duties without exactly one accountable.
DUTIES_BY_HAND = {
    "one for each": ([*BOTH, ("培训", "Wu", "A"), ("培训", "Li", "R")], "green", 0),
    "the same person twice is one": ([*BOTH, ("培训", "Wu", "A"), ("培训", " wu", "A")],
                                     "green", 0),
    "two for one": ([*BOTH, ("培训", "Wu", "A"), ("培训", "Li", "A")], "amber", 1),
    "nobody for one": ([*BOTH, ("培训", "Li", "R")], "amber", 1),
    "the doubled ones are not settled": ([("培训", "Wu", "A")], "amber", 2),
    "nor is a third": ([("培训", "Wu", "C")], "red", 3),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), DUTIES_BY_HAND.values(), ids=DUTIES_BY_HAND)
def test_duties_with_one_accountable(answer, table, rows, outcome, value):
    raci = [dict(zip(("duty", "person", "letter"), row, strict=True)) for row in rows]
    tables = {"raci": table("raci", raci)}
    result = answer("ORG-08", tables, method="M1")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("ORG-08", tables, method="M2").outcome == "not_applicable"


def test_needs_a_list_of_duties(answer):
    result = answer("ORG-08", {}, method="M1")
    assert (result.outcome, result.missing) == ("not_assessable", ("raci",))


def test_the_method_says_what_it_gives_to_two():
    assert [item.id for item in doubled_duties(METHODS["M1"])] == [
        "contract_change", "equipment_quality",
    ]  # fmt: skip
    doubled = [item.id for item in doubled_duties(METHODS["M9"])]
    assert doubled == ["responsibility", "business_processes", "training_assessment"]


def test_names_what_the_method_left_open(answer, table):
    raci = table("raci", [{"duty": "培训", "person": "Wu", "letter": "A"}])
    result = answer("ORG-08", {"raci": raci}, method="M1")
    assert [name.say("zh") for name in result.inputs["failing"]] == ["合同变更", "设备质量"]
