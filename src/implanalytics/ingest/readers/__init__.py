"""The kinds of sheets we know how to read."""

from collections.abc import Iterable

from implanalytics.core.registry import Registry
from implanalytics.ingest.context import Reader


def _builtin() -> Iterable[Reader]:
    from implanalytics.ingest.readers.jira import JIRA_CSV
    from implanalytics.ingest.readers.plan import PLAN
    from implanalytics.ingest.readers.register import PROJECT_REGISTER
    from implanalytics.ingest.readers.risks import RAID_LOG, RISK_REGISTER
    from implanalytics.ingest.readers.timesheet import TIME_TRACKER, TIMESHEET
    from implanalytics.ingest.readers.tracker import TRACKER
    from implanalytics.ingest.readers.weekly import TIMESHEET_WEEKLY
    from implanalytics.ingest.readers.zentao import ZENTAO_TASKS

    return (
        ZENTAO_TASKS, JIRA_CSV, TIME_TRACKER, PROJECT_REGISTER, RISK_REGISTER, RAID_LOG, PLAN,
        TRACKER,        TIMESHEET_WEEKLY, TIMESHEET,
    )  # fmt: skip


READERS: Registry[Reader] = Registry("reader", _builtin, "implanalytics.readers")

__all__ = ["READERS"]
