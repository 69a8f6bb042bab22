"""Whether every kind of test was passed, and those that guard go-live before it."""

from collections.abc import Sequence

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, NotAsked
from implanalytics.indicators.quality.kinds import item_kinds, tests
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import (
    Cases,
    Condition,
    Met,
    conditions,
    covered,
    required_items,
    share,
)
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold
from implanalytics.tables.kinds import KINDS

_GUARDS = ("performance", "security")


def _kinds_passed(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return one case a kind that is asked for; before go-live what is not there is not due."""
    items = required_items(figures, "test_kinds")
    if isinstance(items, Lacking):
        return items
    run = figures.once(tests)
    ids = run["kind_key"].map(item_kinds(items)).astype("str")
    found = covered(
        items,
        pd.DataFrame(
            {
                "name": run["kind"], "own_id": ids.fillna(run["test_id"]), "good": run["good"],
                "row_id": run["row_id"],
            }
        ),
        table="tests",
    )  # fmt: skip
    if event(figures, "golive"):
        return found
    good = found.frame["good"]
    return Cases(found.frame.assign(good=good.where(good.fillna(value=False))))


def _decided(figures: Figures) -> Dated:
    decision = event(figures, "golive_decision")
    return decision if decision else event(figures, "golive")


def _guarded(figures: Figures, _threshold: Threshold) -> Sequence[Condition] | Lacking | NotAsked:
    """Return whether the last test of each guarding kind before the decision was passed."""
    kinds = _asked_kinds(figures)
    if not kinds:
        return NotAsked(message("The method asks for no performance or security test."))
    decided = _decided(figures)
    if decided.day is None:
        return Lacking(message("Go-live was not decided by the status date."), ("events",))
    run = figures.once(tests)
    return [_passed_before(run, kind, decided) for kind in kinds]


def _asked_kinds(figures: Figures) -> tuple[str, ...]:
    items = required_items(figures, "test_kinds")
    if isinstance(items, Lacking):
        return _GUARDS
    asked = item_kinds(items)
    return tuple(kind for kind in _GUARDS if kind in asked)


def _passed_before(run: pd.DataFrame, kind: str, decided: Dated) -> Condition:
    same = ("performance", "stress") if kind == "performance" else (kind,)
    mine = run[run["kind_key"].isin(same)]
    day = mine["day"].dt.normalize()
    before = mine[day <= decided.day]
    last = before[day[before.index] == day[before.index].max()]["good"]
    holds: bool | None
    if len(last):
        holds = None if last.isna().any() and not last.eq(other=False).any() else bool(last.all())
    else:
        holds = None if day.isna().any() else False
    rows = (Evidence("tests", tuple(mine["row_id"])),) if len(mine) else ()
    return Condition(KINDS["tests.kind"].kinds[kind].label, holds, (*rows, *decided.evidence))


def _says_guarded(met: Met) -> Message:
    if met.failing:
        return message("Go-live was decided without a passed test of: {kinds}.", kinds=met.failing)
    return message(
        "{good:n} of {n:n} kinds of test that guard go-live were passed before it was decided.",
        good=met.good, n=met.n,
    )  # fmt: skip


TST_01 = Indicator(
    name="TST-01",
    title=Label("Kinds of test done", "测试类别完整性"),
    question=Label(
        "Was every kind of test done that the method asks for, and passed?",
        "方法要求的各类测试是否都已完成并通过？",
    ),
    dimension="quality",
    profile="standard",
    practice="test_kinds",
    phase="testing",
    needs=("tests",),
    reads=("tests.passed", "tests.cases", "tests.cases_passed", "events"),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    formula=Label(
        "kinds of test the method asks for of which no test was passed; due by go-live",
        "方法要求而没有通过记录的测试类别数；以上线为到期",
    ),
    remedy=Label(
        "Plan the missing kinds of test now, and say who decided to go live without them.",
        "立即补做缺少的测试，并说明是谁决定未测先上线。",
    ),
    cheapest=Label(
        "A list of tests with kind, day and passed or not.", "测试清单：测试类别、日期、是否通过。"
    ),
    judge=share(
        _kinds_passed,
        lambda counted: with_failing(
            message(
                "{good:n} of {n:n} kinds of test the method asks for were passed.",
                good=counted.good, n=counted.n,
            ),
            counted.failing,
        ),
        nothing=message("The method names no kind of test."),
        missing=("tests.passed", "events"),
        figure="bad",
    ),
    source="M2.7, M4.4, M5, M7",
)  # fmt: skip

TST_02 = Indicator(
    name="TST-02",
    title=Label("Performance and security before go-live", "上线前性能与安全测试"),
    question=Label(
        "Had the performance and security tests been passed when go-live was decided?",
        "决定上线时，性能测试和安全测试是否已通过？",
    ),
    dimension="quality",
    practice="test_kinds",
    phase="deployment",
    needs=("tests.day", "events"),
    reads=("tests.passed", "tests.cases", "tests.cases_passed"),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    formula=Label(
        "kinds among performance and security, as the method asks for them, whose last test up to "
        "the decision to go live was not passed",
        "方法要求的性能、安全测试中，截至上线决定的最后一次测试未通过的类别数",
    ),
    remedy=Label(
        "Test now, in the live environment if need be, and put the results before the deciders.",
        "立即补测（必要时在生产环境），并把结果报上线决策人。",
    ),
    cheapest=Label(
        "A list of tests with kind, day and passed or not, and the day go-live was decided.",
        "测试清单：测试类别、日期、是否通过；以及决定上线的日期。",
    ),
    judge=conditions(_guarded, _says_guarded, figure="bad", missing=("tests.passed", "tests.day")),
    source="M7.I2",
)
