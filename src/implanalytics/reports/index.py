"""The page that leads to every report of a portfolio, the worst project first."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from implanalytics.core.words import Lang, Message, message
from implanalytics.reports.pages import document
from implanalytics.reports.rendered import Rendered
from implanalytics.reports.writing import write_whole

INDEX = "index.html"


def write_index(projects: Iterable[Rendered], out: Path, *, lang: Lang, title: str) -> Path:
    """Write ``index.html`` of a portfolio.

    Parameters
    ----------
    projects
        Its projects, in any order.
    out
        Folder of the reports.
    lang
        Language of the index.
    title
        Name of the portfolio.

    Returns
    -------
    Path
        The index; it appears whole.
    """
    every = tuple(projects)
    lines = sorted((_Line(project, lang) for project in every if project.summary), key=_rank)
    failed = sorted((project for project in every if project.failure), key=lambda p: p.name)
    page = document(
        "index.html",
        title=title,
        lang=lang,
        finding=_finding(lines, len(failed)).say(lang),
        lines=lines,
        failures=[(project.name, project.failure[lang]) for project in failed],
        targets=lines[0].targets if lines else {},
        w=_words(lang),
    )
    return write_whole(out / INDEX, page)


@dataclass(frozen=True, slots=True)
class _Line:
    """One reviewed project as the index shows it."""

    project: Rendered
    lang: Lang

    @property
    def name(self) -> str:
        return str(self.project.summary["name"])

    @property
    def links(self) -> list[tuple[str, str]]:
        """Language and address of each report; an address never leads out of the folder."""
        ordered = sorted(self.project.reports.items(), key=lambda item: item[0] != self.lang)
        return [(lang, "./" + quote(path)) for lang, path in ordered]

    @property
    def headline(self) -> str:
        return Message.from_json(self.project.summary["headline"]).say(self.lang)

    @property
    def as_of(self) -> str:
        return str(self.project.summary["as_of"])

    @property
    def outcomes(self) -> dict[str, str]:
        return dict(self.project.summary["outcomes"])

    @property
    def targets(self) -> dict[str, str]:
        return {target["name"]: target[self.lang] for target in self.project.summary["targets"]}

    @property
    def coverage(self) -> float:
        return float(self.project.summary["coverage"])

    @property
    def rows_used(self) -> float | None:
        """Share of the rows of data that could be used."""
        accepted, rejected = (int(self.project.summary[n]) for n in ("accepted", "rejected"))
        return accepted / (accepted + rejected) if accepted + rejected else None

    @property
    def decisions(self) -> int:
        return int(self.project.summary["decisions"])


def _rank(line: _Line) -> tuple[Any, ...]:
    """Sort the worst first: more red, more amber, less covered, then by name."""
    found = list(line.outcomes.values())
    return (-found.count("red"), -found.count("amber"), line.coverage, line.name)


def _finding(lines: list[_Line], failed: int) -> Message:
    red = sum("red" in line.outcomes.values() for line in lines)
    if failed:
        return message(
            "Projects reviewed: {n:n}, with a red target: {red:n}; not reviewed: {failed:n}",
            n=len(lines), red=red, failed=failed,
        )  # fmt: skip
    return message("Projects reviewed: {n:n}, with a red target: {red:n}", n=len(lines), red=red)


def _words(lang: Lang) -> dict[str, str]:
    said = {
        "portfolio": message("Portfolio review"),
        "project": message("Project"),
        "as_of": message("Status date"),
        "coverage": message("Indicators assessed, %"),
        "rows": message("Rows used, %"),
        "decisions": message("Decisions"),
        "failed": message("Not reviewed"),
        "reason": message("Why"),
    }
    return {name: sentence.say(lang) for name, sentence in said.items()}
