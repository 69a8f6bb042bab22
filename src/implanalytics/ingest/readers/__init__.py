"""The kinds of sheets we know how to read."""

from collections.abc import Iterable

from implanalytics.core.registry import Registry
from implanalytics.ingest.context import Reader


def _builtin() -> Iterable[Reader]:
    from implanalytics.ingest.readers.clocked import TIMESHEET_CLOCKED
    from implanalytics.ingest.readers.plan import PLAN
    from implanalytics.ingest.readers.register import PROJECT_REGISTER
    from implanalytics.ingest.readers.risks import RISK_REGISTER
    from implanalytics.ingest.readers.surveys import SURVEY, SURVEY_BY_QUESTION, SURVEY_TOOLS
    from implanalytics.ingest.readers.time_tools import TIME_TOOLS
    from implanalytics.ingest.readers.timesheet import TIMESHEET
    from implanalytics.ingest.readers.tracker import TRACKER
    from implanalytics.ingest.readers.tracker_tools import TRACKER_TOOLS
    from implanalytics.ingest.readers.weekly import TIMESHEET_WEEKLY
    from implanalytics.ingest.readers.written_issues import WRITTEN_ISSUES
    from implanalytics.ingest.readers.written_plans import WRITTEN_PLANS
    from implanalytics.ingest.readers.written_times import WRITTEN_TIMES
    from implanalytics.ingest.readers.written_trackers import WRITTEN_TRACKERS

    return (
        *TRACKER_TOOLS, *TIME_TOOLS, PROJECT_REGISTER, RISK_REGISTER, PLAN, TRACKER,
        TIMESHEET_WEEKLY, TIMESHEET, TIMESHEET_CLOCKED, *SURVEY_TOOLS, SURVEY, SURVEY_BY_QUESTION,
        *WRITTEN_PLANS, *WRITTEN_TRACKERS, *WRITTEN_TIMES, *WRITTEN_ISSUES,
    )  # fmt: skip


READERS: Registry[Reader] = Registry("reader", _builtin, "implanalytics.readers")

__all__ = ["READERS"]
