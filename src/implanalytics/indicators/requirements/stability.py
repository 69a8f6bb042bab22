"""Whether requirements stood, were confirmed, and matched what had been promised."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, earliest, event, happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.kickoff import kickoff
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import any_by, said, surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.persons import folded_names, members_then
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.thresholds import Threshold

ABLE = frozenset({"top_leader", "deputy_leader", "it_head", "department_head", "key_user"})
"""Roles of people who can answer for what their part of the enterprise needs."""


def _signed(figures: Figures) -> Dated:
    """Return the first day on which somebody signed the specification."""
    signoffs = figures.table("signoffs")
    mine = signoffs[surely(of_kind(signoffs, "specification", "subject"))]
    mine = mine.assign(signed_on=happened(figures, mine, "signed_on"))
    return earliest(mine, "signed_on", table="signoffs")


@dataclass(frozen=True, eq=False)
class Moved:
    """Requirements by when they were raised, and the changes asked for after the signature.

    Attributes
    ----------
    base, added, unsure
        Requirements that were there, came later, and of which it is not known.
    changes
        The rows asked for after the signature.
    days
        Days on which requirements were added and changes asked for after it.
    undated
        Changes of which it is not known when they were asked for.
    """

    base: int
    added: int
    unsure: int
    changes: pd.DataFrame
    days: pd.Series
    undated: int

    @property
    def by_month(self) -> tuple[str, ...]:
        """Additions and changes by month, as ``2025-04: 3``."""
        months = self.days.dt.strftime("%Y-%m").value_counts().sort_index()
        return tuple(f"{month}: {n}" for month, n in months.items())

    @property
    def changed(self) -> int:
        """Requirements changed: each once; a change that names none counts for itself."""
        link = column(self.changes, "requirement_id")
        return int(link.dropna().nunique() + link.isna().sum())


def _moved(figures: Figures, day: pd.Timestamp) -> Moved:
    requirements, changes = figures.table("requirements"), figures.table("changes")
    raised = happened(figures, requirements, "raised_on").dt.normalize()
    confirmed = happened(figures, requirements, "confirmed_on").dt.normalize()
    # What was confirmed by then had been raised by then.
    added, unsure = raised > day, raised.isna() & ~(confirmed <= day)
    asked = happened(figures, changes, "raised_on").dt.normalize()
    return Moved(
        int((~added & ~unsure).sum()), int(added.sum()), int(unsure.sum()),
        changes[asked > day], pd.concat([raised[added], asked[asked > day]]),
        int(asked.isna().sum()),
    )  # fmt: skip


def _changed(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    """Measure what was changed or added after the specification was signed, by its size then."""
    signed = _signed(figures)
    if signed.day is None:
        reason = message("The day on which the specification was signed is not known.")
        yield Lacking(reason, ("signoffs.signed_on",))
        return
    day = signed.day.normalize()
    moved = _moved(figures, day)
    if not moved.base:
        reason = message("No requirement surely was there when the specification was signed.")
        yield Lacking(reason, ("requirements.raised_on",))
        return
    total = moved.changed + moved.added
    rows = {"requirements": figures.table("requirements"), "changes": moved.changes}
    yield Measured(
        value=total / moved.base,
        best=total / (moved.base + moved.unsure),
        worst=(total + moved.unsure + moved.undated) / moved.base,
        text=message(
            "Since the specification was signed on {day:date} with {base:n} requirements, "
            "{changed:n} were to be changed and {added:n} were added.",
            day=day.date(), base=moved.base, changed=moved.changed, added=moved.added,
        ),
        numerator=float(total),
        denominator=float(moved.base),
        n=len(rows["requirements"]),
        inputs={
            "changed": moved.changed, "added": moved.added, "base": moved.base,
            "by_month": moved.by_month,
        },
        evidence=(
            *signed.evidence,
            *(Evidence(table, tuple(frame["row_id"])) for table, frame in rows.items()
              if len(frame)),
        ),
        unknown=message("when some requirements or changes were raised."),
        missing=("requirements.raised_on", "changes.raised_on"),
    )  # fmt: skip


def _kept_promises(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the promises: good when met; one that is not due counts only once it is met."""
    promises = figures.table("commitments")
    met = said(promises, "met")
    due = column(promises, "due", "datetime64[us]")
    later = due.notna() & happened(figures, promises, "due").isna()
    mine = ~later | surely(met)
    return cases(promises[mine], met[mine], table="commitments", name="text")


def _promises(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    judge = share(
        _kept_promises,
        lambda counted: message(
            "{good:n} of {n:n} promises were kept.", good=counted.good, n=counted.n
        ),
        nothing=message("No promise was due by the status date."),
        missing=("commitments.met",),
    )
    for answer in judge(figures, threshold):
        if isinstance(answer, Measured):
            yield replace(answer, inputs={**answer.inputs, **_found(figures)})
        else:
            yield answer


def _found(figures: Figures) -> dict[str, int]:
    """Count the promises found unmet before the kick-off, before go-live, and later."""
    promises = figures.table("commitments")
    unmet = surely(~said(promises, "met"))
    found = happened(figures, promises, "found_on")[unmet].dropna()
    began, golive = kickoff(figures).day, event(figures, "golive").day
    early = found < began if began is not None else found.isna()
    late = found >= golive if golive is not None else found.isna()
    return {
        "found_before_kickoff": int(early.sum()),
        "found_before_golive": int((~early & ~late).sum()),
        "found_later": int(late.sum()),
    }


def _confirmed(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the requirements: good when somebody who can answer confirmed it in a meeting."""
    requirements = figures.table("requirements")
    done = happened(figures, requirements, "confirmed_on").notna().astype("boolean")
    able = folded_names(column(requirements, "confirmed_by")).map(_able(figures))
    minuted = column(requirements, "meeting_id").map(_minuted(figures))
    good = done & able.astype("boolean") & minuted.astype("boolean")
    return cases(requirements, good, table="requirements", name="text")


def _able(figures: Figures) -> pd.Series:
    """Return by name whether a member can answer for the customer."""
    members = members_then(figures)
    signs = said(members, "may_sign")
    role_key, role = column(members, "role_key"), column(members, "role")
    by_role = role_key.isin(ABLE).astype("boolean").mask(role.isna(), pd.NA)
    return any_by(signs | by_role, members["name"])


def _minuted(figures: Figures) -> pd.Series:
    """Return by id whether a meeting was held and what was said in it is written down."""
    meetings = figures.table("meetings")
    held = happened(figures, meetings, "held_on").notna().astype("boolean")
    if "held_on" not in meetings.columns:
        held = pd.Series(pd.NA, index=meetings.index, dtype="boolean")
    minutes = column(meetings, "minutes").notna() | column(meetings, "decisions").notna()
    written = minutes | happened(figures, meetings, "recorded_on").notna()
    answer = held & written
    if "minutes" not in meetings.columns:
        answer = answer.mask(held.fillna(value=True) & ~written, pd.NA)
    return any_by(answer, meetings["meeting_id"])


REQ_01 = Indicator(
    name="REQ-01",
    title=Label("Requirements after the signature", "签字后的需求变动"),
    question=Label(
        "How much was changed or added after the specification was signed?",
        "需求规格签字之后，又改了多少、加了多少？",
    ),
    dimension="scope",
    profile="standard",
    needs=(
        "signoffs.signed_on", "requirements.raised_on", "changes.raised_on",
    ),
    reads=("signoffs.subject", "requirements.confirmed_on", "changes.requirement_id"),
    phase="requirements",
    formula=Label(
        "requirements changed or added after the signature ÷ requirements signed",
        "签字后变更和新增的需求 ÷ 签字时的需求",
    ),
    remedy=Label(
        "Take changes only by signed request with their price and days; ask why they came so late.",
        "变更一律走签字申请，写明费用和工期，并追问为何此时才提。",
    ),
    cheapest=Label(
        "A list of requirements and one of changes, each with the day raised, and the day the "
        "specification was signed.",
        "带提出日期的需求清单和变更清单，以及需求规格的签字日期。",
    ),
    judge=_changed,
    source="M3, M4",
)  # fmt: skip

REQ_03 = Indicator(
    name="REQ-03",
    title=Label("Promises kept", "售前承诺兑现"),
    question=Label(
        "Were the promises made before the sale kept?", "售前作出的承诺是否兑现？"
    ),
    dimension="scope",
    needs=("commitments.met",),
    reads=("commitments.due", "commitments.found_on", "events"),
    outcomes=JUDGED_IF_ASKED,
    practice="presales_promises",
    phase="requirements",
    formula=Label("promises met ÷ promises due", "已兑现承诺 ÷ 到期承诺"),
    remedy=Label(
        "Settle each unmet promise with the customer: do it, trade it, or take it back in writing.",
        "逐项与客户了结未兑现的承诺：补做、置换或书面取消。",
    ),
    cheapest=Label(
        "A list of promises: text, due day, met or not.", "承诺清单：内容、到期日、是否兑现。"
    ),
    judge=_promises,
    source="M8 售前",
)  # fmt: skip

REQ_05 = Indicator(
    name="REQ-05",
    title=Label("Requirements confirmed in meetings", "需求经会议确认"),
    question=Label(
        "Was each requirement confirmed in a minuted meeting by somebody able to answer?",
        "每条需求是否在有纪要的会议上由能作主的人确认？",
    ),
    dimension="scope",
    needs=(
        "requirements.confirmed_on", "requirements.confirmed_by", "requirements.meeting_id",
        "members.role", "meetings",
    ),
    reads=("members.may_sign", "meetings.minutes"),
    outcomes=JUDGED_IF_ASKED,
    practice="requirement_meetings",
    phase="requirements",
    formula=Label(
        "requirements confirmed so ÷ requirements", "按此确认的需求 ÷ 全部需求"
    ),
    remedy=Label(
        "Call the people who can answer, read the open requirements out and minute the answers.",
        "召集能作主的人，逐条宣读未确认的需求并记入纪要。",
    ),
    cheapest=Label(
        "For each requirement who confirmed it, when and in which meeting.",
        "每条需求的确认人、确认日期和所在会议。",
    ),
    judge=share(
            _confirmed,
            lambda counted: message(
                "{good:n} of {n:n} requirements were confirmed in a minuted meeting by somebody "
                "able to answer.",
                good=counted.good, n=counted.n,
            ),
            nothing=message("No requirement is written down."),
            missing=("meetings.minutes", "members.may_sign"),
        ),
    source="M8 问题需求收集",
)  # fmt: skip
