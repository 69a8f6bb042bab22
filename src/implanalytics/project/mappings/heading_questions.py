"""Headings that name no column."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from implanalytics.core.errors import Place, Problem
from implanalytics.ingest import READERS, Reading
from implanalytics.ingest.learned import declaration_of
from implanalytics.project.mappings.candidates import Candidate, unknown_tables
from implanalytics.project.mappings.meanings import choices
from implanalytics.project.mappings.patterns import parted, pattern_of
from implanalytics.project.mappings.proposals import alike, listed
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import Scope
from implanalytics.project.mappings.unread import Pools

MANY = 12
"""A sheet with more headings that nobody knows is the export of a tool, or no table of ours; of
those only the ones are asked about that are likely to be a column."""

FEW = 4
"""So few headings that nobody knows on a sheet made by hand are all asked about."""

LIKELY = 75.0
"""Likeness, 0 to 100, from which a heading is likely to be the column it is like."""

PROPOSED = 65.0


def heading_questions(
    readings: Sequence[Reading], names: tuple[str, ...], pools: Pools
) -> Iterator[Question]:
    """Yield the headings that somebody may have to settle.

    Of a table that is read, those are asked about that are like a column it lacks, by name or by
    what stands below them, and all where there are few; the others are told as not used.

    Parameters
    ----------
    readings
        How the files were read.
    names
        What the project is called: that part of a file's name varies.
    pools
        Names that are known of it, which tell what a column is.
    """
    for reading, found in unknown_tables(readings):
        if found:
            yield from _of_unknown_table(reading, found[0], names, pools)
    for reading in readings:
        for problem in reading.problems:
            if problem.code == "headings-not-used" and reading.account.accepted:
                yield from _not_used(reading, problem, pools)


def _of_unknown_table(
    reading: Reading, best: Candidate, names: tuple[str, ...], pools: Pools
) -> Iterator[Question]:
    source, headings = reading.source, reading.names.headings
    pattern, _ = parted(pattern_of(source.path, source.sheet, names))
    place = Place(source.path, source.sheet, reading.names.header_row)
    labels = choices("headings", Scope("reader", best.reader))
    few = len(headings) - len(best.known) <= MANY
    for heading in (heading for heading in headings if heading not in best.known):
        kind, values = reading.names.below(heading)
        near, likely = _near(heading, values, best.missing, pools)
        if few or likely:
            near += best.of_kind(kind)
            yield Question(
                "headings", heading, Scope("file", pattern), listed(near, labels),
                reading.names.rows, place,
            )  # fmt: skip


def _not_used(reading: Reading, problem: Problem, pools: Pools) -> Iterator[Question]:
    reader = reading.source.reader
    declared = declaration_of(READERS[reader]) if reader in READERS else None
    if declared is None:
        return
    there = {column for frame in reading.frames.values() for column in frame.columns}
    missing = {c: n for c, n in declared.headings.items() if c not in there}
    kinds = {declared.column(column).kind for column in missing} - {"text"}
    labels = choices("headings", Scope("reader", reader))
    unused, by_hand = _texts(problem), not declared.signature
    for heading in unused:
        kind, values = reading.names.below(heading)
        near, likely = _near(heading, values, missing, pools, by_look=by_hand)
        if likely or (by_hand and len(unused) <= (MANY if kind in kinds else FEW)):
            yield Question(
                "headings", heading, Scope("reader", reader), listed(near, labels),
                reading.account.accepted, problem.place,
            )  # fmt: skip


def _near(
    heading: str,
    values: Mapping[str, int],
    missing: Mapping[str, Sequence[str]],
    pools: Pools,
    *,
    by_look: bool = True,
) -> tuple[list[str], bool]:
    """Return the missing columns a heading may be, and whether it is likely to be the first."""
    near = alike(heading, missing, least=PROPOSED)
    column = pools.column(values, missing, by_look=by_look)
    named = [name for name, _ in near]
    likely = column is not None or bool(near and near[0][1] >= LIKELY)
    return [column, *named] if column else named, likely


def _texts(problem: Problem) -> tuple[str, ...]:
    said = problem.found.values["headings"]
    texts: Iterable[object] = said if isinstance(said, tuple) else (said,)
    return tuple(map(str, texts))
