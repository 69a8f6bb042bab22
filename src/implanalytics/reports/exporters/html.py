"""One HTML page from an executed notebook: it needs no network, no script and no other file."""

from pathlib import Path

from implanalytics.core.words import Lang
from implanalytics.reports.exporters.executed import parts_of, read_executed
from implanalytics.reports.pages import Part, page_html
from implanalytics.reports.writing import write_whole


def to_html(notebook_path: Path, output: Path, *, lang: Lang) -> Path:
    """Write the page of an executed notebook.

    Parameters
    ----------
    notebook_path
        The executed notebook; nothing else is read.
    output
        Where the page goes; it appears whole.
    lang
        Language of the page's own words.

    Returns
    -------
    Path
        `output`: the same bytes for the same outputs of the notebook.

    Raises
    ------
    ReportError
        If it is no executed notebook, or a cell of it failed.
    """
    parts = parts_of(read_executed(notebook_path))
    return write_whole(output, page_html(parts, title=_title(parts, output), lang=lang))


def _title(parts: tuple[Part, ...], output: Path) -> str:
    """Return the first line of the masthead; a notebook without one is called like its file."""
    for part in parts:
        if part.exhibit and part.exhibit.place == "masthead":
            return part.exhibit.section
    return output.stem
