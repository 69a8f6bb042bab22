"""Mirror of implanalytics.indicators.time.duration."""

import pytest

# Planned days of Design and Testing -> outcome, days off the 59 of two months from 1 January.
TWO_MONTHS = {
    "one after the other": (("01-01", "01-31"), ("02-01", "02-28"), "green", 0),
    "overlapping, as the total needs": (("01-01", "01-31"), ("01-20", "02-28"), "green", 0),
    "four days too long": (("01-01", "01-31"), ("02-01", "03-04"), "amber", 4),
    "four days too short": (("01-01", "01-31"), ("02-01", "02-24"), "amber", 4),
    "half a month too long": (("01-01", "01-31"), ("02-01", "03-15"), "red", 15),
    "a gap of a month": (("01-01", "01-31"), ("03-01", "03-31"), "red", 31),
}


def planned(plan, design, testing, **options):
    return plan(
        ("Design", *(f"2025-{day}" for day in design)),
        ("Testing", *(f"2025-{day}" for day in testing)),
        **options,
    )


@pytest.mark.parametrize(
    ("design", "testing", "outcome", "off"), TWO_MONTHS.values(), ids=TWO_MONTHS
)
def test_the_phases_fit_the_months_agreed(answer, plan, table, design, testing, outcome, off):
    tables = {
        "tasks": planned(plan, design, testing),
        "projects": table("projects", [{"stated_months": 2}]),
    }
    result = answer("SCH-01", tables)
    assert (result.outcome, result.value) == (outcome, pytest.approx(off / 59))
    assert result.inputs["stated_days"] == 59
    assert [e.table for e in result.evidence] == ["tasks"]


def test_eight_months_of_phases_do_not_fit_six(answer, plan):
    phases = ["需求分析", "系统设计", "系统开发", "系统测试", "上线部署", "用户培训", "项目验收"]
    ends = ["01-31", "02-28", "04-30", "05-31", "06-30", "07-31", "08-31"]
    starts = ["01-01", "02-01", "03-01", "05-01", "06-01", "07-01", "08-01"]
    rows = [(p, f"2025-{s}", f"2025-{e}") for p, s, e in zip(phases, starts, ends, strict=True)]
    result = answer("SCH-01", {"tasks": plan(*rows)}, method="M4")
    assert (result.outcome, result.value) == ("red", pytest.approx((243 - 181) / 181))
    assert result.inputs["overlap_factor"] == pytest.approx(243 / 181)
    assert result.inputs["method_factor"] == pytest.approx(8 / 6)
    assert result.inputs["required_overlap_days"] == 62


def test_the_span_of_the_contract_counts_where_no_months_are_stated(answer, plan, table):
    card = {"start": "2025-01-01", "contract_finish": "2025-02-28"}
    tables = {
        "tasks": planned(plan, ("01-01", "01-31"), ("02-01", "02-28")),
        "projects": table("projects", [card]),
    }
    result = answer("SCH-01", tables)
    assert (result.outcome, result.value) == ("green", 0)


def test_a_plan_shorter_than_the_contract_fits_it(answer, plan, table):
    days = {"contract_signed": "2025-01-01", "contract_finish": "2025-04-10"}
    events = table("events", [{"kind": kind, "day": day} for kind, day in days.items()])
    short = {"tasks": planned(plan, ("01-01", "01-31"), ("02-01", "02-28")), "events": events}
    assert answer("SCH-01", short).outcome == "green"
    # 105 days from 1 January to 15 April against the 100 of the contract.
    long = {"tasks": planned(plan, ("01-01", "01-31"), ("02-01", "04-15")), "events": events}
    result = answer("SCH-01", long)
    assert (result.outcome, result.value) == ("amber", 0.05)


def test_without_a_total_nothing_is_said(answer, plan):
    result = answer("SCH-01", {"tasks": planned(plan, ("01-01", "01-31"), ("02-01", "02-28"))})
    assert (result.outcome, result.missing) == ("not_assessable", ("projects.stated_months",))


def test_a_task_without_days_may_lie_anywhere(answer, plan, table):
    rows = [("Design", "2025-01-01", "2025-02-28"), ("Design", "2025-01-05", None)]
    card = table("projects", [{"stated_months": 2}])
    result = answer("SCH-01", {"tasks": plan(*rows), "projects": card})
    assert result.outcome == "not_assessable"
    assert "tasks.planned_finish" in result.missing
    longer = [("Design", "2025-01-01", "2025-04-30"), ("Design", "2025-01-05", None)]
    assert answer("SCH-01", {"tasks": plan(*longer), "projects": card}).outcome == "red"


@pytest.mark.parametrize("testing", [("02-01", "03-04"), ("02-01", "03-15")])
def test_no_deletion_makes_a_plan_fit(never_better, plan, table, testing):
    tables = {
        "tasks": planned(plan, ("01-01", "01-31"), testing),
        "projects": table("projects", [{"stated_months": 2}]),
    }
    never_better(["SCH-01"], tables)


# Finished phases with actual days -> ratio of development to the longest other.
DONE = [
    ("Design", None, None, "2025-01-01", "2025-01-10"),
    ("Development", None, None, "2025-01-11", "2025-02-09"),
    ("Testing", None, None, "2025-02-10", "2025-02-24"),
]


def test_development_is_set_against_the_longest_other_phase(answer, plan):
    result = answer("SCH-16", {"tasks": plan(*DONE)}, method="M4")
    assert (result.outcome, result.value) == ("reported", pytest.approx(30 / 15))
    assert result.inputs["reference"] == 2
    assert result.text.say("en") == (
        "Development took 30 days, 2 times the longest other phase; the method's own plan says 2."
    )


def test_development_in_progress_has_no_length(answer, plan):
    running = [*DONE[:1], ("Development", None, None, "2025-01-11", None), DONE[2]]
    assert answer("SCH-16", {"tasks": plan(*running)}).outcome == "not_assessable"
    in_time = answer("SCH-16", {"tasks": plan(*DONE)}, as_of="2025-02-12")
    assert in_time.outcome == "not_assessable"


def test_a_method_without_development_is_not_asked(answer, plan):
    assert answer("SCH-16", {"tasks": plan(*DONE)}, method="M6").outcome == "not_applicable"


def test_no_deletion_reports_what_is_not_known(never_better, plan):
    never_better(["SCH-16"], {"tasks": plan(*DONE)})
