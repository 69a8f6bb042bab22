"""Mirror of implanalytics.facts.stamps."""

import pandas as pd
import pytest

from implanalytics.facts.stamps import newer_than_stamp


def sources(table, taken):
    return table(
        "sources",
        source_id=["s"], path=["risks.csv"], sha256=["0"], reader=["x"], seen=[9], accepted=[9],
        rejected=[0], skipped=[0], extracted_at=[pd.Timestamp(taken) if taken else None],
        extracted_from=["file_name"],
    )  # fmt: skip


CASES = {
    "no stamp": (None, 0),
    "the same day": ("2025-06-30", 0),
    "a day before": ("2025-06-29", 2),
    "long before": ("2025-01-01", 2),
}


@pytest.mark.parametrize(("taken", "rows"), CASES.values(), ids=CASES)
def test_rows_later_than_their_source_are_told_once(facts, table, taken, rows):
    risks = table(
        "risks",
        text=["a", "b", "c"],
        raised_on=pd.to_datetime(["2024-12-31", "2025-06-01", "2025-06-30"]),
        closed_on=pd.to_datetime([None, "2025-06-30", "2025-06-30"]),
    )
    found = list(newer_than_stamp(facts(risks=risks, sources=sources(table, taken))))
    assert [p.code for p in found] == ["newer-than-stamp"] * bool(rows)
    for problem in found:
        assert f"{rows} rows are later" in str(problem)
        assert "name of the file" in str(problem)
        assert problem.place.row in (3, 4)


def test_what_is_agreed_ahead_contradicts_nothing(facts, table):
    events = table(
        "events", kind=["contract_finish", "golive"], day=pd.to_datetime(["2026-01-01"] * 2)
    )
    (found,) = newer_than_stamp(facts(events=events, sources=sources(table, "2025-06-30")))
    assert str(found).count("1 rows") == 1
