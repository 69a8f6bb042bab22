"""Where the time went: each phase as promised and as it happened."""

import pandas as pd

from implanalytics import charts
from implanalytics.core.words import Lang, Message, message
from implanalytics.indicators import IndicatorResult
from implanalytics.reports.blocks import Block, Column, Gap, Table, cell
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import caption, clause
from implanalytics.reports.exhibits.drawing import drawn
from implanalytics.reports.exhibits.evidence import evidence_table, source_names
from implanalytics.reports.exhibits.gaps import gap, lacking
from implanalytics.reviews import Review

DATES = ("baseline_start", "baseline_finish", "actual_start", "actual_finish")


def schedule(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return the timeline of the phases with their dates, variances and outcomes."""
    result = review.result("SCH-04")
    phases = phase_rows(review, lang)
    judged = _something_judged(review)
    title = clause(_title(review, phases, judged=judged).say(lang))
    blocks: list[Block] = []
    if result.missing or not (judged or _has_dates(phases)):
        blocks.append(gap(lacking(result).say(lang)))
    said: list[Message] = []
    if _has_dates(phases):
        # Without a verdict nothing in the chart may look like one: its figures are left out.
        lanes = phases if judged else phases.assign(finish_variance=float("nan"))
        axes = charts.phase_timeline(lanes, as_of=review.as_of, lang=lang)
        blocks += [drawn(axes, title=title, name="schedule"), _table(review, phases, lang)]
        said = [message("Tasks: n = {n:n}.", n=result.n)]
    return Exhibit(
        name="schedule",
        section=message("Schedule").say(lang),
        title=title,
        blocks=tuple(blocks),
        lang=lang,
        audience=audience,
        note=caption(
            review, lang, *said, indicator="SCH-04",
            sources=source_names(review, result.evidence),
        ),
        evidence=evidence_table(review, result.evidence, lang),
    )  # fmt: skip


def phase_rows(review: Review, lang: Lang) -> pd.DataFrame:
    """Return the rows of the phases with their names in `lang`."""
    rows = review.metrics["schedule_variance"]
    rows = rows[rows["level"] == "phase"].reset_index(drop=True)
    return rows.assign(name=[review.phase_label(key).say(lang) for key in rows["key"]])


def _has_dates(phases: pd.DataFrame) -> bool:
    return bool(phases[list(DATES)].notna().any(axis=None))


def _results(review: Review) -> list[IndicatorResult]:
    return [result for result in review.results if result.indicator == "SCH-04"]


def _something_judged(review: Review) -> bool:
    """Say whether a date was held against a promise, or would be if it were due."""
    return any(result.judged or not result.missing for result in _results(review))


def _title(review: Review, phases: pd.DataFrame, *, judged: bool) -> Message:
    if not judged:
        return _unjudged(review, phases)
    whole = review.result("SCH-04")
    unproven = {result.scope for result in _results(review) if result.missing}
    proven = phases[~phases["key"].isin(unproven)]
    late = proven[proven["finish_variance"] > 0].sort_values("finish_variance", kind="stable")
    slip = whole.inputs.get("finish_variance")
    if proven.empty:
        return whole.text
    if late.empty:
        n = int(proven["finished"].sum())
        return message("Finished phases: {n:n}; no phase is late", n=n)
    worst = late.iloc[-1]
    phase, days = review.phase_label(worst["key"]), worst["finish_variance"]
    if not worst["finished"]:
        return message("{phase} still runs, {days:wd} late so far", phase=phase, days=days)
    if isinstance(slip, float) and slip > 0 and whole.inputs["actual_finish"]:
        return message(
            "{phase} finished {days:wd} late; the project {slip:wd}",
            phase=phase, days=days, slip=slip,
        )  # fmt: skip
    if isinstance(slip, float) and whole.inputs["actual_finish"]:
        return message(
            "{phase} finished {days:wd} late; the project as a whole did not", phase=phase,
            days=days,
        )  # fmt: skip
    return message("{phase} finished {days:wd} late; the project still runs",
                   phase=phase, days=days)  # fmt: skip


def _unjudged(review: Review, phases: pd.DataFrame) -> Message:
    if not _has_dates(phases):
        return message("Whether dates were kept cannot be judged")
    if review.figures.plan.promise == "schedule":
        return message(
            "Dates are measured against the plan as it stands now; whether they were kept is not "
            "judged"
        )
    return message("The dates are shown; whether they were kept cannot be judged")


def _table(review: Review, phases: pd.DataFrame, lang: Lang) -> Table:
    outcomes = {r.scope: r for r in review.results if r.indicator == "SCH-04"}
    headings = (
        message("Planned start"), message("Planned finish"),
        message("Actual start"), message("Actual finish"),
    )  # fmt: skip
    columns = (
        Column("outcome", message("Verdict").say(lang), "outcome"),
        Column("phase", message("Phase").say(lang), "strong"),
        *(Column(n, h.say(lang), "date") for n, h in zip(DATES, headings, strict=True)),
        Column("finish_variance", message("Finish, wd").say(lang), "signed"),
        Column("duration_variance", message("Duration, wd").say(lang), "signed"),
        Column("slip_share", message("Slip, %").say(lang), "percent"),
        Column("n_tasks", message("Tasks").say(lang), "number"),
    )
    rows = []
    for row in phases.to_dict("records"):
        result = outcomes.get(row["key"])
        why = result.text.say(lang) if result else message("No result").say(lang)
        values = [cell(row[name]) for name in (*DATES, *(c.name for c in columns[6:]))]
        rows.append(
            (
                result.outcome if result else "not_assessable",
                row["name"],
                *(Gap(why) if value is None else value for value in values),
            )
        )
    return Table(columns, tuple(rows))
