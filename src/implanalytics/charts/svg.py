"""A figure as inline SVG: real text, the same bytes each time, nothing from outside."""

from __future__ import annotations

import re
import warnings
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from implanalytics.charts.lettering import plain
from implanalytics.charts.style import style

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

_NAMESPACE = re.compile(r"\{[^}]*\}")
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_NO_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}


def as_svg(figure: Figure, *, title: str, prefix: str | None = None) -> str:
    """Return `figure` as an SVG element to put into a page, and close it.

    Parameters
    ----------
    figure
        The figure of a chart.
    title
        What the chart shows, for readers who do not see it.
    prefix
        Begins every id, so that charts of one page do not meet. When omitted it is made from
        what is drawn.

    Returns
    -------
    str
        One ``<svg>`` element as wide as its place allows, text as text in the family
        "implanalytics Sans"; the same string for the same figure.

    Raises
    ------
    ValueError
        If `prefix` cannot begin an id.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> as_svg(Figure(), title="nothing <yet>")[:56]
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460'
    """
    import matplotlib.pyplot as plt

    if prefix is not None and not re.fullmatch(r"[A-Za-z][\w-]*", prefix, re.ASCII):
        raise ValueError(f"prefix must be letters, digits, - and _, a letter first; got {prefix!r}")
    stream = BytesIO()
    with style(), warnings.catch_warnings():
        # The reader's own fonts step in; fonts.missing_characters tells which ones have to.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(stream, format="svg", metadata=_NO_METADATA)
    plt.close(figure)
    prefix = prefix or "c" + sha256(stream.getvalue()).hexdigest()[:8]
    root = _without_namespaces(ElementTree.fromstring(stream.getvalue()))
    _rename_ids(root, lambda name: f"{prefix}-{name}")
    _make_inline(root, plain(title))
    return ElementTree.tostring(root, encoding="unicode")


def _without_namespaces(root: ElementTree.Element) -> ElementTree.Element:
    """Drop prefixes: inline SVG of today has ``href`` without one."""
    for element in root.iter():
        element.tag = _NAMESPACE.sub("", element.tag)
        element.attrib = {_NAMESPACE.sub("", key): v for key, v in element.attrib.items()}
    return root


def _rename_ids(root: ElementTree.Element, name: Callable[[str], str]) -> None:
    for element in root.iter():
        for key, value in element.attrib.items():
            if key == "id":
                element.set(key, name(value))
            elif key == "href":
                element.set(key, "#" + name(value.removeprefix("#")))
            elif "url(#" in value:
                element.set(key, _REFERENCE.sub(lambda m: f"url(#{name(m[1])})", value))


def _make_inline(root: ElementTree.Element, title: str) -> None:
    """Leave out what belongs to a file, and fit the element to its place in a page."""
    for parent in root.iter():
        for child in list(parent):
            if child.tag in {"metadata", "style"}:
                parent.remove(child)
    view_box = root.get("viewBox", "")
    root.attrib = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": view_box,
        "width": "100%",
        "role": "img",
        "aria-label": title,
        # matplotlib says this in a style sheet, which would reach the whole page.
        "stroke-linejoin": "round",
        "stroke-linecap": "butt",
    }
