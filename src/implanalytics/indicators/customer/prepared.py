"""What the customer had to have ready before going live: processes, data, environments."""

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import given, happened_by, said
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.shapes import Cases, Counted, cases, covered, required_items, share
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import match_items

_NOT_LIVE = message("The system is not known to have gone live yet.")


def _processes(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return the processes: good when redesigned, feasible, approved and ruled by going live."""
    golive = event(figures, "golive")
    if golive.day is None:
        return Lacking(_NOT_LIVE, ("events.day",))
    rows = figures.table("processes")
    ready = (
        happened_by(rows, "redesigned_on", golive.day)
        & said(rows, "feasible")
        & happened_by(rows, "approved_on", golive.day)
        & happened_by(rows, "rules_issued_on", golive.day)
    )
    return cases(rows, ready, table="processes", name="name")


def _ready(counted: Counted) -> Message:
    finding = message(
        "{good:n} of {n:n} processes were redesigned, judged feasible, approved and had their "
        "rules by going live.",
        good=counted.good, n=counted.n,
    )  # fmt: skip
    return with_failing(finding, counted.failing)


PRO_01 = Indicator(
    name="PRO-01",
    title=Label("Processes ready before go-live", "上线前流程就绪率"),
    question=Label(
        "Was each business process redesigned, judged feasible, approved and ruled before "
        "going live?",
        "各业务流程是否在上线前完成重组、可行性评估、批准并发布制度？",
    ),
    dimension="customer",
    needs=("processes", "events.day"),
    reads=(
        "processes.redesigned_on", "processes.feasible", "processes.approved_on",
        "processes.rules_issued_on",
    ),
    outcomes=JUDGED_IF_ASKED,
    practice="process_redesign",
    phase="deployment",
    formula=Label(
        "processes redesigned, feasible, approved and ruled by go-live ÷ processes",
        "上线前重组、可行、已批准且制度已发布的流程 ÷ 全部流程",
    ),
    remedy=Label(
        "Take what is not approved to the leading group; issue the rules before more users start.",
        "未批准的流程提交领导小组，制度发布后再扩大使用。",
    ),
    cheapest=Label(
        "A list of processes with four entries: redesigned, feasible, approved, rules issued.",
        "流程清单，写明重组完成、是否可行、批准、制度发布。",
    ),
    judge=share(
        _processes,
        _ready,
        nothing=message("No process is listed."),
        missing=("processes.approved_on", "processes.rules_issued_on"),
    ),
    source="M9",
)  # fmt: skip


def _base_data(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return the base data: good when complete and confirmed by name by going live."""
    golive = event(figures, "golive")
    if golive.day is None:
        return Lacking(_NOT_LIVE, ("events.day",))
    rows = _required(rows_of_kind(figures.table("checks"), "base_data"))
    if rows.empty:
        return Lacking(message("Nobody wrote down which base data were confirmed."), ("checks",))
    good = said(rows, "passed") & given(rows, "signed_by") & happened_by(rows, "day", golive.day)
    return _with_missing(figures, "base_data", rows, cases(rows, good, table="checks", name="name"))


def _required(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[said(rows, "required").fillna(value=True)]


def _with_missing(figures: Figures, practice: str, rows: pd.DataFrame, found: Cases) -> Cases:
    """Return the cases with those the method asks for that are not on the list."""
    items = required_items(figures, practice)
    if isinstance(items, Lacking) or not items:
        return found
    there = set(match_items(rows["name"], rows["check_id"], items).dropna())
    absent = [item for item in items if item.id not in there]
    nothing = pd.DataFrame({"name": [], "own_id": [], "good": [], "row_id": []}, dtype="str")
    return Cases(
        pd.concat([found.frame, covered(absent, nothing, table="checks").frame], ignore_index=True)
        if absent
        else found.frame
    )


def _confirmed(counted: Counted) -> Message:
    finding = message(
        "{good:n} of {n:n} sets of base data were complete and confirmed by name by going live.",
        good=counted.good, n=counted.n,
    )  # fmt: skip
    return with_failing(finding, counted.failing)


DAT_01 = Indicator(
    name="DAT-01",
    title=Label("Base data confirmed before go-live", "上线前基础数据确认率"),
    question=Label(
        "Was every set of base data complete and confirmed by somebody's name before going live?",
        "各项基础数据是否在上线前齐备并由专人签字确认？",
    ),
    dimension="customer",
    profile="standard",
    needs=("checks.kind", "events.day"),
    reads=("checks.passed", "checks.signed_by", "checks.day", "checks.required"),
    outcomes=JUDGED_IF_ASKED,
    practice="base_data",
    phase="deployment",
    formula=Label(
        "sets of base data confirmed by name by go-live ÷ sets required",
        "上线前签字确认的基础数据项 ÷ 应确认的项",
    ),
    remedy=Label(
        "Have each open set checked and signed by the department that owns it.",
        "由数据归属部门逐项核对并签字。",
    ),
    cheapest=Label(
        "A list of base data: set, complete, confirmed by, day.",
        "基础数据清单：数据项、是否齐备、确认人、日期。",
    ),
    judge=share(
        _base_data,
        _confirmed,
        nothing=message("No base data are listed."),
        missing=("checks.passed", "checks.signed_by"),
    ),
    source="M9",
)


def _environments(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return the environments due: good when ready by the day they were needed, and passing."""
    rows = _required(rows_of_kind(figures.table("checks"), "environments"))
    if rows.empty:
        return Lacking(message("Nobody wrote down which environments were ready."), ("checks",))
    due = column(rows, "due", "datetime64[us]").dt.normalize()
    rows, due = rows[~(due > figures.as_of)], due[~(due > figures.as_of)]
    good = said(rows, "passed") & happened_by(rows, "day", due)
    return cases(rows, good, table="checks", name="name")


def _in_time(counted: Counted) -> Message:
    finding = message(
        "{good:n} of {n:n} environments were ready and passed their check by the day needed.",
        good=counted.good, n=counted.n,
    )  # fmt: skip
    return with_failing(finding, counted.failing)


ENV_01 = Indicator(
    name="ENV-01",
    title=Label("Environments ready in time", "环境按期就绪率"),
    question=Label(
        "Were the environments ready by the day they were needed, as specified?",
        "各环境是否按需要日期就绪并符合规格？",
    ),
    dimension="customer",
    profile="standard",
    needs=("checks.kind",),
    reads=("checks.passed", "checks.day", "checks.due", "checks.required"),
    outcomes=JUDGED_IF_ASKED,
    practice="environments",
    formula=Label(
        "environments ready by the day needed and passing ÷ environments due",
        "按期就绪且检查合格的环境 ÷ 到期的环境",
    ),
    remedy=Label(
        "Agree on a new day with who supplies it, and re-plan what waits for it.",
        "与提供方重新约定日期，并调整受影响的工作。",
    ),
    cheapest=Label(
        "A list of environments: needed by, ready on, passed.",
        "环境清单：需要日期、就绪日期、是否合格。",
    ),
    judge=share(
        _environments,
        _in_time,
        nothing=message("No environment was due by the status date."),
        missing=("checks.due", "checks.passed"),
    ),
    source="M8, M7, M2.4",
)
