"""Method templates from TOML files, and the methods known by name."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.registry import Registry
from implanalytics.core.words import message
from implanalytics.methods.canonical import PHASE_KEYS
from implanalytics.methods.section import Section
from implanalytics.methods.spelling import normalised
from implanalytics.methods.template import (
    Duration,
    Gate,
    Phase,
    Response,
    ResponseKind,
    RiskCategory,
    Rule,
    RuleKind,
    Template,
    Unit,
)

_SHIPPED = Path(__file__).parent / "templates"


def load_template(path: Path) -> Template:
    """Read one method template.

    Parameters
    ----------
    path
        A TOML file, UTF-8.

    Returns
    -------
    Template
        The method as the file states it, contradictions included; `lint` finds those.

    Raises
    ------
    DataError
        If the file cannot be read, is not TOML, or has keys that are unknown, missing or of the
        wrong type; every problem found is listed.

    Examples
    --------
    >>> load_template(Path(__file__).parent / "templates" / "m4.toml").name
    'M4'
    """
    problems: list[Problem] = []
    top = Section(str(path), "", _content(path), problems)
    template = _template(top)
    top.done()
    problems += _clashes(template, str(path))
    if problems:
        raise DataError(problems)
    return template


def _builtin() -> Iterator[Template]:
    return (load_template(path) for path in sorted(_SHIPPED.glob("*.toml")))


METHODS: Registry[Template] = Registry("method", _builtin, "implanalytics.methods")
"""The methods a project can name; other packages add theirs by entry point."""


def _content(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        found = message("The file cannot be read: {reason}.", reason=reason)
        hint = message("Check that the file is there and may be read.")
        problem = Problem("unreadable-file", Place(str(path)), found, hint)
    except UnicodeDecodeError:
        found = message("The file is not in UTF-8.")
        hint = message("Save it as UTF-8.")
        problem = Problem("not-utf-8", Place(str(path)), found, hint)
    except tomllib.TOMLDecodeError as error:
        found = message("The file is not TOML: {reason}.", reason=str(error))
        hint = message("Correct it at the line named.")
        problem = Problem("not-toml", Place(str(path)), found, hint)
    raise DataError([problem])


def _template(top: Section) -> Template:
    return Template(
        name=top.text("name"),
        label=top.label("label"),
        source=top.text("source"),
        version=top.text("version"),
        context=top.label("context"),
        phases=tuple(_phase(s, order) for order, s in enumerate(top.sections("phase"), 1)),
        total_duration=_duration(top, "total_duration"),
        goals=top.labels("goals"),
        risk_categories=tuple(_category(section) for section in top.sections("risk_category")),
        risk_list_open=top.flag("risk_list_open"),
        risk_process=top.labels("risk_process"),
        rules=tuple(_rule(section) for section in top.sections("rule")),
    )


def _phase(section: Section, order: int) -> Phase:
    milestone = section.optional_section("milestone")
    phase = Phase(
        key=section.known("key", PHASE_KEYS),
        order=order,
        label=section.label("label"),
        aliases=section.texts("aliases"),
        duration=_duration(section, "duration"),
        milestone=milestone.as_label() if milestone else None,
        activities=section.labels("activities"),
        deliverables=section.labels("deliverables"),
        gates=tuple(_gate(gate) for gate in section.sections("gate")),
    )
    section.done()
    return phase


def _gate(section: Section) -> Gate:
    criterion = section.optional_section("criterion")
    gate = Gate(
        label=section.label("label"),
        check=section.optional_text("check"),
        criterion=criterion.as_label() if criterion else None,
    )
    section.done()
    return gate


def _duration(section: Section, key: str) -> Duration | None:
    below = section.optional_section(key)
    if below is None:
        return None
    duration = Duration(value=below.number("value"), unit=below.choice("unit", Unit))
    below.done()
    return duration


def _category(section: Section) -> RiskCategory:
    responses = tuple(_response(response) for response in section.sections("responses"))
    category = RiskCategory(section.text("key"), section.label("label"), responses)
    section.done()
    return category


def _response(section: Section) -> Response:
    response = Response(section.choice("kind", ResponseKind), section.label("label"))
    section.done()
    return response


def _rule(section: Section) -> Rule:
    rule = Rule(
        id=section.text("id"),
        label=section.label("label"),
        kind=section.choice("kind", RuleKind),
        inferred=section.flag("inferred"),
    )
    section.done()
    return rule


def _clashes(template: Template, file: str) -> Iterator[Problem]:
    """Yield what is wrong between phases: none at all, a key twice, an alias of two phases."""
    place = Place(file)
    if not template.phases:
        yield Problem(
            "no-phases", place,
            message("The method has no phases."), message("Add a table [[phase]] for each."),
        )  # fmt: skip
    seen: set[str] = set()
    owner: dict[str, str] = {}
    for phase in template.phases:
        if phase.key and phase.key in seen:
            yield Problem(
                "phase-twice", place,
                message("The phase {key} is there twice.", key=phase.key),
                message("Put both into one phase."),
            )  # fmt: skip
        seen.add(phase.key)
        for alias in (phase.label.en, phase.label.zh, *phase.aliases):
            first = owner.setdefault(normalised(alias), phase.key)
            if alias and first != phase.key:
                yield Problem(
                    "alias-twice", place,
                    message("{alias} names two phases, {first} and {second}.",
                            alias=repr(alias), first=first, second=phase.key),
                    message("Leave it with one of them."),
                )  # fmt: skip
