"""How the customer accepted: what passed at once, and how long it took."""

from collections.abc import Iterator
from math import inf

from implanalytics.core.words import Label, Value, message
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.known import said
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import merged
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold


def _first_time(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the items of the acceptance; one that did not pass did not pass at once either."""
    items = figures.table("acceptance_items")
    failed = said(items, "passed").eq(other=False).fillna(value=False)
    good = said(items, "passed_first").mask(failed, other=False)
    return cases(items, good, table="acceptance_items", name="name")


def _accepted(figures: Figures) -> Dated:
    """Return the day of the first acceptance, preliminary or final."""
    found = [event(figures, f"{step}_acceptance") for step in ("preliminary", "final")]
    known = [(of.day, of) for of in found if of.day is not None]
    return min(known, key=lambda pair: pair[0])[1] if known else Dated(None)


def _wait(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    ready, accepted = event(figures, "acceptance_ready"), _accepted(figures)
    if ready.day is None:
        reason = message("The system was not ready for acceptance, or nobody said since when.")
        yield Lacking(reason, ("events",), evidence=accepted.evidence)
        return
    until = figures.work_until if accepted.day is None else accepted.day
    waited = max(0.0, figures.working_days(ready.day, until))
    inputs: dict[str, Value] = {
        "ready": ready.day.date(),
        "accepted": None if accepted.day is None else accepted.day.date(),
        "days": max(0, (until.normalize() - ready.day.normalize()).days),
    }
    evidence = merged((*ready.evidence, *accepted.evidence))
    if accepted:
        text = message("Acceptance came {wd:wd} after the system was ready for it.", wd=waited)
        yield Measured(value=waited, text=text, n=1, inputs=inputs, evidence=evidence)
        return
    text = message("Ready for acceptance for {wd:wd}, and not accepted.", wd=waited)
    yield Measured(
        value=waited, worst=waited if waited > threshold.green else inf, text=text, n=1,
        inputs=inputs, evidence=evidence,
        unknown=message("how long it will take."), missing=("events",),
    )  # fmt: skip


ACC_01 = Indicator(
    name="ACC-01",
    title=Label("Acceptance items passed first time", "验收项一次通过率"),
    question=Label(
        "How many acceptance items passed the first time?", "验收项有多少一次通过？"
    ),
    dimension="quality",
    profile="standard",
    practice="acceptance",
    phase="acceptance",
    needs=("acceptance_items.passed_first",),
    reads=("acceptance_items.passed",),
    outcomes=JUDGED_IF_ASKED,
    formula=Label(
        "acceptance items passed the first time ÷ all acceptance items",
        "一次通过的验收项 ÷ 全部验收项",
    ),
    remedy=Label(
        "Run the acceptance cases yourselves before the customer does; fix what failed.",
        "客户验收前先自测一遍验收用例；修复未通过的项。",
    ),
    cheapest=Label(
        "The list of acceptance items with passed first time or not.", "验收项清单：是否一次通过。"
    ),
    judge=share(
        _first_time,
        lambda counted: with_failing(
            message(
                "{good:n} of {n:n} acceptance items passed the first time.",
                good=counted.good, n=counted.n,
            ),
            counted.failing,
        ),
        nothing=message("No acceptance item is written down."),
        missing=("acceptance_items.passed_first",),
    ),
    source="M1, M4.7",
)  # fmt: skip

ACC_02 = Indicator(
    name="ACC-02",
    title=Label("Wait from ready to accepted", "待验收时长"),
    question=Label(
        "How long did acceptance take once the system was ready for it?",
        "系统具备验收条件后，多久完成验收？",
    ),
    dimension="time",
    profile="standard",
    practice="acceptance",
    phase="acceptance",
    needs=("events",),
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    formula=Label(
        "working days from ready for acceptance to the first acceptance, preliminary or final; "
        "still open counts until the status date",
        "从具备验收条件到首次验收（初验或终验）的工作日数；未验收的计至状态日",
    ),
    remedy=Label(
        "Agree on an acceptance day with the customer's leader; list what he still waits for.",
        "与客户领导约定验收日期，列出对方还在等待的事项。",
    ),
    cheapest=Label(
        "The days of ready for acceptance and of acceptance, under [events] in project.toml.",
        "具备验收条件与验收的日期，写在 project.toml 的 [events] 中。",
    ),
    judge=_wait,
    source="M1",
)
