"""Reports for a portfolio: a process a project, one index, failures named."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from implanalytics.core.errors import UsageError
from implanalytics.core.words import LANGUAGES, Lang, Message, message
from implanalytics.project import Matching, Portfolio, load
from implanalytics.project.mappings.records import matching_from_json
from implanalytics.reports.index import write_index
from implanalytics.reports.rendered import Rendered
from implanalytics.reports.worker import packed

DEADLINE = 1800.0
"""Seconds a project may take in all its languages."""

Done: TypeAlias = Callable[[str, Rendered], None]


@dataclass(frozen=True)
class Batch:
    """The outcome of a portfolio run.

    Attributes
    ----------
    index
        The page that links to all reports.
    projects
        Every project, in the order of the portfolio.
    portfolio
        Where they lie, and what is wrong with it: its register, rows of no project.
    """

    index: Path
    projects: tuple[Rendered, ...]
    portfolio: Portfolio

    @property
    def matchings(self) -> dict[str, Matching]:
        """What mappings.xlsx did for each project, and leaves open, by its name."""
        return {p.name: matching_from_json(p.matching) for p in self.projects}

    @property
    def failures(self) -> tuple[Rendered, ...]:
        """The projects without a report."""
        return tuple(project for project in self.projects if project.failure)


def render_portfolio(
    root: Path,
    out: Path,
    *,
    as_of: str | None = None,
    langs: Sequence[Lang] = ("zh",),
    jobs: int | None = None,
    mappings: str | Path | Literal[False] | None = None,
    done: Done | None = None,
) -> Batch:
    """Review every project of a portfolio and write an index of the reports.

    Parameters
    ----------
    root
        A folder of projects, or a register workbook.
    out
        Output folder.
    as_of
        Status date of all projects; without it each project's own.
    langs
        Languages of the reports; the index is in the first.
    jobs
        Projects at a time; by default one a core.
    mappings
        The mappings.xlsx to obey; by default the one at `root`, False for none.
    done
        Called with name and outcome of each project as it ends.

    Returns
    -------
    Batch

    Raises
    ------
    UsageError
        If `root` is a single project.
    """
    portfolio = load(root, mappings=mappings)
    if not isinstance(portfolio, Portfolio):
        raise UsageError(
            message(
                "{path} is one project, not a portfolio. Use `implanalytics review`.",
                path=root.name,
            )
        )
    out.mkdir(parents=True, exist_ok=True)
    job = {
        "out": str(out.resolve()), "as_of": as_of, "langs": list(langs),
    }  # fmt: skip
    rendered: dict[str, Rendered] = {}
    with ThreadPoolExecutor(jobs or os.cpu_count() or 1) as pool:
        names = [entry.name for entry in portfolio.entries]
        running = [
            pool.submit(run_in_a_process, entry.name, {**job, "entry": packed(entry)})
            for entry in portfolio.entries
        ]
        try:
            for ended in as_completed(running):
                project = ended.result()
                rendered[project.name] = project
                if done:
                    done(project.name, project)
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    projects = tuple(rendered[name] for name in names)
    index = write_index(projects, out, lang=langs[0], title=portfolio.name)
    return Batch(index, projects, portfolio)


def run_in_a_process(name: str, job: Mapping[str, Any]) -> Rendered:
    """Have one project rendered by a worker; whatever becomes of it is told, nothing is raised."""
    # -P: a data folder we are called in is no place to import from.
    command = [sys.executable, "-P", "-m", "implanalytics.reports.worker"]
    try:
        ran = subprocess.run(
            command,
            input=json.dumps(job, ensure_ascii=False).encode("utf-8"),
            capture_output=True,
            timeout=DEADLINE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return _failed(name, message("It took longer than {limit:n} s.", limit=DEADLINE))
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        # Only the kind of error is published: its text and trace hold paths of this machine.
        kind = said[-1].partition(":")[0].rpartition(".")[2] if said else ""
        return _failed(
            name,
            message(
                "Its process ended with status {status} ({kind}). `implanalytics review` of its "
                "folder tells more.",
                status=str(ran.returncode), kind=kind,
            ),
        )  # fmt: skip
    answer = json.loads(ran.stdout.decode("utf-8").strip().splitlines()[-1])
    return Rendered(name, **answer)


def _failed(name: str, reason: Message) -> Rendered:
    return Rendered(name, failure={lang: reason.say(lang) for lang in LANGUAGES})
