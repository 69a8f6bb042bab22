"""Whether the parts of integration came out right: migrated data, interfaces, functions."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.quality.kinds import tests
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold
from implanalytics.tables.kinds import KINDS

_PARTS = ("migration", "interface", "functional")


def _parts(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    run = figures.once(tests)
    run = _last_runs(run[run["kind_key"].isin(_PARTS)])
    if run.empty:
        reason = message("No test of migrated data, interfaces or functions is written down.")
        yield Lacking(reason, ("tests",))
        return
    live = bool(event(figures, "golive"))
    shares = _shares(run, live=live)
    value = {part: of[0] for part, of in shares.items() if of[0] is not None}
    inputs: dict[str, Value] = dict(value)
    kinds = KINDS["tests.kind"].kinds
    unsure = tuple(kinds[part].label for part in _PARTS if shares[part][1] != shares[part][2])
    told = tuple(
        message("{part} {share:percent}", part=kinds[part].label, share=shares[part][0])
        for part in _PARTS
    )
    yield Measured(
        value=min(value.values()) if value else None,
        best=min(best for _, best, _ in shares.values()),
        worst=min(worst for _, _, worst in shares.values()),
        text=message("Cases passed: {parts}.", parts=told),
        n=len(run),
        inputs=inputs,
        evidence=(Evidence("tests", tuple(run["row_id"])),),
        unknown=message("not known: {what}.", what=unsure) if unsure else None,
        missing=("tests.cases", "tests.cases_passed"),
    )


def _last_runs(run: pd.DataFrame) -> pd.DataFrame:
    """Return the last run of each test; a run without name or day stands for itself."""
    named = run["name"].notna() & run["day"].notna()
    again = run[named].sort_values("day", kind="stable")
    last = again.drop_duplicates(["kind_key", "name"], keep="last")
    return pd.concat([last, run[~named]]).sort_index()


def _shares(run: pd.DataFrame, *, live: bool) -> dict[str, tuple[float | None, float, float]]:
    """Return the share of cases passed of each part, at best and at worst.

    A test without numbers is one case. Once live, a part that nobody tested has failed; before,
    its share may be anything.
    """
    cases = column(run, "cases", "float64")
    alone = ~(cases > 0)
    n = cases.mask(alone, 1.0)
    passed = column(run, "cases_passed", "float64").clip(upper=n)
    passed = passed.mask(alone, run["good"].astype("float64"))
    sums = pd.DataFrame({"n": n, "sure": passed, "gap": n.where(passed.isna())})
    by_part = sums.groupby(run["kind_key"]).sum()
    found = {str(part): _between(*row) for part, *row in by_part.itertuples()}
    untested = (0.0, 0.0, 0.0) if live else (None, 1.0, 0.0)
    return {part: found.get(part, untested) for part in _PARTS}


def _between(n: float, sure: float, gap: float) -> tuple[float | None, float, float]:
    return sure / (n - gap) if n > gap else None, (sure + gap) / n, sure / n


TST_06 = Indicator(
    name="TST-06",
    title=Label("Integration parts passed", "集成工作各部分通过率"),
    question=Label(
        "Were migrated data reconciled, and did interfaces and functions pass?",
        "迁移数据是否核对一致，接口和功能是否通过？",
    ),
    dimension="quality",
    practice="integration_parts",
    phase="integration",
    needs=("tests.name", "tests.day"),
    reads=("tests.cases", "tests.cases_passed", "tests.passed", "events"),
    outcomes=JUDGED_IF_ASKED,
    formula=Label(
        "the lowest of three shares in the last runs: migrated records reconciled, interface cases "
        "passed, function cases passed; a part without a test counts 0 after go-live",
        "末次测试三个比例中的最低者：迁移数据核对一致率、接口用例通过率、功能用例通过率；"
        "上线后未测的部分计 0",
    ),
    remedy=Label(
        "Fix what failed in the worst part and run it again; list the records that differ.",
        "修复最差部分的问题并重测；列出不一致的数据。",
    ),
    cheapest=Label(
        "A list of tests of migration, interfaces and functions with cases and cases passed.",
        "数据迁移、接口、功能的测试清单：用例数、通过用例数。",
    ),
    judge=_parts,
    source="M6.R3",
)
