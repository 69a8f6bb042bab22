"""Long files: ours into a validated table with every row accounted for, others into raw cells.

Each comparison of time is followed by the peak memory of the same work in a process of its own.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from subprocess import run
from tempfile import TemporaryDirectory

import pandas as pd
from measure import Result, times_faster
from openpyxl import Workbook
from python_calamine import load_workbook

from implanalytics.ingest import read_file

HEADINGS = (
    "Entry id", "Person", "Date", "Hours", "Task", "Task ID", "Phase", "Project", "Company", "Note",
    "Billable", "Location",
)  # fmt: skip
SHEET_ROWS, TEXT_ROWS = 200_000, 1_000_000
FIRST = date(2021, 1, 4)


def results() -> Iterator[Result]:
    """Read 200,000 rows of a workbook and 1,000,000 rows of a csv file."""
    with TemporaryDirectory() as folder:
        book, text = Path(folder, "entries.xlsx"), Path(folder, "entries.csv")
        _write_book(book)
        _write_text(text)

        def ours(path: Path) -> None:
            (reading,) = read_file(path, root=path.parent, project_id="p")
            wanted = SHEET_ROWS if path == book else TEXT_ROWS
            if reading.account.accepted != wanted:
                raise AssertionError(reading.account)

        name = "200,000 x 12 xlsx, validated, against pandas with openpyxl"
        ratio = times_faster(lambda: ours(book), lambda: pd.read_excel(book, engine="openpyxl"),
                             rounds=1)  # fmt: skip
        yield Result(name, ratio, goal=8)
        yield _memory(book, f"import pandas; pandas.read_excel({str(book)!r}, engine='openpyxl')")

        name = "200,000 x 12 xlsx, validated, against raw rows of calamine"
        yield Result(name, times_faster(lambda: ours(book), lambda: _raw(book)), goal=1 / 1.5)
        yield _memory(
            book,
            "from python_calamine import load_workbook\n"
            f"rows = load_workbook({str(book)!r}).get_sheet_by_index(0).to_python()",
        )

        name = "1,000,000 rows of csv, validated, against pandas with the same dtypes"
        yield Result(name, times_faster(lambda: ours(text), lambda: _typed(text)), goal=0.5)
        yield _memory(
            text,
            f"import pandas\npandas.read_csv({str(text)!r}, dtype={DTYPES!r}, "
            "parse_dates=['Date'], date_format='%Y-%m-%d')",
        )


DTYPES = {name: "float64" if name == "Hours" else "str" for name in HEADINGS[:8] if name != "Date"}


def _raw(path: Path) -> list[list[object]]:
    return load_workbook(str(path)).get_sheet_by_index(0).to_python()


def _typed(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=DTYPES, parse_dates=["Date"], date_format="%Y-%m-%d")


def _rows(count: int) -> Iterator[tuple[object, ...]]:
    """Make entries of 500 people, one of at most 8 h a person and day as a rule."""
    random = Random(1)
    for i in range(count):
        task = random.randrange(5000)
        yield (
            f"E{i}", f"Person {i % 500}", FIRST + timedelta(days=i // 500),
            random.choice((0.5, 1, 2, 4, 7.5, 8)), f"Task number {task}", f"T{task}",
            random.choice(("Design", "Build", "Test")), "CRM", "own", f"note {i % 5000}", "Yes",
            random.choice(("Home", "Office")),
        )  # fmt: skip


def _write_book(path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Timesheet")
    sheet.append(HEADINGS)
    for entry, person, day, *rest in _rows(SHEET_ROWS):
        sheet.append((entry, person, datetime.fromisoformat(str(day)), *rest))
    book.save(path)


def _write_text(path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as stream:
        lines = csv.writer(stream)
        lines.writerow(HEADINGS[:8])
        lines.writerows(row[:8] for row in _rows(TEXT_ROWS))


def _memory(path: Path, peer: str) -> Result:
    """Compare the peaks of memory, our child process included."""
    ours = (
        "from pathlib import Path\nfrom implanalytics.ingest import read_file\n"
        f"read_file(Path({str(path)!r}), root=Path({str(path.parent)!r}), project_id='p')"
    )
    mine, others = _peak(ours), _peak(peer)
    return Result(f"  peak memory, {mine:.0f} MiB against {others:.0f} MiB", others / mine)


def _peak(code: str) -> float:
    """Run code in a process of its own and give the most memory it and its child held, in MiB.

    What a process held before it became this one is not its own: so the peak is asked of the
    system, and not of `resource`.
    """
    tail = (
        "\nimport os, re\n"
        "children = open(f'/proc/self/task/{os.getpid()}/children').read().split()\n"
        "peaks = [re.search(r'VmHWM:\\s*(\\d+)', open(f'/proc/{p}/status').read())"
        " for p in ('self', *children)]\n"
        "print(sum(int(peak[1]) for peak in peaks) / 1024)"
    )
    done = run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    return float(done.stdout.splitlines()[-1])
