"""Who took part in the survey."""

from collections.abc import Iterable, Iterator, Sequence

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import any_by, any_of, surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.persons import attendance
from implanalytics.indicators.result import WORST_FIRST, Evidence
from implanalytics.indicators.shapes import Condition, conditions
from implanalytics.indicators.shapes.failing import with_missing
from implanalytics.indicators.survey.visit import surveys
from implanalytics.indicators.thresholds import Threshold

NOBODY = message("No survey meeting names who came.")


def _came(figures: Figures) -> tuple[pd.DataFrame, tuple[Evidence, ...], bool] | Lacking:
    """Return who came to the surveys, the rows that say so, and whether others may have."""
    meetings, maybe = surveys(figures)
    people = attendance(figures, meetings)
    if people.empty:
        return Lacking(NOBODY, ("meetings.kind", "meetings.attendees"))
    rows = (
        Evidence("meetings", tuple(meetings["row_id"])),
        Evidence("members", tuple(people["member"].dropna().unique())),
    )
    return people, rows, maybe or bool(meetings["attendees"].isna().any())


def _core_people(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    """Measure the side that is farther from what is asked; strangers may be core on either."""
    found = _came(figures)
    if isinstance(found, Lacking):
        yield found
        return
    people, evidence, maybe = found
    core = any_by(people["key"], people["name"])
    company = people.groupby("name")["company"].first()
    customer, best_customer, worst_customer = _side(
        core, company, "customer", threshold, maybe=maybe
    )
    vendor, best_vendor, worst_vendor = _side(core, company, "own", threshold, maybe=maybe)
    yield Measured(
        value=_farther((customer, vendor), threshold),
        best=_farther((best_customer, best_vendor), threshold),
        worst=_farther((worst_customer, worst_vendor), threshold),
        text=message(
            "{customer:n} core people of the customer and {vendor:n} of the vendor took part; the "
            "side farther from the rule is judged.",
            customer=customer, vendor=vendor,
        ),
        n=len(core),
        inputs={"customer": customer, "vendor": vendor},
        evidence=evidence,
        unknown=message("who of those present is a core person, and of which side."),
        missing=("members.key", "members.company"),
    )  # fmt: skip


def _side(
    core: pd.Series, company: pd.Series, side: str, threshold: Threshold, *, maybe: bool
) -> tuple[int, int, int]:
    """Return how many core people of a side surely came, and the best and worst it may be."""
    sure = int((surely(core) & (company == side)).sum())
    may = int((core.fillna(value=True) & (company.isna() | (company == side))).sum())
    most = max(may, int(threshold.amber) + 1) if maybe else may
    counts = _worst_first(range(sure, most + 1), threshold)
    return sure, counts[-1], counts[0]


def _worst_first(counts: Iterable[int], threshold: Threshold) -> list[int]:
    def badness(count: int) -> tuple[int, float]:
        outside = max(threshold.green_from - count, count - threshold.green)
        return WORST_FIRST.index(threshold.outcome(count)), -outside

    return sorted(set(counts), key=badness)


def _farther(counts: Iterable[int], threshold: Threshold) -> float:
    return float(_worst_first(counts, threshold)[0])


def _both_roles(figures: Figures, _threshold: Threshold) -> Sequence[Condition] | Lacking:
    found = _came(figures)
    if isinstance(found, Lacking):
        return found
    people, evidence, maybe = found
    parts = (("sales", Label("sales", "销售人员")), ("consultant", Label("consultant", "实施顾问")))
    came = []
    for key, label in parts:
        holds = any_of(of_kind(people, key, "role"))
        came.append(Condition(label, None if maybe and not holds else holds, evidence))
    return came


SUR_03 = Indicator(
    name="SUR-03",
    title=Label("Core people in the survey", "参加调研的核心人员"),
    question=Label(
        "Did the right number of core people of each side take part in the survey?",
        "双方参加调研的核心人员人数是否合适？",
    ),
    dimension="customer",
    needs=("meetings.attendees", "members.company", "members.key"),
    reads=("meetings.kind",),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    practice="survey",
    phase="survey",
    formula=Label(
        "core people present, of the side that is farther from the rule",
        "到场核心人员数，取偏离要求较多的一方",
    ),
    remedy=Label(
        "Ask each side for two or three people who can speak for the business.",
        "请双方各派两三名能代表业务的核心人员。",
    ),
    cheapest=Label(
        "Who came to each survey meeting, and a list of members with company and who is key.",
        "调研会的参会人员，以及注明单位和是否关键人员的成员名单。",
    ),
    judge=_core_people,
    source="M9.R3",
)

SUR_05 = Indicator(
    name="SUR-05",
    title=Label("Sales and consultant survey together", "销售与顾问共同调研"),
    question=Label(
        "Did sales and a consultant do the survey together?", "调研是否由销售和实施顾问共同进行？"
    ),
    dimension="people",
    needs=("meetings.attendees", "members.role"),
    reads=("meetings.kind",),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    practice="survey",
    phase="survey",
    formula=Label("of two: sales present, consultant present", "两者中到场的个数：销售、实施顾问"),
    remedy=Label(
        "Let the one who was missing visit the customer soon, with the other one's notes.",
        "请缺席的一方带着调研记录尽快补访客户。",
    ),
    cheapest=Label(
        "Who came to each survey meeting, and a list of members with their roles.",
        "调研会的参会人员，以及注明角色的成员名单。",
    ),
    judge=conditions(
            _both_roles,
            lambda met: with_missing(
                message(
                    "{good:n} of {n:n} took part in the survey: sales, consultant.",
                    good=met.good, n=met.n,
                ),
                met.failing,
            ),
            missing=("meetings.attendees", "members.role"),
        ),
    source="M9 企业调研",
)  # fmt: skip
