"""Whether those who signed were entitled to, and whether signing days look unusual."""

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.gates.signatures import signatures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import said
from implanalytics.indicators.persons import names, names_in
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold

_SIGNING = ("签", "sign")
"""What a duty is called that has to do with signatures."""


def _signed(figures: Figures) -> pd.DataFrame:
    """Return the signatures but the vendor's own."""
    rows = figures.table("signoffs")
    mine = column(rows, "side").isin(("vendor", "third_party"))
    return rows[column(rows, "signed_on", "datetime64[us]").notna() & ~mine]


def _authorised(figures: Figures, _threshold: Threshold) -> Cases:
    rows = _signed(figures)
    may, may_not, listed = _entitled(figures)
    signatory = column(rows, "signatory")
    known = {
        text: _entitlement(text, may, may_not, listed=listed)
        for text in signatory.dropna().unique()
    }
    good = signatory.map(known).astype("boolean")
    return cases(rows, good, table="signoffs", name="subject")


def _entitled(figures: Figures) -> tuple[frozenset[str], frozenset[str], bool]:
    """Return who may sign, who may not, and whether the list says so of anybody."""
    members, duties = figures.table("members"), figures.table("raci")
    may = said(members, "may_sign")
    entitled = names(members.loc[may.fillna(value=False), "person"])
    entitled |= names(rows_of_kind(members[may.isna()], "top_leader", "role")["person"])
    answers_for = column(duties, "letter").eq("A").fillna(value=False)
    signing = column(duties, "duty").str.casefold().str.contains("|".join(_SIGNING), na=False)
    entitled |= names(column(duties, "person")[answers_for & signing])
    barred = names(members.loc[(~may).fillna(value=False), "person"])
    return entitled, barred - entitled, bool(may.any())


def _entitlement(
    text: str, may: frozenset[str], may_not: frozenset[str], *, listed: bool
) -> bool | None:
    """Say whether one of those who signed together was entitled to.

    Where the list of members says who may sign, nobody else may.
    """
    signed = frozenset(names_in(text))
    if signed & may:
        return True
    return False if listed or (signed and signed <= may_not) else None


GAT_04 = Indicator(
    name="GAT-04",
    title=Label("Signed by those who may", "有权人签字率"),
    question=Label(
        "Did somebody sign who was entitled to?", "签字人是否有权签字？"
    ),
    dimension="gate",
    needs=("signoffs.signed_on", "signoffs.signatory", "members.person"),
    asks=("members.may_sign",),
    reads=("members.may_sign", "members.role", "raci.person", "signoffs.side"),
    outcomes=JUDGED_IF_ASKED,
    practice="signatory",
    formula=Label(
        "signatures by persons entitled to sign ÷ signatures", "有权人的签字 ÷ 全部签字"
    ),
    remedy=Label(
        "Have the signatures repeated by those who may, or get a written power to sign.",
        "由有权人补签，或取得书面授权。",
    ),
    cheapest=Label(
        "A column in the list of members saying who may sign.", "在成员清单中补一列“是否有签字权”。"
    ),
    judge=share(
        _authorised,
        lambda counted: with_failing(
            message(
                "{good:n} of {n:n} signatures are by somebody entitled to sign.",
                good=counted.good, n=counted.n,
            ),
            counted.failing,
        ),
        nothing=message("Nothing was signed by the status date."),
        missing=("members.may_sign",),
    ),
    source="M9, M1",
)  # fmt: skip


def _unusual(figures: Figures, threshold: Threshold) -> Cases:
    """Return the signatures; one does not hold where a sign of a made-up day is on it."""
    rows = figures.table("signoffs")
    rows = rows[column(rows, "signed_on", "datetime64[us]").notna()]
    day = column(rows, "signed_on", "datetime64[us]").dt.normalize()
    document = column(rows, "document_on", "datetime64[us]").dt.normalize()
    before = (day < document).astype("boolean").mask(document.isna())
    calendar = figures.facts.calendar
    off = (calendar.first_minute(day).dt.normalize() != day).astype("boolean")
    odd = before | off | _in_bulk(figures, rows, day, threshold.parameters["phases_a_day"])
    return cases(rows, ~odd, table="signoffs", name="subject")


def _in_bulk(
    figures: Figures, rows: pd.DataFrame, day: "pd.Series[pd.Timestamp]", most: float
) -> "pd.Series[bool]":
    """Say of each signature whether more than `most` phases were signed for on its day."""
    phase = signatures(figures).frame["phase_key"].reindex(rows.index)
    at_least = phase.groupby(day).transform("nunique")
    unknown = phase.isna().groupby(day).transform("sum")
    sure, maybe = at_least > most, at_least + unknown > most
    return sure.astype("boolean").mask(~sure & maybe)


GAT_06 = Indicator(
    name="GAT-06",
    title=Label("Unusual signing days", "签字日期异常迹象"),
    question=Label(
        "Do the days of the signatures give a reason to ask?", "签字日期是否有需要核实之处？"
    ),
    dimension="gate",
    profile="standard",
    needs=("signoffs.signed_on",),
    reads=("signoffs.document_on", "signoffs.phase", "members.company"),
    formula=Label(
        "signatures given for many phases on one day, before the date of the document, or on a "
        "day off",
        "同日多阶段集中签署、早于文件日期或落在非工作日的签字数",
    ),
    remedy=Label(
        "Ask how these days came about; correct the dates or note the reason. It proves nothing.",
        "了解这些日期的由来，更正日期或注明原因；该迹象本身不说明问题。",
    ),
    cheapest=Label(
        "The date of each document beside the day it was signed.", "在签字日期旁补上文件日期。"
    ),
    judge=share(
        _unusual,
        lambda counted: message(
            "{bad:n} of {n:n} signatures stand on a day worth asking about.",
            bad=counted.bad, n=counted.n,
        ),
        nothing=message("Nothing was signed by the status date."),
        missing=("signoffs.document_on",),
        figure="bad",
    ),
    unit="count",
    source="M1",
)  # fmt: skip
