"""Steps that several trackers share."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.trackers import mark_summaries, parents_by_name, say_undated

READER = SheetReader(
    name="r",
    label=Label("r", "r"),
    table="tasks",
    headings={"task_id": ("id",), "name": ("name",), "parent_id": ("parent",)},
    needs=(("task_id",), ("name",)),
    constants={"origin": "tracker"},
    derive=in_turn(parents_by_name, mark_summaries, say_undated),
)


def test_parents_by_name_by_id_and_outside_the_export(read):
    rows = [
        ["id", "name", "parent"],
        ["1", "Go-live", None],
        ["2", "Import", "Go-live"],
        ["3", "Map", "2"],
        ["4", "Train", "Another board"],
    ]
    found = read(READER, rows)
    tasks = found.frames["tasks"]
    assert tasks["parent_id"].tolist()[1:] == ["1", "2", "Another board"]
    assert tasks["summary"].tolist() == [True, True, False, False]
    assert "no-dates" in [p.code for p in found.problems]
