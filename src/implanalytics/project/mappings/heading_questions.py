"""Headings that name no column."""

from collections.abc import Iterable, Iterator, Sequence

from implanalytics.core.errors import Place, Problem
from implanalytics.ingest import READERS, Reading
from implanalytics.ingest.learned import declaration_of
from implanalytics.project.mappings.candidates import Candidate, candidate, unknown_tables
from implanalytics.project.mappings.meanings import choices
from implanalytics.project.mappings.patterns import parted, pattern_of
from implanalytics.project.mappings.proposals import alike, listed
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import Scope

MANY = 12
"""A sheet with more headings that nobody knows is the export of a tool; of those only the ones
are asked about that are like a column it lacks."""

LIKELY = 75.0


def heading_questions(readings: Sequence[Reading], names: tuple[str, ...]) -> Iterator[Question]:
    """Yield the headings that somebody may have to settle.

    Parameters
    ----------
    readings
        How the files were read.
    names
        What the project is called: that part of a file's name varies.
    """
    for reading, found in unknown_tables(readings):
        yield from _of_unknown_table(reading, found, names)
    for reading in readings:
        for problem in reading.problems:
            if problem.code == "headings-not-used" and reading.source.reader in READERS:
                yield from _not_used(reading, problem)


def _of_unknown_table(
    reading: Reading, found: Sequence[Candidate], names: tuple[str, ...]
) -> Iterator[Question]:
    source, headings = reading.source, reading.names.headings
    pattern, _ = parted(pattern_of(source.path, source.sheet, names))
    best = found[0] if found else None
    labels = choices("headings", Scope("reader", best.reader)) if best else {}
    for heading, kind in zip(headings, reading.names.kinds, strict=True):
        if best and heading in best.known:
            continue
        near = [name for name, _ in alike(heading, best.missing)] if best else []
        near += best.of_kind(kind) if best else []
        yield Question(
            "headings", heading, Scope("file", pattern), listed(near, labels), reading.names.rows,
            Place(source.path, source.sheet, reading.names.header_row),
        )  # fmt: skip


def _not_used(reading: Reading, problem: Problem) -> Iterator[Question]:
    reader = reading.source.reader
    declared = declaration_of(READERS[reader])
    headings = _texts(problem)
    nearest = candidate(reader, headings)
    if declared is None or nearest is None:
        return
    frames = reading.frames.values()
    there = {column for frame in frames for column in frame.columns}
    missing = {c: n for c, n in declared.headings.items() if c not in there}
    labels = choices("headings", Scope("reader", reader))
    asks_all = len(headings) <= MANY and not declared.signature
    for heading in headings:
        near = alike(heading, missing)
        if asks_all or (near and near[0][1] >= LIKELY):
            yield Question(
                "headings", heading, Scope("reader", reader),
                listed((name for name, _ in near), labels), reading.account.accepted,
                problem.place,
            )  # fmt: skip


def _texts(problem: Problem) -> tuple[str, ...]:
    said = problem.found.values["headings"]
    texts: Iterable[object] = said if isinstance(said, tuple) else (said,)
    return tuple(map(str, texts))
