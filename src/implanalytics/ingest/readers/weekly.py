"""Timesheets with one column a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from implanalytics.core.words import Label
from implanalytics.ingest.context import Context, SheetRead
from implanalytics.ingest.days import day_columns
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.grid import Cell, Grid
from implanalytics.ingest.header import Header, Layout, find_header
from implanalytics.ingest.headings import folded
from implanalytics.ingest.joined_header import Ways
from implanalytics.ingest.readers.timesheet import WEEKLY_NAMES
from implanalytics.ingest.wide import read_wide
from implanalytics.tables.column import instant, number

IDENTIFYING = frozenset({"person", "task", "task_id", "project", "phase"})

COLUMNS = SheetReader(
    name="timesheet-weekly",
    label=Label("Timesheet with one column a day", "按日列示的工时表（周报、月报）"),
    table="time_entries",
    headings={
        **WEEKLY_NAMES,
        "person": (*WEEKLY_NAMES["person"], "员工编号", "工号", "employee id", "staff id"),
        "week_start": (
            "周开始日期", "周起始日期", "周起始", "本周开始", "开始日期", "week start",
            "week starting", "week commencing", "week beginning", "week of", "week",
        ),
        "total": (
            "合计", "小计", "总计", "工时合计", "合计工时", "周合计", "本周合计", "月合计",
            "总工时", "total", "totals", "total hours", "sum", "week total", "grand total",
        ),
    },
    needs=(),
    unless=(
        "计划开始", "计划完成", "计划结束", "前置任务", "工期", "完成百分比", "planned start",
        "planned finish", "start", "finish", "predecessors", "duration", "% complete",
        "story id",
    ),
    helps=(
        instant("week_start", "First day of the week", "周开始日期"),
        number("total", "Total", "合计", unit="h"),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class WideTimesheet:
    """The reader of timesheets with one column a day: dates, weekdays or days of the month.

    A day's year comes from the heading itself, else from what stands above the table, the name
    of the sheet or of the file; a sheet on which it cannot be told is rejected, not guessed.
    """

    columns: SheetReader = COLUMNS
    verified: str = "real file"

    @property
    def name(self) -> str:
        """The name it is looked up by."""
        return self.columns.name

    @property
    def label(self) -> Label:
        """What people call it."""
        return self.columns.label

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables it can give."""
        return self.columns.tables

    def layout(self, grid: Grid, columns: Mapping[str, str] | None = None) -> Layout | None:
        """Find the header of days on a sheet, None if there is none."""
        found = self._find(grid, columns)
        if found is None:
            return None
        days = day_columns(grid.rows[found[0].last])
        ways = tuple("" if i in days else way for i, way in enumerate(found[0].ways))
        return Layout(found[0], self.columns.match(ways, columns))

    def recognises(self, grid: Grid, columns: Mapping[str, str] | None = None) -> float:
        """Give how well the sheet fits, 0 for not at all."""
        found = self._find(grid, columns)
        return found[1] if found else 0.0

    def lacks(self, grid: Grid) -> tuple[Label, ...] | None:
        """Give None: a sheet has columns of days or it has not."""
        del grid
        return None

    def read(self, grid: Grid, context: Context) -> SheetRead:
        """Read the sheet; never raises for what is in it."""
        return read_wide(self.columns, grid, self.layout(grid, context.columns), context)

    def _find(self, grid: Grid, columns: Mapping[str, str] | None) -> tuple[Header, float] | None:
        def rating(ways: Sequence[Ways], cells: Sequence[Cell]) -> float:
            days = day_columns(cells)
            names = [way for i, way in enumerate(ways) if i not in days]
            if not days or any(
                folded(way) in self._foreign for way in names if isinstance(way, str)
            ):
                return 0.0
            matched = self.columns.match(names, columns).columns
            return float(len(days) + len(matched)) if IDENTIFYING & set(matched) else 0.0

        return find_header(grid, rating)

    @cached_property
    def _foreign(self) -> frozenset[str]:
        return frozenset(map(folded, self.columns.unless))


TIMESHEET_WEEKLY = WideTimesheet()
