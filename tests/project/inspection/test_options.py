"""Mirror of implanalytics.project.inspection.options."""

import pytest

from implanalytics.core.errors import UsageError
from implanalytics.project.inspection import InspectionOptions


def test_what_is_not_given_has_its_default():
    found = InspectionOptions.parse('{"hours_per_day": 7.5, "scale": "percent"}')
    assert found == InspectionOptions(hours_per_day=7.5, scale="percent")
    assert InspectionOptions.parse("") == InspectionOptions()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "no JSON object"),
        ("[1]", "no JSON object"),
        ('{"dayfrist": true}', "'dayfirst'"),
        ('{"dayfirst": 1}', "true or false"),
        ('{"hours_per_day": 25}', "at most 24"),
        ('{"timezone": "Mars/Base"}', "time zone"),
        ('{"reader": "nobody"}', "timesheet"),
    ],
)
def test_what_is_wrong_is_said(text, said):
    with pytest.raises(UsageError, match=said):
        InspectionOptions.parse(text)
