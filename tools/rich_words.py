"""What invented projects say: which ids name which rows, words of luck and of none."""

KEYS: dict[str, tuple[str, str]] = {
    "task_id": ("tasks", "task_id"), "parent_id": ("tasks", "task_id"),
    "predecessor_id": ("tasks", "task_id"), "successor_id": ("tasks", "task_id"),
    "predecessors": ("tasks", "task_id"), "change_id": ("changes", "change_id"),
    "requirement_id": ("requirements", "requirement_id"), "risk_id": ("risks", "risk_id"),
    "meeting_id": ("meetings", "meeting_id"), "lesson_id": ("lessons", "lesson_id"),
    "question_id": ("survey_questions", "question_id"), "from_id": ("requirements", ""),
    "session": ("training_sessions", "session_id"), "course": ("training_sessions", "session_id"),
}  # fmt: skip
"""Column -> the table and the column whose ids it names."""

WORDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "status": (("closed", "done", "完成"), ("open", "进行中", "pending")),
    "to_status": (("closed", "done"), ("open", "in progress", "reopened")),
    "from_status": (("open",), ("closed", "done")),
    "severity": (("minor", "S4"), ("critical", "major", "致命")),
    "priority": (("low",), ("high", "critical")),
    "attitude": (("neutral", "opposed"), ("supportive",)),
    "attitude_mid": (("supportive",), ("neutral", "opposed")),
    "attitude_end": (("supportive", "大力支持"), ("neutral", "反对")),
    "result": (("passed", "通过"), ("failed", "不通过")),
    "conclusion": (("accepted",), ("rejected",)),
    "decision": (("approved", "批准"), ("rejected", "pending")),
    "mark": (("customer signature",), ("customer signature", "report")),
    "strategy": (("mitigate", "avoid"), ("accept", "transfer")),
    "impact": (("none",), ("high", "2 weeks")),
    "from_project": (("p", "p0"), ("p", "p0")),
    "constraint": (("ASAP",), ("MSO", "FNLT")),
}
"""Column -> the words of luck and those of none."""

SELECTING = frozenset({("time_entries", "company"), ("time_entries", "kind")})
"""Columns that say which rows are the project's own: all are."""

NEVER = frozenset({"summary", "milestone"})
"""Flags that no row has: the plan would say again, and otherwise, what another table says."""

BAD_FLAGS = frozenset({"free", "triggered", "archived", "occurred", "hidden"})
"""Flags that tell of bad luck, or are mostly not set."""
