"""Tables in JSON: what they are wrapped in, how records are numbered, what is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.core.errors import DataError
from implanalytics.ingest.documents.json_tables import json_grids

ROWS = [
    {"date": "2024-06-03", "person": "Ada", "task": "Design", "hours": 7.5},
    {"date": "2024-06-04", "person": "Ben", "task": "Build", "hours": 8},
]
COLUMNS = {name: [row[name] for row in ROWS] for name in ROWS[0]}
PANDAS = {name: {str(i): v for i, v in enumerate(values)} for name, values in COLUMNS.items()}
SPLIT = {"columns": list(ROWS[0]), "index": [0, 1], "data": [list(row.values()) for row in ROWS]}

WRAPPED = {
    "list": ROWS,
    "object": {"entries": ROWS},
    "deep": {"data": {"report": {"entries": ROWS}}, "generated": "2024-07-01"},
    "columns": COLUMNS,
    "columns by row": PANDAS,
    "records by row": {"0": ROWS[0], "1": ROWS[1]},
    "columns and data": SPLIT,
    "lists": [list(ROWS[0]), *(list(row.values()) for row in ROWS)],
}


@pytest.mark.parametrize("value", WRAPPED.values(), ids=WRAPPED)
def test_reads_records_whatever_they_are_wrapped_in(opened, value):
    (reading,) = opened(value)
    frame = reading.frames["time_entries"]
    assert frame["person"].tolist() == ["Ada", "Ben"]
    assert frame["effort"].tolist() == [7.5, 8.0]


def test_records_have_their_index(opened):
    (reading,) = opened([ROWS[0], {**ROWS[1], "hours": None}])
    assert reading.frames["time_entries"]["source_row"].tolist() == [0]
    assert [(note.row, note.verdict) for note in reading.account.rows] == [(1, "rejected")]
    assert reading.account.seen == 2
    assert reading.source.header_row is None


def test_one_object_a_line_has_the_line(opened):
    text = "\n".join(map(json.dumps, ROWS)) + "\n\n" + '{"date": "2024-06-05", "per'
    (reading,) = opened(text)
    assert reading.frames["time_entries"]["source_row"].tolist() == [1, 2]
    assert [(note.row, note.verdict) for note in reading.account.rows] == [(4, "rejected")]


def test_a_line_ends_where_the_text_has_a_line_end(opened):
    rows = [{**ROWS[0], "task": "a\u2028b"}, ROWS[1]]
    (reading,) = opened("\n".join(json.dumps(row, ensure_ascii=False) for row in rows))
    assert reading.frames["time_entries"]["source_row"].tolist() == [1, 2]


def test_columns_by_row_number_keep_their_rows_whatever_their_order(opened):
    day = {"0": "2025-09-01", "1": "2025-09-02", "2": "2025-09-03"}
    person = {"2": "Cleo", "1": "Ben", "0": "Ada"}
    (reading,) = opened({"date": day, "person": person, "hours": {"1": 8, "0": 7.5}})
    frame = reading.frames["time_entries"]
    assert frame["person"].tolist() == ["Ada", "Ben"]
    assert frame["effort"].tolist() == [7.5, 8.0]
    assert [note.row for note in reading.account.rows] == [2]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
)
def test_encodings(opened, encoding):
    rows = [{"日期": "2024-06-03", "姓名": "张三", "任务": "需求分析与确认", "工时": 7.5}]
    (reading,) = opened(json.dumps(rows, ensure_ascii=False).encode(encoding))
    assert reading.frames["time_entries"]["person"].tolist() == ["张三"]


def test_several_lists_are_several_grids(opened):
    people = [{"user": "Ada", "team": "core"}]
    readings = opened({"entries": ROWS, "people": people})
    assert [reading.source.sheet for reading in readings] == ["entries", "people"]
    assert len(readings[0].frames["time_entries"]) == 2


def test_objects_are_flattened_and_lists_stand_in_one_cell(tmp_path):
    value = [{"id": 12345678901234567890, "user": {"name": "Ada"}, "tags": ["a", "b"], "x": []}]
    (grid,) = json_grids(json.dumps(value).encode(), tmp_path / "f")
    assert grid.rows == (
        ("id", "user.name", "tags", "x"),
        ("12345678901234567890", "Ada", "a; b", None),
    )


@pytest.mark.parametrize("hours", ["NaN", "-Infinity", "1e999"])
def test_what_is_no_number_is_no_value(opened, hours):
    row = json.dumps(ROWS[0] | {"hours": "?"}).replace('"?"', hours)
    (reading,) = opened(f"[{row}]")
    assert reading.account.rejected == 1
    assert any(hours in problem.say("en") for problem in reading.problems)


def test_a_key_given_twice_with_two_values_has_none(opened):
    row = '{"date": "2024-06-03", "person": "Ada", "task": "T", "hours": 4, "hours": %d}'
    (doubtful,) = opened(f"[{row % 5}]")
    assert doubtful.account.rejected == 1
    assert any("4 | 5" in problem.say("en") for problem in doubtful.problems)
    (same,) = opened(f"[{row % 4}]")
    assert same.frames["time_entries"]["effort"].tolist() == [4.0]


def test_an_element_that_is_no_object_is_accounted_for(opened):
    (reading,) = opened([ROWS[0], "lost", None])
    assert [(n.row, n.verdict) for n in reading.account.rows] == [(1, "rejected"), (2, "skipped")]


REFUSED = {
    "scalar": ('"hello"', "no-records", "single value"),
    "null": ("null", "no-records", "single value"),
    "list of scalars": ('["a", "b"]', "no-records", "single values"),
    "empty list": ("[]", "no-records", "empty list"),
    "empty wrapped": ('{"entries": []}', "no-records", "empty list"),
    "empty object": ("{}", "no-records", "structure"),
    "uneven": ('{"a": ["x", "y"], "b": ["z"]}', "no-records", "unequal length"),
    "cut": ('[{"a": "x"}, {"a": "y', "broken-json", "truncated"),
    "cut after comma": ('[{"a": "x"},', "broken-json", "truncated"),
    "broken": ('[{"a": "x"} {"a": 1}]', "broken-json", "line 1"),
    "deep": ("[" * 200 + "]" * 200, "nested-too-deep", "60"),
    "absurdly deep": ("[" * 100_000, "nested-too-deep", "60"),
    "deep objects": ('{"a":' * 300 + "1" + "}" * 300, "nested-too-deep", "60"),
}


@pytest.mark.parametrize(("text", "code", "words"), REFUSED.values(), ids=REFUSED)
def test_refuses_what_holds_no_records(refused, text, code, words):
    problem = refused(text)
    assert problem.code == code
    assert words in problem.say("en")


def test_refuses_records_whose_fields_are_data(refused):
    assert refused([{f"f{i}": 1 for i in range(4_001)}]).code == "too-many-fields"


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
trees = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=20,
)


@given(trees)
def test_every_json_text_gives_grids_or_one_problem(value):
    try:
        grids = json_grids(json.dumps(value).encode(), Path("f"))
    except DataError:
        grids = []
    for grid in grids:
        assert {len(row) for row in grid.rows} == {grid.width}
        assert list(grid.numbers) == sorted(set(grid.numbers))


GROUPED = {
    "people": [
        {"person": "Ada", "entries": [{"date": "2024-06-03", "task": "Design", "hours": 7.5},
                                      {"date": "2024-06-04", "task": "Build", "hours": 1}]},
        {"person": "Ben", "entries": [{"date": "2024-06-03", "task": "Test", "hours": 8}]},
        {"person": "Cleo", "entries": []},
    ]
}  # fmt: skip


def test_records_within_records_are_read_with_what_is_around_them(opened):
    (reading,) = opened(GROUPED)
    frame = reading.frames["time_entries"]
    assert reading.source.sheet == "entries"
    assert frame["person"].tolist() == ["Ada", "Ada", "Ben"]
    assert frame["effort"].tolist() == [7.5, 1.0, 8.0]
    assert frame["source_row"].tolist() == [0, 1, 2]


def test_three_levels_are_read(opened):
    days = [{"date": "2024-06-03", "entries": [{"task": "Design", "hours": 4}]},
            {"date": "2024-06-04", "entries": [{"task": "Build", "hours": 3}]}]  # fmt: skip
    (reading,) = opened([{"person": "Ada", "days": days}])
    assert reading.frames["time_entries"]["effort"].tolist() == [4.0, 3.0]
    assert reading.frames["time_entries"]["person"].tolist() == ["Ada", "Ada"]


def test_records_that_are_known_are_not_read_again_for_the_lists_within_them(opened):
    labels = [{"name": "bug"}, {"name": "urgent"}]
    issues = [
        {"number": n, "title": "Login fails", "state": "OPEN", "createdAt": "2024-06-03T08:00:00Z",
         "labels": labels}
        for n in (1, 2)
    ]  # fmt: skip
    (reading,) = opened(issues)
    assert len(reading.frames["tasks"]) == 2
