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
    worst,
)
from implanalytics.reports.blocks import Block, Cell, Column, Gap, Table, Text, cell
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import caption, counted
from implanalytics.reports.exhibits.drawing import drawn
from implanalytics.reviews import Review

STAR = "*"
"""Marks a colour that a small change of a rule would change."""


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
        "Score: weighted mean, green 1, amber 0.5, red 0; green from {green:percent}, amber from "
        "{amber:percent}; the worst gate caps the colour, any other red keeps it at amber; no "
        "colour under {coverage:percent} coverage, no green where something unknown could change "
        "it. {star} a tenth more or less of a limit or weight changes the colour.",
        green=GREEN_FROM, amber=AMBER_FROM, coverage=ENOUGH_COVERAGE, star=STAR,
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
    judged = health[health["outcome"].isin(JUDGED)]
    counts = counted(list(health["outcome"]))
    if judged.empty:
        return message("Too little is known of every phase to give it a colour")
    if (judged["outcome"] == "green").all():
        return message("Phases ({n:n}): {judged}", n=len(health), judged=counts)
    low = _worst(judged)
    if len(low) > 1:
        return message("Phases ({n:n}): {judged}", n=len(health), judged=counts)
    return message(
        "Phases ({n:n}): {judged}; {phase} is the worst", n=len(health), judged=counts,
        phase=review.phase_label(low[0]),
    )  # fmt: skip


def _worst(judged: pd.DataFrame) -> list[str]:
    """Return the phases of the worst colour that have the lowest score: one, or equals."""
    same = judged[judged["outcome"] == worst(tuple(judged["outcome"]))]
    return [str(key) for key in same.loc[same["score"] == same["score"].min(), "phase_key"]]


def _cells(review: Review, lang: Lang) -> pd.DataFrame:
    """Return the worst outcome of each phase by dimension, its health in a last column."""
    answers = {(r.indicator, r.scope): r for r in review.results}
    rows: list[dict[str, Any]] = []
    for (phase, dimension), mine in review.phase_outcomes.groupby(
        ["phase_key", "dimension"], sort=False
    ):
        outcome = worst(tuple(mine["outcome"]))
        decisive = mine.loc[mine["outcome"] == outcome, "indicator"]
        found = [answers.get((name, str(phase))) for name in decisive]
        told = [_figure(result, lang) for result in found if result and result.judged]
        text = next((figure for figure in told if figure), None)
        rows.append(
            {"phase_key": phase, "dimension": dimension, "outcome": outcome, "text": text}
        )
    health = review.phase_health
    said = [STAR if starred else None for starred in health["sensitive_to"].notna()]
    whole = health[["phase_key", "outcome"]].assign(dimension="health", text=pd.Series(said, index=health.index, dtype="object"))
    cells = pd.DataFrame(rows, columns=["phase_key", "dimension", "outcome", "text"])
    every = pd.concat([cells, whole]) if rows else whole
    names = [review.phase_label(key).say(lang) for key in every["phase_key"]]
    return every.assign(name=names).reset_index(drop=True)


def _figure(result: IndicatorResult, lang: Lang) -> str | None:
    """Return the variance that goes into a cell of the strip."""
    if result.indicator == "SCH-04":
        slip = result.inputs.get("finish_variance")
        return None if slip is None else formatted(slip, "+wd", lang)
    if result.indicator == "CST-01" and result.numerator and result.denominator:
        return formatted(result.denominator / result.numerator - 1, "+percent", lang)
    return None


def _table(review: Review, health: pd.DataFrame, lang: Lang) -> Table:
    said = health["reported"].notna().any()
    columns = [
        Column("outcome", message("Health").say(lang), "outcome"),
        Column("phase", message("Phase").say(lang), "strong"),
        Column("score", message("Score, %").say(lang), "percent"),
        Column("coverage", message("Coverage, %").say(lang), "percent"),
        Column("assessed", message("Indicators assessed").say(lang), "small"),
        Column("capped_by", message("Kept down by").say(lang), "small"),
    ]
    if said:
        columns.insert(1, Column("reported", message("Reported").say(lang), "outcome"))
    rows = [_line(review, row, lang, said=bool(said)) for row in health.to_dict("records")]
    return Table(tuple(columns), tuple(rows))


def _line(review: Review, row: Mapping[Any, Any], lang: Lang, *, said: bool) -> tuple[Cell, ...]:
    name = review.phase_label(row["phase_key"]).say(lang)
    star = f" {STAR}" if isinstance(row["sensitive_to"], str) else ""
    reported = row["reported"] if isinstance(row["reported"], str) else None
    return (
        row["outcome"],
        *((reported,) if said else ()),
        name + star,
        cell(row["score"]) if row["score"] == row["score"] else Gap(_capped(row, lang)),
        cell(row["coverage"]),
        f"{row['assessable']} / {row['applicable']}",
        _capped(row, lang) or None,
    )


def _capped(row: Mapping[Any, Any], lang: Lang) -> str:
    by = row["capped_by"]
    if not isinstance(by, str):
        return ""
    if by == "coverage":
        return message("too few indicators assessed").say(lang)
    if by == "unknown":
        return message("what is not known could change it").say(lang)
    titles = tuple(
        message("{id} {title}", id=name, title=INDICATORS[name].title) for name in by.split(", ")
    )
    return message("{what}", what=titles).say(lang)
