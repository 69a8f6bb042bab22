"""Whether the leading group met when phases began and ended and when it was serious."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from implanalytics.core.levels import level_rank
from implanalytics.core.words import Label, Message, message
from implanalytics.facts import in_known_words
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, REPORTED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import surely
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.persons import folded_names, members_then
from implanalytics.indicators.shapes import Cases, Counted, share
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import phase_label


@dataclass(frozen=True, eq=False)
class Occasions:
    """What the leading group should have met on, and the meetings near it.

    Attributes
    ----------
    frame
        One row an occasion that is due or was met on: ``name``, ``table``, ``row_id``, ``maybe``
        where it is not known whether it was one.
    near
        Whether each meeting (columns) lies near each occasion (rows).
    meetings
        The meetings held that are, or may be, of the leading group.
    leading
        Whether each surely is.
    """

    frame: pd.DataFrame
    near: np.ndarray
    meetings: pd.DataFrame
    leading: np.ndarray


def occasions(figures: Figures, threshold: Threshold) -> Occasions | Lacking:
    """Return starts and ends of phases and major problems, with the meetings near each.

    One that is not older than the window is due only once it was met on.
    """
    found = pd.concat([_phases(figures), _problems(figures, threshold)], ignore_index=True)
    if found.empty or found["table"].eq("issues").all():
        return Lacking(
            message("No phase has a certain start or end."), ("tasks.actual_start", "tasks.phase")
        )
    meetings = figures.table("meetings")
    meetings = meetings.assign(held=happened(figures, meetings, "held_on"))
    kind = of_kind(meetings, "leading_group", instead="name")
    mine = meetings["held"].notna() & ~surely(~kind)
    meetings, kind = meetings[mine].reset_index(drop=True), kind[mine]
    days = _working_days(figures, pd.concat([found["day"], meetings["held"]]))
    at, held = days[: len(found)], days[len(found) :]
    window = threshold.parameters["window"]
    near = np.abs(at[:, None] - held[None, :]) <= window
    today = _working_days(figures, pd.Series([figures.as_of]))[0]
    leading = surely(kind).to_numpy()
    due = (today - at >= window) | near[:, leading].any(axis=1) | np.isnan(at)
    if not due.any():
        return Lacking(message("No meeting was due by the status date."), ("meetings",))
    return Occasions(found[due].reset_index(drop=True), near[due], meetings, leading)


def _working_days(figures: Figures, days: pd.Series) -> np.ndarray:
    """Return the working days from a fixed day to the end of each day."""
    calendar = figures.facts.calendar
    ends = calendar.last_minute(days.dt.normalize().reset_index(drop=True))
    start = calendar.last_minute(pd.Timestamp("2000-01-03"))
    counted: pd.Series[float] = calendar.working_days(calendar.between(start, ends))
    return counted.to_numpy("float64")


def _phases(figures: Figures) -> pd.DataFrame:
    """Return the actual starts of phases, and the ends of those whose every task is over."""
    tasks = figures.plan.tasks
    tasks = tasks[tasks["phase_certain"] & tasks["phase_key"].notna()]
    started = tasks.dropna(subset=["actual_start"]).sort_values("actual_start", kind="stable")
    running = set(tasks.loc[tasks["actual_finish"].isna(), "phase_key"])
    ended = tasks[~tasks["phase_key"].isin(running)].sort_values("actual_finish", kind="stable")
    rows = []
    for key, day, row in _firsts(started, "actual_start"):
        label = _label(figures, key)
        rows.append((Label(f"start of {label.en}", f"{label.zh}开始"), day, row))
    for key, day, row in _firsts(ended[::-1], "actual_finish"):
        label = _label(figures, key)
        rows.append((Label(f"end of {label.en}", f"{label.zh}结束"), day, row))
    frame = pd.DataFrame(rows, columns=["name", "day", "row_id"])
    frame["day"] = frame["day"].astype("datetime64[us]")
    return frame.assign(table="tasks", maybe=False)


def _firsts(tasks: pd.DataFrame, day: str) -> Iterator[tuple[str, pd.Timestamp, str]]:
    """Yield phase, day and row of the first task of each phase."""
    first = tasks.drop_duplicates("phase_key")
    return zip(first["phase_key"], first[day], first["row_id"], strict=True)


def _label(figures: Figures, key: str) -> Label:
    template = figures.facts.template
    phase = template.phase(key) if template else None
    return phase.label if phase else phase_label(key, template)


def _problems(figures: Figures, threshold: Threshold) -> pd.DataFrame:
    issues = figures.table("issues")
    raised = happened(figures, issues, "raised_on")
    rank = (
        in_known_words(column(issues, "severity"), figures.facts.settings.words)
        .map(level_rank, na_action="ignore")
        .astype("float64")
    )
    # One of unknown severity may have been major; one of an unknown day may have been met on.
    undated = column(issues, "raised_on", "datetime64[us]").isna()
    mine = (raised.notna() | undated) & ~(rank < threshold.parameters["severe"])
    return pd.DataFrame(
        {
            "name": column(issues, "text")[mine].fillna(issues["row_id"]).astype(object),
            "day": raised[mine],
            "row_id": issues.loc[mine, "row_id"],
            "table": "issues",
            "maybe": rank[mine].isna() | undated[mine],
        }
    )


def _cases(found: Occasions, good: pd.Series) -> Cases:
    frame = found.frame
    return Cases(
        pd.DataFrame(
            {
                "good": good,
                "name": frame["name"],
                "table": frame["table"],
                "row_id": frame["row_id"],
                "phase_key": pd.Series(None, index=frame.index, dtype="str"),
            }
        )
    )


def _met_on(figures: Figures, threshold: Threshold) -> Cases | Lacking:
    found = occasions(figures, threshold)
    if isinstance(found, Lacking):
        return found
    met = pd.Series(found.near[:, found.leading].any(axis=1)).astype("boolean")
    perhaps = found.near.any(axis=1) | found.frame["maybe"].to_numpy()
    return _cases(found, met.mask(~surely(met) & perhaps, pd.NA))


def _called(figures: Figures, threshold: Threshold) -> Cases | Lacking:
    found = occasions(figures, threshold)
    if isinstance(found, Lacking):
        return found
    members = members_then(figures)
    company = members.drop_duplicates("name").set_index("name")["company"]
    caller = folded_names(column(found.meetings, "called_by")).map(company)
    ours = (caller == "own").to_numpy() & found.leading
    unknown = caller.isna().to_numpy() | ~found.leading
    good = pd.Series((found.near & ours).any(axis=1)).astype("boolean")
    perhaps = (found.near & unknown).any(axis=1) | found.frame["maybe"].to_numpy()
    return _cases(found, good.mask(~surely(good) & perhaps, pd.NA))


def _says_called(counted: Counted) -> Message:
    finding = message(
        "On {good:n} of {n:n} occasions the vendor called the leading group together.",
        good=counted.good, n=counted.n,
    )  # fmt: skip
    if not counted.unknown:
        return finding
    return message(
        "{finding} Of {unknown:n} it is not known.", finding=finding, unknown=counted.unknown
    )


_NEEDS = (
    "meetings.held_on", "issues.severity", "issues.raised_on", "tasks.actual_start",
    "tasks.actual_finish",
)  # fmt: skip

ORG_03 = Indicator(
    name="ORG-03",
    title=Label("Meetings of the leading group", "领导小组会议"),
    question=Label(
        "Did the leading group meet at the start and end of each phase and on each major problem?",
        "每个阶段开始和结束时、出现重大问题时，领导小组是否开会？",
    ),
    dimension="people",
    profile="standard",
    needs=_NEEDS,
    reads=("meetings.kind", "tasks.phase"),
    outcomes=JUDGED_IF_ASKED,
    practice="cadence",
    formula=Label(
        "phase starts, phase ends and major problems with a meeting near by ÷ all of them",
        "前后有会议的阶段开始、阶段结束和重大问题 ÷ 全部应开会情形",
    ),
    remedy=Label(
        "Put a meeting of the leading group beside each phase start and end in the plan; call one "
        "on the next major problem at once.",
        "在计划中为每个阶段的开始和结束排定领导小组会，遇重大问题立即召集。",
    ),
    cheapest=Label(
        "A list of meetings with kind and day, issues with severity and day, actual dates by "
        "phase.",
        "会议清单（类别、日期）、问题清单（严重程度、提出日期）、各阶段实际起止日期。",
    ),
    judge=share(
            _met_on,
            lambda counted: message(
                "{good:n} of {n:n} phase starts, phase ends and major problems had a meeting of "
                "the leading group.",
                good=counted.good, n=counted.n,
            ),
            nothing=message("No meeting was due by the status date."),
            missing=("meetings.kind",),
        ),
    source="M9.R5",
)  # fmt: skip

ORG_13 = Indicator(
    name="ORG-13",
    title=Label("Leading group called by the vendor", "由实施方提请的领导小组会"),
    question=Label(
        "Did the vendor call the leading group together when it was due?",
        "该开领导小组会时，是否由实施方提请召开？",
    ),
    dimension="people",
    needs=(*_NEEDS, "meetings.called_by", "members.company"),
    reads=("meetings.kind", "tasks.phase"),
    outcomes=REPORTED_IF_ASKED,
    practice="cadence",
    formula=Label(
        "phase starts, phase ends and major problems with a meeting the vendor called ÷ all of "
        "them",
        "由实施方提请开会的阶段开始、阶段结束和重大问题 ÷ 全部应开会情形",
    ),
    remedy=Label(
        "Let the consultant propose the next meeting as soon as a phase is about to begin or end.",
        "阶段将要开始或结束时，由实施顾问及时提请开会。",
    ),
    cheapest=Label(
        "Who called each meeting, and the company of each member.",
        "每次会议的召集人，以及成员所属单位。",
    ),
    judge=share(
        _called,
        _says_called,
        nothing=message("No meeting was due by the status date."),
    ),
    source="M9 广智实施顾问",
)  # fmt: skip
