"""A project of which little is kept: its review is of use, asks for more, and flatters nobody."""

import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import openpyxl
import pytest

import implanalytics as ia
from implanalytics.project import readings
from implanalytics.reports.exhibits.data_confidence import cheapest_data
from implanalytics.reviews.asking import asks

SAMPLES = Path(__file__).parents[2] / "sample_data"


@dataclass(frozen=True)
class Kept:
    """What of a sample is kept, and what can be told from its one register alone."""

    plan: str
    times: str
    register: str
    sheet: str
    told: frozenset[str]


def kept(plan, times, register, sheet, *told):
    return Kept(plan, times, register, sheet, frozenset(told))


KEPT = {
    "m1_hospital": kept(
        "实施进度计划.xml", "工时明细.xlsx", "签字登记.xlsx", "签字登记", "GAT-01", "GAT-06"
    ),
    "m2_cameras": kept(
        "plan.xer", "Clockify*.csv", "Registers/purchases.xlsx", "Purchases", "PRC-01", "PRC-03"
    ),
    "m3_port": kept("进度计划.xlsx", "Toggl*.csv", "RAID log.xlsx", "RAID", "RSK-08"),
    "m4_warehouse": kept("项目计划.xlsx", "工时/*.xlsx", "风险登记册.xlsx", "风险登记册", "RSK-08"),
    "m5_clinic": kept("项目计划.xlsx", "工时/*", "登记/测试与服务.xlsx", "测试", "TST-01"),
    "m6_labs": kept(
        "plan.csv", "clockify_detailed.csv", "training.xlsx", "Training results", "TRN-02"
    ),
    "m7_depots": kept(
        "project_plan.xlsx", "tempo_worklogs.csv", "deliverables.xlsx", "Deliverables", "DOC-01"
    ),
    "m8_records": kept("实施主计划.xlsx", "工时明细.csv", "风险与问题.xlsx", "问题日志", "HND-06"),
    "m9_valves": kept("实施计划.xlsx", "工时/*.csv", "签字确认单.xlsx", "签字确认单", "GAT-02"),
}
"""Files by name or pattern; of the register one sheet."""

HOW = ("plan and timesheets", "timesheets", "plan", "one sheet")
PLANNED = ("m1_hospital", "m4_warehouse", "m7_depots")
"""Samples of which the plan is also read alone."""

RANK = {"green": 0, "amber": 1, "red": 2}
EVENTS = re.compile(r"^\[(events|contingency)\]\n(?:(?!\[).*\n?)*", re.M)


def cut_down(sample, how, folder):
    """Copy of a sample only what is kept; its dates and reserves only with plan and timesheets."""
    of, there = KEPT[sample], SAMPLES / sample
    patterns = {
        "plan and timesheets": (of.plan, of.times),
        "timesheets": (of.times,),
        "plan": (of.plan,),
        "one sheet": (of.register,),
    }[how]
    text = (there / "project.toml").read_text(encoding="utf-8")
    text = text if how == "plan and timesheets" else EVENTS.sub("", text)
    (folder / "project.toml").write_text(text, encoding="utf-8")
    for path in (path for pattern in patterns for path in sorted(there.glob(pattern))):
        copy = folder / path.relative_to(there)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, copy)
    if how == "one sheet":
        book = openpyxl.load_workbook(folder / of.register)
        for name in book.sheetnames:
            if name != of.sheet:
                del book[name]
        book.save(folder / of.register)


@pytest.fixture(scope="module", autouse=True)
def _read_once():
    """Read a file of the same bytes, at the same place of its project, only once."""
    known, read = {}, readings.read_file

    def remembered(path, *, root, **options):
        key = (path.relative_to(root), path.read_bytes(), repr(sorted(options.items(), key=str)))
        if key not in known:
            known[key] = read(path, root=root, **options)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(readings, "read_file", remembered)
        yield


@pytest.fixture(scope="module")
def whole():
    """Return the review of a whole sample."""
    return cache(lambda sample: ia.review(ia.load(SAMPLES / sample)))


@pytest.fixture(scope="module")
def poor(whole, tmp_path_factory):
    """Return the review of a sample cut down, at the day of the whole one."""

    @cache
    def made(sample, how):
        folder = tmp_path_factory.mktemp("poor") / sample
        folder.mkdir()
        cut_down(sample, how, folder)
        return ia.review(ia.load(folder), as_of=whole(sample).as_of)

    return made


def outcomes(review):
    health = review.phase_health.set_index("phase_key")["outcome"]
    return (
        {(r.indicator, r.scope): r.outcome for r in review.results}
        | {("health", phase): outcome for phase, outcome in health.items()}
        | {("target", target.name): target.outcome for target in review.targets}
    )


def answered(review):
    """Return the indicators that say something, those that speak of the method alone apart."""
    return {
        r.indicator
        for r in review.results
        if (r.judged or r.outcome == "reported") and not r.indicator.startswith("MTH")
    }


everywhere = pytest.mark.parametrize(
    ("sample", "how"),
    [(s, how) for s in KEPT for how in HOW if how != "plan" or s in PLANNED],
)


@everywhere
def test_nothing_is_better_than_in_the_whole_review(whole, poor, sample, how):
    before, after = outcomes(whole(sample)), outcomes(poor(sample, how))
    wrong = {k for k, o in after.items() if o == "green" and before.get(k) != "green"}
    assert wrong == set(), "what is missing is not green"
    better = {
        key: (before[key], outcome)
        for key, outcome in after.items()
        if before.get(key) in RANK and RANK.get(outcome, 2) < RANK[before[key]]
    }
    assert better == {}
    excused = {
        key
        for key, outcome in after.items()
        if outcome == "not_applicable" and before.get(key) in RANK
    }
    assert excused == set(), "what does not apply comes from method and flags"


@everywhere
def test_something_stands_and_the_first_page_asks_for_more(poor, sample, how):
    review = poor(sample, how)
    assert answered(review) or review.figures.effort["actual_effort"].sum() > 0
    wanted = asks(review)
    assert wanted[0].completes
    assert cheapest_data(review).say("zh") == f"{wanted[0].label.zh}。"
    unjudged = [t for t in review.targets if t.lacks_data]
    assert len(unjudged) >= 3, "so little cannot judge everything"
    asked = review.decisions[-1]
    assert all(t.label.en in asked.text.say("en") for t in unjudged)
    assert review.headline.say("zh")
    assert review.headline.say("en")


@pytest.mark.parametrize("sample", KEPT)
def test_timesheets_alone_give_the_hours_of_each_phase(whole, poor, sample):
    effort = poor(sample, "timesheets").figures.effort
    hours = effort.set_index("phase_key")["actual_effort"].dropna()
    assert len(hours) >= 2
    booked = whole(sample).facts.table("time_entries")["effort"].sum()
    assert hours.sum() == pytest.approx(booked)
    uncertain = sample in ("m2_cameras", "m3_port")
    assert ("CST-02" in answered(poor(sample, "timesheets"))) is not uncertain


@pytest.mark.parametrize("sample", PLANNED)
def test_a_plan_alone_gives_its_dates_and_is_judged_by_them(whole, poor, sample):
    alone = poor(sample, "plan")
    assert {"SCH-04", "SCH-07"} <= answered(alone)
    for review in (alone, poor(sample, "plan and timesheets")):
        for scope in {r.scope for r in review.results if r.indicator == "SCH-04"}:
            both = review.result("SCH-04", scope), whole(sample).result("SCH-04", scope)
            if both[0].judged:
                assert both[0].value == both[1].value


@pytest.mark.parametrize("sample", KEPT)
def test_plan_and_timesheets_give_time_and_effort(poor, sample):
    review = poor(sample, "plan and timesheets")
    assert {"SCH-04", "CST-01", "CST-02", "CST-04"} <= answered(review)


@pytest.mark.parametrize("sample", KEPT)
def test_one_sheet_is_judged_by_what_it_tells(poor, sample):
    assert KEPT[sample].told <= answered(poor(sample, "one sheet"))
