"""What might still happen: the open risks, and the reserve against them."""

import pandas as pd

from implanalytics import charts
from implanalytics.core.words import Lang, Message, message
from implanalytics.indicators import INDICATORS
from implanalytics.reports.blocks import Block, Column, Table, Text, cell
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import caption, clause
from implanalytics.reports.exhibits.drawing import drawn
from implanalytics.reports.exhibits.evidence import evidence_table, source_names
from implanalytics.reviews import Review

SHOWN = 12
"""So many open risks stand in sight; the rest are folded."""


def risk(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return the matrix of the risks, the open ones by exposure, and the reserve's verdict."""
    result = review.result("RSK-02")
    risks = review.figures.risks
    blocks: list[Block] = []
    if risks.empty:
        title = message("Nothing is known of the risks").say(lang)
        gap = message(
            "{reason} Needed: {data}", reason=result.text, data=INDICATORS["RSK-02"].cheapest
        )
        blocks.append(Text(gap.say(lang), "gap"))
    else:
        title = clause(_title(review).say(lang))
        if result.missing:
            blocks.append(Text(result.text.say(lang), "gap"))
        blocks += _drawn(review, title, lang)
        blocks += _tables(risks[risks["open"]], lang)
    said = (message("n = {n:n} risks.", n=len(risks)),) if len(risks) else ()
    return Exhibit(
        name="risk",
        section=message("Risk").say(lang),
        title=title,
        blocks=tuple(blocks),
        lang=lang,
        audience=audience,
        note=caption(
            review, lang, *said, indicator="RSK-02",
            sources=source_names(review, result.evidence),
        ),
        evidence=evidence_table(review, result.evidence, lang),
    )  # fmt: skip


def _title(review: Review) -> Message:
    result, risks = review.result("RSK-02"), review.figures.risks
    still = int(risks["open"].sum())
    if review.figures.exposure.empty:
        return message("{n:n} of {total:n} risks open, rated in words only",
                       n=still, total=len(risks))  # fmt: skip
    if result.missing:
        return message("{n:n} of {total:n} risks open; whether the reserve covers them cannot be "
                       "judged", n=still, total=len(risks))  # fmt: skip
    return message(
        "{n:n} of {total:n} risks open: {finding}", n=still, total=len(risks), finding=result.text
    )


def _drawn(review: Review, title: str, lang: Lang) -> list[Block]:
    matrix = review.metrics["risk_matrix"]
    placed = int(matrix["n"].sum())
    if placed == 0:
        need = message("No risk has both a probability and an impact in words: no matrix.")
        return [Text(need.say(lang), "gap")]
    axes = charts.risk_matrix(matrix, lang=lang)
    blocks: list[Block] = [drawn(axes, title=title, name="risk")]
    left_out = len(review.figures.risks) - placed
    if left_out:
        missed: Message = message(
            "{n:n} risks miss a level and stand in no cell of the matrix.", n=left_out
        )
        blocks.append(Text(missed.say(lang)))
    return blocks


def _tables(risks: pd.DataFrame, lang: Lang) -> list[Block]:
    """Return the open risks, largest first; exposure is only known where numbers are given."""
    if risks.empty:
        return []
    exposure = _exposure(risks)
    known = bool(exposure.notna().any())
    heading = message("Open risks by exposure") if known else message("Open risks")
    ordered = risks.assign(exposure=exposure) if known else risks
    if known:
        ordered = ordered.sort_values("exposure", ascending=False, kind="stable")
    columns = [c for c in _columns(lang) if c.name in ordered and ordered[c.name].notna().any()]
    rows = tuple(tuple(cell(row[c.name]) for c in columns) for row in ordered.to_dict("records"))
    table = Table(tuple(columns), rows[:SHOWN], title=heading.say(lang))
    if len(rows) <= SHOWN:
        return [table]
    more = message("{n:n} more open risks", n=len(rows) - SHOWN).say(lang)
    return [table, Table(tuple(columns), rows[SHOWN:], folded=more)]


def _exposure(risks: pd.DataFrame) -> pd.Series:
    """Return probability times days, after the response where it was estimated."""
    nothing = pd.Series(float("nan"), index=risks.index, dtype="float64")
    chance = risks.get("residual_probability", nothing).fillna(risks.get("probability", nothing))
    days = risks.get("residual_impact_days", nothing).fillna(risks.get("impact_days", nothing))
    return chance * days


def _columns(lang: Lang) -> tuple[Column, ...]:
    return (
        Column("risk_id", message("Risk").say(lang), "id"),
        Column("text", message("Description").say(lang)),
        Column("probability_level", message("Probability").say(lang)),
        Column("impact_level", message("Impact").say(lang)),
        Column("probability", message("Probability, %").say(lang), "percent"),
        Column("impact_days", message("Impact, wd").say(lang), "number"),
        Column("exposure", message("Exposure, wd").say(lang), "number"),
        Column("response", message("Response").say(lang), "small"),
        Column("owner", message("Owner").say(lang), "small"),
    )
