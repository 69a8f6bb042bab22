"""Delete columns and tables of invented projects: ``python tools/deletions.py --seeds 20``.

What is missing must never make a project look better. Prints each deletion that did, with the seed
and the method of its project; exits 1 if one did.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import pandas as pd
from rich_facts import AS_OF, rich_tables

from implanalytics.facts import Settings, build_facts, facts_at
from implanalytics.facts.kinds import join_kinds
from implanalytics.facts.phases import join_phases
from implanalytics.indicators import (
    INDICATORS,
    Figures,
    IndicatorResult,
    Outcome,
    coverage,
    figures_of,
    phase_health,
    shipped_thresholds,
)
from implanalytics.indicators.answering import answers
from implanalytics.methods import METHODS, PHASE_KEYS, PRACTICES, lifecycle
from implanalytics.tables import IDENTITY, TABLES

RANK: dict[Outcome, int] = {"green": 0, "amber": 1, "red": 2}
BESIDE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "GAT-01": frozenset({"time_entries", "rates"}),
        "GAT-03": frozenset({"time_entries", "rates"}),
        "ORG-04": frozenset({"statuses"}),
        "OPS-01": frozenset({"tickets"}),
    }
)
"""Tables an indicator looks at besides those it declares: doubts about them do not hide it."""

KNOWN: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("GAT-01", "signoffs.accepted"): "a dated signature counts unless the list says refused",
        ("GAT-02", "signoffs.accepted"): "a dated signature counts unless the list says refused",
        ("GAT-03", "signoffs.accepted"): "a dated signature counts unless the list says refused",
        ("HND-04", "handover_items"): "the event of the hand-over speaks where no item does",
        ("HND-04", "handover_items.handed_on"): "the event speaks where no item has a day",
        ("TRN-01", "training_results.session"): "rows of a person are attempts at one course",
        ("TRN-02", "training_results.session"): "rows of a person are attempts at one course",
        ("TRN-03", "training_results.session"): "rows of a person are attempts at one course",
        ("DOC-05", "deliverables"): "the check of the archive speaks where no paper is listed",
    }
)
"""What may look better without a table because another one, which disagrees, then speaks."""

LUCK = (0.95, 0.8, 0.6)
"""How often things go well, from one seed to the next."""

FLAGS = frozenset(PRACTICES)
"""Every question arises, whatever the method."""

MEASURED = frozenset(
    {"events", "tasks", "time_entries", "sources", "baselines", "risks", "calendars"}
)
"""Tables from which more is computed when facts are built than what stands in them."""


@dataclass(frozen=True)
class Judged:
    """Everything judged of a project: outcomes by (indicator or phase health, scope)."""

    results: tuple[IndicatorResult, ...]
    health: Mapping[str, Outcome]
    covered: Mapping[str, float]

    @property
    def outcomes(self) -> dict[tuple[str, str], Outcome]:
        """The outcome of each answer."""
        return {(r.indicator, r.scope): r.outcome for r in self.results}


def figures_from(tables: Mapping[str, pd.DataFrame], method: str | None) -> Figures:
    """Return the figures of a project of that method."""
    settings = Settings(
        "p",
        method=method,
        profile="full",
        flags=FLAGS,
        currency="CNY",
        contingency_days=60.0,
        contingency_money=900.0,
    )
    return figures_of(build_facts(tables, settings)[0], AS_OF)


def figures_without(
    figures: Figures,
    tables: Mapping[str, pd.DataFrame],
    method: str | None,
    name: str,
    column: str | None,
) -> Figures:
    """Return the figures without a table or a column; made anew where much rests on it."""
    if name in MEASURED or column in ("project", "project_code"):
        return figures_from(without(tables, name, column), method)
    facts = figures.facts
    left = {other: frame for other, frame in facts.tables.items() if other != name}
    if column is not None:
        rest = {name: tables[name].drop(columns=column)}
        joined = join_kinds(join_phases(rest, facts.template), facts.template)
        left[name] = facts_at(replace(facts, tables={**left, **joined}), AS_OF).tables[name]
    return replace(figures, facts=replace(facts, tables=left))


def judged(figures: Figures, before: Judged | None = None, table: str = "") -> Judged:
    """Judge a project; where it was judged `before`, only what is computed from `table`."""
    limits = shipped_thresholds()
    kept = {} if before is None else _by_indicator(before.results)
    results: list[IndicatorResult] = []
    for name, indicator in INDICATORS.items():
        read = {*indicator.tables, *BESIDE.get(name, ())}
        if name in kept and table not in read:
            results += kept[name]
        else:
            results += answers(indicator, figures, indicator.limits(limits))
    attached = {key: figures.phase_keys(key) for key in PHASE_KEYS}
    phases = lifecycle(figures.facts.template)
    rows = phase_health(
        results, INDICATORS, phases, limits, profile="full", attached=attached
    ).phases.set_index("phase_key")
    assessed, applicable = coverage(results, INDICATORS, "full")
    covered = {**rows["coverage"].to_dict(), "project": assessed / applicable}
    return Judged(tuple(results), rows["outcome"].to_dict(), covered)


def _by_indicator(results: tuple[IndicatorResult, ...]) -> dict[str, list[IndicatorResult]]:
    found: dict[str, list[IndicatorResult]] = {}
    for result in results:
        found.setdefault(result.indicator, []).append(result)
    return found


def better(before: Judged, after: Judged, gone: str) -> Iterator[str]:
    """Say what looks better `after` a deletion.

    What was not assessable may turn amber or red, and only then may more be covered.
    """
    old, redder, excused = before.outcomes, False, False
    for key, now in after.outcomes.items():
        was = old.get(key, "not_assessable")
        redder |= now in ("amber", "red") and was == "not_assessable"
        greener = now in RANK and RANK[now] < RANK.get(was, RANK["amber"])
        if greener or (now != was and now in ("not_applicable", "reported")):
            if (key[0], gone) in KNOWN:
                excused = True
            else:
                yield f"{key[0]} {key[1]}: {was} -> {now}"
    if excused:
        return
    for phase, now in after.health.items():
        if now == "green" != before.health.get(phase):
            yield f"health {phase}: {before.health.get(phase)} -> green"
    for scope, share in after.covered.items():
        if not redder and share > before.covered.get(scope, 0.0) + 1e-9:
            yield f"coverage {scope}: {before.covered.get(scope, 0.0):.3f} -> {share:.3f}"


def deletions(tables: Mapping[str, pd.DataFrame]) -> list[tuple[str, str | None]]:
    """Return what can be deleted: a table, or a table and one of its optional columns."""
    found: list[tuple[str, str | None]] = []
    for name, frame in tables.items():
        needed = {*TABLES[name].required, *(column.name for column in IDENTITY)}
        found += [(name, None), *((name, c) for c in frame.columns if c not in needed)]
    return found


def without(
    tables: Mapping[str, pd.DataFrame], name: str, column: str | None
) -> dict[str, pd.DataFrame]:
    """Return `tables` without one of them, or without a column of it."""
    if column is None:
        return {other: frame for other, frame in tables.items() if other != name}
    return {**tables, name: tables[name].drop(columns=column)}


def looking_better(seed: int, luck: float, step: int = 1) -> Iterator[str | None]:
    """Yield what looks better for every so manieth deletion of one project, None for nothing."""
    methods = (*METHODS, None)
    method = methods[seed % len(methods)]
    tables = rich_tables(seed, METHODS[method] if method else None, luck)
    figures = figures_from(tables, method)
    whole = judged(figures)
    for name, column in deletions(tables)[seed % step :: step]:
        gone = f"{name}.{column}" if column else name
        after = judged(figures_without(figures, tables, method, name, column), whole, name)
        found = "; ".join(better(whole, after, gone))
        yield f"seed {seed}, {method}, without {gone}: {found}" if found else None


def main() -> int:
    """Delete everything in turn, for every seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--step", type=int, default=1, help="try every so manieth deletion")
    options = parser.parse_args()
    wrong = tried = 0
    for seed in range(options.first, options.first + options.seeds):
        for found in looking_better(seed, LUCK[seed % len(LUCK)], options.step):
            tried += 1
            if found:
                wrong += 1
                print(found, flush=True)
    print(f"{tried} deletions, after {wrong} something looked better")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
