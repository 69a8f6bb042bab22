"""From a folder of files to a finished review: load, store, run, export."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import pandas as pd

from implanalytics.core.errors import UnknownNameError, UsageError
from implanalytics.core.words import Lang, message
from implanalytics.project import Portfolio, Project, load, resolve_as_of, save
from implanalytics.reports.exporters.html import to_html
from implanalytics.reports.notebooks import REPORTS, Report
from implanalytics.reports.run import CELL_TIMEOUT, run_notebook
from implanalytics.store import folder_name

FORMATS = {"html": to_html}
"""Format -> the exporter that makes it of an executed notebook."""

AUDIENCES = ("internal",)
STORE = "store"


def render_review(
    project_path: str | Path,
    out: str | Path,
    *,
    mappings: str | Path | Literal[False] | None = None,
    as_of: str | pd.Timestamp | None = None,
    lang: Lang = "zh",
    audience: str = "internal",
    formats: Sequence[str] = ("html",),
    timeout: float = CELL_TIMEOUT,
) -> list[Path]:
    """Make the post-project review of one project.

    Parameters
    ----------
    project_path
        The project's folder, or its folder in a store.
    out
        Folder of the reports; nothing is written outside it.
    mappings
        The mappings.xlsx to obey; by default the one that lies with the project, False for none.
    as_of
        Status date; without it project.toml or a closed project's latest fact gives it.
    lang
        ``"zh"`` or ``"en"``.
    audience
        Whom it is for; so far ``"internal"``.
    formats
        Formats to export.
    timeout
        Time a cell of the notebook may take [s].

    Returns
    -------
    list of Path
        One file a format, in the order of `formats`, then the executed notebook.

    Raises
    ------
    UsageError
        If the folder is a portfolio, or there is no status date.
    DataError
        If the project cannot be read.
    ReportError
        If the notebook fails.
    """
    project = load_one(project_path, mappings=mappings)
    return render_project(
        project, out, as_of=as_of, lang=lang, audience=audience, formats=formats, timeout=timeout
    )


def load_one(
    project_path: str | Path, *, mappings: str | Path | Literal[False] | None = None
) -> Project:
    """Return the one project that lies at a path; see `render_review`."""
    project = load(project_path, mappings=mappings)
    if isinstance(project, Portfolio):
        raise UsageError(
            message("{folder} holds several projects. Give the folder of one of them, or make "
                    "the reports of all with `implanalytics portfolio`. If it is one project, put "
                    "a project.toml into it, which may be empty.",
                    folder=Path(project_path).name)
        )  # fmt: skip
    return project


def render_project(
    project: Project,
    out: str | Path,
    *,
    report: str = "post_project_review",
    as_of: str | pd.Timestamp | None = None,
    lang: Lang = "zh",
    audience: str = "internal",
    formats: Sequence[str] = ("html",),
    timeout: float = CELL_TIMEOUT,
) -> list[Path]:
    """Make a report of a project that is already loaded; see `render_review`."""
    known = REPORTS[report]
    for kind, name, names in (("format", f, FORMATS) for f in formats):
        if name not in names:
            raise UnknownNameError(kind, name, names)
    if audience not in AUDIENCES:
        raise UnknownNameError("audience", audience, AUDIENCES)
    day = resolve_as_of(project, as_of)
    top = Path(out)
    stored = save(project, top / STORE)
    target = report_path(project.id, top, known, lang=lang, audience=audience)
    executed = run_notebook(
        known.notebook,
        target.with_name(target.name + ".ipynb"),
        {
            "project": stored.relative_to(top).as_posix(),
            "as_of": day.date().isoformat(),
            "lang": lang,
            "audience": audience,
        },
        folder=top,
        timeout=timeout,
    )
    made = [
        FORMATS[f](executed, target.with_name(f"{target.name}.{f}"), lang=lang) for f in formats
    ]
    return [*made, executed]


def report_path(
    project_id: str, out: Path, report: Report, *, lang: Lang, audience: str = "internal"
) -> Path:
    """Return where the files of a report go, without their ending."""
    ending = "" if audience == "internal" else f".{audience}"
    return out / folder_name(project_id) / f"{report.name}.{lang}{ending}"
