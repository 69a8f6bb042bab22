"""Text that came from data, made harmless for the place it goes to."""

import re
import unicodedata
from xml.etree import ElementTree

from markupsafe import Markup, escape

from implanalytics.core.words import message
from implanalytics.reports.errors import ReportError

DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows, so that text reads as what it is not."""

SVG_ELEMENTS = frozenset(
    ("svg", "g", "defs", "clipPath", "path", "rect", "circle", "ellipse", "line", "polyline",
     "polygon", "text", "tspan", "use", "title", "desc")
)  # fmt: skip
"""Elements a drawing may hold; none of them loads or runs anything."""

HTML_ELEMENTS = frozenset(
    ("p", "br", "hr", "b", "strong", "i", "em", "code", "pre", "blockquote", "ul", "ol", "li",
     "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tfoot", "tr", "th", "td",
     "caption", "sub", "sup", "div", "span")
)  # fmt: skip
"""Elements kept of HTML that a notebook of somebody else shows."""

_LINE_ENDS = re.compile(r"[\r\n\u2028\u2029]+")


def readable(text: str) -> str:
    r"""Return `text` without what cannot be seen or turns the reading direction.

    Examples
    --------
    >>> readable("pay\u202etxt.exe\x1b[2J")
    'paytxt.exe[2J'
    """
    return "".join(character for character in text if _is_readable(character))


def _is_readable(character: str) -> bool:
    if character in DIRECTIONS or character in "\ufffe\uffff":
        return False
    return character in "\t\n" or unicodedata.category(character) not in {"Cc", "Cs"}


def html_text(text: object) -> Markup:
    """Return `text` as the content of an element; markup we made stays as it is.

    Examples
    --------
    >>> html_text("<script>")
    Markup('&lt;script&gt;')
    """
    return text if isinstance(text, Markup) else escape(readable(str(text)))


def html_fragment(html: str) -> Markup:
    """Return HTML of a stranger's notebook, cut down to text and tables.

    Examples
    --------
    >>> html_fragment('<p onclick="x()">6 &lt; 7<script>x()</script></p>')
    Markup('<p>6 &lt; 7</p>')
    """
    import nh3

    attributes = {"td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}}
    return Markup(nh3.clean(html, tags=set(HTML_ELEMENTS), attributes=attributes))


def svg_element(svg: str) -> Markup:
    """Return a drawing of ours as markup.

    Raises
    ------
    ReportError
        If it holds anything that could load or run: a drawing of ours never does.

    Examples
    --------
    >>> svg_element('<svg viewBox="0 0 1 1"><path d="M 0 0"/></svg>')
    Markup('<svg viewBox="0 0 1 1"><path d="M 0 0" /></svg>')
    """
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(svg)
    except (ElementTree.ParseError, ValueError) as error:
        raise _no_drawing() from error
    for element in root.iter():
        element.tag = str(element.tag).removeprefix("{http://www.w3.org/2000/svg}")
        still = all(_is_still(name, value) for name, value in element.items())
        if element.tag not in SVG_ELEMENTS or not still:
            raise _no_drawing()
    return Markup(ElementTree.tostring(root, encoding="unicode"))


def _is_still(name: str, value: str) -> bool:
    """Say whether an attribute neither runs nor loads anything."""
    if name.rpartition("}")[2] == "href":
        return value.startswith("#")
    outside = re.sub(r"url\(#[\w-]+\)", "", value)
    return not name.lower().startswith("on") and "url(" not in outside.lower()


def _no_drawing() -> ReportError:
    return ReportError(message("A chart holds more than a drawing; the report was not written."))
