"""Whether the organisation stood on its levels, with the right people at its head."""

from collections.abc import Sequence

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kickoff import kickoff
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import any_of, both, said, surely
from implanalytics.indicators.persons import members_then
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Condition, conditions
from implanalytics.indicators.shapes.failing import with_missing
from implanalytics.indicators.thresholds import Threshold

LEVELS: dict[str, Label] = {
    "leading": Label("leading group", "领导小组"),
    "implementation": Label("implementation group", "实施小组"),
    "execution": Label("execution group", "执行小组"),
}
"""The levels where the method names none."""


def _levels(figures: Figures) -> dict[str, Label]:
    template = figures.facts.template
    own = {level.key: level.label for level in template.levels} if template else {}
    return own or LEVELS


def _placed(figures: Figures) -> pd.DataFrame:
    """Return the members, without rows that say no level of somebody placed by another row."""
    members = members_then(figures)
    placed = column(members, "level").notna()
    return members[placed | ~members["name"].isin(members.loc[placed, "name"])]


def _level_stands(
    figures: Figures, members: pd.DataFrame, key: str, began: pd.Timestamp | None
) -> bool | None:
    """Say whether a level has people, one who leads them, and both by the kick-off."""
    here = of_kind(members, key, "level", unread=None)
    leads = said(members, "leads")
    joined = happened(figures, members, "joined_on")
    in_time = pd.Series(pd.NA, index=members.index, dtype="boolean")
    if began is not None:
        in_time = in_time.mask(joined.notna(), joined.dt.normalize() <= began.normalize())
    return both(any_of(here & leads), any_of(here & in_time))


def _levels_standing(figures: Figures, _threshold: Threshold) -> Sequence[Condition]:
    members, began = _placed(figures), kickoff(figures)
    found = []
    for key, label in _levels(figures).items():
        rows = members.loc[surely(of_kind(members, key, "level")), "row_id"]
        found.append(
            Condition(
                label,
                _level_stands(figures, members, key, began.day),
                (Evidence("members", tuple(rows)), *began.evidence),
            )
        )
    return found


def _leading_group(figures: Figures, _threshold: Threshold) -> Sequence[Condition]:
    members = _placed(figures)
    here = of_kind(members, next(iter(_levels(figures))), "level", unread=None)
    company = column(members, "company")
    ours = (company == "own").astype("boolean").mask(company.isna(), pd.NA)
    leads = said(members, "leads")
    evidence = (Evidence("members", tuple(members.loc[surely(here), "row_id"])),)
    parts = (
        (Label("headed by the top leader", "由一把手任组长"),
         here & leads & of_kind(members, "top_leader", "role")),
        (Label("head of IT in it", "有信息主管参加"), here & of_kind(members, "it_head", "role")),
        (Label("vendor in it", "有实施方参加"), here & ours),
    )  # fmt: skip
    return [Condition(label, any_of(holds), evidence) for label, holds in parts]


ORG_01 = Indicator(
    name="ORG-01",
    title=Label("Organisation on three levels", "三级项目组织"),
    question=Label(
        "Did each level of the organisation have people and a head by the kick-off?",
        "启动会之前，各级组织是否都有成员、有负责人？",
    ),
    dimension="people",
    needs=("members.level",),
    reads=("members.leads", "members.joined_on", "events", "meetings.kind"),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    rule=Label(
        "at least {green:n} levels green, at least {amber:n} amber, fewer red",
        "不少于 {green:n} 级为绿，不少于 {amber:n} 级为黄，更少为红",
    ),
    practice="three_levels",
    phase="organisation",
    formula=Label(
        "levels with members and a head who had joined by the kick-off",
        "启动会前已有成员且有负责人的层级数",
    ),
    remedy=Label(
        "Name a head and members for each level that is empty, in writing.",
        "书面明确空缺层级的组长和成员。",
    ),
    cheapest=Label(
        "A list of members with level, who leads, and the day each joined; the day of the "
        "kick-off.",
        "成员名单：层级、是否组长、加入日期；另需启动会日期。",
    ),
    judge=conditions(
            _levels_standing,
            lambda met: with_missing(
                message(
                    "{good:n} of {n:n} levels stood with a head by the kick-off.",
                    good=met.good, n=met.n,
                ),
                met.failing,
            ),
            missing=("members", "events"),
        ),
    source="M8.R1, M9.R4",
)  # fmt: skip

ORG_02 = Indicator(
    name="ORG-02",
    title=Label("Make-up of the leading group", "领导小组的构成"),
    question=Label(
        "Was the leading group headed by the top leader, with the head of IT and the vendor in it?",
        "领导小组是否由一把手任组长，并有信息主管和实施方参加？",
    ),
    dimension="people",
    needs=("members.level", "members.role"),
    reads=("members.leads", "members.company"),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    practice="leading_group",
    phase="organisation",
    formula=Label("conditions that hold, of three", "三个条件中满足的个数"),
    remedy=Label(
        "Ask the top leader to take the chair; bring in whoever is missing.",
        "请一把手出任组长，补齐缺席的一方。",
    ),
    cheapest=Label(
        "A list of members with level, role, company and who leads.",
        "成员名单：层级、角色、单位、是否组长。",
    ),
    judge=conditions(
        _leading_group,
        lambda met: with_missing(
            message(
                "The leading group meets {good:n} of {n:n} conditions.", good=met.good, n=met.n
            ),
            met.failing,
        ),
        missing=("members.leads", "members.company"),
    ),
    source="M9 领导小组",
)
