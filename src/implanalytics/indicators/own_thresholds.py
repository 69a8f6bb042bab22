"""The limits an organisation sets itself, over those that come with the product."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from math import isfinite
from types import MappingProxyType
from typing import Any

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.thresholds import Threshold, Thresholds, shipped_thresholds

THRESHOLDS_FILE = "thresholds.toml"

_LISTED = 20
_NUMBERS = ("green", "amber", "green_from", "amber_from", "weight")
_KINDS: Mapping[str, tuple[type, Label]] = {
    **dict.fromkeys(_NUMBERS, (float, Label("a number", "数字"))),
    "adopted": (bool, Label("true or false", "true 或 false")),
    "by": (str, Label("a text", "文本")),
    "on": (date, Label("a date", "日期")),
    "parameters": (dict, Label("a table", "表")),
}


def thresholds_of(text: str) -> Thresholds:
    r"""Return the limits to judge by: the shipped ones, changed as an organisation's file says.

    Parameters
    ----------
    text
        Content of its thresholds.toml, ``""`` for none. It has a ``version`` and a table for each
        indicator it changes: ``green``, ``amber``, ``weight``, ``parameters``, ``adopted``, ``by``
        and ``on``; what it does not name stays as shipped.

    Returns
    -------
    Thresholds
        Their version names both.

    Raises
    ------
    DataError
        If the file is not TOML, or names what is not known or of the wrong kind; every problem is
        listed.

    Examples
    --------
    >>> own = thresholds_of('version = "PMO 2026"\n[SCH-04]\ngreen = 0.05\nadopted = true')
    >>> own["SCH-04"].green, own["SCH-04"].amber, own.version
    (0.05, 0.2, '1 + PMO 2026')
    """
    shipped = shipped_thresholds()
    if not text.strip():
        return shipped
    content = _parsed(text)
    version = content.pop("version", "")
    problems = list(_wrong(content, version, shipped))
    if problems:
        raise DataError(problems)
    own = {name: _changed(shipped.limits[name], limit) for name, limit in content.items()}
    limits = MappingProxyType({**shipped.limits, **own})
    return Thresholds(f"{shipped.version} + {version}", limits)


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = message("The file is not TOML: {reason}.", reason=str(error))
        hint = message("Correct it at the line named.")
        raise DataError([Problem("not-toml", Place(THRESHOLDS_FILE), found, hint)]) from None


def _changed(shipped: Threshold, limit: Mapping[str, Any]) -> Threshold:
    own = dict(limit)
    parameters = MappingProxyType({**shipped.parameters, **own.pop("parameters", {})})
    return replace(shipped, **own, parameters=parameters)


def _wrong(content: Mapping[str, Any], version: object, shipped: Thresholds) -> Iterator[Problem]:
    if not isinstance(version, str) or not version.strip():
        yield _problem(
            "missing-key", message("{where} is missing.", where="version"),
            message("Add it as {kind}.", kind=Label("a text", "文本")),
        )  # fmt: skip
    for name, limit in content.items():
        if name in _KINDS:
            yield _misplaced(name)
        elif name not in shipped.limits:
            yield _unknown(name, tuple(shipped.limits))
        elif not isinstance(limit, dict):
            yield _wrong_kind(name, limit, Label("a table", "表"))
        else:
            yield from _wrong_limit(name, limit, shipped.limits[name])


def _wrong_limit(name: str, limit: Mapping[str, Any], shipped: Threshold) -> Iterator[Problem]:
    for key, value in limit.items():
        known = tuple(_KINDS) if shipped.judges else ("parameters",)
        if key not in known:
            yield _unknown(f"{name}.{key}", tuple(f"{name}.{one}" for one in known))
            continue
        kind, label = _KINDS[key]
        if not _fits(value, kind):
            yield _wrong_kind(f"{name}.{key}", value, label)
    if {"by", "on"} & set(limit) and "adopted" not in limit:
        yield _problem(
            "missing-key", message("{where} is missing.", where=f"{name}.adopted"),
            message("Add it as {kind}.", kind=_KINDS["adopted"][1]),
        )  # fmt: skip
    parameters = limit.get("parameters", {})
    for key in parameters if isinstance(parameters, dict) else ():
        where = f"{name}.parameters.{key}"
        if key not in shipped.parameters:
            yield _unknown(where, tuple(f"{name}.parameters.{k}" for k in shipped.parameters))
        elif not _fits(parameters[key], float):
            yield _wrong_kind(where, parameters[key], _KINDS["green"][1])


def _fits(value: object, kind: type) -> bool:
    if kind is float:
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return number and isfinite(float(str(value)))
    return isinstance(value, kind)


def _wrong_kind(where: str, value: object, kind: Label) -> Problem:
    found = message("{where} is {value}.", where=where, value=repr(value))
    return _problem("wrong-type", found, message("Write it as {kind}.", kind=kind))


def _misplaced(key: str) -> Problem:
    return _problem(
        "unknown-key",
        message("{where} is not a key that is known here.", where=key),
        message("Write it below the indicator whose limits it speaks of, for example [SCH-04]."),
    )


def _unknown(where: str, known: tuple[str, ...]) -> Problem:
    by_folded = {name.casefold(): name for name in known}
    near = get_close_matches(where.casefold(), by_folded, n=1)
    if near:
        hint = message("Did you mean {near}?", near=repr(by_folded[near[0]]))
    elif len(known) > _LISTED:
        hint = message("Indicators and their limits: `implanalytics list indicators`.")
    else:
        hint = message("Known here: {known}.", known=known)
    return _problem(
        "unknown-key", message("{where} is not a key that is known here.", where=where), hint
    )


def _problem(code: str, found: Message, hint: Message) -> Problem:
    return Problem(code, Place(THRESHOLDS_FILE), found, hint)
