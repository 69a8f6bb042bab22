"""What the customer agreed to and hoped for, how key persons stood, and how the sale began."""

from collections.abc import Iterator, Sequence

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.customer.attitudes import STAGES, attitudes
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, REPORTED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import given, said
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Condition, conditions
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold

_AGREEMENT = Label("a signed agreement at the end of the survey", "调研结论签字确认")
_WANTED = Label("the change most wanted by the customer", "客户最期待的变革")


def _expected(figures: Figures, _threshold: Threshold) -> Sequence[Condition] | Lacking:
    found = (_agreement(figures), _most_wanted(figures))
    if all(condition.holds is None for condition in found):
        reason = message("Neither the survey's agreement nor the wanted change is known of.")
        return Lacking(reason, ("signoffs.subject", "goals.kind"))
    return found


def _agreement(figures: Figures) -> Condition:
    """Say whether the survey's result was signed; it had to be once the survey was over."""
    rows = rows_of_kind(figures.table("signoffs"), "survey_agreement", "subject")
    signed = given(rows, "signed_on")
    evidence = (Evidence("signoffs", tuple(rows["row_id"])),) if len(rows) else ()
    if signed.fillna(value=False).any():
        return Condition(_AGREEMENT, holds=True, evidence=evidence)
    kept = figures.facts.has("signoffs", "signed_on")
    missed = kept and _due(figures, "survey_end", "kickoff", phase="survey")
    return Condition(_AGREEMENT, False if missed else None, evidence)


def _most_wanted(figures: Figures) -> Condition:
    """Say whether the change most wanted came; it had to by its day or final acceptance."""
    goals = rows_of_kind(figures.table("goals"), "most_wanted")
    achieved = said(goals, "achieved")
    evidence = (Evidence("goals", tuple(goals["row_id"])),) if len(goals) else ()
    if len(goals) and achieved.fillna(value=False).all():
        return Condition(_WANTED, holds=True, evidence=evidence)
    by_day = column(goals, "due", "datetime64[us]") <= figures.as_of
    due = by_day | _due(figures, "final_acceptance", "closure")
    missed = bool(((~achieved).fillna(value=False) & due).any())
    return Condition(_WANTED, False if missed else None, evidence)


def _due(figures: Figures, *kinds: str, phase: str | None = None) -> bool:
    keys = figures.phase_keys(phase) if phase else ()
    over = any(phase_days(figures).is_(key, "over") for key in keys)
    return over or any(event(figures, kind).day is not None for kind in kinds)


EXP_01 = Indicator(
    name="EXP-01",
    title=Label("Agreed after the survey, and delivered", "调研共识与最期待变革的兑现"),
    question=Label(
        "Did the survey end in a signed agreement, and was the most wanted change delivered?",
        "调研是否以书面共识结束，客户最期待的变革是否实现？",
    ),
    dimension="customer",
    needs=(),
    reads=("signoffs.signed_on", "signoffs.subject", "goals.kind", "goals.achieved", "goals.due",
        "events.day"),
    outcomes=JUDGED_IF_ASKED,
    practice="survey_agreement",
    phase="survey",
    formula=Label(
        "of the two, agreement signed and change delivered, those that hold ÷ those due",
        "签字共识、变革实现两项中成立的 ÷ 到期的",
    ),
    remedy=Label(
        "Write down with the customer what was agreed and what is still wanted most.",
        "与客户书面确认已达成的共识和仍最期待的变革。",
    ),
    cheapest=Label(
        "The sign-off of the survey's result, and the most wanted change among the goals.",
        "调研结论的签字记录，以及目标清单中的“最期待的变革”。",
    ),
    judge=conditions(
        _expected,
        lambda met: with_failing(
            message(
                "{good:n} of {n:n} hold of what was agreed and hoped for in the survey.",
                good=met.good, n=met.n,
            ),
            met.failing,
        ),
        figure="share",
        missing=("signoffs.signed_on", "goals.achieved"),
    ),
    rule=Label("both: green; one: amber; neither: red", "两项均成立为绿，一项为黄，均不成立为红"),
    source="M9",
)  # fmt: skip


def _stances(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    found = attitudes(figures)
    if found.empty:
        reason = message("The attitude of no key person is written down in words that are known.")
        yield Lacking(reason, ("members.attitude",))
        return
    last = found[list(STAGES)].ffill(axis=1).iloc[:, -1]
    first = found[list(STAGES)].bfill(axis=1).iloc[:, 0]
    rose, fell = int((last > first).sum()), int((last < first).sum())
    support = int((last > 0).sum())
    yield Measured(
        value=support / len(found),
        text=message(
            "{support:n} of {n:n} key persons support the project; {rose:n} came nearer, {fell:n} "
            "moved away.",
            support=support, n=len(found), rose=rose, fell=fell,
        ),
        numerator=float(support),
        denominator=float(len(found)),
        n=len(found),
        inputs={
            **{f"support_{name}": int((found[name] > 0).sum()) for name in STAGES},
            **{f"known_{name}": int(found[name].notna().sum()) for name in STAGES},
            "rose": rose, "fell": fell,
        },
        evidence=(Evidence("members", tuple(found["row_id"])),),
    )  # fmt: skip


STK_01 = Indicator(
    name="STK-01",
    title=Label("Attitude of key persons", "关键人物态度"),
    question=Label(
        "How did the top leader and the key users stand at hand-over, midway and at the end?",
        "一把手和关键用户在交接时、中期、结束时的态度如何？",
    ),
    dimension="customer",
    needs=("members.attitude",),
    reads=("members.attitude_mid", "members.attitude_end", "members.role", "members.key"),
    outcomes=REPORTED_IF_ASKED,
    practice="attitudes",
    formula=Label(
        "key persons who support the project as last known ÷ key persons whose attitude is known",
        "最近一次态度为支持的关键人物 ÷ 态度已知的关键人物",
    ),
    remedy=Label(
        "Speak with those who moved away, one by one, before the next gate.",
        "下一关口前逐一与态度转差的人沟通。",
    ),
    cheapest=Label(
        "Beside each key person: supports, neutral or opposes, at three times.",
        "在关键人物旁注明三个时点的态度：支持、中立、反对。",
    ),
    judge=_stances,
    source="M8, M9",
)


def _demonstrations(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    rows = rows_of_kind(figures.table("meetings"), "demonstration")
    held = column(rows, "held_on", "datetime64[us]")
    rows, held = rows[held.notna()], held.dropna()
    if rows.empty:
        yield Lacking(message("No demonstration is recorded."), ("meetings",))
        return
    prepared = int((column(rows, "prepared_on", "datetime64[us]") < held).sum())
    both = rows.assign(
        used=column(rows, "hours", "float64"), planned=column(rows, "planned_hours", "float64")
    ).dropna(subset=["used", "planned"])
    used, planned = float(both["used"].sum()), float(both["planned"].sum())
    yield Measured(
        value=float(len(rows)),
        text=message(
            "Demonstrations held: {n:n}, {prepared:n} of them known to be prepared beforehand; "
            "time told of {timed:n}: {used:h} of {planned:h} planned.",
            n=len(rows), prepared=prepared, timed=len(both), used=used, planned=planned,
        ),
        n=len(rows),
        inputs={"prepared": prepared, "hours": used, "planned_hours": planned, "timed": len(both)},
        evidence=(Evidence("meetings", tuple(rows["row_id"])),),
    )  # fmt: skip


PRE_01 = Indicator(
    name="PRE-01",
    title=Label("Presales demonstration", "售前演示"),
    question=Label(
        "Was the system shown before the sale, on prepared data, within the time agreed?",
        "售前是否做了系统演示，是否提前备好数据，是否按约定时间完成？",
    ),
    dimension="customer",
    needs=("meetings",),
    reads=(
        "meetings.kind", "meetings.held_on", "meetings.prepared_on", "meetings.hours",
        "meetings.planned_hours",
    ),
    outcomes=REPORTED_IF_ASKED,
    practice="demonstration",
    phase="presales",
    formula=Label(
        "demonstrations held; of them prepared beforehand; hours used of hours planned",
        "演示次数、其中提前准备的次数、实际用时与计划用时",
    ),
    remedy=Label(
        "Prepare the next demonstration on the customer's own data and keep to the time.",
        "下次演示用客户自己的数据准备，并控制时间。",
    ),
    cheapest=Label(
        "The demonstrations in the list of meetings: day, prepared on, hours planned and used.",
        "会议清单中的演示：日期、准备日期、计划与实际时长。",
    ),
    judge=_demonstrations,
    unit="count",
    source="M8",
)  # fmt: skip
