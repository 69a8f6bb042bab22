"""Mirror of implanalytics.project.inspection.answer."""

import json

from implanalytics.project.inspection import answer, inspect_file

TEXT = """Date,Person,Task,Hours,Mood
2024-06-03,Ada,Design,8,fine
2024-06-03,Ada,Design,viel,
2024-06-04,Ada,Design,26,
Total,,,34,
"""


def test_an_answer_is_plain_data(tmp_path):
    path = tmp_path / "hours.csv"
    path.write_text(TEXT, encoding="utf-8")
    found = answer(inspect_file(path), "en")
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert (found["ok"], found["rows"], found["totals"]["hours"]) == (True, 2, 34.0)
    assert [r["row"] for r in found["rejected"]] == [3]
    assert {r["row"] for r in found["flagged"]} == {1, 4}
    assert {r["row"]: r["why"] for r in found["skipped"]} == {1: "header", 5: "total"}
    assert found["records"][0] == {
        "row": 2, "person": "Ada", "date": "2024-06-03", "hours": 8.0, "task": "Design",
        "entry_id": found["records"][0]["entry_id"],
    }  # fmt: skip
    (sheet,) = found["sheets"]
    assert [(c["heading"], c["column"], c["how"]) for c in sheet["columns"]] == [
        ("Date", "worked_on", "exact"),
        ("Person", "person", "exact"),
        ("Task", "task", "exact"),
        ("Hours", "effort", "exact"),
        ("Mood", None, "unknown"),
    ]


def test_an_error_names_the_file(tmp_path):
    path = tmp_path / "nothing.csv"
    path.write_bytes(b"")
    found = answer(inspect_file(path), "zh")
    assert not found["ok"]
    assert found["error"].startswith("nothing.csv：")


def test_many_records_are_not_listed(tmp_path):
    path = tmp_path / "many.csv"
    rows = "\n".join(f"2024-06-03,Ada,Task {n},1" for n in range(2001))
    path.write_text(f"Date,Person,Task,Hours\n{rows}\n", encoding="utf-8")
    found = answer(inspect_file(path), "en")
    assert (found["rows"], found["records"]) == (2001, [])
