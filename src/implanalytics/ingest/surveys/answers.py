"""The answers to one question: the column decides what they are, never a cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from implanalytics.core.likert import NO, RANKS, YES, WordScale, scale_of
from implanalytics.core.words import Message, message
from implanalytics.ingest.surveys.choices import are_options, options, pieces, separator
from implanalytics.ingest.surveys.forms import EVERYWHERE, SurveyForm
from implanalytics.ingest.surveys.heads import Head
from implanalytics.ingest.surveys.numeric import NumericScale, better_end, numeric_scale
from implanalytics.ingest.surveys.said import (
    Said,
    all_said,
    is_yes_or_no,
    unreadable,
    without_opinion,
)

ENOUGH = 0.6

_OPEN = re.compile(
    r"(?i)(?:意见|建议|原因|为什么|备注|说明|补充|反馈|希望|期望|看法|想法)"
    r"(?:[（(【].*|[?？。:：\s]|吗|呢|是|有|等|请填写|请写下)*$|^(?:其他|其它)|哪些|什么|"
    r"\bcomments?\b|\bsuggest|\bwhy\b|\breasons?\b|\bremarks?\b|\b(?:what|how)\b.*\bimprove|"
    r"\bexplain\b|\banything else\b|^other\b"
)
"""Questions answered in words of one's own, in which a word of a scale rates nothing."""


@dataclass(frozen=True)
class Answers:
    """The answers to one question, one a respondent.

    Attributes
    ----------
    kind
        As `survey_questions.kind`.
    said
        What each respondent said; unreadable answers keep their text.
    values
        Value of each answer, turned where the low end is the better one.
    low, high, better
        Ends of the scale, and the better end as exported where that is proved.
    options
        Options that were chosen.
    refused
        Why an answer cannot be used, by its place in `said`.
    doubts
        What was assumed about the question: ``better-end``, ``scale-length``,
        ``words-and-numbers``, ``same-step``.
    """

    kind: str
    said: Sequence[Said]
    values: Sequence[float | None]
    low: float | None = None
    high: float | None = None
    better: str | None = None
    options: tuple[str, ...] = ()
    refused: Mapping[int, Message] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


def answers_to(
    asked: Head, cells: Sequence[object], form: SurveyForm, *, five: bool = False,
    peers: Sequence[float] = (), end: str | None = None,
) -> Answers:  # fmt: skip
    """Read the answers to a question of one column.

    Parameters
    ----------
    asked
        The question.
    cells
        Raw cells, one a respondent.
    form
        The tool they come from.
    five
        Whether the other questions of the sheet are rated up to five.
    peers
        Numbers given in the other rows of its grid.
    end
        The better end, ``high`` or ``low``, as the user settled it.
    """
    said = all_said(cells, form)
    given = [one for one in said if one.gap is None]
    if not given:
        return Answers("text", said, [None] * len(said))
    if is_yes_or_no(without_opinion(given, ())):
        return _yes_or_no(without_opinion(said, ()))
    scale = scale_of({one.word for one in given if one.word})
    said = without_opinion(said, scale.ranks if scale else ())
    given = [one for one in said if one.gap is None]
    bare = sum(1 for one in given if one.number is not None and not one.word)
    ranked = sum(1 for one in given if scale and scale.rank(one.word))
    if bare and bare + ranked >= ENOUGH * len(given):
        return _numbers(asked, said, form, scale, (peers, five, end))
    open_ended = bool(_OPEN.search(asked.stem)) and not asked.rates
    if scale and ranked >= ENOUGH * len(given) and not open_ended:
        return _words(asked, said, scale, turned=end == "low")
    return _texts(said, form)


def numbers_in(cells: Sequence[object], form: SurveyForm) -> list[float]:
    """Give the bare numbers of a column."""
    said = all_said(cells, form)
    return [one.number for one in said if one.number is not None and not one.word]


def largest(asked: Head, cells: Sequence[object], form: SurveyForm) -> float | None:
    """Give the highest step that a question is answered with, None if it is no rating."""
    found = answers_to(asked, cells, form)
    if found.kind == "scale" and found.options:
        return found.high
    numbers = [one.number for one in found.said if one.gap is None and one.number is not None]
    return max(numbers) if found.kind == "scale" and found.high and numbers else None


def _yes_or_no(said: Sequence[Said]) -> Answers:
    values = [1.0 if one.word in YES else 0.0 if one.word in NO else None for one in said]
    chosen = options([one.text] for one in said if one.text)
    return Answers("choice", said, values, 0.0, 1.0, options=chosen)


def _words(asked: Head, said: Sequence[Said], scale: WordScale, *, turned: bool) -> Answers:
    values: list[float | None] = []
    refused: dict[int, Message] = {}
    for i, one in enumerate(said):
        rank = scale.rank(one.word) if one.gap is None else None
        values.append(None if rank is None else float(1 + RANKS - rank if turned else rank))
        if rank is None and one.gap is None:
            refused[i] = message("The answer is no word of the scale that the others use.")
    pairs = _pairs(said, scale)
    better: str | None = None
    if scale.evaluative or turned:
        exported = better_end(1, RANKS, asked, pairs, ()) if pairs else None
        better = "low" if turned else exported or "high"
    words = {one.word for one in said if one.gap is None}
    return Answers(
        "scale", _without(said, refused), values, 1.0, float(RANKS), better,
        _best_first(said, scale), refused,
        ("same-step",) if scale.ambiguous(words) else (),
    )  # fmt: skip


def _best_first(said: Sequence[Said], scale: WordScale) -> tuple[str, ...]:
    known = {one.text: scale.rank(one.word) or 0 for one in said if one.text and one.gap is None}
    return tuple(sorted((text for text in known if known[text]), key=lambda t: -known[t]))


def _numbers(
    asked: Head, said: Sequence[Said], form: SurveyForm, scale: WordScale | None,
    settled: tuple[Sequence[float], bool, str | None],
) -> Answers:  # fmt: skip
    bare = [
        one
        for one in said
        if one.gap is None and (not one.word or (scale and scale.rank(one.word)))
    ]
    numbers = [one.number for one in bare if one.number is not None]
    peers, five, end = settled
    found = numeric_scale([*numbers, *peers], asked, five=five, coded=form.coded)
    read = {i: _value(one, found, scale) for i, one in enumerate(said) if one.gap is None}
    refused = {i: why for i, why in read.items() if isinstance(why, Message)}
    values = [None if isinstance(v := read.get(i), Message) else v for i in range(len(said))]
    if found.low is None or found.high is None:
        chosen = options([one.text] for one in bare if one.text) if found.kind == "choice" else ()
        return Answers(found.kind, _without(said, refused), values, options=chosen, refused=refused)
    better = end or _better(asked, said, found, scale)
    worded = [one.number is None for one in said]
    if better == "low":
        values = [
            v if v is None or word else found.low + found.high - v
            for v, word in zip(values, worded, strict=True)
        ]
    mixed = any(word and v is not None for v, word in zip(values, worded, strict=True))
    doubts = (("better-end", better is None), ("scale-length",
    found.assumed and found.high > RANKS),
              ("words-and-numbers", mixed))  # fmt: skip
    return Answers(
        found.kind, _without(said, refused), values, found.low, found.high, better,
        refused=refused, doubts=tuple(name for name, there in doubts if there),
    )  # fmt: skip


def _better(
    asked: Head, said: Sequence[Said], found: NumericScale, scale: WordScale | None
) -> str | None:
    if found.kind == "nps" or found.low is None or found.high is None:
        return "high"
    texts = [one.text or "" for one in said if one.number is not None]
    return better_end(found.low, found.high, asked, _pairs(said, scale), texts)


def _value(one: Said, found: NumericScale, scale: WordScale | None) -> float | Message:
    rank = scale.rank(one.word) if scale and one.word else None
    if one.number is not None and (not one.word or rank):
        return found.outside(one.number) or one.number
    if rank and found.high == RANKS:
        return float(rank)
    return message("The answer is no number, but the question is answered with numbers.")


def _pairs(said: Sequence[Said], scale: WordScale | None) -> list[tuple[float, int]]:
    return [
        (one.number, rank)
        for one in said
        if one.number is not None and one.word and scale and (rank := scale.rank(one.word))
    ]


def _without(said: Sequence[Said], refused: Mapping[int, Message]) -> list[Said]:
    return [unreadable(one) if i in refused else one for i, one in enumerate(said)]


def _texts(said: Sequence[Said], form: SurveyForm) -> Answers:
    nothing = [None] * len(said)
    texts = [one.text for one in said if one.gap is None and one.text]
    found = separator(texts, (*EVERYWHERE, *form.separators))
    if found:
        return Answers(
            "multiple", said, nothing, options=options(pieces(text, found) for text in texts)
        )
    if are_options(texts) and not any(one.personal for one in said):
        return Answers("choice", said, nothing, options=options(pieces(t, "\0") for t in texts))
    return Answers("text", said, nothing)
