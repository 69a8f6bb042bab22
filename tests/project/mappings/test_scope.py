"""Mirror of implanalytics.project.mappings.scope."""

import pytest

from implanalytics.project.mappings.scope import EVERYWHERE, Scope, scope_of

SCOPES = [
    EVERYWHERE, Scope("project", "CRM 2025"), Scope("reader", "timesheet"), Scope("file", "a_*.x"),
]  # fmt: skip


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_said_is_understood(scope, lang):
    assert scope_of(scope.say(lang)) == scope


@pytest.mark.parametrize("text", ["somewhere", "project", "项目:", "portfolio:x", "readr:plan"])
def test_what_is_no_scope_is_none(text):
    assert scope_of(text) is None
