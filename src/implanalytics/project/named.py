"""A project as a row of a file names it."""

import re
from dataclasses import dataclass

from implanalytics.facts.project_names import plain


@dataclass(frozen=True, slots=True)
class Named:
    """A project as a row names it: its name or code, and its code beside a name."""

    project: str = ""
    code: str = ""

    @classmethod
    def of(cls, project: str | None, code: str | None) -> "Named":
        """Return what two cells name; dashes and the like name nothing."""
        texts = ((text or "").strip() for text in (project, code))
        return cls(*(text if re.search(r"[^\W_]", text) else "" for text in texts))

    @property
    def said(self) -> str:
        """What people call it."""
        return self.project or self.code

    @property
    def keys(self) -> tuple[str, ...]:
        """Its code and its name, plain, as far as they are there."""
        return tuple(plain(text) for text in (self.code, self.project) if text)
