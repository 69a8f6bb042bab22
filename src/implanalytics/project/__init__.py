"""A folder or a register of projects, read into projects."""

from implanalytics.project.as_of import resolve_as_of
from implanalytics.project.load import load
from implanalytics.project.portfolio import Entry, Portfolio
from implanalytics.project.project import Project
from implanalytics.project.stored import save

__all__ = ["Entry", "Portfolio", "Project", "load", "resolve_as_of", "save"]
