"""Mirror of implanalytics.reports.parameters."""

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from implanalytics.core.errors import UsageError
from implanalytics.reports.notebooks import REPORTS
from implanalytics.reports.parameters import Parameter, checked, declared

KNOWN = (
    Parameter("project", ("str",), "x"),
    Parameter("as_of", ("str", "None"), None),
    Parameter("n", ("int",), 3),
)
GIVEN = {"project": "a", "as_of": None, "n": 4}


def test_a_notebook_declares_by_its_tagged_cell():
    source = 'project: str = "x"  # a folder\nas_of: str | None = None\nn = 3'
    cells = [new_code_cell("x = 1"), new_code_cell(source, metadata={"tags": ["parameters"]})]
    assert declared(new_notebook(cells=cells)) == KNOWN


def test_the_review_declares_its_parameters():
    names = [parameter.name for parameter in REPORTS["post_project_review"].parameters]
    assert names == ["project", "as_of", "lang", "audience"]


def test_what_is_right_passes():
    assert checked(KNOWN, GIVEN) == GIVEN


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({**GIVEN, "x=1; import os": 1}, "has no parameter x=1; import os. Known: project"),
        ({"project": "a", "n": 1}, "needs a value for as_of"),
        ({**GIVEN, "n": "4"}, "n must be int, not '4'"),
        ({**GIVEN, "n": True}, "n must be int, not True"),
        ({**GIVEN, "project": None}, "project must be str"),
    ],
    ids=["code as a name", "missing", "text for a number", "flag for a number", "null for a text"],
)
def test_what_is_wrong_is_refused(given, told):
    with pytest.raises(UsageError, match="(?s).*") as refused:
        checked(KNOWN, given)
    assert told in str(refused.value)
