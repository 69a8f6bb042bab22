"""Whether what was asked for can be followed to where it was accepted."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.days import column, event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.kinds import of_kind, surely
from implanalytics.indicators.measured import Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.shapes.certain import certain
from implanalytics.indicators.thresholds import Threshold

HOPS = {
    "design": Label("design", "设计"),
    "test": Label("test", "测试"),
    "acceptance": Label("acceptance", "验收"),
}
"""The hops that every requirement goes through, in order."""


def reached(links: pd.DataFrame, starts: pd.Series) -> pd.DataFrame:
    """Return which hops each start reaches, over however many links.

    Parameters
    ----------
    links
        Rows with ``from_id``, ``to_id``, ``kind`` and ``row_id``.
    starts
        Ids from which to follow them.

    Returns
    -------
    DataFrame
        ``start``, ``kind`` and ``row_id`` of every link on the way, each once.
    """
    ids, _ = pd.factorize(pd.concat([starts, links["from_id"], links["to_id"]]))
    first, n = ids[: len(starts)], len(starts)
    ways = pd.DataFrame({"at": ids[n : n + len(links)], "to": ids[n + len(links) :]})
    ways["link"] = np.arange(len(links))
    at = pd.DataFrame({"start": first, "at": first}).drop_duplicates()
    seen = np.empty(0, dtype="int64")
    steps: list[pd.DataFrame] = []
    while len(at):
        step = at.merge(ways, on="at")
        steps.append(step[["start", "link"]])
        ends = np.unique(step["start"].to_numpy() * len(ids) + step["to"].to_numpy())
        new = ends[~np.isin(ends, seen)]
        seen = np.union1d(seen, new)
        at = pd.DataFrame({"start": new // len(ids), "at": new % len(ids)})
    found = pd.concat(steps, ignore_index=True).drop_duplicates()
    way, names = links.iloc[found["link"]], dict(zip(first, starts, strict=True))
    return pd.DataFrame(
        {
            "start": found["start"].map(names).to_numpy(),
            "kind": column(way, "kind").to_numpy(),
            "row_id": way["row_id"].to_numpy(),
        }
    )


def over(figures: Figures) -> bool:
    """Say whether the project surely was accepted or closed: then every hop is due."""
    accepted = event(figures, "final_acceptance").day
    return figures.closed_on is not None or accepted is not None


def _traced(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    """Measure the weakest hop; until acceptance one that is not traced may be still to come."""
    requirements, links = figures.table("requirements"), figures.table("trace_links")
    ids, n = requirements["requirement_id"], len(requirements)
    way = reached(links, ids)
    tests = figures.table("tests")
    tested = set(column(tests, "requirement_id").dropna())
    shares = {}
    for hop in HOPS:
        linked = set(way.loc[way["kind"] == hop, "start"])
        mine = linked | tested if hop == "test" else linked
        shares[hop] = float(ids.isin(mine).mean())
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
            *([Evidence("trace_links", tuple(way["row_id"].unique()))] if len(way) else []),
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
    own, requirement = promises["commitment_id"], column(promises, "requirement_id")
    way = reached(links, pd.concat([own, requirement.dropna()], ignore_index=True))
    traced = pd.Series(data=True, index=promises.index)
    for hop in ("design", "acceptance"):
        starts = set(way.loc[way["kind"] == hop, "start"])
        traced &= own.isin(starts) | requirement.isin(starts)
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
    judge=certain(
        share(
            _bid,
            lambda counted: message(
                "{good:n} of {n:n} promises of the bid are traced to design and acceptance.",
                good=counted.good, n=counted.n,
            ),
            nothing=message("No promise of the bid is written down."),
            missing=("commitments.source", "events"),
        )
    ),
    source="M1 业务代表",
)  # fmt: skip
