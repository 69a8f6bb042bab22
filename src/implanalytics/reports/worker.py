"""One project of a batch, in a process of its own: a job comes in as JSON, the answer goes out."""

import json
import pickle
import sys
from base64 import b64decode, b64encode
from pathlib import Path
from typing import TYPE_CHECKING, Any

from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.core.words import LANGUAGES

if TYPE_CHECKING:
    from implanalytics.project import Entry


def packed(entry: "Entry") -> str:
    """Return an entry as text for a job: what was found of it is not looked for again."""
    return b64encode(pickle.dumps(entry)).decode("ascii")


def _unpacked(text: str) -> "Entry":
    entry: Entry = pickle.loads(b64decode(text))
    return entry


def work(job: dict[str, Any]) -> dict[str, Any]:
    """Render one project of a portfolio.

    Parameters
    ----------
    job
        ``entry`` (a project of a portfolio, packed), ``out``, ``as_of`` or None, ``langs``.

    Returns
    -------
    dict
        ``summary`` and ``reports`` (language -> path relative to ``out``), or ``failure``
        (language -> reason); ``matching`` of both.
    """
    from implanalytics.reports.exporters.executed import read_executed, summary_of
    from implanalytics.reports.render import render_project

    out, project = Path(job["out"]), None
    try:
        project = _unpacked(job["entry"]).load()
        pages: dict[str, str] = {}
        for lang in job["langs"]:
            page, executed = render_project(project, out, as_of=job["as_of"], lang=lang)
            pages[lang] = page.relative_to(out).as_posix()
        summary = summary_of(read_executed(executed))
    except ImplAnalyticsError as error:
        known = project.matching if project else getattr(error, "matching", None)
        failure = {lang: error.say(lang) for lang in LANGUAGES}
        return {"failure": failure, "matching": known.to_json() if known else {}}
    return {"summary": summary or {}, "reports": pages, "matching": project.matching.to_json()}


if __name__ == "__main__":
    given = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    answer = json.dumps(work(given), ensure_ascii=False)
    sys.stdout.buffer.write(b"\n" + answer.encode("utf-8") + b"\n")
