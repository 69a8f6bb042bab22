"""The tidy tables: what data mean, declared once."""

from collections.abc import Mapping
from types import MappingProxyType

from implanalytics.tables import delivery, effort, people, plan, project, quality, risk
from implanalytics.tables.column import Column
from implanalytics.tables.project import EVENT_KINDS, STAMP_ORIGINS
from implanalytics.tables.table import IDENTITY, PROJECT_ID, PROJECT_NAMED, Failure, Table

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        table.name: table
        for room in (project, plan, effort, delivery, quality, risk, people)
        for table in room.TABLES
    }
)

__all__ = [
    "EVENT_KINDS", "IDENTITY", "PROJECT_ID", "PROJECT_NAMED", "STAMP_ORIGINS", "TABLES", "Column",
    "Failure", "Table",
]  # fmt: skip
