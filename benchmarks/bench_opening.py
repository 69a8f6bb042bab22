"""A folder of small workbooks opened safely, against plain reading in the same process.

Plain reading is python-calamine alone: no checks, no child process, no second look at what it
leaves out. The goal is at most twice its time.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
from measure import Result, times_faster
from python_calamine import load_workbook

from implanalytics.ingest.opening import grids_of

FILES = 50


def results() -> Iterator[Result]:
    """Open fifty small and fifty middling workbooks, and one of 60,000 rows."""
    for rows, files in ((40, FILES), (1000, FILES), (60_000, 1)):
        content = _workbook(rows)

        def ours(content: bytes = content, files: int = files) -> None:
            for _ in range(files):
                grids_of(content, Path("a.xlsx"))

        def peer(content: bytes = content, files: int = files) -> None:
            for _ in range(files):
                with load_workbook(BytesIO(content)) as book:
                    for name in book.sheet_names:
                        book.get_sheet_by_name(name).to_python()

        name = f"{files} workbooks of {rows} rows, checked and in a child, against calamine alone"
        yield Result(name, times_faster(ours, peer, rounds=3), goal=0.5)


def _workbook(rows: int) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("工时")
    sheet.append(["日期", "姓名", "任务", *[f"H{n}" for n in range(7)]])
    for row in range(rows):
        day = datetime(2024, 1, 1) + timedelta(days=row % 300)
        sheet.append([day, f"张{row % 50}", f"Task {row % 300}", *[row * 0.25] * 7])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()
