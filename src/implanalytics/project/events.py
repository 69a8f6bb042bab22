"""The dated facts of project.toml as rows of the tables, project.toml being their source."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.ingest.source import source_key
from implanalytics.project.config import CONFIG_FILE, Config
from implanalytics.project.readings import sources_table
from implanalytics.project.registered import REGISTER_READER
from implanalytics.tables import TABLES

READER = "settings"
"""What stands as reader beside rows that come from project.toml."""


def with_events(
    tables: Mapping[str, pd.DataFrame], config: Config, project_id: str
) -> dict[str, pd.DataFrame]:
    """Return `tables` with the events of project.toml and their source; left as they are."""
    if not config.events:
        return dict(tables)
    source_id = source_key(CONFIG_FILE, config.sha256, None, READER)
    ids = [f"{source_id}:{event.row}:{event.key}" for event in config.events]
    events = pd.DataFrame(
        {
            "project_id": project_id,
            "event_id": ids,
            "kind": [event.kind for event in config.events],
            "day": pd.to_datetime([event.day for event in config.events]),
            "row_id": ids,
            "source_id": source_id,
            "source_row": [event.row for event in config.events],
            "source_column": [event.key for event in config.events],
        }
    )
    source = sources_table([_source(source_id, config, project_id)])
    tables = {**tables, **_without_registered(tables, {event.kind for event in config.events})}
    return {
        **tables,
        "events": _below("events", tables, events),
        "sources": _below("sources", tables, source),
    }


def _without_registered(
    tables: Mapping[str, pd.DataFrame], kinds: set[str]
) -> dict[str, pd.DataFrame]:
    """Return the events without what a register says of `kinds`: project.toml goes before it."""
    if "events" not in tables:
        return {}
    events, sources = tables["events"], tables["sources"]
    registers = sources.loc[sources["reader"] == REGISTER_READER, "source_id"]
    told = events["source_id"].isin(registers) & events["kind"].isin(kinds)
    return {"events": events[~told]}


def _below(name: str, tables: Mapping[str, pd.DataFrame], rows: pd.DataFrame) -> pd.DataFrame:
    there = [tables[name]] if name in tables else []
    return TABLES[name].conform(pd.concat([*there, TABLES[name].conform(rows)], ignore_index=True))


def _source(source_id: str, config: Config, project_id: str) -> dict[str, object]:
    n = len(config.events)
    return {
        "project_id": project_id, "source_id": source_id, "path": CONFIG_FILE,
        "sha256": config.sha256, "sheet": None, "reader": READER, "tables": "events",
        "options": None, "extracted_at": None, "extracted_from": None, "hidden": False,
        "header_row": None, "seen": n, "accepted": n, "rejected": 0, "skipped": 0,
    }  # fmt: skip
