"""A folder or a register of projects, read into projects."""

from implanalytics.project.as_of import resolve_as_of
from implanalytics.project.load import load
from implanalytics.project.mappings.frame import unmatched
from implanalytics.project.mappings.known_projects import known_projects
from implanalytics.project.mappings.records import Matching
from implanalytics.project.mappings.remember import Remembered, remember
from implanalytics.project.portfolio import Entry, Portfolio
from implanalytics.project.project import Project
from implanalytics.project.stored import save

__all__ = [
    "Entry", "Matching", "Portfolio", "Project", "Remembered", "known_projects", "load",
    "remember", "resolve_as_of", "save", "unmatched",
]  # fmt: skip
