"""Which answers of mappings.xlsx a review obeyed, and for how many rows."""

from collections.abc import Iterator

from implanalytics.core.words import Lang, message
from implanalytics.project.mappings.kinds import KINDS
from implanalytics.project.mappings.meanings import IGNORE, choices
from implanalytics.reports.blocks import Column, Table, Text
from implanalytics.reviews import Review


def mappings_used(review: Review, lang: Lang) -> Iterator[Text | Table]:
    """Yield a sentence and a table of the answers that were obeyed; nothing where none was."""
    used = review.project.matching.used
    if not used:
        return
    yield Text(message("Names read as mappings.xlsx says: {n:n}.", n=len(used)).say(lang))
    columns = (
        Column("kind", message("Kind").say(lang), "small"),
        Column("written", message("As written").say(lang)),
        Column("meaning", message("Read as").say(lang)),
        Column("rows", message("Rows").say(lang), "number"),
        Column("scope", message("Scope").say(lang), "small"),
        Column("who", message("Settled by").say(lang), "small"),
        Column("when", message("Settled on").say(lang), "small"),
        Column("why", message("Reason").say(lang)),
    )
    rows = [
        (
            KINDS[use.answer.kind].label.say(lang),
            use.answer.written,
            _meaning(use.answer.kind, use.answer.meaning, lang),
            float(use.rows),
            use.answer.scope.say(lang),
            use.answer.who or None,
            use.answer.when or None,
            use.answer.why or None,
        )
        for use in sorted(used, key=lambda u: (list(KINDS).index(u.answer.kind), -u.rows))
    ]
    yield Table(columns, tuple(rows))


def _meaning(kind: str, meaning: str, lang: Lang) -> str:
    if not meaning:
        return IGNORE.say(lang)
    label = choices(kind).get(meaning)
    return label.say(lang) if label else meaning
