"""The notebooks that make reports, by name."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from implanalytics.core.registry import Registry
from implanalytics.core.resources import shipped
from implanalytics.core.words import Label
from implanalytics.reports.parameters import Parameter, declared


@dataclass(frozen=True, slots=True)
class Report:
    """A report that can be made.

    Attributes
    ----------
    name
        Name of the report and of its files.
    label
        What people call it.
    folder
        Where its notebook lies; None for the ones we ship.
    """

    name: str
    label: Label
    folder: Path | None = None

    @property
    def notebook(self) -> Path:
        """The notebook, canonical and without outputs."""
        return (self.folder or shipped("notebooks")) / f"{self.name}.ipynb"

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What its notebook must be given."""
        return declared(json.loads(self.notebook.read_text(encoding="utf-8")))


def _builtin() -> Iterable[Report]:
    return (Report("post_project_review", Label("Post-project review", "项目复盘报告")),)


REPORTS: Registry[Report] = Registry("report", _builtin, "implanalytics.reports")
