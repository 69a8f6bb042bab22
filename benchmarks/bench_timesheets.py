"""Weekly timesheets of the sample project: our reading, with every row accounted for.

The goal is at most twice the time of plain reading, which gives raw cells and nothing else.
"""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
from measure import Result, times_faster

from implanalytics.ingest import read_file

FOLDER = Path(__file__).parents[1] / "sample_data" / "m4_warehouse" / "工时"


def results() -> Iterator[Result]:
    """Read eight workbooks of wide weekly sheets into tidy hours, and into raw cells."""
    files = sorted(FOLDER.glob("*.xlsx"))

    def ours() -> None:
        for file in files:
            read_file(file, root=FOLDER, project_id="p")

    def peer() -> None:
        for file in files:
            pd.read_excel(file, sheet_name=None, header=None, engine="openpyxl")

    ratio = times_faster(ours, peer, rounds=3)
    yield Result("weekly timesheets, tidy, against pandas.read_excel, raw cells", ratio, goal=0.5)
