"""What might still happen: the open risks, and the reserve against them."""

import pandas as pd

from implanalytics import charts
from implanalytics.core.words import Amount, Lang, Message, message
from implanalytics.reports.blocks import Block, Text
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import caption, clause
from implanalytics.reports.exhibits.drawing import drawn
from implanalytics.reports.exhibits.evidence import evidence_table, source_names
from implanalytics.reports.exhibits.exposure import exposure_table
from implanalytics.reports.exhibits.gaps import gap, lacking
from implanalytics.reports.exhibits.open_risks import own_names, risk_tables
from implanalytics.reports.exhibits.register_age import taken_later
from implanalytics.reviews import Review


def risk(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return the matrix of the open risks, the risks by exposure, and the reserve's verdict."""
    result = review.result("RSK-02")
    title, blocks = _finding(review, lang)
    n = len(review.figures.risks)
    said = (message("Risks in the register: n = {n:n}.", n=n),) if n else ()
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


def _finding(review: Review, lang: Lang) -> tuple[str, list[Block]]:
    """Return title and blocks; of a register taken later nothing is said but that."""
    result, risks = review.result("RSK-02"), review.figures.risks
    if risks.empty:
        title = message("Nothing is known of the risks")
        return title.say(lang), [gap(lacking(result).say(lang))]
    later = taken_later(review)
    known = risks[later.isna()]
    if known.empty:
        title = message(
            "How the risks stood on {day:date} is not known: the register was saved on "
            "{taken:date}",
            day=review.as_of.date(), taken=later.min().date(),
        )  # fmt: skip
        return title.say(lang), [gap(result.text.say(lang))]
    said = clause(_title(review, known).say(lang))
    blocks: list[Block] = []
    if len(known) < len(risks):
        mixed = message(
            "Risks left out, their register was saved after the status date, on {taken:date}: "
            "{n:n}.",
            n=len(risks) - len(known), taken=later.min().date(),
        )  # fmt: skip
        blocks.append(gap(mixed.say(lang)))
    if result.missing:
        blocks.append(gap(lacking(result).say(lang)))
    table = exposure_table(review, lang)
    blocks += [*([table] if table else []), *_drawn(review, known, said, lang)]
    return said, blocks + risk_tables(known[known["open"]], lang)


def _title(review: Review, risks: pd.DataFrame) -> Message:
    result = review.result("RSK-02")
    n, total = int(risks["open"].sum()), len(risks)
    if review.figures.exposure.empty and not review.figures.matrix.empty:
        return message("Open risks: {n:n} of {total:n}, rated in words only", n=n, total=total)
    if result.outcome == "not_assessable":
        return message(
            "Open risks: {n:n} of {total:n}; whether the reserve covers them cannot be judged",
            n=n, total=total,
        )  # fmt: skip
    return message(
        "Open risks: {n:n} of {total:n}. {finding}", n=n, total=total, finding=_sides(review)
    )


def _sides(review: Review) -> Message:
    """Return the finding; where days and money are both judged, both of them."""
    result, settings = review.result("RSK-02"), review.settings
    given = result.inputs
    days, money = given.get("open_days"), given.get("open_money")
    reserve_days, reserve_money = given.get("reserve_days"), given.get("reserve_money")
    if not isinstance(days, float) or not isinstance(money, float):
        return result.text
    if reserve_days is None or not isinstance(reserve_money, (int, float)):
        return result.text
    currency = settings.currency or ""
    return message(
        "Open exposure of {days:wd} against a reserve of {reserve:wd}, and of {money} against "
        "{amount}.",
        days=days, reserve=reserve_days, money=Amount(money, currency),
        amount=Amount(float(reserve_money), currency),
    )  # fmt: skip


def _drawn(review: Review, known: pd.DataFrame, title: str, lang: Lang) -> list[Block]:
    matrix = review.metrics["risk_matrix"]
    still = int(known["open"].sum())
    placed = int(matrix["n"].sum())
    if placed == 0:
        need = message("No open risk has both a probability and an impact in words: no matrix.")
        return [gap(need.say(lang))] if still and review.figures.exposure.empty else []
    axes = charts.risk_matrix(own_names(matrix, review.figures.risks, lang), lang=lang)
    heading = message("Open risks by probability and impact: {n:n}", n=placed)
    blocks: list[Block] = [
        Text(heading.say(lang), "heading"), drawn(axes, title=title, name="risk")
    ]  # fmt: skip
    if still > placed:
        missed = message(
            "Open risks without a level, in no cell of the matrix: {n:n}.", n=still - placed
        )
        blocks.append(Text(missed.say(lang)))
    return blocks
