"""Mirror of implanalytics.project.stamped."""

from dataclasses import replace
from datetime import datetime

import pandas as pd
import pytest

from implanalytics.ingest import read_file
from implanalytics.project.stamped import stamped

HOURS = "Employee,Date,Task,Hours\nAnn,2025-06-02,x,8\nAnn,2025-07-10,x,8\n"
REGISTER = {"as_of": pd.Timestamp("2025-07-31")}

CASES = {
    # file, what it says of itself, register, stamp, origin, told
    "true": ("h.csv", "2025-07-10", {}, "2025-07-10", "properties", 0),
    "before its rows": ("h.csv", "2025-07-09", {}, None, None, 1),
    "then by its name": ("h_20250715.csv", "2025-01-01", {}, "2025-07-15", "file_name", 1),
    "a name that cannot be": ("h_20250630.csv", "2025-01-01", {}, None, None, 1),
    "then by the register": ("h.csv", "2025-01-01", REGISTER, "2025-07-31", "register", 1),
    "by the register": ("h.csv", None, REGISTER, "2025-07-31", "register", 0),
}


@pytest.mark.parametrize(
    ("name", "says", "card", "at", "origin", "told"), CASES.values(), ids=CASES
)
def test_when_a_file_was_taken(tmp_path, name, says, card, at, origin, told):
    path = tmp_path / name
    path.write_text(HOURS, encoding="utf-8")
    (reading,) = read_file(path, root=tmp_path, project_id="p")
    source = replace(
        reading.source,
        extracted_at=datetime.fromisoformat(says) if says else None,
        extracted_from="properties" if says else None,
    )
    (found,), problems = stamped([replace(reading, source=source)], "p", card)
    assert found.source.extracted_at == (datetime.fromisoformat(at) if at else None)
    assert found.source.extracted_from == origin
    assert [p.code for p in problems] == ["saved-before-its-rows"] * told
