"""Promised and delivered on six targets."""

from implanalytics.core.words import Lang, Message, message
from implanalytics.indicators import JUDGED
from implanalytics.reports.blocks import Cell, Column, Gap, Table
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import clause, counted
from implanalytics.reviews import Review, Target


def verdict(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return one line a target: outcome, promised, delivered, gap, the cause or what is missing."""
    columns = (
        Column("outcome", message("Verdict").say(lang), "outcome"),
        Column("target", message("Target").say(lang), "strong"),
        Column("promised", message("Promised").say(lang)),
        Column("delivered", message("Delivered").say(lang)),
        Column("gap", message("Gap").say(lang), "id"),
        Column("cause", message("Cause, or what is missing").say(lang), "small"),
    )
    rows = tuple(_row(target, lang) for target in review.targets)
    return Exhibit(
        name="verdict",
        section=message("Promise and delivery").say(lang),
        title=_title(review).say(lang),
        blocks=(Table(columns, rows),),
        lang=lang,
        audience=audience,
        place="first",
    )


def _row(target: Target, lang: Lang) -> tuple[Cell, ...]:
    cause = clause(target.cause.say(lang))

    def said(sentence: Message | None) -> Cell:
        return Gap(cause) if sentence is None else clause(sentence.say(lang))

    return (
        target.outcome,
        target.label.say(lang),
        said(target.promised),
        said(target.delivered),
        said(target.gap),
        cause,
    )


def _title(review: Review) -> Message:
    outcomes = [target.outcome for target in review.targets]
    judged = counted(outcomes)
    unknown = len(outcomes) - sum(outcome in JUDGED for outcome in outcomes)
    if not judged:
        return message("None of the {n:n} targets can be judged", n=len(outcomes))
    if not unknown:
        return message("{n:n} targets: {judged}", n=len(outcomes), judged=judged)
    return message(
        "{n:n} targets: {judged}; {unknown:n} cannot be judged",
        n=len(outcomes), judged=judged, unknown=unknown,
    )  # fmt: skip
