"""One declared column of a tidy table: what it is called, in which unit, who may see it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from implanalytics.core.words import Label, Lang

Kind: TypeAlias = Literal["text", "number", "instant", "flag"]
Sensitivity: TypeAlias = Literal["public", "internal", "person", "money", "verbatim"]

DTYPES: dict[Kind, str] = {
    "text": "str",
    "number": "float64",
    "instant": "datetime64[us]",
    "flag": "boolean",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a tidy table.

    Attributes
    ----------
    name
        The column's name in frames.
    label
        What people call it.
    kind
        Which gives the dtype: ``text`` str, ``number`` float64, ``instant`` datetime64[us],
        ``flag`` boolean.
    unit
        Unit of a number: ``h``, ``wd``, ``share`` (a fraction of 1), ``money`` (major units of
        the row's currency), or None.
    required
        A table without this column cannot be used; its cells are never null.
    least, most
        Bounds of a number, included.
    choices
        Closed list of a text.
    sensitivity
        Which audiences may see it.
    """

    name: str
    label: Label
    kind: Kind
    unit: str | None = None
    required: bool = False
    least: float | None = None
    most: float | None = None
    choices: tuple[str, ...] = ()
    sensitivity: Sensitivity = "public"

    @property
    def dtype(self) -> str:
        """The pandas dtype of the column."""
        return DTYPES[self.kind]

    def heading(self, lang: Lang) -> str:
        """Return the label with its unit, as a table head or an axis shows it.

        >>> number("effort", "Effort", "工时", unit="h").heading("zh")
        '工时 [h]'
        """
        unit = {"share": "", "money": ""}.get(self.unit or "", self.unit or "")
        return f"{self.label.say(lang)} [{unit}]" if unit else self.label.say(lang)


def text(
    name: str,
    en: str,
    zh: str,
    *,
    required: bool = False,
    choices: tuple[str, ...] = (),
    sensitivity: Sensitivity = "public",
) -> Column:
    """Declare a column of text; ids are text too."""
    label = Label(en=en, zh=zh)
    return Column(name, label, "text", required=required, choices=choices, sensitivity=sensitivity)


def number(
    name: str,
    en: str,
    zh: str,
    *,
    unit: str | None = None,
    required: bool = False,
    least: float | None = None,
    most: float | None = None,
    sensitivity: Sensitivity = "public",
) -> Column:
    """Declare a column of numbers with their unit and bounds."""
    label = Label(en=en, zh=zh)
    return Column(name, label, "number", unit, required, least, most, sensitivity=sensitivity)


def instant(name: str, en: str, zh: str, *, required: bool = False) -> Column:
    """Declare a column of project-local points in time."""
    return Column(name, Label(en=en, zh=zh), "instant", required=required)


def flag(name: str, en: str, zh: str) -> Column:
    """Declare a column of yes, no or null."""
    return Column(name, Label(en=en, zh=zh), "flag")


def money(name: str, en: str, zh: str, *, required: bool = False) -> Column:
    """Declare a column of amounts in major units of the row's ``currency``."""
    return number(name, en, zh, unit="money", required=required, sensitivity="money")


def person(name: str, en: str, zh: str, *, required: bool = False) -> Column:
    """Declare a column that names people."""
    return text(name, en, zh, required=required, sensitivity="person")
