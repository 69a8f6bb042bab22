"""What a register says of one project, as settings."""

import unicodedata
from collections.abc import Mapping
from typing import Any, get_args

import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import Label, Message, message, quoted
from implanalytics.facts.settings import State
from implanalytics.methods import METHODS

_TEXTS = ("name", "customer", "manager", "type", "size", "currency")
_NUMBERS = ("stated_months", "contingency_days", "contingency_money")


def settings_of(card: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the settings a register's row gives, and what of it could not be understood.

    Parameters
    ----------
    card
        Values by columns of the ``projects`` table.

    Examples
    --------
    >>> settings_of({"project_id": "P-1", "state": "closed"})[0]
    {'id': 'P-1', 'state': 'closed'}
    """
    given: dict[str, Any] = {}
    problems: list[Problem] = []
    if "project_id" in card:
        given["id"] = str(card["project_id"])
    given |= {key: str(card[key]) for key in _TEXTS if key in card}
    given |= {key: float(card[key]) for key in _NUMBERS if key in card}
    if "as_of" in card:
        given["as_of"] = pd.Timestamp(card["as_of"]).date()
    states = {state: state for state in get_args(State)}
    known = {"state": (states, _STATE), "method": (_methods(), _METHOD)}
    for key, (meanings, hint) in known.items():
        if key not in card:
            continue
        meaning = meanings.get(_folded(str(card[key])))
        if meaning:
            given[key] = meaning
        else:
            problems.append(_not_understood(given.get("id", ""), str(card[key]), hint))
    return given, tuple(problems)


def own_card(
    tables: dict[str, pd.DataFrame], project_id: str
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Take what a sheet in the folder says of the project itself out of the tables."""
    cards = tables.pop("projects", None)
    if cards is None:
        return {}, ()
    mine = cards if len(cards) == 1 else cards[cards["project_id"] == project_id]
    if len(mine) == 1:
        row = mine.iloc[0].drop("project_id").dropna()
        return {str(key): value for key, value in row.items()}, ()
    found = message("{n:n} projects are listed in this folder, none of them as {id}.",
                    n=len(cards), id=project_id)  # fmt: skip
    hint = message("The list was not used. Write the id of the project in project.toml.")
    return {}, (Problem("project-not-listed", Place(project_id), found, hint, "warning"),)


_STATE = Label('state = "running" or "closed"', 'state = "running" 或 "closed"')
_METHOD = Label("method", "method")


def _methods() -> dict[str, str]:
    """Return the methods by every name people give them."""
    names = {}
    for key, method in METHODS.items():
        for text in (key, method.label.en, method.label.zh):
            names[_folded(text)] = key
    return names


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _not_understood(project: str, value: str, key: Label) -> Problem:
    found: Message = message(
        "The register says {value}, which is not understood.", value=quoted(str(value))
    )
    hint = message("It was left out. Set {key} in project.toml, or correct the register.", key=key)
    return Problem("register-value", Place(project), found, hint, "warning")
