"""Mirror of implanalytics.ingest.columns.money."""

import pandas as pd
import pytest

from implanalytics.ingest.columns import money
from implanalytics.ingest.columns.currencies import Unit

WAN = Unit("CNY", 1e4)

# Worked by hand: cells, unit of the heading, amounts, currencies; None is refused or unknown.
BY_HAND = {
    "one currency is that of all": (["$50,000", 3.0], None, [50_000, 3], ["USD", "USD"]),
    "each row its own": (["¥3", "€4", "5"], None, [3, 4, 5], ["CNY", "EUR", None]),
    "ten millions": (["3千万", "2百万元", "1亿"], None, [3e7, 2e6, 1e8], ["CNY"] * 3),
    "thousands and millions": (
        ["50k", "$1.5M", "EUR 2k"], None, [5e4, 1.5e6, 2e3], [None, "USD", "EUR"],
    ),
    "multiple of the heading": ([12.0, "12"], WAN, [120_000, 120_000], ["CNY", "CNY"]),
    "own multiple": (["12万元", "三万"], WAN, [120_000, 30_000], ["CNY", "CNY"]),
    "currency behind is the whole unit": (["5元", "¥5"], WAN, [5, 50_000], ["CNY", "CNY"]),
    "cell against heading": (["$5", 1.0], Unit("CNY"), [5, 1], ["USD", "CNY"]),
    "signs": (["-$5", "($5)", "$-5"], None, [-5, -5, -5], ["USD"] * 3),
    "no amounts": (["12人", "5%", "5万万", "$ 5 €", True], None, [None] * 5, [None] * 5),
}  # fmt: skip


@pytest.mark.parametrize(("cells", "unit", "amounts", "currencies"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_reading(cells, unit, amounts, currencies):
    found = money(pd.Series(cells, dtype=object), unit)
    assert [None if v != v else v for v in found.amounts.values] == amounts
    assert [None if c != c else c for c in found.currencies] == currencies
    assert sorted(found.amounts.refused) == [i for i, v in enumerate(amounts) if v is None]


def test_several_currencies_are_noted():
    notes = money(pd.Series(["$5", "€4"], dtype=object)).amounts.notes
    assert [str(note) for note in notes] == ["The amounts are in several currencies: EUR, USD."]
