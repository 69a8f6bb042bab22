"""The workbook with what a project lacks: sheets to fill in, and who is asked for what."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from implanalytics.core.words import Label, Lang
from implanalytics.facts import Facts
from implanalytics.facts.row_keys import LABELS
from implanalytics.methods import match_items
from implanalytics.methods.spelling import normalised
from implanalytics.methods.template import Template
from implanalytics.project.workbook import Page, Row, Sheet, ask_workbook, method_rows
from implanalytics.project.workbook.looks import YES_NO
from implanalytics.project.workbook.page import Line
from implanalytics.reviews.asking import Ask, asks
from implanalytics.reviews.review import Review
from implanalytics.tables import TABLES
from implanalytics.tables.choices import code_label
from implanalytics.tables.kinds import KINDS
from implanalytics.tables.registers import PEOPLE, Register

_ALL = Label("All, by worth", "按价值排序")
_ROLES: Mapping[str, tuple[str, ...]] = {
    "project_manager": ("project_manager",),
    "sales": ("sales",),
    "customer": ("it_head", "key_user", "department_head", "top_leader"),
}
_NAMED = 12


def ask(review: Review, path: Path, *, lang: Lang = "zh") -> Path:
    """Write one workbook with only what is missing or doubtful for a project.

    Parameters
    ----------
    review
        The review of the project.
    path
        The workbook. Answers in one that is there stay.
    lang
        Language of headings, items and choices.

    Raises
    ------
    DataError
        If another program holds the workbook open, or what is there is no workbook.
    """
    found = asks(review)
    sheets = {a.register.name: _sheet(review, a, a.register, lang) for a in found if a.register}
    pages = _pages(review, found, sheets, lang)
    return ask_workbook(
        review.project, sheets.values(), pages, path, lang=lang, as_of=review.as_of.date()
    )


def _sheet(review: Review, ask: Ask, register: Register, lang: Lang) -> Sheet:
    facts = review.project.facts
    known = _known(facts, register)
    waiting = _waiting(known, register, ask.columns, lang)
    rows = _with_kinds(method_rows(review.project, register.name, lang), ask.kinds, lang)
    new = _not_there(known, register, rows, facts)
    names = tuple(dict.fromkeys((*ask.columns, *(register.answers if not waiting else ()))))
    phases = [review.phase_label(key).say(lang) for key in review.phases]
    return Sheet(register, (*waiting, *new), names, tuple(phases))


def _with_kinds(rows: tuple[Row, ...], kinds: Iterable[str], lang: Lang) -> tuple[Row, ...]:
    """Return rows with one more for each kind of checks that none of them is of."""
    there = {row.get("kind") for row in rows}
    labels = {kind: KINDS["checks.kind"].kinds[kind].label.say(lang) for kind in kinds}
    more = (
        {"check_id": f"check.{kind}", "kind": label, "name": label}
        for kind, label in labels.items()
        if label not in there
    )
    return (*rows, *more)


def _known(facts: Facts, register: Register) -> pd.DataFrame:
    """Return the rows of a project that belong on a sheet."""
    if not facts.has(register.table):
        return TABLES[register.table].empty()
    frame = facts.table(register.table)
    if register.kinds and "kind_key" in frame.columns:
        return frame[frame["kind_key"].isin(register.kinds)]
    return frame


def _waiting(
    frame: pd.DataFrame, register: Register, columns: Iterable[str], lang: Lang
) -> tuple[Row, ...]:
    """Return the rows of which something wanted is not known, with what is, and their names."""
    table = TABLES[register.table]
    there = frame.reindex(columns=[*columns]).isna().any(axis=1)
    telling = dict.fromkeys((table.own_id, *register.given, *LABELS, *columns))
    shown = [name for name in telling if name in frame.columns and name in table]
    rows = frame.loc[there, shown].to_dict("records")
    return tuple(
        {
            str(name): _said(register.table, str(name), value, lang)
            for name, value in row.items()
            if pd.notna(value)
        }
        for row in rows
    )


def _said(table: str, column: str, value: object, lang: Lang) -> object:
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    if isinstance(value, bool):
        return YES_NO[not value].say(lang)
    label = code_label(table, column, value) if isinstance(value, str) else None
    return label.say(lang) if label else value


def _not_there(
    frame: pd.DataFrame, register: Register, rows: tuple[Row, ...], facts: Facts
) -> tuple[Row, ...]:
    """Return the rows of the method that no row of the project is of."""
    table = TABLES[register.table]
    label = next((name for name in ("kind", *LABELS) if name in register.given), None)
    if register.kinds or register.table in ("deliverables", "meetings", "tests"):
        label = next((name for name in LABELS if name in register.given), label)
    if frame.empty or label is None or label not in frame.columns:
        return rows
    ids = set(frame[table.own_id]) | _items(frame, register, facts.template)
    codes = {code: _words(register.table, label, code) for code in frame[label].dropna().unique()}
    names = {normalised(word) for words in codes.values() for word in words}
    return tuple(
        row
        for row in rows
        if row.get(table.own_id) not in ids and normalised(str(row.get(label, ""))) not in names
    )


def _words(table: str, column: str, code: str) -> tuple[str, ...]:
    label = code_label(table, column, code)
    return (code, label.en, label.zh) if label else (code,)


def _items(frame: pd.DataFrame, register: Register, template: Template | None) -> set[str]:
    """Return the ids of the method's items that rows mean, by whatever name."""
    if template is None or "name" not in frame.columns:
        return set()
    items = {
        "deliverables": [found.item for found in template.deliverables],
        "handover_items": [found.item for found in template.handover],
        "checks": [item for several in template.checklists.values() for item in several],
    }.get(register.table, [])
    own = frame[TABLES[register.table].own_id]
    return set(match_items(frame["name"], own, items).dropna()) if items else set()


def _pages(
    review: Review, found: tuple[Ask, ...], sheets: Mapping[str, Sheet], lang: Lang
) -> tuple[Page, ...]:
    lines = [(_whom(a), _line(a, sheets, lang)) for a in found]
    title = review.settings.title
    pages = [Page(_ALL.say(lang), title, tuple(line for _, line in lines))]
    for key, label in PEOPLE.items():
        own = tuple(line for whom, line in lines if whom == key)
        if own:
            tab = Label(f"Ask {label.en}", f"问{label.zh}").say(lang)
            pages.append(Page(tab, _person(review, key, label.say(lang)), own))
    return tuple(pages)


def _whom(ask: Ask) -> str:
    return ask.register.ask if ask.register else "project_manager"


def _line(ask: Ask, sheets: Mapping[str, Sheet], lang: Lang) -> Line:
    tab = ask.register.label.say(lang) if ask.register else ""
    rows = len(sheets[ask.register.name].rows) if ask.register else 0
    serves = ask.serves[:_NAMED]
    more = " …" if len(ask.serves) > _NAMED else ""
    served = ", ".join(serves) + more
    return Line(tab, ask.label.say(lang), rows, len(ask.completes), ask.wanted, served)


def _person(review: Review, key: str, role: str) -> str:
    """Return the role with the name of who has it, where that is known."""
    name = review.settings.manager if key == "project_manager" else ""
    facts = review.project.facts
    if not name and facts.has("members", "role_key", "person"):
        members = facts.table("members")
        for wanted in _ROLES.get(key, ()):
            people = members.loc[members["role_key"] == wanted, "person"].dropna()
            if len(people):
                name = str(people.iloc[0])
                break
    return f"{role} {name}".strip()
