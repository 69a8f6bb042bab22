"""Where the project is truly red: one outcome a phase, and what keeps it down."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from implanalytics import charts
from implanalytics.core.words import Lang, Message, formatted, message
from implanalytics.indicators import (
    AMBER_FROM,
    ENOUGH_COVERAGE,
    GREEN_FROM,
    INDICATORS,
    JUDGED,
    IndicatorResult,
)
from implanalytics.reports.blocks import Block, Column, Gap, Table, Text, cell
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import caption, counted
from implanalytics.reports.exhibits.drawing import drawn
from implanalytics.reviews import Review


def phase_health(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return the strip of outcomes and the roll-up of each phase."""
    health = review.phase_health
    blocks: tuple[Block, ...]
    if (health["assessable"] > 0).any():
        title = _title(review, health).say(lang)
        axes = charts.phase_health(_cells(review, lang), lang=lang)
        drawing = drawn(axes, title=title, name="health")
        blocks = (drawing, _table(review, health, lang))
    else:
        title = message("No phase can be judged").say(lang)
        blocks = (Text(message("No indicator could be assessed for a phase.").say(lang), "gap"),)
    how = message(
        "Score: mean of the indicators, green 1, amber 0.5, red 0; green from {green:percent}, "
        "amber from {amber:percent}; a red indicator keeps a phase at amber or below; under "
        "{coverage:percent} coverage there is no colour.",
        green=GREEN_FROM, amber=AMBER_FROM, coverage=ENOUGH_COVERAGE,
    )  # fmt: skip
    return Exhibit(
        name="phase_health",
        section=message("Phase health").say(lang),
        title=title,
        blocks=blocks,
        lang=lang,
        audience=audience,
        note=caption(review, lang, message("Phases: n = {n:n}.", n=len(health)), how),
    )


def _title(review: Review, health: pd.DataFrame) -> Message:
    judged = health[health["outcome"].isin(JUDGED)].sort_values("score", kind="stable")
    counts = counted(list(health["outcome"]))
    if judged.empty:
        return message("Too little is known of every phase to give it a colour")
    if (judged["outcome"] == "green").all():
        return message("Phases ({n:n}): {judged}", n=len(health), judged=counts)
    return message(
        "Phases ({n:n}): {judged}; {phase} is the worst", n=len(health), judged=counts,
        phase=review.phase_label(judged.iloc[0]["phase_key"]),
    )  # fmt: skip


def _cells(review: Review, lang: Lang) -> pd.DataFrame:
    """Return the outcomes of each phase by dimension, its health in a last column."""
    answers = {(r.indicator, r.scope): r for r in review.results}
    outcomes = review.phase_outcomes
    texts: list[Any] = []
    for row in outcomes.to_dict("records"):
        result = answers.get((row["indicator"], row["phase_key"]))
        texts.append(_figure(result, lang) if result and result.judged else None)
    cells = outcomes.assign(text=texts)
    whole = review.phase_health[["phase_key", "outcome"]].assign(dimension="health", text=None)
    every = pd.concat([cells[["phase_key", "dimension", "outcome", "text"]], whole])
    names = [review.phase_label(key).say(lang) for key in every["phase_key"]]
    return every.assign(name=names).reset_index(drop=True)


def _figure(result: IndicatorResult, lang: Lang) -> str | None:
    """Return the variance that goes into a cell of the strip."""
    if result.indicator == "SCH-04":
        slip = result.inputs.get("finish_variance")
        return None if slip is None else formatted(slip, "+wd", lang)
    if result.numerator and result.denominator:
        return formatted(result.denominator / result.numerator - 1, "+percent", lang)
    return None


def _table(review: Review, health: pd.DataFrame, lang: Lang) -> Table:
    columns = (
        Column("outcome", message("Health").say(lang), "outcome"),
        Column("phase", message("Phase").say(lang), "strong"),
        Column("score", message("Score, %").say(lang), "percent"),
        Column("coverage", message("Coverage, %").say(lang), "percent"),
        Column("assessed", message("Indicators assessed").say(lang), "small"),
        Column("capped_by", message("Kept down by").say(lang), "small"),
    )
    rows = tuple(
        (
            row["outcome"], review.phase_label(row["phase_key"]).say(lang),
            cell(row["score"]) if row["score"] == row["score"] else Gap(_capped(row, lang)),
            cell(row["coverage"]), f"{row['assessable']} / {row['applicable']}",
            _capped(row, lang) or None,
        )
        for row in health.to_dict("records")
    )  # fmt: skip
    return Table(columns, rows)


def _capped(row: Mapping[Any, Any], lang: Lang) -> str:
    by = row["capped_by"]
    if not isinstance(by, str):
        return ""
    if by == "coverage":
        return message("too few indicators assessed").say(lang)
    return message("red {id} {title}", id=by, title=INDICATORS[by].title).say(lang)
