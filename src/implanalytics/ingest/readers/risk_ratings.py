"""Probability and impact of risks, before and after the response, in whatever they are rated."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from implanalytics.core.levels import level_rank
from implanalytics.core.words import message, quoted
from implanalytics.ingest.columns import money, numbers, percents, texts
from implanalytics.ingest.columns.currencies import unit_in_heading
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import folded
from implanalytics.ingest.ratings import SCALE, Ratings, ratings, scale_in
from implanalytics.ingest.readers.risk_headings import OBJECTIVES, RESIDUAL_OBJECTIVES
from implanalytics.ingest.row_currency import add_currency

_NUMBERED = re.compile(r"^\s*([1-5])\s*[-–—.:：]\s*([^\d/]{2,20})$")
SIDES = ("", "residual_")


def settle_ratings(draft: Draft, tops: dict[str, int]) -> dict[str, Ratings]:
    """Sort ratings into shares, levels, days and money.

    Parameters
    ----------
    draft
        A register.
    tops
        Tops of scales that are proved otherwise than by a heading, by column.

    Returns
    -------
    dict
        The ratings found, by the column they were read from.
    """
    found: dict[str, Ratings] = {}
    for side in SIDES:
        source = f"{side}likelihood"
        if source in draft:
            found[source] = _ratings(draft, source, tops, may_be_share=True)
            _shares(draft, source, f"{side}probability", found[source])
            _words(draft, source, f"{side}probability_level", found[source])
        source = f"{side}impact"
        if source in draft and not _is_money(draft, source):
            found[source] = _ratings(draft, source, tops, may_be_share=False)
            _words(draft, source, f"{side}impact_level", found[source])
            _amounts(draft, source, side, found[source])
    _objectives(draft, OBJECTIVES, "")
    _objectives(draft, RESIDUAL_OBJECTIVES, "residual_")
    return found


def spare_impact(draft: Draft) -> None:
    """Take a second column called impact, which says in words what would happen, as the effect."""
    doubled = [i for i, name in draft.layout.matched.doubled.items() if name == "impact"]
    if not doubled or "effect" in draft:
        return
    (position, *_), rows = doubled, draft.frame.index
    cells = pd.Series([draft.grid.cells(row)[position] for row in rows], index=rows, dtype=object)
    said = texts(cells).values
    if said.map(_rank).notna().any() or not said.notna().any():
        return
    draft.frame["effect"] = said
    draft.problems[:] = [p for p in draft.problems if p.code != "doubled-column"]


def _ratings(draft: Draft, source: str, tops: dict[str, int], *, may_be_share: bool) -> Ratings:
    top = scale_in(draft.heading_with_unit(source)) or tops.get(source)
    cells = draft.cells[source]
    return ratings(cells if may_be_share else _gains_apart(draft, cells), may_be_share=may_be_share,
                   top=top)  # fmt: skip


def _gains_apart(draft: Draft, cells: "pd.Series[Any]") -> "pd.Series[Any]":
    """Take a bare impact below zero for what it is, the size of an opportunity."""
    values = numbers(cells).values
    gains = values < 0
    if not gains.any():
        return cells
    kinds = pd.Series("opportunity", index=cells.index, dtype="str").where(gains)
    stated = draft.frame["kind"] if "kind" in draft else kinds.where(~gains)
    draft.frame["kind"] = stated.fillna(kinds)
    for row in gains.index[gains & stated.ne("opportunity").fillna(value=True)]:
        draft.report(
            "negative-impact",
            message("The impact {value} is below zero.", value=f"{values[row]:g}"),
            message(
                "It is read as the size of an opportunity. If it is a risk, write the impact "
                "without a minus sign."
            ),
            row=int(str(row)),
            column="impact",
            severity="notice",
        )
    return cells.where(~gains, values.abs())


def _shares(draft: Draft, source: str, target: str, found: Ratings) -> None:
    if not found.shares.notna().any():
        return
    parsed = percents(found.shares, scale=draft.context.scale)
    draft.frame[target] = parsed.values
    draft.note_column(source, parsed.notes)
    for row, why in parsed.refused.items():
        draft.reject(
            int(str(row)), "unreadable-cell", why, message("Correct the cell."), column=source
        )


def _words(draft: Draft, source: str, target: str, found: Ratings) -> None:
    words = found.words.map(lambda word: _explained(word, draft.context.legend),
                            na_action="ignore").astype("str")  # fmt: skip
    if words.notna().any():
        draft.frame[target] = words
    bare = set(found.bare)
    for row, word in words.dropna().items():
        if row not in bare and level_rank(word) is None:
            draft.report(
                "unknown-level",
                message("{word} is no known level.", word=quoted(word)),
                message("Write a level such as 高, 中, 低 or High, Medium, Low."),
                row=int(str(row)),
                column=source,
            )
    if len(found.bare):
        draft.report(
            "scale-unknown",
            message("The numbers of this column are on a scale that is not 1 to 5."),
            message(
                "Write per cent, days or money with their unit, or the scale into the heading, "
                "such as 影响(1-10)."
            ),
            column=source,
        )


def _explained(word: str, legend: Mapping[str, tuple[int, int]]) -> str:
    """Add its place on the scale to a word that only the register knows.

    >>> _explained("偶发", {"偶发": (2, 3)}), _explained("2 - Painful", {}), _explained("高", {})
    ('偶发 (2/3)', 'Painful (2/5)', '高')
    """
    if level_rank(word) is not None:
        return word
    if place := legend.get(folded(word)):
        return f"{word} ({place[0]}/{place[1]})"
    if (found := _NUMBERED.match(word)) and level_rank(found[2]) is None:
        number, top = legend.get(folded(found[2]), (int(found[1]), SCALE))
        return f"{found[2]} ({number}/{top})"
    return word


def _is_money(draft: Draft, source: str) -> bool:
    """Read the impact as money where its heading names a currency, as in 影响（日元）."""
    unit = unit_in_heading(draft.heading_with_unit(source))
    if unit.currency is None:
        return False
    found = money(draft.cells[source], unit)
    _fill(draft, f"{source}_money", found.amounts.values)
    draft.refuse(source, found.amounts.refused)
    add_currency(draft, source, found.currencies)
    return True


def _amounts(draft: Draft, source: str, side: str, found: Ratings) -> None:
    for target, values in (
        (f"{side}impact_days", found.days),
        (f"{side}impact_money", found.money),
    ):
        if values.notna().any():
            _fill(draft, target, values)
            if target.endswith("money"):
                add_currency(draft, source, found.currencies)


def _fill(draft: Draft, column: str, values: "pd.Series[float]") -> None:
    frame = draft.frame
    frame[column] = frame[column].fillna(values) if column in draft else values


def _objectives(draft: Draft, columns: Iterable[str], side: str) -> None:
    """Take days and money from impacts on one objective each, and the worst of their levels."""
    levels = []
    for column in columns:
        if column in draft:
            found = ratings(draft.cells[column], may_be_share=False)
            _amounts(draft, column, side, found)
            levels.append(found.words.where(found.words.map(_rank).notna()))
    target = f"{side}impact_level"
    if not levels or draft.has(target) or not any(words.notna().any() for words in levels):
        return
    draft.frame[target] = _worst(levels)
    draft.report(
        "impact-is-worst",
        message("The impact has several columns; the worst of each row is taken."),
        message("If another is meant, add a column 影响程度 or Impact level."),
        column=target,
        severity="notice",
    )


def _worst(levels: "Sequence[pd.Series[str]]") -> "pd.Series[str]":
    worst = levels[0]
    for words in levels[1:]:
        higher = words.map(_rank).fillna(0) > worst.map(_rank).fillna(0)
        worst = words.where(higher, worst)
    return worst.astype("str")


def _rank(word: object) -> float | None:
    return level_rank(word) if isinstance(word, str) else None
