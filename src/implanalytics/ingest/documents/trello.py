"""Boards of Trello as JSON."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from implanalytics.core.words import message
from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.documents.records import Record, cell_of, record_grid
from implanalytics.ingest.documents.refused import no_records
from implanalytics.ingest.documents.team import resource
from implanalytics.ingest.grid import Cell, Grid

MOST_ACTIONS = 1_000
"""Trello exports no more actions than these, the latest."""

_EARLIEST = datetime(2010, 1, 1, tzinfo=UTC)


def is_trello(value: Any) -> bool:
    """Tell whether a JSON value is a board of Trello."""
    if not isinstance(value, dict) or not isinstance(value.get("lists"), list):
        return False
    cards = value.get("cards")
    return isinstance(cards, list) and all(isinstance(c, dict) and "idList" in c for c in cards[:5])


def trello_grids(value: Mapping[str, Any], path: Path) -> list[Grid]:
    """Give the cards of a board, with their moves folded into them, and its members.

    Parameters
    ----------
    value
        The board.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        ``cards`` and ``members``; rows have the index within their list.

    Raises
    ------
    DataError
        If the board has no cards.
    """
    if not value["cards"]:
        raise no_records(path, message("The board has no cards: no data."))
    members = _objects(value.get("members"))
    actions = value.get("actions")
    actions = actions if isinstance(actions, list) else []
    moves = _moves(actions)
    own = {card.get("id") for card in _objects(value["cards"])}
    strangers = sum(len(found) for card, found in moves.items() if card not in own)
    about = {"project": str(value.get("name") or "")}
    if len(actions) >= MOST_ACTIONS:
        about["actions"] = str(len(actions))
    if strangers:
        about["moves_of_missing_cards"] = str(strangers)
    lists = {found.get("id"): found for found in _objects(value["lists"])}
    people = {m.get("id"): m.get("fullName") or m.get("username") for m in members}
    cards = [_card(card, lists, people, moves) for card in value["cards"]]
    grids = [record_grid(cards, path=path, first=0, sheet="cards", about=about)]
    if members:
        named = [resource(own=m.get("id"), name=people[m.get("id")]) for m in members]
        grids.append(record_grid(named, path=path, first=0, sheet="members", about=about))
    return grids


def _objects(value: Any) -> Sequence[Record]:
    """Give the objects of a list, each field as one cell."""
    parts = value if isinstance(value, list) else ()
    return [{k: cell_of(v) for k, v in part.items()} for part in parts if isinstance(part, dict)]


def _moves(actions: Any) -> Mapping[Cell, list[dict[str, Any]]]:
    """Give the moves from list to list by card, in the order in which they happened."""
    moves: defaultdict[Cell, list[dict[str, Any]]] = defaultdict(list)
    moved = [
        action
        for action in actions
        if isinstance(action, dict) and action.get("type") == "updateCard"
    ]
    for action in sorted(moved, key=lambda action: str(action.get("date"))):
        data = _inner(action, "data")
        before, after = _inner(data, "listBefore"), _inner(data, "listAfter")
        if not before or not after:
            continue
        by = _inner(action, "memberCreator")
        moves[cell_of(_inner(data, "card").get("id"))].append(
            {
                "id": cell_of(action.get("id")),
                "at": cell_of(action.get("date")),
                "from": cell_of(before.get("name")),
                "to": cell_of(after.get("name")),
                "by": cell_of(by.get("fullName") or by.get("username")),
            }
        )
    return moves


def _inner(value: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    inner = value.get(name)
    return inner if isinstance(inner, dict) else {}


def _card(
    card: Any,
    lists: Mapping[Cell, Record],
    people: Mapping[Cell, Cell],
    moves: Mapping[Cell, list[dict[str, Any]]],
) -> Record:
    if not isinstance(card, dict):
        return {"id": None}
    own = cell_of(card.get("id"))
    status = lists.get(cell_of(card.get("idList")), {})
    labels = [label.get("name") or label.get("color") for label in _objects(card.get("labels"))]
    members = card.get("idMembers")
    ids = map(cell_of, members if isinstance(members, list) else ())
    owners = [people.get(member, member) for member in ids]
    return {
        "id": own,
        "name": cell_of(card.get("name")),
        "list": status.get("name"),
        "archived": bool(card.get("closed") or status.get("closed")),
        "created": card_made(own),
        "start": cell_of(card.get("start")),
        "due": cell_of(card.get("due")),
        "complete": "100%" if card.get("dueComplete") is True else None,
        "members": "; ".join(map(str, filter(None, owners))) or None,
        "labels": "; ".join(map(str, filter(None, labels))) or None,
        "desc": cell_of(card.get("desc")) or None,
        "moves": folded_records(moves.get(own, ())),
    }


def card_made(own: Cell) -> str | None:
    """Give when a card was made: the first eight hex digits of its id are seconds.

    >>> card_made("65f1b1b1b1b1b1b1b1b1b1b1"), card_made("7")
    ('2024-03-13T14:01:21+00:00', None)
    """
    try:
        stamp = datetime.fromtimestamp(int(str(own)[:8], 16), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return stamp.isoformat() if stamp >= _EARLIEST and len(str(own)) == 24 else None
