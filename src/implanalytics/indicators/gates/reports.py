"""Whether the customer reviewed the test reports before the next stage began."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import all_of, any_of, happened_by
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Condition, conditions
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold

_REPORTS = {
    "integration": Label("integration test report", "集成测试报告"),
    "system": Label("system test report", "系统测试报告"),
}


def _reviews(figures: Figures, _threshold: Threshold) -> list[Condition] | Lacking:
    found = list(_conditions(figures))
    if not found:
        return Lacking(message("No test report was due by the status date."), ("tests",))
    return found


def _conditions(figures: Figures) -> Iterator[Condition]:
    tests = figures.table("tests")
    for kind, label in _REPORTS.items():
        mine, stage = rows_of_kind(tests, kind), _next_stage(figures, kind, tests)
        if len(mine):
            rows = (Evidence("tests", tuple(mine["row_id"])),)
            yield Condition(label, _reviewed(mine, stage, figures.as_of), rows)
        elif stage.day is not None:
            left_out = bool(column(tests, "kind_key").notna().all())
            yield Condition(label, False if left_out else None)


@dataclass(frozen=True)
class _Stage:
    """The stage after a test: the day by which it had begun, and whether it began no earlier."""

    day: pd.Timestamp | None
    sure: bool


def _next_stage(figures: Figures, kind: str, tests: pd.DataFrame) -> _Stage:
    """Return the stage after a test: for the integration test the system test, else go-live."""
    keys, days = figures.phase_keys("deployment"), []
    if kind == "integration":
        days.append(column(rows_of_kind(tests, "system"), "day", "datetime64[us]").min())
        keys = _system_test(figures) or keys
    known = phase_days(figures)
    days += [known.day(key, "started") for key in keys]
    sure = all(known.start_known(key) for key in keys)
    there = [day for day in days if day is not None and pd.notna(day)]
    return _Stage(min(there).normalize() if there else None, sure)


def _system_test(figures: Figures) -> tuple[str, ...]:
    """Return the phases of the system test where the method has one of integration besides."""
    if figures.facts.template is None:
        return ()
    integration, testing = (figures.phase_keys(key) for key in ("integration", "testing"))
    return tuple(key for key in testing if integration and key not in integration)


def _reviewed(rows: pd.DataFrame, stage: _Stage, as_of: pd.Timestamp) -> bool | None:
    """Say whether a report was reviewed by the customer in time and every comment closed."""
    reviewed = happened_by(rows, "reviewed_on", as_of if stage.day is None else stage.day)
    comments = column(rows, "comments", "float64")
    open_ = comments - column(rows, "comments_closed", "float64")
    closed = (open_ <= 0).astype("boolean").mask(open_.isna()).mask(comments == 0, other=True)
    known = any_of(reviewed), all_of(closed[reviewed.fillna(value=False)])
    if False in known:
        return False
    return None if None in known or not stage.sure else True


GAT_05 = Indicator(
    name="GAT-05",
    title=Label("Test reports reviewed by the customer", "测试报告客户评审"),
    question=Label(
        "Did the customer review the test reports, and were the comments closed, before the next "
        "stage?",
        "客户是否在进入下一阶段前评审了测试报告，意见是否全部关闭？",
    ),
    dimension="quality",
    profile="standard",
    needs=("tests.reviewed_on",),
    reads=("tests.comments", "tests.comments_closed", "phases.actual_start", "tasks.actual_start"),
    outcomes=JUDGED_IF_ASKED,
    practice="test_report_review",
    phase="testing",
    formula=Label(
        "reports of integration and system test reviewed before the next stage with every comment "
        "closed ÷ reports due",
        "在下一阶段前经客户评审且意见全部关闭的集成、系统测试报告 ÷ 应评审报告",
    ),
    remedy=Label(
        "Send the report to the customer now, and close each comment before going on.",
        "立即提交客户评审，逐条关闭意见后再继续。",
    ),
    cheapest=Label(
        "In the list of tests: day of the customer's review, comments, comments closed.",
        "在测试清单中补充客户评审日期、意见数、已关闭意见数。",
    ),
    judge=conditions(
        _reviews,
        lambda met: with_failing(
            message(
                "{good:n} of {n:n} test reports were reviewed by the customer in time, with every "
                "comment closed.",
                good=met.good, n=met.n,
            ),
            met.failing,
        ),
        figure="share",
        missing=("tests.comments_closed",),
    ),
    rule=Label(
        "both reports reviewed: green; one: amber; none: red",
        "两份报告均经评审为绿，仅一份为黄，均未评审为红",
    ),
    source="M7.R2",
)  # fmt: skip
