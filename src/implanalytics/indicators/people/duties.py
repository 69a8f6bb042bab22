"""Whether each duty has one person who answers for it."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.persons import folded_names
from implanalytics.indicators.shapes import Cases, share
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import Item, Template, match_items

SUBJECTS: Mapping[str, Label] = MappingProxyType(
    {
        "contract_change": Label("change of contract", "合同变更"),
        "equipment_quality": Label("quality of equipment", "设备质量"),
        "training_assessment": Label("training and assessment", "培训考核"),
        "responsibility": Label("overall responsibility", "总体责任"),
        "business_processes": Label("business processes", "业务流程"),
    }
)
"""Duties that a method gives to two at once, as people call them."""


def doubled_duties(template: Template) -> tuple[Item, ...]:
    """Return the duties that the method gives to more than one role or level."""
    said: dict[str, list[Label]] = {}
    duties = [duty for role in template.roles for duty in role.duties]
    duties += [duty for level in template.levels for duty in level.duties]
    for duty in duties:
        if duty.subject:
            said.setdefault(duty.subject, []).append(duty.label)
    return tuple(_item(subject, labels) for subject, labels in said.items() if len(labels) > 1)


def _item(subject: str, labels: list[Label]) -> Item:
    known = SUBJECTS.get(subject, labels[0])
    aliases = (text for label in labels for text in (label.en, label.zh))
    return Item(subject, known, (subject.replace("_", " "), *aliases))


def _duties(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the duties written down, and those the method doubles: good with one accountable."""
    raci, template = figures.table("raci"), figures.facts.template
    doubled = doubled_duties(template) if template else ()
    matched = match_items(raci["duty"], raci["raci_id"], doubled)
    raci = raci.assign(
        subject=matched.fillna(folded_names(raci["duty"])),
        accountable=folded_names(raci["person"]).where(raci["letter"] == "A"),
    )
    by_duty = raci.groupby("subject", sort=False)
    frame = pd.DataFrame(
        {
            "good": by_duty["accountable"].nunique().eq(1),
            "name": by_duty["duty"].first().astype(object),
            "row_id": by_duty["row_id"].first(),
        }
    ).reset_index(drop=True)
    unsaid = [item.label for item in doubled if item.id not in set(matched.dropna())]
    more = pd.DataFrame({"good": False, "name": unsaid, "row_id": None}, dtype=object)
    frame = pd.concat([frame.astype(object), more], ignore_index=True).assign(
        table="raci", phase_key=None
    )
    return Cases(frame.astype({"good": "boolean", "row_id": "str", "phase_key": "str"}))


ORG_08 = Indicator(
    name="ORG-08",
    title=Label("One accountable person for each duty", "每项职责唯一责任人"),
    question=Label(
        "Does exactly one person answer for each duty?", "每项职责是否有且只有一个负责人？"
    ),
    dimension="people",
    profile="standard",
    needs=("raci",),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    practice="role_duties",
    formula=Label(
        "duties with nobody or several people accountable, those included that the method gives "
        "to two",
        "无人负责或多人负责的职责数，含方法中重复分派的职责",
    ),
    remedy=Label(
        "Name one accountable person for each such duty and write it into the duty list.",
        "为每项此类职责指定唯一负责人，并写入职责分配表。",
    ),
    cheapest=Label(
        "A duty list: duty, person, and R, A, S, C or I.", "职责分配表：职责、人员、RACI 字母。"
    ),
    judge=share(
        _duties,
        lambda counted: message(
            "{bad:n} of {n:n} duties have nobody or several people accountable.",
            bad=counted.bad, n=counted.n,
        ),
        nothing=message("No duty is written down."),
        missing=("raci",),
        figure="bad",
    ),
    source="M1.I1, M1.I2, M1.I4, M9.I5",
)  # fmt: skip
