"""The tables of one file upon those of another."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from implanalytics.core.words import Message, message

Table = Mapping[str, Any]


_HINT = message("Write the key or id of something in the method it extends.")


class Clash(ValueError):
    """The upper file speaks of something the lower one does not have."""

    def __init__(self, found: Message, hint: Message) -> None:
        super().__init__(str(found))
        self.found, self.hint = found, hint


def layered(below: Table, above: Table) -> dict[str, Any]:
    """Return the content of two files, the upper one obeyed.

    Values, texts and lists of them replace those below. Tables are joined key by key. In a list
    of tables that have a ``key`` or an ``id``, each joins the one below that has the same, and
    the others are added: at the end, or behind the one that ``after`` names. Those named by
    ``without`` are left out.

    Raises
    ------
    Clash
        If ``without`` or ``after`` names what is not there.

    Examples
    --------
    >>> plan = {"phase": [{"key": "design", "weeks": 2}, {"key": "testing", "weeks": 1}]}
    >>> layered(plan, {"phase": [{"key": "testing", "weeks": 3}], "without": ["design"]})
    {'phase': [{'key': 'testing', 'weeks': 3}]}
    """
    unwanted = above.get("without", [])
    if not isinstance(unwanted, list):
        return _joined(below, above)
    for name in unwanted:
        if name not in set(_identities(below)):
            raise Clash(message("There is no {name} to leave out.", name=repr(name)), _HINT)
    own = {key: value for key, value in above.items() if key != "without"}
    return _joined(_left_out(below, unwanted), own)


def _joined(below: Table, above: Table) -> dict[str, Any]:
    joined = dict(below)
    for key, value in above.items():
        lower = below.get(key)
        if isinstance(lower, Mapping) and isinstance(value, Mapping):
            joined[key] = _joined(lower, value)
        elif value and _identified(lower) and _identified(value):
            joined[key] = _merged(lower, value)
        else:
            joined[key] = value
    return joined


def _merged(below: list[Table], above: list[Table]) -> list[Table]:
    """Return the tables below, those above joined to them or added."""
    merged = list(below)
    for table in above:
        names = [_identity(other) for other in merged]
        if _identity(table) in names:
            at = names.index(_identity(table))
            merged[at] = _joined(merged[at], table)
            continue
        after, new = table.get("after"), {k: v for k, v in table.items() if k != "after"}
        if after is not None and after not in names:
            raise Clash(
                message("There is no {name} for {new} to come after.",
                        name=repr(after), new=repr(_identity(table))),
                _HINT,
            )  # fmt: skip
        merged.insert(len(merged) if after is None else names.index(after) + 1, new)
    return merged


def _left_out(value: Any, unwanted: list[Any]) -> Any:
    """Return the content without the tables of these names, wherever they stand."""
    if isinstance(value, Mapping):
        return {key: _left_out(below, unwanted) for key, below in value.items()}
    if isinstance(value, list):
        return [_left_out(item, unwanted) for item in value if not _named(item, unwanted)]
    return value


def _named(item: Any, names: list[Any]) -> bool:
    return isinstance(item, Mapping) and _identity(item) in names


def _identities(value: Any) -> Iterator[str]:
    """Yield every key and id of the tables in lists, at any depth."""
    if isinstance(value, Mapping):
        for below in value.values():
            yield from _identities(below)
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, Mapping) and _identity(item):
                yield _identity(item)
            yield from _identities(item)


def _identity(table: Table) -> str:
    return str(table.get("key") or table.get("id") or "")


def _identified(value: Any) -> TypeGuard[list[Table]]:
    return isinstance(value, list) and all(
        isinstance(item, Mapping) and _identity(item) for item in value
    )
