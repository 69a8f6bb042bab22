"""Where the header of a survey is, and what each of its columns is."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.headings import folded
from implanalytics.ingest.surveys.fields import QUESTIONS, Role, role_of, settled_role
from implanalytics.ingest.surveys.forms import SurveyForm
from implanalytics.ingest.surveys.heads import Head, head, one_line
from implanalytics.ingest.surveys.privacy import masked


@dataclass(frozen=True)
class SurveyHeader:
    """The header of a survey.

    Attributes
    ----------
    first, last
        Positions of its rows.
    headings
        The heading of every column, on one line; ``""`` where there is none.
    roles
        What each column with a heading holds, by position.
    heads
        The headings of questions, in order.
    zone
        Zone of the times, where the header names one.
    """

    first: int
    last: int
    headings: tuple[str, ...]
    roles: Mapping[int, Role]
    heads: tuple[Head, ...]
    zone: str | None = None

    def at(self, role: Role) -> int | None:
        """Give the first column of a role."""
        return next((i for i, found in self.roles.items() if found == role), None)

    def all_at(self, role: Role) -> list[int]:
        """Give the columns of a role."""
        return [i for i, found in self.roles.items() if found == role]


def _plain(texts: Sequence[str]) -> tuple[str, ...]:
    """Give headings on one line, without what a heading may tell of people."""
    return tuple(masked(one_line(text))[0] for text in texts)


def signed_header(grid: Grid, form: SurveyForm, settled: Mapping[str, str]) -> SurveyHeader | None:
    """Give the header of the tool's export, None if the sheet has none."""
    for position in range(1 if grid.records else len(grid.head)):
        names = {folded(text) for text in grid.head[position]} - {""}
        if not names:
            continue
        if all(any(folded(name) in names for name in group) for group in form.signature):
            found = _read(grid, position, form, settled)
            if found.heads and (not form.needs_question or _has_question(found)):
                return found
    return None


def header_of(
    texts: Sequence[str], first: int, last: int, form: SurveyForm, settled: Mapping[str, str]
) -> SurveyHeader:
    """Give the header that a row of headings makes."""
    headings = _plain(texts)
    roles = {i: _role(text, form, settled) for i, text in enumerate(headings) if text}
    heads = tuple(head(i, headings[i]) for i, role in roles.items() if role in QUESTIONS)
    return SurveyHeader(first, last, headings, roles, heads)


def _has_question(found: SurveyHeader) -> bool:
    return any(one.is_question or one.rates or one.number for one in found.heads)


def _read(grid: Grid, position: int, form: SurveyForm, settled: Mapping[str, str]) -> SurveyHeader:
    if form.header_rows == 3:
        return _three_rows(grid, position, form, settled)
    if form.header_rows == 2:
        return _two_rows(grid, position, form, settled)
    return header_of(grid.head[position], position, position, form, settled)


def _role(text: str, form: SurveyForm, settled: Mapping[str, str]) -> Role:
    own = form.roles.get(folded(text))
    if own and not settled_role(text, settled):
        return own
    if form.measured and form.measured.fullmatch(text) and not settled_role(text, settled):
        return "technical"
    return role_of(text, settled)


def _two_rows(
    grid: Grid, position: int, form: SurveyForm, settled: Mapping[str, str]
) -> SurveyHeader:
    """Read titles filled to the right over a row of options."""
    titles = _plain(grid.head[position])
    below = position + 1
    subs = _plain(grid.head[below]) if below < len(grid.head) else ()
    if not _are_subs(titles, subs):
        return _read(grid, position, replace(form, header_rows=1), settled)
    filled = list(_filled_right(titles, subs))
    headings = tuple(
        f"{title}: {sub}" if sub and folded(sub) not in _WHOLE else title
        for (title, _), sub in zip(filled, subs, strict=True)
    )
    roles = {i: _role(title, form, settled) for i, (title, _) in enumerate(filled) if title}
    heads = []
    for i, (title, run) in enumerate(filled):
        if roles.get(i) in QUESTIONS:
            part = "" if folded(subs[i]) in _WHOLE else subs[i]
            asked = head(i, title)
            heads.append(replace(asked, heading=headings[i], part=part, group=f"run {run}"))
    return SurveyHeader(position, below, headings, roles, tuple(heads))


_WHOLE = frozenset(
    map(folded, ("", "Response", "Open-Ended Response", "回复", "答复", "开放式回答", "开放式回复"))
)


def _are_subs(titles: Sequence[str], subs: Sequence[str]) -> bool:
    if not any(subs):
        return False
    return any(sub and not title for title, sub in zip(titles, subs, strict=True)) or any(
        sub and folded(sub) in _WHOLE for sub in subs
    )


def _filled_right(titles: Sequence[str], subs: Sequence[str]) -> Iterator[tuple[str, int]]:
    title, run = "", 0
    for i, (text, sub) in enumerate(zip(titles, subs, strict=True)):
        if text:
            title, run = text, i
        elif not sub:
            title = ""
        yield title, run


def _three_rows(
    grid: Grid, position: int, form: SurveyForm, settled: Mapping[str, str]
) -> SurveyHeader:
    """Read a row of codes, a row of texts and a row of technical data."""
    codes = _plain(grid.head[position])
    last = position
    while (
        last + 1 < len(grid.head) and last < position + 2 and _is_technical(grid, last + 1, codes)
    ):
        last += 1
    if last == position and _has_import_ids(grid, position + 2):
        last = position + 2
    texts = _plain(grid.head[position + 1]) if last > position else codes
    roles = {i: _role(code, form, settled) for i, code in enumerate(codes) if code}
    heads = []
    for i, role in roles.items():
        if role not in QUESTIONS or codes[i].casefold().endswith(_EXTRA):
            continue
        asked = head(i, codes[i])
        text = texts[i] or codes[i]
        stem, _, part = text.rpartition(" - ")
        group = codes[i].split("_")[0] if "_" in codes[i] else ""
        heads.append(
            replace(
                asked, heading=codes[i], stem=stem or text, part=part if stem else "", group=group
            )
        )
    return SurveyHeader(position, last, codes, roles, tuple(heads), _zone(grid, last))


_EXTRA = (
    "_nps_group",
    "_topics",
    "_sentiment",
    "_browser",
    "_version",
    "_operating system",
    "_resolution",
)


def _has_import_ids(grid: Grid, position: int) -> bool:
    return position < len(grid.head) and any('"ImportId"' in text for text in grid.head[position])


def _is_technical(grid: Grid, position: int, codes: Sequence[str]) -> bool:
    if _has_import_ids(grid, position):
        return True
    known = {"start date": "startdate", "end date": "enddate", "response id": "responseid"}
    texts = [one_line(text).casefold() for text in grid.head[position]]
    return any(known.get(text) == code.casefold() for text, code in zip(texts, codes, strict=True))


def _zone(grid: Grid, last: int) -> str | None:
    for text in grid.head[last]:
        try:
            found = json.loads(text) if '"timeZone"' in text else None
        except ValueError:
            continue
        if isinstance(found, dict) and isinstance(found.get("timeZone"), str):
            return str(found["timeZone"])
    return None
