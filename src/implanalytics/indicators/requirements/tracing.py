"""Whether what was asked for can be followed to where it was accepted."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import surely
from implanalytics.indicators.measured import Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.thresholds import Threshold

HOPS = {
    "design": Label("design", "设计"),
    "test": Label("test", "测试"),
    "acceptance": Label("acceptance", "验收"),
}
"""The hops that every requirement goes through, in order."""


@dataclass(frozen=True)
class Ways:
    """Where things lead over however many links.

    Attributes
    ----------
    hops
        Id -> the kinds of link on the way from it.
    rows
        Row ids of the links on any way.
    """

    hops: Mapping[str, Set[str]]
    rows: tuple[str, ...]

    def lead(self, ids: Iterable[str], hop: str) -> list[bool]:
        """Say of each id whether a link of that kind lies on its way."""
        return [hop in self.hops.get(one, ()) for one in ids]


def ways(links: pd.DataFrame, starts: Iterable[str]) -> Ways:
    """Follow `links` from each of `starts` as far as they lead."""
    onward: dict[str, list[tuple[str, str, str]]] = {}
    named = (links["from_id"], links["to_id"], column(links, "kind"), links["row_id"])
    for at, to, kind, row in zip(*(one.tolist() for one in named), strict=True):
        onward.setdefault(at, []).append((to, kind, row))
    hops: dict[str, set[str]] = {}
    rows: dict[str, None] = {}
    for start in dict.fromkeys(starts):
        hops[start], seen, ahead = set(), {start}, [start]
        while ahead:
            for to, kind, row in onward.get(ahead.pop(), ()):
                hops[start].add(kind)
                rows[row] = None
                if to not in seen:
                    seen.add(to)
                    ahead.append(to)
    return Ways(hops, tuple(rows))


def over(figures: Figures) -> bool:
    """Say whether the project surely was accepted or closed: then every hop is due."""
    accepted = event(figures, "final_acceptance").day
    return figures.closed_on is not None or accepted is not None


def _traced(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    """Measure the weakest hop; until acceptance one that is not traced may be still to come."""
    requirements, links = figures.table("requirements"), figures.table("trace_links")
    ids, n = requirements["requirement_id"].tolist(), len(requirements)
    found = ways(links, ids)
    tested = set(column(figures.table("tests"), "requirement_id").dropna())
    shares = {hop: sum(found.lead(ids, hop)) / n for hop in HOPS}
    both = zip(ids, found.lead(ids, "test"), strict=True)
    shares["test"] = sum(linked or one in tested for one, linked in both) / n
    weakest = min(shares, key=lambda hop: shares[hop])
    value, due = shares[weakest], over(figures)
    yield Measured(
        value=value,
        best=value if due else 1.0,
        worst=value,
        text=message(
            "Of {n:n} requirements {design:percent} are traced to design, {test:percent} to a "
            "test, {acceptance:percent} to acceptance; the weakest is judged: {weakest}.",
            n=n, weakest=HOPS[weakest], **shares,
        ),
        numerator=value * n,
        denominator=float(n),
        n=n,
        inputs={**shares, "weakest": HOPS[weakest]},
        evidence=(
            Evidence("requirements", tuple(requirements["row_id"])),
            *([Evidence("trace_links", found.rows)] if found.rows else []),
        ),
        unknown=message("the project is not accepted yet, as far as known."),
        missing=("events",),
    )  # fmt: skip


def _bid(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the promises of the bid: good when traced to design and to acceptance.

    One whose source is not known matters only if it is not traced.
    """
    promises, links = figures.table("commitments"), figures.table("trace_links")
    bid = of_kind(promises, "bid", "source", unread=None)
    own = promises["commitment_id"].tolist()
    requirement = column(promises, "requirement_id").fillna("").tolist()
    found = ways(links, (*own, *requirement))
    traced = pd.Series(data=True, index=promises.index)
    for hop in ("design", "acceptance"):
        traced &= pd.Series(found.lead(own, hop), index=promises.index, dtype="bool") | (
            pd.Series(found.lead(requirement, hop), index=promises.index, dtype="bool")
        )
    mine = surely(bid) | (bid.isna() & ~traced)
    good = traced.astype("boolean").mask(bid.isna() | (~traced & (not over(figures))), pd.NA)
    return cases(promises[mine], good[mine], table="commitments", name="text")


REQ_02 = Indicator(
    name="REQ-02",
    title=Label("Requirements traced", "需求可追溯"),
    question=Label(
        "Can every requirement be followed to design, test and acceptance?",
        "每条需求能否追溯到设计、测试和验收？",
    ),
    dimension="scope",
    profile="standard",
    needs=("requirements", "trace_links.kind"),
    reads=("tests.requirement_id", "events"),
    phase="requirements",
    formula=Label(
        "requirements traced ÷ requirements, for the weakest of design, test and acceptance",
        "已追溯需求 ÷ 全部需求，取设计、测试、验收中最低的一环",
    ),
    remedy=Label(
        "Fill in the missing links before acceptance, the weakest hop first.",
        "验收前补齐缺失的追溯关系，先补最薄弱的一环。",
    ),
    cheapest=Label(
        "A traceability matrix: requirement, design, test case, acceptance item.",
        "需求追溯矩阵：需求、设计、测试用例、验收项。",
    ),
    judge=_traced,
    source="M7",
)

REQ_06 = Indicator(
    name="REQ-06",
    title=Label("Promises of the bid traced", "投标承诺可追溯"),
    question=Label(
        "Can every promise of the bid be followed through design to acceptance?",
        "投标中的每项承诺能否从设计追溯到验收？",
    ),
    dimension="scope",
    needs=("commitments.source", "trace_links.kind"),
    reads=("commitments.requirement_id", "events"),
    outcomes=JUDGED_IF_ASKED,
    practice="bid_commitments",
    phase="requirements",
    formula=Label(
        "promises of the bid traced to design and acceptance ÷ promises of the bid",
        "已追溯到设计和验收的投标承诺 ÷ 全部投标承诺",
    ),
    remedy=Label(
        "Give each promise of the bid a requirement, and show it at acceptance.",
        "为每项投标承诺对应一条需求，验收时逐项展示。",
    ),
    cheapest=Label(
        "A list of promises with source and requirement, and the traceability matrix.",
        "承诺清单（来源、对应需求），以及需求追溯矩阵。",
    ),
    judge=share(
            _bid,
            lambda counted: message(
                "{good:n} of {n:n} promises of the bid are traced to design and acceptance.",
                good=counted.good, n=counted.n,
            ),
            nothing=message("No promise of the bid is written down."),
            missing=("commitments.source", "events"),
        ),
    source="M1 业务代表",
)  # fmt: skip
