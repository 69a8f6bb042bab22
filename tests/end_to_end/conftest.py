"""One sample project, rendered once for all tests that look at its page."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from implanalytics.core.resources import shipped


@dataclass(frozen=True)
class Rendered:
    """A rendered review.

    Attributes
    ----------
    project
        The folder it was made from.
    out
        The output folder.
    page, notebook
        What was made.
    """

    project: Path
    out: Path
    page: Path
    notebook: Path


@pytest.fixture(scope="session")
def rendered(tmp_path_factory):
    from implanalytics.reports import render_review

    project = shipped("sample_data") / "portal_en"
    out = tmp_path_factory.mktemp("reports {a} é")
    page, notebook = render_review(project, out, lang="en")
    return Rendered(project, out, page, notebook)
