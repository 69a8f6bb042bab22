"""Exhibits as HTML: alone in a notebook, together on a page that needs nothing else."""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from html.parser import HTMLParser
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from implanalytics.charts import OUTCOMES, TOKENS
from implanalytics.charts.fonts import FAMILY, WEIGHTS, page_font
from implanalytics.core.words import Lang, message
from implanalytics.reports.cells import shown_rows
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.safe_text import html_text, svg_element

LANGUAGES = {"en": "English", "zh": "中文"}


@dataclass(frozen=True, slots=True)
class Part:
    """One numbered part of a page: an exhibit, or markup of a notebook's own cell."""

    exhibit: Exhibit | None = None
    markup: Markup | None = None


def exhibit_html(exhibit: Exhibit) -> str:
    """Return one exhibit as an element that brings its own style."""
    style = Markup(_token_css() + _read("exhibit.css"))
    return _environment().get_template("fragment.html").render(exhibit=exhibit, style=style)


def page_html(parts: Sequence[Part], *, title: str, lang: Lang) -> str:
    """Return a whole page: one file, no network, no script.

    Parameters
    ----------
    parts
        What stands on it, in order.
    title
        Title of the document.
    lang
        Language of its own words.

    Returns
    -------
    str
        The same for the same input.
    """
    return document("page.html", title=title, lang=lang, parts=parts)


def document(template: str, *, title: str, lang: Lang, **content: Any) -> str:
    """Return a page made from one of our templates, its style and fonts inside."""
    body = _environment().get_template(template).render(title=title, lang=lang, **content)
    style = Markup(_font_css(body) + _token_css() + _read("exhibit.css") + _read("page.css"))
    shell = _environment().get_template("shell.html")
    return shell.render(title=title, lang=lang, style=style, body=Markup(body))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("implanalytics.reports", "page"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=html_text,
    )
    environment.filters["tied"] = tied
    environment.globals |= {
        "languages": LANGUAGES,
        "outcomes": OUTCOMES,
        "rows_of": shown_rows,
        "drawing": svg_element,
        "words": _words,
        "head_of": bold_clause,
    }
    return environment


def tied(title: str) -> str:
    r"""Return a title whose numbers stay on one line with their units.

    >>> tied("晚 14 个工作日")
    '晚 14\xa0个工作日'
    """
    return re.sub(r"(?<=\d) (?=\S)", "\N{NO-BREAK SPACE}", title)


def bold_clause(sentence: str) -> tuple[str, str]:
    """Return what is asked, which is set in bold, and what stands behind it.

    >>> bold_clause("Cut scope: testing is late."), bold_clause("Raise the reserve.")
    (('Cut scope:', ' testing is late.'), ('Raise the reserve.', ''))
    >>> bold_clause("Stop the work. 2 of 7 phases: unsigned."), bold_clause("停工。有 2 个阶段。")
    (('Stop the work.', ' 2 of 7 phases: unsigned.'), ('停工。', '有 2 个阶段。'))
    """
    ends = [sentence.find(mark) for mark in (": ", "; ", ". ", "：", "；", "。")]
    cut = min((end for end in ends if end > 0), default=len(sentence) - 1) + 1
    return sentence[:cut], sentence[cut:]


def _words(lang: Lang) -> dict[str, str]:
    """Return the words of the page itself."""
    said = {
        "contents": message("Contents"),
        "otherwise": message("If not decided:"),
        "before": message("by"),
        "more": message("Scroll sideways to see all"),
    }
    words = {name: sentence.say(lang) for name, sentence in said.items()}
    gap = "" if lang == "zh" else " "
    return words | {"otherwise": words["otherwise"] + gap}


@cache
def _read(name: str) -> str:
    return (resources.files("implanalytics.reports") / "page" / name).read_text("utf-8")


def _token_css() -> str:
    tokens = "".join(f"--{name.replace('_', '-')}:{value};" for name, value in TOKENS.items())
    return f".ia{{{tokens}}}\n"


def _font_css(body: str) -> str:
    """Return the fonts cut down to what the page shows."""
    seen = _Seen()
    seen.feed(body)
    faces = []
    for weight, number in WEIGHTS.items():
        content = b64encode(page_font("".join(sorted(seen.characters)), weight)).decode()
        faces.append(
            f"@font-face{{font-family:'{FAMILY}';font-weight:{number};"
            f"src:url(data:font/woff;base64,{content}) format('woff')}}\n"
        )
    return "".join(faces)


class _Seen(HTMLParser):
    """Collects every character a reader of a page can see."""

    def __init__(self) -> None:
        super().__init__()
        # The marks of lists and of what can be unfolded come from the style sheet.
        self.characters = set("0123456789.,–−+…• ")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # The style sheet writes these attributes onto narrow screens.
        for name, value in attrs if tag in {"figure", "td"} else ():
            if name in {"data-hint", "data-label"}:
                self.characters |= set(value or "")

    def handle_data(self, data: str) -> None:
        self.characters |= set(unescape(data)) - {"\n", "\t"}
