"""The colours that people reported, beside those the rules give."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import pandas as pd

from implanalytics.core.colours import Colour, colour_of_word
from implanalytics.core.words import Label, message
from implanalytics.facts import CERTAIN
from implanalytics.indicators import PROJECT, Evidence, Figures, Outcome
from implanalytics.methods import match_phases
from implanalytics.reviews.findings import Finding

Judged: TypeAlias = tuple[Outcome, tuple[Evidence, ...]]

REPORTED = "reported-colour"
"""What findings about reported colours bear instead of the id of an indicator."""

WHOLE = frozenset({"", "project", "overall", "总体", "整体", "项目", "项目整体", "整体状态"})
"""Subjects that mean the project as a whole."""

COLOURS: Mapping[str, Label] = {
    "green": Label("green", "绿灯"),
    "amber": Label("amber", "黄灯"),
    "red": Label("red", "红灯"),
}

_BADNESS: Mapping[str, int] = {"green": 0, "amber": 1, "red": 2}


@dataclass(frozen=True)
class Reported:
    """The colour last reported of the project or a phase, when, and the row that says so."""

    colour: Colour
    day: date
    evidence: Evidence


def reported_colours(figures: Figures) -> dict[str, Reported]:
    """Return the last colour reported of the project and of each phase, by scope."""
    statuses = figures.table("statuses")
    if statuses.empty:
        return {}
    colours = statuses["colour"].map(colour_of_word)
    known = statuses.assign(colour=colours, scope=_scopes(figures, statuses))
    known = known.dropna(subset=["colour", "scope"]).sort_values("day", kind="stable")
    last = known.drop_duplicates("scope", keep="last")
    return {
        row["scope"]: Reported(
            row["colour"], row["day"].date(), Evidence("statuses", (row["row_id"],))
        )
        for row in last.to_dict("records")
    }


def _scopes(figures: Figures, statuses: pd.DataFrame) -> pd.Series:
    """Return the phase each row speaks of, `PROJECT` for the whole, null for anything else."""
    if "subject" not in statuses.columns:
        return pd.Series(PROJECT, index=statuses.index)
    subject = statuses["subject"].fillna("").str.strip()
    whole = subject.str.casefold().isin(WHOLE | {figures.facts.settings.title.casefold()})
    found = match_phases(subject[~whole], figures.facts.template).set_index("written")
    sure = found["phase_key"].where(found["confidence"] >= CERTAIN)
    return subject.map(sure).mask(whole, PROJECT)


def dishonest(
    reported: Mapping[str, Reported],
    judged: Mapping[str, Judged],
    phase_label: Callable[[str], Label],
) -> tuple[Finding, ...]:
    """Return a finding for the project and each phase that was reported better than it is.

    Parameters
    ----------
    reported
        The colours reported, by scope.
    judged
        The worst outcome that the rules give, and the rows it rests on, by scope.
    phase_label
        Gives the name of a phase.
    """
    better = (scope for scope in judged if _is_better(reported.get(scope), judged[scope][0]))
    return tuple(_finding(scope, reported[scope], judged[scope], phase_label) for scope in better)


def _is_better(said: Reported | None, worst: Outcome) -> bool:
    return (
        said is not None and worst in ("amber", "red") and _BADNESS[said.colour] < _BADNESS[worst]
    )


def _finding(
    scope: str, said: Reported, judged: Judged, phase_label: Callable[[str], Label]
) -> Finding:
    worst, behind = judged
    text = message(
        "Reported {said} on {day:date}, while the rules give {worst}.",
        said=COLOURS[said.colour], day=said.day, worst=COLOURS[worst],
    )  # fmt: skip
    if scope != PROJECT:
        text = message("{phase}: {finding}", phase=phase_label(scope), finding=text)
    return Finding(REPORTED, scope, worst, text, (said.evidence, *behind))
