"""A first project.toml, from what was recognised of a project; a person corrects it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from implanalytics.core.errors import DataError, Problem
from implanalytics.core.words import Lang, Message, message
from implanalytics.facts import Facts, latest_fact
from implanalytics.methods import METHODS, Template, likeness
from implanalytics.methods.matching import match_phases
from implanalytics.project.from_folder import Given, folder_title, project_from_folder
from implanalytics.project.own_method import methods_beside
from implanalytics.project.project import Project

METHODS_NAMED = 3
PHASES_NAMED = 20
UNREAD = frozenset({"unrecognised-table", "missing-column"})
"""Problems of sheets that nobody could read, by code."""

CERTAIN = 0.8


def draft_config(folder: Path, lang: Lang, given: Given | None = None) -> str:
    """Return the text of a project.toml for a folder that has none.

    What is certain is written; what a person must decide stands behind ``#``, so that the project
    is read as before until somebody takes the mark away.

    Parameters
    ----------
    folder
        The folder of one project.
    lang
        Language of the comments.
    given
        What is known of the project from elsewhere.
    """
    methods = dict(methods_beside(folder)) | dict(METHODS)
    try:
        project = project_from_folder(folder, given)
    except DataError as error:
        settings: Mapping[str, Any] = {"id": folder_title(folder)}
        return _text(_lines(settings, None, error.problems, methods), lang)
    return _text(_lines(vars(project.settings), project, project.problems, methods), lang)


def _text(lines: Iterable[str | Message], lang: Lang) -> str:
    said = (line if isinstance(line, str) else f"# {_one_line(line.say(lang))}" for line in lines)
    return "\n".join(said) + "\n"


def _lines(
    settings: Mapping[str, Any],
    project: Project | None,
    problems: Iterable[Problem],
    methods: Mapping[str, Template],
) -> Iterator[str | Message]:
    yield message("Settings of the project. A line behind # does not count: take the # away.")
    yield f"id = {_quoted(settings['id'])}"
    for key, example in (("name", "…"), ("customer", "…"), ("manager", "…")):
        value = settings.get(key)
        yield f"{key} = {_quoted(value)}" if value else f"# {key} = {_quoted(example)}"
    yield ""
    facts = None if project is None else project.facts
    yield from _method(settings, facts, methods)
    yield from _time(settings, facts)
    yield from _reserve(settings)
    yield from _phases(facts)
    yield from _sources(problems)


def _method(
    settings: Mapping[str, Any], facts: Facts | None, methods: Mapping[str, Template]
) -> Iterator[str | Message]:
    if settings.get("method"):
        yield f"method = {_quoted(settings['method'])}"
        return
    yield message("The method, by which phases are told; how many phase names fit each:")
    names = _phase_names(facts)
    fitting = {key: _fitting(names, template) for key, template in methods.items()}
    near = {
        key: likeness([kind for _, kind in fitting[key]], [p.canonical for p in template.phases])
        for key, template in methods.items()
    }
    best = sorted(near, key=lambda key: (-near[key], -len(fitting[key]), key in METHODS, key))
    for key in best[:METHODS_NAMED]:
        yield message(
            'method = "{key}" # {label}, {fit:n} of {all:n}',
            key=key, label=methods[key].label, fit=len(fitting[key]), all=len(names),
        )  # fmt: skip
    yield ""


def _fitting(names: "pd.Series[str]", template: Template) -> list[tuple[str, str]]:
    """Return the names that certainly mean a phase the method has, with its canonical kind."""
    found = match_phases(names, template)
    own = {phase.key: phase.canonical for phase in template.phases}
    sure = found[(found["confidence"] >= CERTAIN) & found["phase_key"].isin(own)]
    return [(n, own[key]) for n, key in zip(sure["written"], sure["phase_key"], strict=True)]


def _phase_names(facts: Facts | None) -> "pd.Series[str]":
    """Return the names of phases in plan and timesheets; of a plan without, those of its tasks."""
    if facts is None:
        return pd.Series(dtype="str")
    for column in ("phase", "name"):
        found = [
            facts.table(table)[column].dropna()
            for table in ("tasks", "time_entries")
            if facts.has(table, column)
        ]
        if any(len(part) for part in found):
            names: pd.Series[str] = pd.concat(found).drop_duplicates()
            return names.reset_index(drop=True)
    return pd.Series(dtype="str")


def _time(settings: Mapping[str, Any], facts: Facts | None) -> Iterator[str | Message]:
    latest = latest_fact(facts) if facts is not None else None
    as_of = settings.get("as_of")
    yield message("The day the review speaks of; the latest date found is proposed.")
    if as_of:
        yield f"as_of = {as_of.isoformat()}"
    else:
        yield f"# as_of = {latest.date().isoformat() if latest is not None else '2025-06-30'}"
    state = settings.get("state")
    yield f'# state = "{state or "running"}"'
    yield f'# calendar = "{settings.get("calendar", "china")}"'
    zone = settings.get("timezone")
    yield f"timezone = {_quoted(zone)}" if zone else '# timezone = "Asia/Shanghai"'
    yield f"# hours_per_day = {settings.get('hours_per_day', 8.0):g}"
    if settings.get("currency"):
        yield f"currency = {_quoted(settings['currency'])}"
    yield ""


def _reserve(settings: Mapping[str, Any]) -> Iterator[str | Message]:
    yield message("The reserve against risks, in working days or money.")
    days, money = settings.get("contingency_days"), settings.get("contingency_money")
    if days is None and money is None:
        yield from ("# [contingency]", "# days = 10", "")
        return
    yield "[contingency]"
    yield from (f"{key} = {value:g}" for key, value in (("days", days), ("money", money)) if value)
    yield ""


def _phases(facts: Facts | None) -> Iterator[str | Message]:
    """Yield the names of phases that no phase was found for."""
    rows = pd.Series(dtype="str")
    for table in ("tasks", "time_entries"):
        if facts is not None and facts.has(table, "phase", "phase_key"):
            frame = facts.table(table)
            rows = pd.concat([rows, frame.loc[frame["phase_key"].isna(), "phase"].dropna()])
    if rows.empty:
        return
    yield message("Names that match no phase; write the key of the phase behind each.")
    yield "# [phases]"
    for name, n in rows.value_counts().head(PHASES_NAMED).items():
        yield message('{name} = "…" # {rows:n} rows', name=_quoted(name), rows=n)
    yield ""


def _sources(problems: Iterable[Problem]) -> Iterator[str | Message]:
    """Yield a declaration for each sheet that was not recognised."""
    unread = [problem for problem in problems if problem.code in UNREAD]
    if unread:
        yield message(
            "Tables that were not recognised: name the reader (`implanalytics list readers`), and "
            "the column that each heading means."
        )
    for problem in unread:
        yield "# [[source]]"
        yield f"# path = {_quoted(problem.place.file)}"
        if problem.place.sheet:
            yield f"# sheet = {_quoted(problem.place.sheet)}"
        yield '# reader = "…"'
        headings = problem.found.values.get("headings", ())
        named = headings if isinstance(headings, tuple) else ()
        columns = ", ".join(f'{_quoted(str(heading))} = "…"' for heading in named)
        yield f"# columns = {{ {columns or '...'} }}"
        yield ""


def _quoted(value: object) -> str:
    """Return a text as TOML writes it; letters that steer a terminal are escaped too."""
    text = str(value).encode("utf-8", "replace").decode("utf-8")
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _one_line(text: str) -> str:
    return " ".join(text.split())
