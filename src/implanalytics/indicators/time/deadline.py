"""SCH-06, whether the deadline of the contract was kept."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.contract import contract_finish, contract_start
from implanalytics.indicators.time.spans import DAY


def _judge(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    contract = contract_finish(figures)
    if contract.day is None:
        yield Lacking(
            message("When the contract was to be fulfilled is not known."),
            ("projects.contract_finish",),
        )
        return
    extended, open_ended, granted = _extended(figures, contract.day)
    accepted = event(figures, "final_acceptance", last=True)
    evidence = (*contract.evidence, *granted, *accepted.evidence)
    missing = ("events", "projects.contract_finish")
    if accepted.day is None and figures.closed_on is not None:
        yield Lacking(
            message("The project is closed, but no final acceptance is recorded."),
            missing,
            evidence,
        )
    elif accepted.day is None and figures.as_of.normalize() <= extended:
        yield Lacking(message("Not due until {due:date}.", due=extended.date()), missing, evidence)
    else:
        yield _late(figures, contract.day, extended, accepted, evidence, open_ended=open_ended)


def _extended(
    figures: Figures, contract: pd.Timestamp
) -> tuple[pd.Timestamp, bool, tuple[Evidence, ...]]:
    """Return the day as last extended, whether some extension does not say until when, the rows."""
    events = figures.facts.table("events")
    granted = events[events["kind"] == "extension"]
    until = column(granted, "until", "datetime64[us]").dt.normalize()
    last = until.max()
    day = contract if pd.isna(last) else max(contract, last)
    rows = (Evidence("events", tuple(granted["row_id"])),) if len(granted) else ()
    return day, bool(until.isna().any()), rows


def _late(
    figures: Figures,
    contract: pd.Timestamp,
    due: pd.Timestamp,
    accepted: Dated,
    evidence: tuple[Evidence, ...],
    *,
    open_ended: bool,
) -> Answer:
    until = (accepted.day if accepted.day is not None else figures.as_of).normalize()
    late = max(0.0, float((until - due) / DAY))
    start = contract_start(figures)
    begin = start.day
    inputs: dict[str, Value] = {
        "contract_finish": contract.date(),
        "due": due.date(),
        "accepted": None if accepted.day is None else accepted.day.date(),
        "late_days": late,
        "late_wd": max(0.0, figures.working_days(due, until)),
        "start": None if begin is None else begin.date(),
    }
    duration = None if begin is None else float((contract - begin.normalize()) / DAY) + 1
    if late and (duration is None or duration <= 0):
        return Lacking(
            message(
                "{late:n} days late, but how long the contract was to take is not known.", late=late
            ),
            ("projects.start",),
            evidence,
        )
    share = late / duration if late and duration else 0.0
    return Measured(
        value=share,
        best=0.0 if open_ended else share,
        worst=share,
        text=_finding(due, late, share, accepted=accepted.day is not None),
        numerator=late,
        denominator=duration,
        n=1,
        inputs=inputs,
        evidence=(*evidence, *start.evidence),
        unknown=message("until when it was extended is not known.") if open_ended else None,
        missing=("events.until",),
    )


def _finding(due: pd.Timestamp, late: float, share: float, *, accepted: bool) -> Message:
    if not accepted:
        return message(
            "Not accepted {late:n} days after the agreed day, {share:percent} of the contract's "
            "duration so far.",
            late=late, share=share,
        )  # fmt: skip
    if late:
        return message(
            "Accepted {late:n} days after the agreed day, {share:percent} of the contract's "
            "duration.",
            late=late, share=share,
        )  # fmt: skip
    return message("Accepted by the agreed day, {due:date}.", due=due.date())


SCH_06 = Indicator(
    name="SCH-06",
    title=Label("Contract deadline", "合同期限"),
    question=Label(
        "Was the project finally accepted by the day the contract and its extensions set?",
        "项目是否在合同及批准的延期内通过终验？",
    ),
    dimension="time",
    profile="core",
    needs=("events",),
    reads=("projects.contract_finish", "projects.start", "events.until"),
    formula=Label(
        "days from the agreed day, extensions included, to final acceptance ÷ days of the contract",
        "合同约定日（含批准的延期）至终验的天数 ÷ 合同工期天数",
    ),
    remedy=Label(
        "Agree the new day in writing with its reason, and check what the contract says of delay.",
        "与客户书面商定新日期并写明原因，核对合同的延期条款。",
    ),
    cheapest=Label(
        "The contract's finish and the day of final acceptance.", "合同完成日期与终验日期。"
    ),
    judge=_judge,
    phase="acceptance",
    source="M1.11",
)
