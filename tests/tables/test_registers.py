"""The sheets of our workbooks name columns that there are, and tell each other apart."""

import pytest

from implanalytics.methods import PRACTICES
from implanalytics.tables import TABLES
from implanalytics.tables.choices import CODES, choices_of
from implanalytics.tables.kinds import KINDS
from implanalytics.tables.registers import PEOPLE, REGISTERS, registers_of


@pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS.keys())
def test_a_sheet_has_declared_columns_and_all_that_its_table_must_have(register):
    table = TABLES[register.table]
    declared = {column.name for column in table.declared}
    assert set(register.shown) <= declared | {column.name for column in register.helps}
    assert len(set(register.shown)) == len(register.shown)
    must = {column.name for column in table.declared if column.required} - {table.own_id}
    assert must <= set(register.shown)
    assert register.ask in PEOPLE
    assert register.practices <= {*PRACTICES, *KINDS["checks.kind"].kinds}
    for lang in ("zh", "en"):
        labels = [register.columns[name].label.say(lang) for name in register.shown]
        assert len(set(labels)) == len(labels)


def test_sheets_have_marks_and_tabs_of_their_own():
    for lang in ("zh", "en"):
        assert len({r.mark(lang) for r in REGISTERS.values()}) == len(REGISTERS)
        tabs = {r.label.say(lang) for r in REGISTERS.values()}
        assert len(tabs) == len(REGISTERS)
        assert max(map(len, tabs)) <= 31


def test_every_kind_of_check_has_one_sheet():
    for kind in KINDS["checks.kind"].kinds:
        assert len(registers_of("checks", kind)) == 1, kind


def test_codes_are_those_of_the_columns():
    for name, codes in CODES.items():
        table, _, column = name.partition(".")
        declared = TABLES[table][column].choices
        assert not declared or set(codes) == set(declared), name


def test_what_may_be_chosen():
    assert [label.zh for label in choices_of("checks", "kind", ("base_data",))] == ["基础数据"]
    assert choices_of("risks", "text") == ()
