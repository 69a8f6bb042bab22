"""What people read and write for the closed lists of columns."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from implanalytics.core.words import Label
from implanalytics.tables.kinds import KINDS
from implanalytics.tables.project import EVENT_KINDS

_SIDES = {
    "customer": Label("customer", "客户"),
    "vendor": Label("vendor", "乙方"),
    "third_party": Label("third party", "第三方"),
}
_LEADER = {
    "present": Label("present", "出席"),
    "deputy": Label("deputy", "副职"),
    "absent": Label("absent", "缺席"),
}

CODES: Mapping[str, Mapping[str, Label]] = MappingProxyType(
    {
        "signoffs.side": _SIDES,
        "changes.caused_by": _SIDES,
        "issues.caused_by": _SIDES,
        "meetings.leader": _LEADER,
        "training_sessions.leader": _LEADER,
        "members.company": {
            "own": Label("own company", "本公司"),
            "subcontractor": Label("subcontractor", "分包商"),
            "customer": Label("customer", "客户"),
        },
        "costs.kind": {
            "budget": Label("budget", "预算"),
            "actual": Label("actual", "实际"),
            "forecast": Label("forecast", "预测"),
        },
        "raci.letter": {letter: Label(letter, letter) for letter in "RASCI"},
        "events.kind": EVENT_KINDS,
        "statuses.colour": {
            "green": Label("green", "绿"),
            "amber": Label("amber", "黄"),
            "red": Label("red", "红"),
        },
    }
)
"""``table.column`` -> the codes kept there, and what they are called."""


def choices_of(table: str, column: str, among: Collection[str] = ()) -> tuple[Label, ...]:
    """Return what may be chosen in a column; nothing where anything may stand.

    Parameters
    ----------
    table, column
        The column.
    among
        Keys of the kinds to choose from; by default all.

    Examples
    --------
    >>> [label.zh for label in choices_of("signoffs", "side")]
    ['客户', '乙方', '第三方']
    """
    name = f"{table}.{column}"
    if name in CODES:
        return tuple(CODES[name].values())
    if name in KINDS:
        kinds = KINDS[name].kinds
        some = among if column == "kind" and among else kinds
        return tuple(kinds[key].label for key in some)
    return ()


def code_label(table: str, column: str, code: str) -> Label | None:
    """Return what a code is called, None where the column has no codes or not this one."""
    return CODES.get(f"{table}.{column}", {}).get(code)
