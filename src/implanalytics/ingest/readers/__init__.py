"""The kinds of sheets we know how to read."""

from collections.abc import Iterable

from implanalytics.core.registry import Registry
from implanalytics.ingest.context import Reader


def _builtin() -> Iterable[Reader]:
    from implanalytics.ingest.readers.clocked import TIMESHEET_CLOCKED
    from implanalytics.ingest.readers.fill_in import FILL_IN
    from implanalytics.ingest.readers.interviews import INTERVIEWS
    from implanalytics.ingest.readers.plan import PLAN
    from implanalytics.ingest.readers.register import PROJECT_REGISTER
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
        *TRACKER_TOOLS, *TIME_TOOLS, PROJECT_REGISTER, PLAN, TRACKER, TIMESHEET_WEEKLY,
        TIMESHEET, TIMESHEET_CLOCKED, *SURVEY_TOOLS, SURVEY, SURVEY_BY_QUESTION,
        INTERVIEWS, FILL_IN, *_kept_by_hand(), *WRITTEN_PLANS, *WRITTEN_TRACKERS,
        *WRITTEN_TIMES, *WRITTEN_ISSUES,
    )  # fmt: skip


def _kept_by_hand() -> Iterable[Reader]:
    """Give the registers and lists that people keep themselves."""
    from implanalytics.ingest.readers import (
        assumptions,
        calendar_days,
        changes,
        checks,
        costs,
        deliverables,
        handover_form,
        issues,
        lessons,
        meetings,
        milestone_list,
        paper_forms,
        people,
        processes,
        project_facts,
        purchases,
        raci,
        requirements,
        risk_follow_up,
        risks,
        support,
        testing,
        training,
    )

    return (
        risks.RISK_REGISTER, risks.RAID_LOG, risks.RISK_LIST, issues.ISSUE_LOG, changes.CHANGE_LOG,
        assumptions.ASSUMPTIONS, lessons.LESSONS, lessons.LESSONS_BY_AREA, lessons.LESSON_ACTIONS,
        deliverables.DELIVERABLES, deliverables.SIGNOFFS, deliverables.HANDOVER,
        deliverables.COMMITMENTS, requirements.REQUIREMENTS, testing.TESTS, testing.DEFECTS,
        testing.ACCEPTANCE, support.TICKETS, support.USAGE, training.TRAINING,
        training.TRAINING_RESULTS, meetings.MEETINGS, meetings.MEETING_ACTIONS, people.MEMBERS,
        raci.RACI, purchases.PURCHASES, purchases.INVOICES, purchases.CLAIMS,
        purchases.CONTINGENCY, costs.COSTS, costs.RATES, milestone_list.MILESTONES,
        project_facts.EVENTS, project_facts.STATUSES, project_facts.GOALS, checks.CHECKS,
        calendar_days.CALENDAR, processes.PROCESSES, risk_follow_up.RISK_HISTORY,
        risk_follow_up.RISK_RESPONSES, *paper_forms.FORMS, handover_form.HANDOVER_FORM,
    )  # fmt: skip


READERS: Registry[Reader] = Registry("reader", _builtin, "implanalytics.readers")

__all__ = ["READERS"]
