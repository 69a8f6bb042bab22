"""What stands under every exhibit: n, the status date, the rule and whose it is, the files."""

from collections.abc import Sequence

from implanalytics.core.words import Lang, Message, Value, message
from implanalytics.indicators import INDICATORS, rule_text
from implanalytics.reviews import Review

NAMED = 3
"""So many source files are named in a caption; the rest are counted."""

_GAP: dict[Lang, str] = {"en": " ", "zh": ""}


def caption(
    review: Review,
    lang: Lang,
    *parts: Message,
    indicator: str | None = None,
    sources: Sequence[str] = (),
) -> str:
    """Return a caption: its own parts, the status date, the rule and the sources."""
    said = [*parts, message("As of {day:date}.", day=review.as_of)]
    if indicator:
        threshold = INDICATORS[indicator].limits(review.thresholds)
        rule = rule_text(INDICATORS[indicator], threshold, lang)
        said.append(
            message("Rule {id}: {rule} ({owner}).", id=indicator, rule=rule, owner=threshold.owner)
        )
    if sources:
        said.append(_sources(sources))
    return _GAP[lang].join(part.say(lang) for part in said)


def _sources(names: Sequence[str]) -> Message:
    shown: tuple[Value, ...] = tuple(names[:NAMED])
    if len(names) > NAMED:
        more = len(names) - NAMED
        return message("Source: {files} and {more:n} more.", files=shown, more=more)
    return message("Source: {files}.", files=shown)


def clause(sentence: str) -> str:
    """Return a sentence without the stop at its end, to stand as a title.

    >>> clause("测试晚 3 天。"), clause("Testing is late.")
    ('测试晚 3 天', 'Testing is late')
    """
    return sentence.rstrip("。. ")


def counted(outcomes: Sequence[str]) -> tuple[Value, ...]:
    """Return how many of `outcomes` are red, amber and green, worst first; what is 0 is left out.

    >>> [str(count) for count in counted(["green", "red", "green"])]
    ['1 red', '2 green']
    """
    counts = {
        "red": message("{n:n} red", n=outcomes.count("red")),
        "amber": message("{n:n} amber", n=outcomes.count("amber")),
        "green": message("{n:n} green", n=outcomes.count("green")),
    }
    return tuple(count for outcome, count in counts.items() if outcome in outcomes)
