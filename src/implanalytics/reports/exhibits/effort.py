"""Where the hours went: planned against booked, phase by phase."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from implanalytics import charts
from implanalytics.core.words import Lang, Message, message
from implanalytics.metrics.effort import UNMATCHED
from implanalytics.reports.blocks import Block, Cell, Column, Gap, Table, Text, cell, without
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import caption, clause
from implanalytics.reports.exhibits.drawing import drawn
from implanalytics.reports.exhibits.evidence import evidence_table, source_names
from implanalytics.reports.exhibits.gaps import gap, lacking
from implanalytics.reviews import Review

FIGURES = ("planned_effort", "actual_effort", "variance", "uncertain_effort")


def effort(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return planned and booked hours of each phase, and what matched no phase."""
    result = review.result("CST-01")
    every = _rows(review, lang)
    rows = every[(every[["planned_effort", "actual_effort", "n_entries"]] > 0).any(axis=1)]
    blocks: tuple[Block, ...]
    said: tuple[Message, ...] = ()
    if _can_be_shown(review):
        title = clause(_title(review, rows).say(lang))
        axes = charts.effort_by_phase(rows, lang=lang)
        drawing = drawn(axes, title=title, name="effort")
        blocks = (drawing, _table(review, rows, lang), *_left_out(every, rows, lang))
        said = (message("Time entries: n = {n:n}.", n=result.n),)
    else:
        title = message("Whether the planned effort was kept cannot be judged").say(lang)
        blocks = (gap(lacking(result).say(lang)),)
    return Exhibit(
        name="effort",
        section=message("Effort").say(lang),
        title=title,
        blocks=blocks,
        lang=lang,
        audience=audience,
        note=caption(
            review, lang, *said, indicator="CST-01",
            sources=source_names(review, result.evidence),
        ),
        evidence=evidence_table(review, result.evidence, lang),
    )  # fmt: skip


def _rows(review: Review, lang: Lang) -> pd.DataFrame:
    """Return the phases in the method's order, then the row of what matched none."""
    rows = review.metrics["effort_by_phase"]
    order = {key: place for place, key in enumerate((*review.phases, UNMATCHED))}
    rows = rows.sort_values("phase_key", key=lambda keys: keys.map(order), kind="stable")
    rows = rows.assign(name=[review.phase_label(key).say(lang) for key in rows["phase_key"]])
    early = ~rows["phase_key"].isin(_finished(review)) & (rows["variance"] < 0)
    return rows.assign(
        phase_key=rows["phase_key"].mask(rows["phase_key"] == UNMATCHED),
        variance=rows["variance"].mask(early),
        variance_share=rows["variance_share"].mask(early),
    ).reset_index(drop=True)


def _left_out(every: pd.DataFrame, rows: pd.DataFrame, lang: Lang) -> list[Text]:
    """Name the phases of which there is nothing to show."""
    names = tuple(every.loc[~every.index.isin(rows.index), "name"])
    if not names:
        return []
    return [Text(message("Neither planned nor booked: {phases}.", phases=names).say(lang))]


def _finished(review: Review) -> set[str]:
    """Return the phases whose hours are all booked; before that, less than planned says nothing."""
    schedule = review.metrics["schedule_variance"]
    done = schedule[(schedule["level"] == "phase") & schedule["finished"].astype(bool)]
    known = "actual_finish" in review.figures.plan.columns
    return set(done["key"]) if known else set()


def _can_be_shown(review: Review) -> bool:
    """Say whether hours were booked and no sum of them is in doubt."""
    figures = review.figures
    doubtful = figures.plan.summaries_doubtful or figures.facts.doubts.get("time_entries")
    return not doubtful and len(figures.entries) > 0


def _title(review: Review, rows: pd.DataFrame) -> Message:
    per_day = review.settings.hours_per_day
    actual = rows["actual_effort"].sum() / per_day
    planned = rows["planned_effort"].sum(min_count=1) / per_day
    if not planned > 0:
        return message("{actual:pd} booked, no plan to compare with", actual=actual)
    most = rows[rows["phase_key"].notna() & (rows["variance"] > 0)]
    over = actual / planned - 1
    if not _project_finished(review) and over < 0:
        return review.result("CST-01").text
    if most.empty:
        return message(
            "{actual:pd} booked against {planned:pd} planned ({over:+percent})",
            actual=actual, planned=planned, over=over,
        )  # fmt: skip
    worst = most.sort_values("variance", kind="stable").iloc[-1]
    return message(
        "{actual:pd} booked against {planned:pd} planned ({over:+percent}); {phase} took "
        "{extra:pd} more than planned",
        actual=actual, planned=planned, over=over,
        phase=review.phase_label(worst["phase_key"]), extra=worst["variance"] / per_day,
    )  # fmt: skip


def _project_finished(review: Review) -> bool:
    schedule = review.metrics["schedule_variance"]
    return bool(schedule.loc[schedule["level"] == "project", "finished"].astype(bool).any())


def _table(review: Review, rows: pd.DataFrame, lang: Lang) -> Table:
    outcomes = {r.scope: r.outcome for r in review.results if r.indicator == "CST-01"}
    columns = (
        Column("outcome", message("Verdict").say(lang), "outcome"),
        Column("phase", message("Phase").say(lang), "strong"),
        Column("planned_effort", message("Planned, h").say(lang), "number"),
        Column("actual_effort", message("Booked, h").say(lang), "number"),
        Column("variance", message("Variance, h").say(lang), "signed"),
        Column("uncertain_effort", message("Matched by name only, h").say(lang), "number"),
        Column("variance_share", message("Variance, %").say(lang), "signed_percent"),
        Column("n_entries", message("Time entries").say(lang), "number"),
    )  # fmt: skip
    lines = [
        (
            outcomes.get(row["phase_key"], "not_assessable"),
            row["name"],
            *(_figure(row, name, lang) for name in (*FIGURES, "variance_share", "n_entries")),
        )
        for row in rows.astype({"phase_key": object}).to_dict("records")
    ]
    planned, actual = rows["planned_effort"].sum(min_count=1), rows["actual_effort"].sum()
    known = planned > 0 and (actual > planned or _project_finished(review))
    total = (
        review.result("CST-01").outcome, message("Project").say(lang), cell(planned), cell(actual),
        cell(actual - planned) if known else None, cell(rows["uncertain_effort"].sum()),
        cell(actual / planned - 1) if known else None, cell(rows["n_entries"].sum()),
    )  # fmt: skip
    table = Table(columns, (*lines, total), total=True)
    return table if rows["uncertain_effort"].any() else without(table, "uncertain_effort")


def _figure(row: Mapping[Any, Any], name: str, lang: Lang) -> Cell:
    value = cell(row[name])
    if value is not None or not name.startswith("variance"):
        return value
    planned = cell(row["planned_effort"])
    reason = message("Not planned") if planned is None else message("Not finished")
    return Gap(reason.say(lang))
