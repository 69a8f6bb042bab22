"""Mirror of implanalytics.indicators.losses: what could not be read is never good news."""

import pytest

DONE = ("Testing", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-14", 90)
ON_TIME_AND_PLAN = ("green", "green")


@pytest.fixture
def asked(answers, plan, sheet, table):
    """Return the outcomes of time and effort for sources with the given accounts."""

    def ask(*sources):
        rows = [
            {
                "source_id": f"s{n}", "path": f"file{n}.csv", "sha256": "0", "reader": reader,
                "tables": tables, "seen": accepted + rejected, "accepted": accepted,
                "rejected": rejected, "skipped": 0,
            }
            for n, (reader, tables, accepted, rejected) in enumerate(sources)
        ]  # fmt: skip
        booked = sheet(*[("Testing", f"2025-03-{day:02}", 9) for day in range(3, 13)])
        tables = {"tasks": plan(DONE), "time_entries": booked, "sources": table("sources", rows)}
        found = answers(tables)
        return tuple(found[name, "testing"] for name in ("SCH-04", "CST-01"))

    return ask


SHEET, PLAN = ("timesheet", "time_entries", 100, 0), ("plan", "tasks, links", 20, 0)
CASES = {
    "nothing lost": ((SHEET, PLAN), ON_TIME_AND_PLAN),
    "few hours lost": ((("timesheet", "time_entries", 100, 4), PLAN), ON_TIME_AND_PLAN),
    "many hours lost": (
        (("timesheet", "time_entries", 100, 30), PLAN), ("green", "not_assessable"),
    ),
    "many tasks lost": (
        (SHEET, ("plan", "tasks, links", 20, 5)), ("not_assessable", "not_assessable"),
    ),
    "a file unread": ((SHEET, PLAN, ("none", None, 0, 0)), ("not_assessable", "not_assessable")),
    "a table nobody knows": ((SHEET, PLAN, ("none", None, 0, 9)), ON_TIME_AND_PLAN),
}  # fmt: skip


@pytest.mark.parametrize(("sources", "expected"), CASES.values(), ids=CASES)
def test_green_is_not_proved_by_what_is_left(asked, sources, expected):
    assert tuple(result.outcome for result in asked(*sources)) == expected


def test_the_unread_file_is_named(asked):
    _, effort = asked(SHEET, PLAN, ("none", None, 0, 0))
    assert str(effort.text) == "These files could not be read: file2.csv."
    assert effort.missing == ("time_entries",)
