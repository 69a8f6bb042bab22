"""Mirror of implanalytics.tables.kinds."""

import re

import pytest

from implanalytics.tables import TABLES
from implanalytics.tables.document import data_model
from implanalytics.tables.kinds import KINDS

CHINESE = re.compile(r"[一-鿿]")
every_list = pytest.mark.parametrize("name", list(KINDS))


@every_list
class TestEveryList:
    def test_belongs_to_columns_that_are_declared(self, name):
        found = KINDS[name]
        assert name == f"{found.table}.{found.column}"
        assert TABLES[found.table][found.column].kind == "text"
        assert found.instead is None or found.instead in TABLES[found.table]
        assert found.key not in TABLES[found.table]

    def test_speaks_both_languages(self, name):
        for kind in KINDS[name].kinds.values():
            assert kind.label.en.strip()
            assert not CHINESE.search(kind.label.en)
            assert CHINESE.search(kind.label.zh)

    def test_a_word_names_one_kind(self, name):
        said = [
            word
            for key, kind in KINDS[name].kinds.items()
            for word in {w.casefold() for w in (key.replace("_", " "), *kind.words)}
        ]
        assert sorted(said) == sorted(set(said))


def test_the_page_names_every_kind():
    page = data_model()
    for name, found in KINDS.items():
        for key, kind in found.kinds.items():
            assert f"| `{name}` | {key} | {kind.label.en} | {kind.label.zh} |" in page
