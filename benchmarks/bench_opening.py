"""A folder of small workbooks opened safely, against reading them as people do.

Plain reading is pandas.read_excel as it comes. What the checks and the child process cost is told
against the bare engine, python-calamine in the same process, which looks at nothing twice.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pandas as pd
from measure import Result, times_faster
from python_calamine import load_workbook

from implanalytics.ingest.opening import grids_of

FILES = 50


def results() -> Iterator[Result]:
    """Open fifty small and fifty middling workbooks."""
    for rows in (40, 1000):
        content = _workbook(rows)

        def ours(content: bytes = content) -> None:
            for _ in range(FILES):
                grids_of(content, Path("a.xlsx"))

        def plain(content: bytes = content) -> None:
            for _ in range(FILES):
                pd.read_excel(BytesIO(content), sheet_name=None, header=None)

        def bare(content: bytes = content) -> None:
            for _ in range(FILES):
                with load_workbook(BytesIO(content)) as book:
                    for name in book.sheet_names:
                        book.get_sheet_by_name(name).to_python()

        name = f"{FILES} workbooks of {rows} rows, checked and in a child"
        yield Result(f"{name}, against pandas.read_excel", times_faster(ours, plain, rounds=3), 0.5)
        yield Result("  against the bare engine", times_faster(ours, bare, rounds=3))


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
