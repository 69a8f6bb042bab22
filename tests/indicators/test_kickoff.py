"""Mirror of implanalytics.indicators.kickoff."""

import pandas as pd

from implanalytics.indicators.kickoff import kickoff


def test_the_event_counts_before_the_meeting(facts_alone, table):
    tables = {
        "events": table("events", [{"kind": "kickoff", "day": "2025-03-03"}]),
        "meetings": table("meetings", [{"name": "项目启动会", "held_on": "2025-03-05"}]),
    }
    assert kickoff(facts_alone(tables)).day == pd.Timestamp("2025-03-03")
    del tables["events"]
    found = kickoff(facts_alone(tables))
    assert found.day == pd.Timestamp("2025-03-05")
    assert [part.table for part in found.evidence] == ["meetings"]
    assert not kickoff(facts_alone(tables, as_of="2025-03-04"))
