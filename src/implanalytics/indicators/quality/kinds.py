"""The tests of a project by kind, and the kinds that its method asks for."""

from collections.abc import Sequence

import pandas as pd

from implanalytics.facts.kinds import kind_of
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.known import said
from implanalytics.methods import Item
from implanalytics.tables.kinds import KINDS

_STANDS_FOR = {"interface": "integration", "stress": "performance", "performance": "stress"}
"""A kind of test -> the kind it will do for where a method names only that one."""


def item_kinds(items: Sequence[Item]) -> dict[str, str]:
    """Return the kind of test each item of a checklist is: kind -> id of the item.

    >>> from implanalytics.core.words import Label
    >>> item_kinds([Item("M2.stress", Label("Stress test", "压力测试"))])
    {'stress': 'M2.stress', 'performance': 'M2.stress'}
    """
    known = KINDS["tests.kind"].kinds
    kinds = {kind: item.id for item in items if (kind := kind_of(item.label.en, known))}
    for kind, other in _STANDS_FOR.items():
        if other in kinds and kind not in kinds:
            kinds[kind] = kinds[other]
    return kinds


def tests(figures: Figures) -> pd.DataFrame:
    """Return the tests with ``good``: whether each was passed, null where that is not known.

    A test without a verdict was passed when all of its cases were.
    """
    rows = figures.table("tests")
    cases, passed = column(rows, "cases", "float64"), column(rows, "cases_passed", "float64")
    by_cases = (passed >= cases).astype("boolean").mask(cases.isna() | passed.isna())
    good = said(rows, "passed").fillna(by_cases)
    return rows.assign(good=good, kind_key=column(rows, "kind_key"))
