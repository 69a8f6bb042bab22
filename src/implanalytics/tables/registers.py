"""The sheets of our fill-in workbooks: whose data nobody keeps, and who can tell them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from implanalytics.core.words import Label, Lang
from implanalytics.tables import TABLES, Column
from implanalytics.tables.column import instant, text
from implanalytics.tables.kinds import KINDS

STILL_MISSING = Label("Still missing", "还缺")

METHOD_ID = re.compile(r"\w+\.[a-z_]\S*")
"""An id that a method gives to one of its items: ``M8.handover.drawings``."""

PEOPLE: Mapping[str, Label] = MappingProxyType(
    {
        "project_manager": Label("Project manager", "项目经理"),
        "customer": Label("Customer", "客户"),
        "sales": Label("Sales", "销售"),
        "purchasing": Label("Purchasing", "采购"),
        "test_lead": Label("Test lead", "测试负责人"),
        "trainer": Label("Trainer", "培训负责人"),
        "pmo": Label("PMO", "PMO"),
    }
)
"""Whom to ask."""


@dataclass(frozen=True, slots=True)
class Register:
    """One sheet of a workbook to fill in.

    Attributes
    ----------
    name
        Unique; the name of the table where it has one sheet only.
    label
        What its sheet is called.
    table
        Where its rows go.
    given
        Columns that a method fills beforehand, the name of the thing among them; alone they
        answer nothing.
    answers
        Columns that are asked for; what is empty of them counts as missing.
    also
        Columns that may be filled besides.
    ask
        Who can tell, a key of `PEOPLE`.
    kinds
        The kinds of checks on it; ``kind`` is then given.
    practices
        It is asked of methods with one of these; of all where there is none.
    helps
        Columns on it that its table does not have.
    """

    name: str
    label: Label
    table: str
    given: tuple[str, ...]
    answers: tuple[str, ...]
    also: tuple[str, ...] = ()
    ask: str = "project_manager"
    kinds: tuple[str, ...] = ()
    practices: frozenset[str] = frozenset()
    helps: tuple[Column, ...] = ()

    @property
    def columns(self) -> Mapping[str, Column]:
        """All columns that may stand on it, by name."""
        return {c.name: c for c in (*TABLES[self.table].declared, *self.helps)}

    @property
    def shown(self) -> tuple[str, ...]:
        """Its columns from left to right, the id apart."""
        return (*self.given, *self.answers, *self.also)

    @property
    def marks(self) -> tuple[str, str]:
        """The heading of its last column in both languages, by which the sheet is known."""
        return self.mark("en"), self.mark("zh")

    def mark(self, lang: Lang) -> str:
        """Return the heading of the column that counts what is missing."""
        return f"{STILL_MISSING.say(lang)}{': ' if lang == 'en' else '：'}{self.label.say(lang)}"

    @property
    def only_kind(self) -> str | None:
        """The word for its kind where all its rows are of one."""
        if len(self.kinds) != 1:
            return None
        return KINDS["checks.kind"].kinds[self.kinds[0]].label.zh


def _checks(
    name: str,
    label: Label,
    kinds: tuple[str, ...],
    answers: tuple[str, ...],
    also: tuple[str, ...] = ("note",),
    ask: str = "project_manager",
) -> Register:
    given = ("kind", "name")
    return Register(
        f"checks.{name}", label, "checks", given, answers, also, ask, kinds, frozenset(kinds)
    )


def _asked(*practices: str) -> frozenset[str]:
    return frozenset(practices)


_ALL = (
    Register("events", Label("Project dates", "项目日期"), "events", ("kind",), ("day",),
             ("until", "note")),
    Register("milestones", Label("Milestones", "里程碑"), "milestones", ("name", "phase"),
             ("planned_on", "reached_on"), ("revised_on", "mark", "written_on", "owner")),
    Register("signoffs", Label("Sign-offs", "签字确认"), "signoffs",
             ("subject", "phase", "side"), ("signatory", "signed_on"),
             ("role", "reached_on", "document_on", "accepted", "waived_on", "note")),
    Register("deliverables", Label("Deliverables", "交付物"), "deliverables",
             ("name", "phase", "category"), ("due", "delivered_on", "approved_on"),
             ("owner", "approver", "archived", "archived_on", "note")),
    Register("handover_items", Label("Hand-over from sales", "售前交接"), "handover_items",
             ("name", "kind"), ("present", "accepted", "handed_on"),
             ("giver", "receiver", "note"), "sales", practices=_asked("handover")),
    Register("commitments", Label("Commitments", "承诺"), "commitments", (),
             ("text", "source", "confirmed_on", "met"),
             ("made_by", "made_on", "requirement_id", "due", "found_on", "owner", "note"),
             "sales", practices=_asked("presales_promises", "bid_commitments", "handover")),
    Register("survey", Label("Survey record", "调研记录"), "survey_questions",
             ("topic", "text"), ("answer",), ("department", "asked_on"), "customer",
             practices=_asked("survey"),
             helps=(text("answer", "Answer", "回答", sensitivity="verbatim"),
                    text("department", "Department", "部门", sensitivity="internal"),
                    instant("asked_on", "Asked", "调研日期"))),
    Register("requirements", Label("Requirements", "需求"), "requirements", (),
             ("text", "raised_on", "confirmed_on", "confirmed_by"),
             ("category", "priority", "status", "proposer", "owner", "meeting_id", "phase")),
    Register("changes", Label("Changes", "变更"), "changes", (),
             ("text", "raised_on", "cause", "caused_by", "decided_on", "signed_on", "effort"),
             ("started_on", "days", "value", "currency", "free", "requirement_id", "approver",
              "status", "closed_on")),
    Register("claims", Label("Claims", "索赔"), "claims", (),
             ("text", "party", "raised_on", "value"),
             ("settled_on", "recovered", "currency", "days", "owner", "status", "note"),
             practices=_asked("claims")),
    Register("purchases", Label("Purchases", "采购"), "purchases", ("name",),
             ("required_on", "ordered_on", "promised_on", "arrived_on", "accepted_on"),
             ("order_due", "dispatched_on", "receiver", "quantity", "defective",
              "planned_price", "price", "currency", "supplier", "task_id", "note"),
             "purchasing", practices=_asked("procurement")),
    Register("invoices", Label("Payments", "回款"), "invoices", ("name",),
             ("amount", "due", "invoiced_on", "paid_on"),
             ("currency", "share", "paid", "phase", "note"), "sales"),
    Register("risks", Label("Risks", "风险"), "risks", ("category",),
             ("text", "probability", "impact_days", "response", "owner", "due"),
             ("impact_money", "currency", "residual_probability", "residual_impact_days",
              "residual_impact_money", "level", "raised_on", "raised_by", "raised_level", "status",
              "occurred", "occurred_on", "customer_told_on", "reviewed_on", "closed_on",
              "note")),
    Register("risk_history", Label("Risk follow-up", "风险跟踪"), "risk_history",
             ("risk_id",), ("day", "probability", "impact_days"),
             ("impact_money", "currency", "level", "status", "note")),
    Register("risk_responses", Label("Risk responses", "风险应对"), "risk_responses",
             ("risk_id",), ("text", "owner", "due"),
             ("agreed_on", "done_on", "cost", "currency", "status")),
    Register("contingency", Label("Contingency draws", "应急动用"), "contingency", (),
             ("day", "days", "amount"), ("currency", "text", "risk_id", "approver")),
    Register("issues", Label("Issues", "问题"), "issues", (),
             ("text", "severity", "raised_on", "closed_on", "cause"),
             ("caused_by", "escalated_on", "decided_on", "risk_id", "lesson_id", "days", "cost",
              "currency", "owner", "due", "status", "phase", "note")),
    Register("members", Label("Members", "成员"), "members", ("role", "level", "company"),
             ("person", "joined_on", "may_sign"),
             ("department", "key", "leads", "requested_on", "left_on", "availability",
              "attitude", "attitude_mid", "attitude_end")),
    Register("raci", Label("Duties", "职责分配"), "raci", ("duty", "person"), ("letter",)),
    Register("meetings", Label("Meetings", "会议"), "meetings", ("kind", "name"),
             ("held_on", "attendees"),
             ("planned_on", "chair", "called_by", "leader", "statement", "prepared_on",
              "recorded_on", "planned_hours", "hours", "minutes")),
    Register("meeting_actions", Label("Meeting actions", "会议行动项"), "meeting_actions", (),
             ("text", "owner", "due", "closed_on"), ("meeting_id", "raised_on", "status")),
    Register("training_sessions", Label("Training sessions", "培训场次"), "training_sessions",
             ("kind", "name", "form"), ("held_on", "trainer", "invited", "attended"),
             ("planned_on", "hours", "leader", "audience", "department", "note"), "trainer",
             practices=_asked("user_training", "concept_training", "training_forms",
                              "training_needs")),
    Register("training_results", Label("Training results", "培训考核"), "training_results", (),
             ("person", "attended", "passed", "assessed_on"),
             ("session", "department", "role", "score", "pass_mark", "attempt"), "trainer",
             practices=_asked("user_training", "concept_training", "training_forms",
                              "training_needs")),
    Register("tests", Label("Tests", "测试"), "tests", ("kind", "name"),
             ("day", "passed", "cases", "cases_passed"),
             ("phase", "tester", "requirement_id", "reviewed_on", "comments",
              "comments_closed", "note"), "test_lead"),
    Register("defects", Label("Defects", "缺陷"), "defects", (),
             ("text", "severity", "found_on", "resolved_on"),
             ("closed_on", "waived_on", "phase_found", "phase_injected", "module", "found_by",
              "owner", "status"), "test_lead"),
    Register("acceptance_items", Label("Acceptance items", "验收项"), "acceptance_items",
             ("name",), ("step", "passed_first", "passed", "accepted_on"),
             ("criterion", "acceptor", "owner", "note"), "customer"),
    Register("processes", Label("Business processes", "业务流程"), "processes", ("name",),
             ("redesigned_on", "feasible", "judged_by", "approved_on", "rules_issued_on"),
             ("department", "owner", "note"), "customer",
             practices=_asked("process_redesign")),
    Register("tickets", Label("Support tickets", "服务工单"), "tickets", (),
             ("opened_on", "kind", "severity", "responded_on"),
             ("text", "department", "reporter", "owner", "resolved_on", "closed_on", "status"),
             "customer"),
    Register("usage", Label("Use of the system", "使用情况"), "usage", ("department",),
             ("day", "active_users", "licensed_users"), ("module", "transactions", "logins"),
             "customer"),
    Register("goals", Label("Goals", "目标"), "goals", ("name",),
             ("target", "actual", "achieved"),
             ("kind", "set_on", "measure", "owner", "due", "note"), "customer"),
    Register("lessons", Label("Lessons", "经验教训"), "lessons", (),
             ("text", "cause", "evidence", "action", "owner", "due"),
             ("category", "phase", "impact", "advice", "raised_on", "from_project",
              "available_on", "status"), "pmo"),
    Register("lesson_actions", Label("Actions from lessons", "教训改进行动"), "lesson_actions",
             (), ("lesson_id", "text", "owner", "due", "closed_on", "verified_on"),
             ("status",), "pmo"),
    Register("costs", Label("Costs", "成本"), "costs", ("name",), ("kind", "day", "amount"),
             ("currency", "category", "phase", "supplier", "note"), "pmo"),
    Register("statuses", Label("Reported statuses", "上报状态"), "statuses", (),
             ("day", "colour"), ("subject", "reporter", "note"), "pmo"),
    Register("remarks", Label("Remarks", "批注"), "remarks", (), ("subject", "text"),
             ("author", "day", "owner", "due"), "pmo"),
    _checks("contents", Label("Contents checked", "内容核对"),
            ("plan_parts", "scope_statement", "requirement_contents", "contract_points",
             "plan_answers", "archive", "coding_standard", "estimate_feedback"), ("passed",),
            ("day", "note")),
    _checks("scores", Label("Scores", "评分"),
            ("selection_criteria", "skills", "subcontracting"), ("score",),
            ("passed", "note"), "pmo"),
    _checks("reviews", Label("Reviews", "评审"), ("plan_review", "code_review"),
            ("day", "comments", "comments_closed")),
    _checks("base_data", Label("Base data", "基础数据"), ("base_data",),
            ("passed", "signed_by", "day"), ask="customer"),
    _checks("environments", Label("Environments and monitoring", "环境与监控"),
            ("environments", "monitoring"), ("due", "day", "passed"), ask="customer"),
    _checks("golive_criteria", Label("Go-live criteria", "上线条件"), ("golive_criteria",),
            ("passed", "signed_by", "signed_on"),
            ("required", "trigger", "triggered", "waived_by", "waived_on", "note"), "customer"),
    _checks("log", Label("Days noted", "日期记录"),
            ("engineering_log", "lessons_read", "training_needs", "appraisal"), ("day",),
            ("passed", "phase", "note")),
)  # fmt: skip

REGISTERS: Mapping[str, Register] = MappingProxyType({found.name: found for found in _ALL})
"""Name -> sheet, in the order of a workbook."""


def registers_of(table: str, kind: str | None = None) -> tuple[Register, ...]:
    """Return the sheets whose rows go to a table; of checks those of a kind, if it is given.

    >>> [found.name for found in registers_of("checks", "base_data")]
    ['checks.base_data']
    """
    return tuple(
        found
        for found in REGISTERS.values()
        if found.table == table and (kind is None or not found.kinds or kind in found.kinds)
    )
