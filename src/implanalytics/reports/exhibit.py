"""The unit of a report: a finding as its title, and what proves it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, Self, TypeAlias

from implanalytics.core.words import Lang
from implanalytics.reports.blocks import Block, Table, pack, unpack

EXHIBIT_MIME = "application/vnd.implanalytics.exhibit.v1+json"
SUMMARY_MIME = "application/vnd.implanalytics.summary.v1+json"

Place: TypeAlias = Literal["masthead", "first", "body", "appendix"]


@dataclass(frozen=True)
class Exhibit:
    """One finding with its proof; in a notebook it shows itself.

    Attributes
    ----------
    name
        Stable name, used for anchors and by exporters.
    section
        Short name for the contents.
    title
        The finding as a sentence.
    blocks
        What proves it, in order.
    note
        Caption: n, status date, rule and whose rule it is, source.
    evidence
        The rows it rests on, or None.
    lang
        Language of all its text.
    place
        Where in a report it stands.
    audience
        Whom it may be shown to.
    summary
        What travels beside it for a portfolio's index.
    """

    name: str
    section: str
    title: str
    blocks: tuple[Block, ...]
    lang: Lang
    note: str = ""
    evidence: Table | None = None
    place: Place = "body"
    audience: str = "internal"
    summary: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def to_json(self) -> dict[str, Any]:
        """Return plain data from which `from_json` makes an equal exhibit, its summary apart."""
        return {
            "name": self.name,
            "section": self.section,
            "title": self.title,
            "blocks": pack(self.blocks),
            "lang": self.lang,
            "note": self.note,
            "evidence": pack(self.evidence),
            "place": self.place,
            "audience": self.audience,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Rebuild an exhibit from `to_json`."""
        return cls(
            **{**data, "blocks": unpack(data["blocks"]), "evidence": unpack(data["evidence"])}
        )

    def __repr__(self) -> str:
        """Say its finding."""
        return f"Exhibit({self.name!r}: {self.title})"

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        """Show the exhibit, and carry its data for exporters."""
        from implanalytics.reports.pages import exhibit_html

        bundle = {
            EXHIBIT_MIME: self.to_json(),
            "text/html": exhibit_html(self),
            "text/plain": self.title,
        }
        return bundle | ({SUMMARY_MIME: dict(self.summary)} if self.summary else {})
