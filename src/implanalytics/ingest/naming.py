"""What a sheet is called: by its title, its tab, its file."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.headings import folded

TITLE_ROWS = 6
LONGEST_TITLE = 60
ON_THE_SHEET = 2.0
ON_THE_FILE = 1.0


def called(grid: Grid, names: Sequence[str]) -> float:
    """Say whether a sheet is called by one of `names`, and by how strong a sign.

    Parameters
    ----------
    grid
        The sheet.
    names
        Names in either language; Latin ones are found as whole words.

    Returns
    -------
    float
        2 if its title or tab says so, 1 if only the name of the file does, 0 if nothing does.

    Examples
    --------
    >>> called(Grid("3.问题日志", (("a",),)), ("问题日志", "issue log"))
    2.0
    >>> called(Grid("Sheet1", (("a",),), file="old_issue-log_v2"), ("issue log",))
    1.0
    """
    if not names:
        return 0.0
    if any(_says(text, names) for text in (grid.sheet or "", *_titles(grid))):
        return ON_THE_SHEET
    return ON_THE_FILE if _says(grid.file or "", names) else 0.0


def _titles(grid: Grid) -> Iterator[str]:
    """Give the texts that stand alone in one of the first rows."""
    for texts in grid.head[:TITLE_ROWS]:
        filled = set(filter(None, texts))
        if len(filled) == 1 and len(title := filled.pop()) <= LONGEST_TITLE:
            yield title


def _says(text: str, names: Iterable[str]) -> bool:
    if not text:
        return False
    words, tight = _spaced(text), folded(text)
    return any(_spaced(n) in words if n.isascii() else folded(n) in tight for n in names)


@lru_cache(maxsize=4096)
def _spaced(text: str) -> str:
    """Give the Latin words of a text between single spaces, plurals as singulars."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = re.findall(r"[a-z]+", plain)
    return f" {' '.join(w[:-1] if len(w) > 3 and w.endswith('s') else w for w in words)} "
