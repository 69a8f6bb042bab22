"""A folder or a register of projects, read into projects."""

from implanalytics.project.as_of import resolve_as_of
from implanalytics.project.load import load
from implanalytics.project.mappings.frame import unmatched
from implanalytics.project.mappings.records import Matching
from implanalytics.project.mappings.remember import Remembered, remember, remember_all
from implanalytics.project.portfolio import Entry, Portfolio
from implanalytics.project.project import Project
from implanalytics.project.stored import save

__all__ = [
    "Entry", "Matching", "Portfolio", "Project", "Remembered", "load",
    "remember", "remember_all", "resolve_as_of", "save", "unmatched",
]  # fmt: skip
