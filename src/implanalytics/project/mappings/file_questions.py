"""Files whose tables nobody knows."""

from collections.abc import Iterable, Iterator

from implanalytics.core.errors import Place
from implanalytics.ingest import Reading
from implanalytics.ingest.source import NO_READER
from implanalytics.project.mappings.candidates import unknown_tables
from implanalytics.project.mappings.meanings import choices
from implanalytics.project.mappings.patterns import pattern_of
from implanalytics.project.mappings.proposals import listed
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import EVERYWHERE


def file_questions(readings: Iterable[Reading], names: tuple[str, ...]) -> Iterator[Question]:
    """Yield the pattern of every file with a table that no reader knows.

    Parameters
    ----------
    readings
        How the files were read.
    names
        What the project is called: that part of a file's name varies.
    """
    labels = choices("files")
    for reading, found in unknown_tables(readings):
        source = reading.source
        if source.reader != NO_READER:
            continue
        proposals = listed((candidate.reader for candidate in found), labels)
        place = Place(source.path, source.sheet, reading.names.header_row)
        pattern = pattern_of(source.path, source.sheet, names)
        yield Question("files", pattern, EVERYWHERE, proposals, reading.names.rows, place)
