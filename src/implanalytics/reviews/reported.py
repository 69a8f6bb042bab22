"""The colours that people reported, beside those the rules give."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from implanalytics.core.colours import Colour, colour_of_word
from implanalytics.core.words import Label, message
from implanalytics.facts import CERTAIN
from implanalytics.indicators import PROJECT, Evidence, Figures, Outcome
from implanalytics.methods import match_phases
from implanalytics.reviews.findings import Finding

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
    worst: Outcome,
    behind: tuple[Evidence, ...],
) -> tuple[Finding, ...]:
    """Return the finding that the project was reported better than it is, if it was.

    Parameters
    ----------
    reported
        The colours reported, by scope.
    worst
        The worst outcome that the rules give the project.
    behind
        The rows that outcome rests on.
    """
    said = reported.get(PROJECT)
    if said is None or worst not in ("amber", "red"):
        return ()
    if _BADNESS[said.colour] >= _BADNESS[worst]:
        return ()
    text = message(
        "Reported {said} on {day:date}, while the rules give {worst}.",
        said=COLOURS[said.colour], day=said.day, worst=COLOURS[worst],
    )  # fmt: skip
    return (Finding(REPORTED, PROJECT, worst, text, (said.evidence, *behind)),)
