"""Columns of raw cells made into typed values, every cell accounted for."""

from implanalytics.ingest.columns.dates import instants
from implanalytics.ingest.columns.durations import hours, working_days
from implanalytics.ingest.columns.flags import flags
from implanalytics.ingest.columns.money import money
from implanalytics.ingest.columns.numbers import numbers
from implanalytics.ingest.columns.parsed import Cells, Parsed
from implanalytics.ingest.columns.percents import percents
from implanalytics.ingest.columns.texts import ids, texts

__all__ = [
    "Cells",
    "Parsed",
    "flags",
    "hours",
    "ids",
    "instants",
    "money",
    "numbers",
    "percents",
    "texts",
    "working_days",
]
