"""The score a register gives its risks, computed again and compared."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import pandas as pd

from implanalytics.core.levels import level_rank
from implanalytics.core.words import message
from implanalytics.ingest.columns import numbers, percents
from implanalytics.ingest.draft import Draft

Numbers: TypeAlias = "pd.Series[float]"

FEWEST = 3
USUAL_SHARE = 0.6
TOLERANCE = 0.011
LONG_SCALE = 10
_SIGNS: Mapping[str, Callable[[float, float], float]] = {
    "×": lambda p, i: p * i,
    "+": lambda p, i: p + i,
}


@dataclass(frozen=True)
class _Way:
    """One way in which a register may have computed its scores."""

    sign: str
    probability: Numbers
    impact: Numbers
    agrees: "pd.Series[bool]"


def settle_scores(draft: Draft) -> None:
    """Read scores and levels of the register's own: numbers are scores, words are levels."""
    for side in ("", "residual_"):
        for source in (f"{side}own_score", f"{side}level"):
            if source not in draft:
                continue
            written = draft.frame[source]
            values = pd.to_numeric(written, errors="coerce").astype("float64")
            values = values.where(values.abs() < float("inf"))
            if values.notna().any() and f"{side}score" not in draft:
                draft.frame[f"{side}score"] = values
                written = written.where(values.isna())
            level = f"{side}level"
            if source != level:
                known = draft.frame[level] if level in draft else None
                draft.frame[level] = written if known is None else known.fillna(written)
            else:
                draft.frame[level] = written


def proved_tops(draft: Draft) -> dict[str, int]:
    """Give columns of whole numbers up to 10 that the register's own scores prove a scale of 10.

    Where every score is the product of the two numbers as they stand, neither is a per cent.
    """
    tops: dict[str, int] = {}
    for side in ("", "residual_"):
        names = (f"{side}likelihood", f"{side}impact")
        if f"{side}score" not in draft or not all(name in draft.cells for name in names):
            continue
        pair = [numbers(draft.cells[name]).values.abs() for name in names]
        on_ten = all(_may_be_on_ten(values.dropna()) for values in pair)
        score = draft.frame[f"{side}score"].abs()
        known = pair[0].notna() & pair[1].notna() & score.notna()
        if on_ten and known.sum() >= FEWEST and _near(pair[0] * pair[1], score)[known].all():
            tops |= dict.fromkeys(names, LONG_SCALE)
    return tops


def _may_be_on_ten(values: Numbers) -> bool:
    return bool(len(values)) and bool(values.between(1, LONG_SCALE).all()) and values.max() > 5


def compare_scores(draft: Draft) -> None:
    """Report scores that are not what the register's own way of computing gives."""
    for side in ("", "residual_"):
        if draft.has(f"{side}score"):
            _compare(draft, side)


def _compare(draft: Draft, side: str) -> None:
    score = draft.frame[f"{side}score"].abs()
    ways = sorted(_ways(draft, side, score), key=lambda way: -int(way.agrees.sum()))
    if not ways:
        return
    way = ways[0]
    known = (way.probability * way.impact * score).notna()
    if known.sum() < FEWEST:
        return
    if way.agrees.sum() < USUAL_SHARE * known.sum():
        draft.report(
            "score-not-recomputed",
            message("How the register computes its score could not be found out."),
            message("The score is kept as written; probability and impact are used."),
            column=f"{side}own_score",
            severity="notice",
        )
        return
    for row in known.index[known & ~way.agrees]:
        draft.report(
            "score-disagrees",
            message(
                "The score is {score}, but {p} {sign} {i} is {computed}.",
                score=f"{draft.frame[f'{side}score'][row]:g}", p=f"{way.probability[row]:g}",
                i=f"{way.impact[row]:g}", sign=way.sign,
                computed=f"{_SIGNS[way.sign](way.probability[row], way.impact[row]):g}",
            ),
            message("Correct one of the three; probability and impact are used."),
            row=row,
            column=f"{side}own_score",
        )  # fmt: skip


def _ways(draft: Draft, side: str, score: Numbers) -> Iterator[_Way]:
    names = (f"{side}likelihood", f"{side}impact")
    if not all(name in draft.cells for name in names):
        return
    for probability in _as_numbers(draft.cells[names[0]]):
        for impact in _as_numbers(draft.cells[names[1]]):
            for sign, way in _SIGNS.items():
                computed = probability.combine(impact, way)
                yield _Way(sign, probability, impact, _near(computed, score))


def _near(computed: Numbers, score: Numbers) -> "pd.Series[bool]":
    return (computed - score).abs() <= TOLERANCE


def _as_numbers(cells: "pd.Series[Any]") -> Iterator[Numbers]:
    """Give the numbers that a column of ratings may stand for."""
    bare = numbers(cells).values.abs()
    ranks = cells.map(lambda cell: level_rank(str(cell)) if cell is not None else None)
    ranks = ranks.astype("float64")
    yield bare.fillna(ranks)
    words = ranks.where(bare.isna())
    if words.notna().any() and words.dropna().between(2, 4).all():
        yield bare.fillna(words - 1)
    shares = percents(cells).values
    if shares.notna().any():
        yield shares
