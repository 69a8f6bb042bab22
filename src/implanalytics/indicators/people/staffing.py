"""Whether the team that was asked for came in time, and whether its key people stayed."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.known import any_by, said, surely
from implanalytics.indicators.measured import Measured
from implanalytics.indicators.persons import folded_names, members_then
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.thresholds import Threshold

KEY_ROLES = frozenset({"project_manager", "top_leader", "it_head"})
"""Roles that are key whoever fills them."""


def _asked_for(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the staff wanted by now: good when there by the day they were wanted."""
    members = figures.table("members")
    wanted = happened(figures, members, "requested_on")
    joined = happened(figures, members, "joined_on")
    in_time = (joined.dt.normalize() <= wanted.dt.normalize()).astype("boolean")
    mine = wanted.notna()
    return cases(members[mine], in_time[mine], table="members", name="person")


def _supplied(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    judge = share(
        _asked_for,
        lambda counted: message(
            "{good:n} of {n:n} people asked for were there in time.",
            good=counted.good, n=counted.n,
        ),
        nothing=message("Nobody was wanted by the status date."),
        missing=("members.requested_on",),
    )  # fmt: skip
    for answer in judge(figures, threshold):
        if isinstance(answer, Measured):
            yield replace(answer, inputs={**answer.inputs, "trained": _trained(figures)})
        else:
            yield answer


def _trained(figures: Figures) -> int:
    """Count the vendor's own members who passed an assessment."""
    members, results = members_then(figures), figures.table("training_results")
    ours = set(members.loc[column(members, "company") == "own", "name"])
    passed = surely(column(results, "passed", "boolean"))
    return len(ours & set(folded_names(results.loc[passed, "person"])))


def _key_roles(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the key roles: good where nobody left one before the end of the project."""
    members = members_then(figures)
    role_key = column(members, "role_key")
    role = role_key.fillna(folded_names(column(members, "role"))).fillna(members["name"])
    always = role_key.isin(KEY_ROLES)
    key = said(members, "key").mask(always, other=True)
    left = happened(figures, members, "left_on")
    end = pd.Timestamp.max if figures.closed_on is None else figures.closed_on
    gone = left.notna() & (left.dt.normalize() < end)
    roles = members.assign(
        name=column(members, "role"), role=role, lost=(key & gone).astype("boolean")
    )[surely(key) | (key.isna() & gone)]
    # A role is lost where one who surely was key left it, and not known where one who may have
    # been did.
    lost = any_by(roles["lost"], roles["role"])
    first = roles.drop_duplicates("role").set_index("role")
    named = first["name"].fillna(first.index.to_series())
    frame = pd.DataFrame({"row_id": first["row_id"], "name": named})
    return cases(frame, ~lost.reindex(first.index), table="members", name="name")


def _gap(figures: Figures) -> int:
    """Return the most days that a key role stood empty between two people, 0 for none."""
    members = members_then(figures)
    role = column(members, "role_key")
    longest = 0
    for _, mine in members[role.isin(KEY_ROLES)].groupby(role, sort=False):
        left = happened(figures, mine, "left_on").dropna().sort_values()
        joined = happened(figures, mine, "joined_on").dropna().sort_values()
        for day in left:
            after = joined[joined >= day]
            longest = max(longest, (after.iloc[0] - day).days if len(after) else 0)
    return longest


def _turnover(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    judge = share(
        _key_roles,
        lambda counted: message(
            "{bad:n} of {n:n} key roles lost somebody before the end.",
            bad=counted.bad, n=counted.n,
        ),
        nothing=message("No key person is named."),
        missing=("members.key",),
        figure="bad",
    )  # fmt: skip
    for answer in judge(figures, threshold):
        if isinstance(answer, Measured):
            yield replace(answer, inputs={**answer.inputs, "longest_gap_days": _gap(figures)})
        else:
            yield answer


ORG_09 = Indicator(
    name="ORG-09",
    title=Label("Turnover of key roles", "关键岗位人员变动"),
    question=Label(
        "Did the people in key roles stay until the end?",
        "关键岗位的人员是否一直干到项目结束？",
    ),
    dimension="people",
    needs=("members.role", "members.key", "members.left_on"),
    reads=("members.joined_on",),
    unit="count",
    formula=Label(
        "key roles that somebody left before the project ended",
        "项目结束前有人离开的关键岗位数",
    ),
    remedy=Label(
        "Name a deputy for each key role, and let old and new overlap for a week.",
        "为每个关键岗位指定替补，新老人员至少重叠一周。",
    ),
    cheapest=Label(
        "A list of members with role, who is key, and the days they joined and left.",
        "成员名单：角色、是否关键人员、加入和离开日期。",
    ),
    judge=_turnover,
    source="M8, M9",
)

ORG_11 = Indicator(
    name="ORG-11",
    title=Label("Staff supplied in time", "人员按需到位"),
    question=Label(
        "Were the people whom the project asked for there by the day they were wanted?",
        "项目申请的人员是否按需求日期到位？",
    ),
    dimension="people",
    needs=("members.requested_on", "members.joined_on"),
    reads=("members.company", "training_results"),
    outcomes=JUDGED_IF_ASKED,
    practice="staffing",
    formula=Label(
        "people there by the day wanted ÷ people wanted by now",
        "按需求日期到位的人数 ÷ 已到需求日期的人数",
    ),
    remedy=Label(
        "Ask for staff a month ahead, and agree on a stand-in for each one who is late.",
        "提前一个月提出人员需求，未到位的先约定替代人选。",
    ),
    cheapest=Label(
        "A list of members with the day each was wanted and the day each joined.",
        "成员名单：需求日期、加入日期。",
    ),
    judge=_supplied,
    source="M1.3, M3",
)
