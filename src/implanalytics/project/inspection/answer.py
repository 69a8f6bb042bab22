"""How a file was read, as plain data for programs."""

from collections.abc import Iterator
from typing import Any

from implanalytics.core.errors import Problem
from implanalytics.core.words import Lang
from implanalytics.ingest import READERS, Reading
from implanalytics.ingest.accounts import RowNote
from implanalytics.project.inspection.inspection import Inspection
from implanalytics.project.inspection.records import records
from implanalytics.project.inspection.totals import totals
from implanalytics.project.readings import joined_tables


def answer(inspection: Inspection, lang: Lang) -> dict[str, Any]:
    """Return how a file was read as plain data.

    Parameters
    ----------
    inspection
        How it was read.
    lang
        Language of the sentences.

    Returns
    -------
    dict
        ``ok``, ``file``, ``sheets`` (reader, account, headings, metadata of each), ``problems``;
        ``rows``, ``totals``, ``rejected``, ``flagged``, ``skipped`` and ``records``; and
        ``error`` where nothing of the file can be used.
    """
    refusal = inspection.refusal
    found: dict[str, Any] = {
        "ok": refusal is None,
        "file": inspection.file,
        "rows": sum(_rows(reading) for reading in inspection.known),
        "totals": _totals(inspection),
        "rejected": list(_noted(inspection, "rejected", lang)),
        "flagged": list(_flagged(inspection, lang)),
        "skipped": list(_noted(inspection, "skipped", lang)),
        "records": records(inspection.readings),
        "sheets": [_sheet(reading, lang) for reading in inspection.readings],
        "problems": [_problem(problem, lang) for problem in inspection.problems],
    }
    return found if refusal is None else {**found, "error": refusal.say(lang)}


def _rows(reading: Reading) -> int:
    """Count records where a row of the sheet gives several of the same thing, else its rows."""
    entries = reading.frames.get("time_entries")
    return reading.account.accepted if entries is None else len(entries)


def _totals(inspection: Inspection) -> dict[str, Any]:
    given = [table for r in inspection.known for table in READERS[r.source.reader].tables]
    return dict(totals(joined_tables(inspection.readings, inspection.file), given))


def _noted(inspection: Inspection, verdict: str, lang: Lang) -> Iterator[dict[str, Any]]:
    for reading in inspection.readings:
        for note in reading.account.rows:
            if note.verdict == verdict:
                yield {**_at(reading.source.sheet, note.row), "why": _why(note, lang)}


def _why(note: RowNote, lang: Lang) -> str:
    return f"{note.kind}: {note.detail.say(lang)}" if note.detail else note.kind


def _flagged(inspection: Inspection, lang: Lang) -> Iterator[dict[str, Any]]:
    """Yield the rows that are used although a problem names them."""
    aside = {
        (reading.source.sheet, note.row)
        for reading in inspection.readings
        for note in reading.account.rows
        if note.verdict == "rejected"
    }
    for problem in inspection.problems:
        place = problem.place
        if place.row is not None and (place.sheet, place.row) not in aside:
            why = f"{problem.code}: {problem.found.say(lang)}"
            yield {**_at(place.sheet, place.row), "why": why}


def _at(sheet: str | None, row: int) -> dict[str, Any]:
    return {"row": row, "sheet": sheet} if sheet else {"row": row}


def _sheet(reading: Reading, lang: Lang) -> dict[str, Any]:
    source, account = reading.source, reading.account
    reader = READERS.get(source.reader)
    return {
        "sheet": source.sheet,
        "reader": source.reader,
        "label": reader.label.say(lang) if reader else None,
        "tables": {name: len(frame) for name, frame in reading.frames.items()},
        "header_row": source.header_row,
        "seen": account.seen,
        "accepted": account.accepted,
        "rejected": account.rejected,
        "skipped": account.skipped,
        "columns": [
            {"heading": use.heading, "column": use.column, "how": use.how}
            for use in reading.headings
        ],
        "metadata": dict(reading.metadata),
    }


def _problem(problem: Problem, lang: Lang) -> dict[str, Any]:
    place = problem.place
    return {
        "code": problem.code, "severity": problem.severity, "sheet": place.sheet,
        "row": place.row, "column": place.column, "text": problem.say(lang),
    }  # fmt: skip
