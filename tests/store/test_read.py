"""Mirror of implanalytics.store.read."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import Label, message
from implanalytics.facts import Settings
from implanalytics.store import ROW_NOTES, Stored, read, write
from implanalytics.tables import TABLES
from implanalytics.tables.column import Column

NOTES = pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in ROW_NOTES.items()})
PROBLEM = Problem(
    "late",
    Place("计划.xlsx", None, 4),
    message("{phase} is {slip:wd} late since {day:date}.", phase=Label("Testing", "测试"),
            slip=3.5, day=pd.Timestamp("2025-06-30 12:30")),
    message("Known: {names}.", names=("a", message("b"))),
)  # fmt: skip


def assert_same(one: Stored, other: Stored) -> None:
    assert (one.folder, one.settings) == (other.folder, other.settings)
    assert one.problems == other.problems
    pd.testing.assert_frame_equal(one.row_notes, other.row_notes)
    assert sorted(one.tables) == sorted(other.tables)
    for name, frame in one.tables.items():
        pd.testing.assert_frame_equal(frame, other.tables[name])


def texts() -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def values(column: Column) -> st.SearchStrategy[object]:
    kinds = {
        "text": texts(),
        "number": st.floats(allow_nan=False, allow_infinity=False, width=64),
        "instant": st.datetimes().map(lambda t: pd.Timestamp(t).as_unit("us")),
        "flag": st.booleans(),
    }
    return kinds[column.kind] if column.required else st.none() | kinds[column.kind]


@st.composite
def frames(draw: st.DrawFn, name: str) -> pd.DataFrame:
    """Draw a table with any of its optional columns, nulls and hostile texts among them."""
    table, n = TABLES[name], draw(st.integers(1, 3))
    columns = [c for c in table.columns if c.required or draw(st.booleans())]
    return pd.DataFrame(
        {
            c.name: pd.Series(
                draw(st.lists(values(c), min_size=n, max_size=n)), dtype=object
            ).astype(c.dtype)
            for c in columns
        }
    )


@settings(max_examples=25, deadline=None)
@given(frames("tasks"), frames("sources"), texts())
def test_what_is_read_equals_what_was_written(tasks, sources, project_id):
    stored = Stored(
        "f", Settings(project_id), {"tasks": tasks, "sources": sources}, (PROBLEM,), NOTES
    )
    with TemporaryDirectory() as root:
        assert_same(read(write(stored, Path(root))), stored)


@pytest.fixture
def folder(tmp_path):
    goals = pd.DataFrame(
        {"project_id": ["p"], "goal_id": ["g"], "name": ["n"], "row_id": ["s:2"],
         "source_id": ["s"], "source_row": [2]}
    )  # fmt: skip
    tables = {"goals": TABLES["goals"].conform(goals)}
    return write(Stored("f", Settings("p"), tables, (PROBLEM,), NOTES), tmp_path)


def test_an_optional_column_that_was_absent_stays_absent(folder):
    assert "source_column" not in read(folder).tables["goals"].columns


def change(folder: Path, **entries: object) -> None:
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(manifest | entries), encoding="utf-8")


DAMAGE = {
    "a file is missing": (lambda f: (f / "goals.parquet").unlink(), "goals.parquet is missing"),
    "a file was changed": (
        lambda f: (f / "goals.parquet").write_bytes(b"PAR1"),
        "goals.parquet is missing or was changed",
    ),
    "the manifest is missing": (
        lambda f: (f / "manifest.json").unlink(),
        "no complete stored project",
    ),
    "the manifest lacks something": (lambda f: change(f, problems=None), "does not know"),
    "a table nobody declares": (
        lambda f: change(f, tables={"omens": {"file": "goals.parquet"}}),
        "does not know",
    ),
}


@pytest.mark.parametrize(("damage", "told"), DAMAGE.values(), ids=DAMAGE)
def test_damage_is_refused(folder, damage, told):
    damage(folder)
    with pytest.raises(DataError, match=told):
        read(folder)
