"""Every table of the design is declared, whole and in both languages."""

import re

import pytest

from implanalytics.tables import EVENT_KINDS, IDENTITY, TABLES

DESIGNED = [
    "projects",
    "sources",
    "phases",
    "tasks",
    "links",
    "baselines",
    "assignments",
    "transitions",
    "time_entries",
    "costs",
    "rates",
    "calendars",
    "milestones",
    "signoffs",
    "deliverables",
    "handover_items",
    "commitments",
    "requirements",
    "trace_links",
    "changes",
    "claims",
    "invoices",
    "purchases",
    "risks",
    "risk_history",
    "risk_responses",
    "contingency",
    "issues",
    "tests",
    "defects",
    "acceptance_items",
    "tickets",
    "usage",
    "members",
    "raci",
    "meetings",
    "meeting_actions",
    "processes",
    "checks",
    "statuses",
    "goals",
    "training_sessions",
    "training_results",
    "survey_questions",
    "survey_answers",
    "lessons",
    "lesson_actions",
    "remarks",
    "events",
]

DATED = [
    "award",
    "initiation_form",
    "contract_signed",
    "contract_finish",
    "extension",
    "kickoff",
    "survey_start",
    "survey_end",
    "plan_approved",
    "handover",
    "hardware_accepted",
    "golive_decision",
    "golive",
    "acceptance_ready",
    "parallel_from",
    "parallel_to",
    "stock_take",
    "preliminary_acceptance",
    "final_acceptance",
    "review_held",
    "closure",
]

CHINESE = re.compile(r"[一-鿿]")


def test_the_tables_are_those_of_the_design():
    assert sorted(TABLES) == sorted(DESIGNED)


def test_the_kinds_of_events_are_those_of_the_design():
    assert sorted(EVENT_KINDS) == sorted(DATED)
    assert TABLES["events"]["kind"].choices == tuple(EVENT_KINDS)


@pytest.mark.parametrize("name", DESIGNED)
class TestEveryTable:
    def test_goes_by_its_own_name(self, name):
        assert TABLES[name].name == name

    def test_its_key_is_text_and_required(self, name):
        table = TABLES[name]
        assert table.key[0] == "project_id"
        for part in table.key:
            assert table[part].kind == "text"
            assert part in table.required

    def test_has_each_column_once(self, name):
        names = [column.name for column in TABLES[name].columns]
        assert len(names) == len(set(names))

    def test_speaks_both_languages(self, name):
        table = TABLES[name]
        spoken = [table.label, table.grain, *(column.label for column in table.columns)]
        assert all(label.en.strip() and label.zh.strip() for label in spoken)
        assert CHINESE.search(table.label.zh)
        assert CHINESE.search(table.grain.zh)

    def test_chinese_headings_tell_its_columns_apart(self, name):
        labels = [column.label.zh for column in TABLES[name].declared]
        assert len(labels) == len(set(labels))

    def test_rows_of_sources_carry_their_identity(self, name):
        table = TABLES[name]
        assert table.traced == all(column.name in table for column in IDENTITY)

    def test_only_numbers_have_units_and_bounds(self, name):
        for column in TABLES[name].columns:
            if column.kind != "number":
                assert (column.unit, column.least, column.most) == (None, None, None)
            if column.choices:
                assert column.kind == "text"

    def test_money_is_seen_by_those_who_may_see_money(self, name):
        for column in TABLES[name].columns:
            assert (column.unit == "money") == (column.sensitivity == "money")

    def test_amounts_have_a_currency_beside_them(self, name):
        table = TABLES[name]
        if any(column.unit == "money" for column in table.columns):
            assert "currency" in table


@pytest.mark.parametrize("name", ["time_entries", "members"])
def test_company_stands_where_people_work(name):
    assert TABLES[name]["company"].choices == ("own", "subcontractor", "customer")


def test_the_mapping_of_tables_cannot_be_changed():
    with pytest.raises(TypeError):
        TABLES["mine"] = TABLES["risks"]
