"""The phases a review speaks of: which, in which order, by which name."""

from collections.abc import Callable, Mapping

from implanalytics.core.words import Label
from implanalytics.facts import CERTAIN, Facts
from implanalytics.indicators import Figures
from implanalytics.methods import lifecycle, phase_label, phase_order
from implanalytics.metrics.effort import UNMATCHED

NOT_MATCHED = Label("Not matched to a phase", "未匹配到阶段")


def phases_of(figures: Figures) -> tuple[str, ...]:
    """Return the phase keys of the method and of the data, in the method's order.

    A phase that only the data have stands where it usually does in such a project.
    """
    seen = {*figures.schedule.loc[figures.schedule["level"] == "phase", "key"]}
    seen |= {*figures.effort["phase_key"]} - {UNMATCHED}
    template = figures.facts.template
    declared = set(phase_order(template)) if template else set()
    return tuple(key for key in lifecycle(template) if key in seen | declared)


def phase_names(facts: Facts) -> Callable[[str], Label]:
    """Return what gives a phase its name: the method's, else the plan's own word for it."""
    own = {} if facts.template else _own_words(facts)

    def named(key: str) -> Label:
        if key == UNMATCHED:
            return NOT_MATCHED
        return own.get(key) or phase_label(key, facts.template)

    return named


def _own_words(facts: Facts) -> Mapping[str, Label]:
    """Return the word the plan uses most for each phase, the first in the alphabet of equals."""
    if not facts.has("tasks", "phase", "phase_key"):
        return {}
    tasks = facts.table("tasks")
    written = tasks[(tasks["origin"] == "plan") & (tasks["phase_confidence"] >= CERTAIN)]
    counts = written.groupby(["phase_key", "phase"], sort=True).size()
    most = counts.sort_values(ascending=False, kind="stable").reset_index()
    first = most.drop_duplicates("phase_key")
    return {
        key: Label(word, word) for key, word in zip(first["phase_key"], first["phase"], strict=True)
    }
