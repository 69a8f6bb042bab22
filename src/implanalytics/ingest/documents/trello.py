"""Boards of Trello as JSON."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from implanalytics.core.words import message
from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.documents.records import Record, record_grid
from implanalytics.ingest.documents.refused import no_records
from implanalytics.ingest.documents.team import resource
from implanalytics.ingest.grid import Grid

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
    actions = _objects(value.get("actions"))
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


def _objects(value: Any) -> Sequence[Mapping[str, Any]]:
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def _moves(actions: Sequence[Mapping[str, Any]]) -> Mapping[Any, list[dict[str, Any]]]:
    moves: defaultdict[Any, list[dict[str, Any]]] = defaultdict(list)
    for action in sorted(actions, key=lambda action: str(action.get("date"))):
        data = action.get("data")
        if action.get("type") != "updateCard" or not isinstance(data, dict):
            continue
        before, after, card = (data.get(k) for k in ("listBefore", "listAfter", "card"))
        if not all(isinstance(part, dict) for part in (before, after, card)):
            continue
        by = action.get("memberCreator")
        moves[data["card"].get("id")].append(
            {
                "id": action.get("id"),
                "at": action.get("date"),
                "from": data["listBefore"].get("name"),
                "to": data["listAfter"].get("name"),
                "by": (by.get("fullName") or by.get("username")) if isinstance(by, dict) else None,
            }
        )
    return moves


def _card(
    card: Any,
    lists: Mapping[Any, Mapping[str, Any]],
    people: Mapping[Any, Any],
    moves: Mapping[Any, list[dict[str, Any]]],
) -> Record:
    if not isinstance(card, dict):
        return {"id": None}
    status = lists.get(card.get("idList"), {})
    labels = [label.get("name") or label.get("color") for label in _objects(card.get("labels"))]
    members = card.get("idMembers")
    owners = [people.get(own, own) for own in (members if isinstance(members, list) else ())]
    own = card.get("id")
    return {
        "id": own,
        "name": card.get("name"),
        "list": status.get("name"),
        "archived": bool(card.get("closed") or status.get("closed")),
        "created": _created(own),
        "start": card.get("start"),
        "due": card.get("due"),
        "complete": "100%" if card.get("dueComplete") is True else None,
        "members": "; ".join(map(str, filter(None, owners))) or None,
        "labels": "; ".join(map(str, filter(None, labels))) or None,
        "desc": card.get("desc") or None,
        "moves": folded_records(moves.get(own, ())),
    }


def _created(own: Any) -> str | None:
    """Give when a card was made: the first eight hex digits of its id are seconds."""
    try:
        stamp = datetime.fromtimestamp(int(str(own)[:8], 16), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return stamp.isoformat() if stamp >= _EARLIEST and len(str(own)) == 24 else None
