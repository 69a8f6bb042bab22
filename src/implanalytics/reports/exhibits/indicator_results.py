"""Every indicator in full: what it asks, answers, by whose rule, and what to do."""

from collections.abc import Iterator, Mapping

from implanalytics import charts
from implanalytics.core.words import Lang, Message, formatted, message
from implanalytics.indicators import (
    FORMATS,
    INDICATORS,
    PROJECT,
    Indicator,
    IndicatorResult,
    Outcome,
    rule_text,
)
from implanalytics.reports.blocks import Block, Cell, Column, Entry, Gap, Pairs, Table, Text, cell
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import caption, counted
from implanalytics.reports.exhibits.evidence import evidence_table
from implanalytics.reports.exhibits.gaps import lacking, wanted
from implanalytics.reviews import Review


def indicator_results(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return what was judged or reported in full, worst first, then what could not be, and why."""
    outcomes = [result.outcome for result in review.results]
    found = {name: review.result(name, PROJECT) for name in INDICATORS}
    blocks = list(_entries(review, _answered(review, found), lang))
    for outcome, title, last in _REST:
        mine = [result for result in found.values() if result.outcome == outcome]
        mine = [r for r in mine if not (outcome == "not_assessable" and _parts(review, r))]
        if mine:
            blocks.append(_listed(mine, title, last, lang))
    return Exhibit(
        name="indicators",
        section=message("Indicators").say(lang),
        title=_title(outcomes).say(lang),
        blocks=tuple(blocks),
        lang=lang,
        audience=audience,
        note=caption(review, lang),
        place="appendix",
    )


WORST_FIRST: tuple[Outcome, ...] = ("red", "amber", "green", "reported", "not_assessable")
_OPEN: tuple[Outcome, ...] = ("red", "amber")

_REST: tuple[tuple[Outcome, Message, Message], ...] = (
    ("not_assessable", message("Not assessable"), message("Why, and what would help")),
    ("not_applicable", message("Not applicable"), message("Why")),
)


def _entries(review: Review, names: list[str], lang: Lang) -> Iterator[Block]:
    """Yield what is red or amber under one heading, the rest by dimension."""
    open_ = [name for name in names if review.result(name, PROJECT).outcome in _OPEN]
    groups = [(message("Red and amber: {n:n}", n=len(open_)), open_)]
    for dimension, label in charts.DIMENSIONS.items():
        rest = [n for n in names if n not in open_ and INDICATORS[n].dimension == dimension]
        groups.append((message("{dimension}: {n:n}", dimension=label, n=len(rest)), rest))
    for heading, mine in groups:
        if mine:
            yield Text(heading.say(lang), "heading")
            yield from (_entry(review, INDICATORS[name], lang) for name in mine)


def _answered(review: Review, found: Mapping[str, IndicatorResult]) -> list[str]:
    """Return the indicators with an answer for the project or some phase, worst first."""
    shown = [
        name
        for name, result in found.items()
        if result.outcome in WORST_FIRST[:-1] or _parts(review, result)
    ]
    return sorted(shown, key=lambda name: WORST_FIRST.index(found[name].outcome))


def _parts(review: Review, result: IndicatorResult) -> bool:
    """Say whether phases have an answer where the project has none."""
    if result.outcome != "not_assessable":
        return False
    mine = (r for r in review.results if r.indicator == result.indicator and r.scope != PROJECT)
    return any(r.judged for r in mine)


def _listed(results: list[IndicatorResult], title: Message, last: Message, lang: Lang) -> Table:
    columns = (
        Column("id", message("Id").say(lang), "id"),
        Column("question", message("Question").say(lang)),
        Column("why", last.say(lang), "small"),
    )
    rows = tuple(
        (r.indicator, INDICATORS[r.indicator].question.say(lang), lacking(r).say(lang))
        for r in results
    )
    head = message("{title}: {n:n}", title=title, n=len(results)).say(lang)
    return Table(columns, rows, folded=head)


def _title(outcomes: list[Outcome]) -> Message:
    n, k, judged = len(outcomes), len(INDICATORS), counted(outcomes)
    if not judged:
        return message("{k:n} indicators, {n:n} answers: none could be judged", k=k, n=n)
    return message(
        "{k:n} indicators, {n:n} answers: {judged}; {open:n} not assessable",
        n=n, k=k, judged=judged, open=outcomes.count("not_assessable"),
    )  # fmt: skip


def _entry(review: Review, indicator: Indicator, lang: Lang) -> Entry:
    result = review.result(indicator.name, PROJECT)
    return Entry(
        outcome=result.outcome,
        key=indicator.name,
        title=indicator.title.say(lang),
        text=result.text.say(lang),
        pairs=_pairs(review, indicator, result, lang),
        parts=_by_phase(review, indicator, lang),
        evidence=evidence_table(review, result.evidence, lang),
    )


def _pairs(review: Review, indicator: Indicator, result: IndicatorResult, lang: Lang) -> Pairs:
    threshold = indicator.limits(review.thresholds)
    said: list[tuple[Message, str]] = [
        (message("Question"), indicator.question.say(lang)),
        (message("Figure"), formatted(_figure(result), FORMATS[indicator.unit], lang)),
        (message("n"), f"{result.n:,}"),
        (message("Formula"), indicator.formula.say(lang)),
        (message("Rule"), rule_text(indicator, threshold, lang)),
    ]
    if not indicator.reported:
        said.append((message("Whose rule"), threshold.owner.say(lang)))
    if result.outcome in {"red", "amber"}:
        said.append((message("What to do"), indicator.remedy.say(lang)))
    if result.missing:
        said.append((message("What is missing"), wanted(result).say(lang)))
    return Pairs(tuple((name.say(lang), text) for name, text in said))


def _by_phase(review: Review, indicator: Indicator, lang: Lang) -> Table | None:
    found = {r.scope: r for r in review.results if r.indicator == indicator.name}
    results = [found[key] for key in review.phases if key in found]
    if not results:
        return None
    share = indicator.unit == "share"
    figure = message("Figure, %") if share else message("Figure")
    columns = (
        Column("outcome", message("Verdict").say(lang), "outcome"),
        Column("phase", message("Phase").say(lang), "strong"),
        Column("value", figure.say(lang), "percent" if share else "number"),
        Column("n", message("n").say(lang), "number"),
        Column("text", message("Finding, or what is missing").say(lang)),
    )
    rows = tuple(_row(review, result, lang) for result in results)
    folded = message("Phases: {n:n}", n=len(results)).say(lang)
    return Table(columns, rows, folded=folded)


def _row(review: Review, result: IndicatorResult, lang: Lang) -> tuple[Cell, ...]:
    said = result.text.say(lang)
    name = review.phase_label(result.scope).say(lang)
    value = cell(_figure(result))
    return (result.outcome, name, Gap(said) if value is None else value, float(result.n), said)


def _figure(result: IndicatorResult) -> float | None:
    """Return the figure where it says something: not of what is unfinished or in doubt."""
    return None if result.outcome == "not_assessable" else result.value
