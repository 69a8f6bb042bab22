"""Mirror of implanalytics.reports.safe_text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from implanalytics.reports import ReportError
from implanalytics.reports.safe_text import (
    html_fragment,
    html_text,
    readable,
    svg_element,
)

few = settings(max_examples=50, deadline=None)
LIVE_SVG = {
    "a script": "<svg><script>x()</script></svg>",
    "a handler": '<svg><path onload="x()"/></svg>',
    "a link": '<svg><use href="https://example.org/a.svg#b"/></svg>',
    "an image": '<svg><image href="x.png"/></svg>',
    "a page in it": "<svg><foreignObject/></svg>",
    "a remote paint": '<svg><path style="fill:url(https://example.org/x)"/></svg>',
    "an entity": '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
    "no xml": "<svg><path></svg>",
}


@pytest.mark.parametrize("svg", LIVE_SVG.values(), ids=LIVE_SVG)
def test_a_drawing_that_runs_or_loads_is_refused(svg):
    with pytest.raises(ReportError, match="more than a drawing"):
        svg_element(svg)


def test_a_drawing_of_ours_stays():
    svg = '<svg viewBox="0 0 1 1"><g clip-path="url(#a-b)"><use href="#c" /></g></svg>'
    assert svg_element(svg) == svg


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<b>5</b><script>x()</script>", "<b>5</b>"),
        ('<td colspan="2" onclick="x()">5</td>', '<td colspan="2">5</td>'),
        ('<a href="javascript:x()">5</a>', "5"),
        ("<style>p{}</style>5", "5"),
        ('<img src="https://example.org/x.png">5', "5"),
    ],
)
def test_a_strangers_html_is_cut_down(html, left):
    table = f"<table><tbody><tr>{html}</tr></tbody></table>" if html.startswith("<td") else html
    assert left in html_fragment(table)
    assert not any(live in html_fragment(table) for live in ("script", "on", "http", "style"))


def test_markup_of_ours_is_not_escaped_twice():
    assert html_text(Markup("<b>")) == "<b>"


@few
@given(st.text())
def test_text_never_opens_an_element_or_leaves_its_quotes(text):
    assert "<" not in html_text(text)
    assert not set('<"') & set(html_text(text))


def test_what_can_be_read_stays():
    assert readable("验收 – “é” 👩‍💻\t1") == "验收 – “é” 👩‍💻\t1"
