"""Mirror of implanalytics.project.key_reading."""

from implanalytics.project import kinds
from implanalytics.project.key_reading import KeyReading


def test_what_is_right_is_kept_and_what_is_wrong_is_told_at_its_place():
    reading = KeyReading("project.toml")
    known = {"name": kinds.TEXT, "hours": kinds.HOURS}
    assert reading.table({"name": "A", "hours": 0, "nme": "B"}, "", known) == {"name": "A"}
    assert [(p.code, p.place.file) for p in reading.problems] == [
        ("wrong-value", "project.toml"), ("unknown-key", "project.toml"),
    ]  # fmt: skip
    assert "Did you mean name?" in str(reading.problems[1])


def test_a_value_where_a_section_is_expected():
    reading = KeyReading("project.toml")
    assert reading.table(5, "contingency", {}) == {}
    assert "[contingency]" in str(reading.problems[0])
