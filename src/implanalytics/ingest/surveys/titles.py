"""What a survey is called."""

import re
from pathlib import PurePosixPath

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.headings import folded
from implanalytics.ingest.metadata import metadata_above
from implanalytics.ingest.surveys.privacy import masked

_WJX_FILE = re.compile(r"\d+_按(?:序号|文本|分数)_(.+?)(?:_\d+){1,2}$")
_PLAIN_SHEET = re.compile(r"(?i)(?:sheet|工作表|表)\s*\d*")


def survey_title(grid: Grid, header: int, context: Context) -> str:
    """Give the title of a survey: what stands above it, else the file's or the sheet's name.

    Parameters
    ----------
    grid, header
        The sheet and the position of its header.
    context
        Where it comes from.
    """
    above = metadata_above(grid, header).get("title")
    if above:
        return masked(above)[0]
    stem = PurePosixPath(context.file).stem
    if found := _WJX_FILE.fullmatch(stem):
        return found[1]
    name = context.sheet or ""
    return stem if not name or _PLAIN_SHEET.fullmatch(folded(name)) else name
