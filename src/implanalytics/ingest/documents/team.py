"""Who works on what in a plan, under one set of field names whatever tool wrote it."""

from implanalytics.ingest.documents.records import Record
from implanalytics.ingest.grid import Cell


def assignment(
    *,
    own: Cell = None,
    task: Cell,
    resource: Cell,
    units: Cell = None,
    work: Cell = None,
    actual: Cell = None,
    remaining: Cell = None,
    kind: Cell = "work",
) -> Record:
    """Give the record of one resource on one task; work in hours or as an ISO duration."""
    return {
        "assignment id": own,
        "assigned task": task,
        "assigned resource": resource,
        "resource kind": kind,
        "assigned units": units,
        "assigned work": work,
        "actual work": actual,
        "remaining work": remaining,
    }


def resource(*, own: Cell, name: Cell, kind: Cell = "work", role: Cell = None) -> Record:
    """Give the record of one resource; people are of the kind ``work``."""
    return {"resource id": own, "resource name": name, "resource kind": kind, "resource role": role}
