"""Mirror of implanalytics.facts.project_names."""

import pandas as pd

from implanalytics.facts.project_names import are_of, named_by, names_of, plain, said_by


def test_what_a_project_may_be_called():
    assert names_of("P-1", "CRM 二期", "crm") == {"p1", "crm二期", "crm", "p1crm二期", "crm二期p1"}


def test_a_name_of_punctuation_alone_stays_a_name():
    assert plain(" -- ") == "--"


def test_name_or_code_makes_a_row_the_projects():
    rows = pd.DataFrame({"project": ["ＣＲＭ", None, "ERP"], "project_code": [None, "P-1", "P-2"]})
    assert are_of(named_by(rows), names_of("P-1", "CRM")).tolist() == [True, True, False]
    assert said_by(rows).tolist() == ["ＣＲＭ", "P-1", "ERP"]


def test_rows_without_the_columns_name_nothing():
    rows = pd.DataFrame({"task": ["a"]})
    assert said_by(rows).tolist() == [""]
    assert not are_of(named_by(rows), {"", "crm"}).any()
