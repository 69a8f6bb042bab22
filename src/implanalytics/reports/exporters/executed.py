"""An executed notebook as exporters see it: our exhibits, and what other cells showed."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from implanalytics.core.words import message
from implanalytics.reports.errors import ReportError
from implanalytics.reports.exhibit import EXHIBIT_MIME, SUMMARY_MIME, Exhibit
from implanalytics.reports.pages import Part
from implanalytics.reports.safe_text import html_fragment, readable

NOTEBOOK_FORMAT = 4
IMAGES = ("image/png", "image/jpeg")


def read_executed(path: Path) -> dict[str, Any]:
    """Return a notebook that ran to its end.

    Raises
    ------
    ReportError
        If it is no notebook of a format we know, or one of its cells failed.
    """
    try:
        notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        known = notebook["nbformat"] == NOTEBOOK_FORMAT
    except (ValueError, KeyError, TypeError) as error:
        raise _no_notebook(path) from error
    if not known:
        raise _no_notebook(path)
    for output in _outputs(notebook):
        if output["output_type"] == "error":
            raise ReportError(
                message("{file} is not exported: a cell failed with {kind}.",
                        file=path.name, kind=output["ename"])
            )  # fmt: skip
    return notebook


def parts_of(notebook: Mapping[str, Any]) -> tuple[Part, ...]:
    """Return what a notebook shows, in its order.

    A markdown cell before a masthead is the notebook's own title and is left out. Code, warnings
    and live widgets are not shown.
    """
    parts = [part for cell in notebook["cells"] for part in _of_cell(cell)]
    head = next((n for n, part in enumerate(parts) if _is_masthead(part)), 0)
    return tuple(parts[head:])


def summary_of(notebook: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the summary a notebook carries for a portfolio's index, if any."""
    for output in _outputs(notebook):
        if SUMMARY_MIME in output.get("data", {}):
            return dict(output["data"][SUMMARY_MIME])
    return None


def _is_masthead(part: Part) -> bool:
    return part.exhibit is not None and part.exhibit.place == "masthead"


def _outputs(notebook: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for cell in notebook["cells"]:
        yield from cell.get("outputs", ())


def _of_cell(cell: Mapping[str, Any]) -> Iterator[Part]:
    if cell["cell_type"] == "markdown":
        yield Part(markup=_markdown("".join(cell["source"])))
    for output in cell.get("outputs", ()):
        data = output.get("data", {})
        if EXHIBIT_MIME in data:
            yield Part(exhibit=Exhibit.from_json(data[EXHIBIT_MIME]))
        elif data:
            yield from _shown(data)
        elif output["output_type"] == "stream" and output["name"] == "stdout":
            yield Part(markup=_preformatted(output["text"]))


def _shown(data: Mapping[str, Any]) -> Iterator[Part]:
    """Show the richest form we know of an output that is not ours."""
    image = next((kind for kind in IMAGES if kind in data), None)
    if image:
        content = "".join(data[image]).replace("\n", "")
        yield Part(markup=Markup('<img alt="" src="data:{};base64,{}">').format(image, content))
    elif "text/html" in data:
        yield Part(markup=html_fragment("".join(data["text/html"])))
    elif "text/markdown" in data:
        yield Part(markup=_markdown("".join(data["text/markdown"])))
    elif "text/plain" in data:
        yield Part(markup=_preformatted(data["text/plain"]))


def _preformatted(text: str | list[str]) -> Markup:
    return Markup("<pre>{}</pre>").format(escape(readable("".join(text))))


def _markdown(text: str) -> Markup:
    from nbconvert.filters import markdown2html

    return html_fragment(markdown2html(text))


def _no_notebook(path: Path) -> ReportError:
    return ReportError(
        message("{file} is no notebook of format {format:n}.", file=path.name,
                format=NOTEBOOK_FORMAT)
    )  # fmt: skip
