"""How far the review can be trusted, and the cheapest data that would make it better."""

from implanalytics.core.words import Label, Lang, Message, Value, message
from implanalytics.indicators import INDICATORS, JUDGED, PROJECT
from implanalytics.reports.blocks import Share, Text
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reviews import Review


def data_confidence(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return coverage, the share of rows that could be used, and what is worth adding first."""
    coverage = review.coverage
    judged = sum(target.outcome in JUDGED for target in review.targets)
    title = message(
        "{n:n} of {total:n} indicators assessed, {judged:n} of {targets:n} targets judged",
        n=coverage.assessed, total=coverage.applicable, judged=judged, targets=len(review.targets),
    )  # fmt: skip
    share = message("{share:percent} of the indicators.", share=coverage.share)
    gap = "" if lang == "zh" else " "
    blocks = [Share(coverage.share, gap.join(m.say(lang) for m in (share, rows_used(review))))]
    cheapest = cheapest_data(review)
    worth = message("Worth adding first: {data}", data=cheapest).say(lang) if cheapest else ""
    return Exhibit(
        name="confidence",
        section=message("Data confidence").say(lang),
        title=title.say(lang),
        blocks=(*blocks, *([Text(worth)] if worth else [])),
        lang=lang,
        audience=audience,
        place="first",
    )


def rows_used(review: Review) -> Message:
    """Say how many rows of data were used, and how many were not and why."""
    sources = review.sources
    accepted, rejected, skipped = (
        int(sources[name].sum()) for name in ("accepted", "rejected", "skipped")
    )
    data = accepted + rejected
    return message(
        "{accepted:n} of {data:n} rows of data used ({share:percent}), {rejected:n} rejected; "
        "{skipped:n} titles, sums and empty rows skipped.",
        accepted=accepted, data=data, share=accepted / data if data else None, rejected=rejected,
        skipped=skipped,
    )  # fmt: skip


def cheapest_data(review: Review) -> Value:
    """Return the data that would make one more judgement possible; None where nothing lacks."""
    for name, indicator in INDICATORS.items():
        result = review.result(name, PROJECT)
        if result.outcome == "not_assessable" and result.missing:
            return indicator.cheapest
    for target in review.targets:
        if target.outcome == "not_assessable":
            joined: Label | Message = target.cause
            return message("{target}: {cause}", target=target.label, cause=joined)
    return None
