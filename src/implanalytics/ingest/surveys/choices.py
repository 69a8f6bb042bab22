"""Answers that choose among options: one of them, or several in one cell."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

FEWEST = 4
MOST_OPTIONS = 12
LONGEST = 40
ALWAYS = frozenset({"┋", "→"})

_OTHER = re.compile(r"[〖{【][^〖〗{}【】]*[〗}】]\s*$")


def separator(texts: Sequence[str], candidates: Iterable[str]) -> str | None:
    """Give what stands between the options of one answer, None if answers are whole.

    A comma or semicolon counts only where its pieces come back in other answers: an option, or
    a sentence, may hold one itself.

    Examples
    --------
    >>> separator(["A.及时┋B.清晰", "A.及时"], "┋"), separator(["a; b", "well, c"], (";", ","))
    ('┋', None)
    >>> separator(["Web;Mail;", "Web;", "Mail;"], (";",))
    ';'
    """
    for candidate in candidates:
        holding = [text for text in texts if candidate in text]
        if not holding:
            continue
        if candidate in ALWAYS or all(text.rstrip().endswith(candidate) for text in texts):
            return candidate
        if _recur(texts, holding, candidate):
            return candidate
    return None


def _recur(texts: Sequence[str], holding: Sequence[str], candidate: str) -> bool:
    counts = Counter(piece for text in texts for piece in set(pieces(text, candidate)))
    within = {piece for text in holding for piece in pieces(text, candidate)}
    often = sum(1 for piece in within if counts[piece] >= 2)
    short = all(len(piece) <= LONGEST for piece in within)
    return len(holding) >= 2 and short and often >= 0.8 * len(within)


def pieces(text: str, candidate: str) -> list[str]:
    """Give the options of one answer; what was typed beside "other" is left out.

    >>> pieces("A.及时┋其他〖太慢〗", "┋"), pieces("Web;Mail;", ";")
    (['A.及时', '其他'], ['Web', 'Mail'])
    """
    return [piece for part in text.split(candidate) if (piece := _OTHER.sub("", part).strip())]


def are_options(texts: Sequence[str]) -> bool:
    """Say whether answers are few short texts that come back, so that they are options."""
    known = {_OTHER.sub("", text).strip() for text in texts}
    few = len(known) <= MOST_OPTIONS and len(known) * 2 <= len(texts)
    return len(texts) >= FEWEST and few and all(len(text) <= LONGEST for text in known)


def options(answers: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Give the different options in the order in which they were first chosen."""
    return tuple(dict.fromkeys(piece for answer in answers for piece in answer))
