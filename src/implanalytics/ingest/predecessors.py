"""What people write into a column of predecessors."""

import re
from collections.abc import Collection
from dataclasses import dataclass

_LISTED = re.compile(r"\s*\[(?P<inside>.*)\]\s*", re.DOTALL)
_QUOTED = re.compile(r"""\s*(?P<mark>["'])(?P<inside>[^"']*)(?P=mark)\s*""")
_SPLIT = re.compile(r"[;；,，、\n\r/|]+")
TYPES = frozenset({"FS", "SS", "FF", "SF"})
_TYPES = {
    "fs": "FS", "ss": "SS", "ff": "FF", "sf": "SF",
    "完成开始": "FS", "开始开始": "SS", "完成完成": "FF", "开始完成": "SF",
}  # fmt: skip
_LINK = re.compile(
    r"^\s*(?P<id>.+?)\s*(?P<type>FS|SS|FF|SF|完成[-—]?开始|开始[-—]?开始|完成[-—]?完成|开始[-—]?完成)?"
    r"\s*(?:(?P<sign>[+\-\u2212＋－])\s*(?P<lag>\d+(?:\.\d+)?)\s*"
    r"(?P<unit>个?工作日|天|日|days?|d|周|weeks?|wks?|w|小时|hours?|hrs?|h)?)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Link:
    """One predecessor: its id as written, the type, the lag in working days; None if unknown."""

    task: str
    type: str = "FS"
    lag: float | None = 0.0


def links_of(
    text: str, known: Collection[str], *, hours_per_day: float = 8.0
) -> tuple[list[Link], list[str]]:
    """Read a cell of predecessors.

    Parameters
    ----------
    text
        The cell: ``"3;5FS+2d"``, ``"1.2"``, ``"T2 SS, T3"``, or a list: ``"['T1', 'T2']"``.
    known
        Ids of the tasks there are; a part that is one of them is that task, whatever it looks
        like.
    hours_per_day
        Hours of a working day, for a lag in hours.

    Returns
    -------
    tuple of list of Link and list of str
        What could be read, and the parts that name no task.

    Examples
    --------
    >>> links_of("3;5FS+2d", {"3", "5"})[0]
    [Link(task='3', type='FS', lag=0.0), Link(task='5', type='FS', lag=2.0)]
    >>> links_of("9", {"3"}), links_of("['3']", {"3"})[0], links_of("[]", {"3"})
    (([], ['9']), [Link(task='3', type='FS', lag=0.0)], ([], []))
    """
    links, strange = list[Link](), list[str]()
    listed = _LISTED.fullmatch(text)
    for part in _SPLIT.split(listed["inside"] if listed else text):
        quoted = _QUOTED.fullmatch(part) if listed else None
        part = (quoted["inside"] if quoted else part).strip()
        if not part:
            continue
        link = Link(part) if part in known else _link(part, hours_per_day)
        if link is not None and link.task in known:
            links.append(link)
        else:
            strange.append(part)
    return list(dict.fromkeys(links)), strange


def _link(part: str, hours_per_day: float) -> Link | None:
    found = _LINK.match(part)
    if found is None:
        return None
    kind = re.sub(r"[-—]", "", (found["type"] or "FS").lower())
    size = float(found["lag"] or 0)
    unit = (found["unit"] or "d").lower()
    if unit.startswith(("w", "周")):
        size *= 5
    elif unit.startswith(("h", "小时")):
        size /= hours_per_day
    back = found["sign"] in ("-", "\u2212", "－")
    return Link(found["id"].strip(), _TYPES[kind], -size if back and size else size)
