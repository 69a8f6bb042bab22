"""Records within a record, kept as JSON in one cell until their table is made."""

import json
from collections.abc import Iterable, Mapping
from typing import Any


def folded_records(records: Iterable[Mapping[str, Any]]) -> str | None:
    """Write records into one cell, None if there are none.

    >>> folded_records([{"task": "3", "lag": 2.0}])
    '[{"task": "3", "lag": 2.0}]'
    """
    found = [{k: v for k, v in record.items() if v is not None} for record in records]
    return json.dumps(found, ensure_ascii=False) if found else None


def unfolded_records(cell: object) -> list[dict[str, Any]]:
    """Read the records that `folded_records` wrote into a cell; none from any other cell.

    >>> unfolded_records('[{"task": "3"}]'), unfolded_records("3FS"), unfolded_records(None)
    ([{'task': '3'}], [], [])
    """
    if not isinstance(cell, str) or not cell.startswith("["):
        return []
    try:
        found = json.loads(cell)
    except (ValueError, RecursionError):
        return []
    return [record for record in found if isinstance(record, dict)]
