"""Words of registers that are no level and no state we know."""

from collections.abc import Iterator

from implanalytics.core.levels import level_rank
from implanalytics.core.states import state_of_word
from implanalytics.facts import Facts, in_known_words
from implanalytics.project.mappings.meanings import choices
from implanalytics.project.mappings.proposals import alike, listed
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import EVERYWHERE
from implanalytics.project.mappings.seen import names_of

LEVELS = ("probability_level", "impact_level")
STATES = ("open", "closed")


def word_questions(facts: Facts) -> Iterator[Question]:
    """Yield every word of a risk register that is neither known nor settled."""
    risks = facts.table("risks")
    for column in (*LEVELS, "status"):
        if column not in risks.columns:
            continue
        known = level_rank if column in LEVELS else state_of_word
        said = in_known_words(risks[column], facts.settings.words)
        unknown = risks[said.map(known, na_action="ignore").isna() & said.notna()]
        for seen in names_of(unknown, column):
            if not seen.written.replace(".", "", 1).isdigit():
                place = facts.place(seen.source_id, seen.row)
                yield Question("words", seen.written, EVERYWHERE,
                               _proposed(seen.written, column), seen.rows, place)  # fmt: skip


def _proposed(word: str, column: str) -> tuple[str, ...]:
    labels = {
        name: label
        for name, label in choices("words").items()
        if (name in STATES) == (column == "status")
    }
    near = [name for name, _ in alike(word, {n: (n, x.zh) for n, x in labels.items()})]
    rest = ("high", "medium", "low") if column in LEVELS else STATES
    return listed((*near, *rest), labels)
