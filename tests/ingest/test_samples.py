"""The samples as we ship them: what their answers say of rows is what is read."""

import tomllib
from collections import Counter

import pytest

from implanalytics.ingest import read_file

SAMPLES = ("m4_warehouse", "portal_en")


def files(repository, name):
    root = repository / "sample_data" / name
    answers = tomllib.loads((root / "ANSWERS.toml").read_text("utf-8"))
    for rows in answers["rows"]:
        yield rows, read_file(root / rows["file"], root=root, project_id=name)


@pytest.mark.parametrize("name", SAMPLES)
def test_rows_are_what_the_answers_say(repository, name):
    for rows, found in files(repository, name):
        skipped = Counter(n.kind for r in found for n in r.account.rows if n.verdict == "skipped")
        assert sum(r.account.seen for r in found) == rows["seen"], rows["file"]
        assert skipped["title"] == rows["title"], rows["file"]
        assert skipped["total"] + skipped["subtotal"] == rows["total"], rows["file"]
        assert skipped["blank"] == rows["blank"], rows["file"]
        assert skipped["note"] == rows["footer"], rows["file"]
        data = sum(r.account.accepted + r.account.rejected for r in found)
        assert data + skipped["copy"] == rows["data"], rows["file"]


@pytest.mark.parametrize("name", SAMPLES)
def test_rejected_rows_are_those_of_the_answers(repository, name):
    for rows, found in files(repository, name):
        said = {(row.get("sheet"), row["row"]) for row in rows["rejected_rows"]}
        rejected = {
            (r.source.sheet, n.row)
            for r in found
            for n in r.account.rows
            if n.verdict == "rejected"
        }
        assert rejected == said, rows["file"]


def test_no_sample_has_a_total_that_disagrees(repository):
    for name in SAMPLES:
        for rows, found in files(repository, name):
            said = [p for r in found for p in r.problems if p.code == "total-disagrees"]
            assert said == [], rows["file"]


def test_all_hours_of_the_weekly_timesheets_are_read(repository):
    hours = sum(
        float(r.frames["time_entries"]["effort"].sum())
        for rows, found in files(repository, "m4_warehouse")
        if rows["file"].startswith("工时/")
        for r in found
        if "time_entries" in r.frames
    )
    root = repository / "sample_data" / "m4_warehouse"
    answers = tomllib.loads((root / "ANSWERS.toml").read_text("utf-8"))
    assert hours == answers["project"]["booked_in_all_h"]
