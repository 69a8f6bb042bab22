"""Mirror of implanalytics.cli.list_command."""

import pytest

from implanalytics.cli.main import cli


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("readers", "jira-csv"),
        ("methods", "M4"),
        ("indicators", "SCH-04"),
        ("reports", "post_project_review"),
    ],
)
def test_lists_what_is_registered(kind, name, capsys):
    with pytest.raises(SystemExit) as ended:
        cli(["list", kind, "--lang", "zh"])
    assert ended.value.code == 0
    assert name in capsys.readouterr().out
