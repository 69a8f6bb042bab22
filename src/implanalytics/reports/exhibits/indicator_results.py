"""Every indicator in full: what it asks, answers, by whose rule, and what to do."""

from implanalytics.core.words import Lang, Message, formatted, message
from implanalytics.indicators import INDICATORS, PROJECT, Indicator, IndicatorResult, Outcome
from implanalytics.reports.blocks import Cell, Column, Entry, Gap, Pairs, Table, cell
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import caption, counted
from implanalytics.reports.exhibits.evidence import evidence_table
from implanalytics.reports.exhibits.gaps import wanted
from implanalytics.reviews import Review, rule_text


def indicator_results(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return all results, those of phases and the source rows folded under each indicator."""
    outcomes = [result.outcome for result in review.results]
    return Exhibit(
        name="indicators",
        section=message("Indicators").say(lang),
        title=_title(outcomes).say(lang),
        blocks=tuple(_entry(review, indicator, lang) for indicator in INDICATORS.values()),
        lang=lang,
        audience=audience,
        note=caption(review, lang),
        place="appendix",
    )


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
    threshold = indicator.limits(review.thresholds)
    pairs: list[tuple[Message, str]] = [
        (message("Question"), indicator.question.say(lang)),
        (message("Figure"), formatted(_figure(result), "percent", lang)),
        (message("Formula"), indicator.formula.say(lang)),
        (message("Rule"), rule_text(indicator, threshold, lang)),
        (message("Whose rule"), threshold.owner.say(lang)),
        (message("n"), f"{result.n:,}"),
    ]
    if result.outcome in {"red", "amber"}:
        pairs.append((message("What to do"), indicator.remedy.say(lang)))
    if result.missing:
        pairs.append((message("What is missing"), wanted(result).say(lang)))
    return Entry(
        outcome=result.outcome,
        key=indicator.name,
        title=indicator.title.say(lang),
        text=result.text.say(lang),
        pairs=Pairs(tuple((name.say(lang), text) for name, text in pairs)),
        parts=_by_phase(review, indicator, lang),
        evidence=evidence_table(review, result.evidence, lang),
    )


def _by_phase(review: Review, indicator: Indicator, lang: Lang) -> Table | None:
    found = {r.scope: r for r in review.results if r.indicator == indicator.name}
    results = [found[key] for key in review.phases if key in found]
    if not results:
        return None
    columns = (
        Column("outcome", message("Verdict").say(lang), "outcome"),
        Column("phase", message("Phase").say(lang), "strong"),
        Column("value", message("Figure, %").say(lang), "percent"),
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
