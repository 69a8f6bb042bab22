"""The fonts we ship: one family for charts and pages, in two weights."""

from implanalytics.charts.fonts.faces import (
    FAMILY,
    WEIGHTS,
    Weight,
    advance,
    font_path,
    missing_characters,
    page_font,
)

__all__ = [
    "FAMILY",
    "WEIGHTS",
    "Weight",
    "advance",
    "font_path",
    "missing_characters",
    "page_font",
]
