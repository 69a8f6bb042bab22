"""Reviews of 10, 100 and 1,000 projects in a store, notebooks apart: time of the processor.

The projects are variants of the sample projects. The goal is a second a project, and that a
project costs the same however many there are.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

import pandas as pd
from measure import Result, times_faster

from implanalytics import load, review
from implanalytics.project import Project, save
from implanalytics.reviews import review_portfolio

SAMPLES = Path(__file__).parents[1] / "sample_data"
BY_HAND = SAMPLES / "m9_valves"
SIZES = (10, 100, 1000)
LEFT_OUT = 0.05
"""Share of the rows of each table that a variant does without."""


def results() -> Iterator[Result]:
    """Review stored projects in growing numbers, and one sample from its files."""
    samples = [load(folder) for folder in sorted(SAMPLES.glob("m?_*"))]
    with TemporaryDirectory() as folder:
        spent = {}
        for size in SIZES:
            store = Path(folder, str(size))
            for number in range(size):
                save(_variant(samples[number % len(samples)], number), store)
            spent[size] = _seconds_of_reviewing(store, size) / size
            yield Result(f"a second against a review from the store, {size:,} projects",
                         1 / spent[size], goal=1)  # fmt: skip
    for few, many in zip(SIZES, SIZES[1:], strict=False):
        yield Result(f"time a project, {few:,} projects against {many:,}",
                     spent[few] / spent[many], goal=0.8)  # fmt: skip
    yield _from_files()


def _seconds_of_reviewing(store: Path, size: int) -> float:
    start = process_time()
    reviewed = review_portfolio(load(store))
    spent = process_time() - start
    if len(reviewed) != size:
        raise AssertionError(reviewed.failures)
    return spent


def _variant(sample: Project, number: int) -> Project:
    """Return a sample under an id of its own, without some of its rows."""
    key = f"p{number:04}"
    random = Random(number)
    tables = {}
    for name, frame in sample.tables.items():
        if name not in ("projects", "sources", "calendars"):
            kept = [n for n in range(len(frame)) if random.random() >= LEFT_OUT]
            frame = frame.iloc[kept].reset_index(drop=True)
        tables[name] = frame.assign(project_id=key)
    return replace(
        sample,
        tables=tables,
        facts=replace(sample.facts, settings=replace(sample.settings, id=key)),
    )


def _from_files() -> Result:
    """Review a sample from all its files, beside a script for one question from two of them."""
    ratio = times_faster(lambda: review(load(BY_HAND)), _hours_by_phase, rounds=3)
    return Result("all questions of a sample from its files, against pandas for one", ratio)


def _hours_by_phase() -> pd.DataFrame:
    """Return planned and booked hours a phase, as one writes it who knows the files."""
    plan = pd.read_excel(BY_HAND / "实施计划.xlsx", header=2, engine="openpyxl")
    leaves = plan[plan["WBS"].astype("str").str.contains(".", regex=False)]
    sheets = [
        pd.read_csv(file, skiprows=1, encoding="gb18030") for file in BY_HAND.glob("工时/*.csv")
    ]
    planned = leaves.groupby("阶段")["计划工时"].sum()
    booked = pd.concat(sheets).groupby("阶段")["合计"].sum()
    return pd.DataFrame({"planned": planned, "booked": booked, "ratio": planned / booked})
