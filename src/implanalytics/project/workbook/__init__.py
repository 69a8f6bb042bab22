"""Workbooks to fill in: what a method asks for, and what a project lacks."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from implanalytics.core.words import Lang
from implanalytics.facts.method import method_of
from implanalytics.methods import Template
from implanalytics.project.project import Project
from implanalytics.project.workbook.page import Page
from implanalytics.project.workbook.prefill import pages_of, rows_for
from implanalytics.project.workbook.sheet import Row, Sheet
from implanalytics.project.workbook.write import write_workbook

__all__ = ["Page", "Row", "Sheet", "ask_workbook", "fill_in_workbook", "method_rows"]


def fill_in_workbook(template: Template, path: Path, *, lang: Lang = "zh") -> Path:
    """Write one workbook with all that a method needs to be told, its own items in the rows.

    Parameters
    ----------
    template
        The method.
    path
        The workbook. Answers in one that is there stay.
    lang
        Language of headings, items and choices.

    Returns
    -------
    Path
        The workbook, which is read like any file of the project's folder.

    Raises
    ------
    DataError
        If another program holds the workbook open, or what is there is no workbook.
    """
    return write_workbook(path, pages_of(template, lang), lang, title=template.label)


def ask_workbook(
    project: Project,
    sheets: Iterable[Sheet],
    pages: Iterable[Page],
    path: Path,
    *,
    lang: Lang,
    as_of: date | None = None,
) -> Path:
    """Write one workbook with what a project lacks and nothing else.

    Parameters
    ----------
    project
        The project.
    sheets
        What is to be filled in.
    pages
        Who is asked for what.
    path
        The workbook. Answers in one that is there stay.
    lang
        Language of headings, items and choices.
    as_of
        The day the answers are to hold for.

    Raises
    ------
    DataError
        If another program holds the workbook open, or what is there is no workbook.
    """
    title = project.settings.title
    return write_workbook(path, sheets, lang, title=title, pages=pages, as_of=as_of)


def method_rows(project: Project, register: str, lang: Lang) -> tuple[Row, ...]:
    """Return the rows that the method of a project fills beforehand on one sheet."""
    template = method_of(project.settings)
    return rows_for(register, template, lang) if template else ()
