"""Every sentence the package can say is a literal, and has its Chinese."""

import ast
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

import implanalytics
from implanalytics.core.words import chinese

PACKAGE = Path(implanalytics.__file__).parent
PO = PACKAGE / "core" / "words" / "zh.po"
COMPUTED = "<not a literal>"


def sentences(source: str) -> list[str]:
    """List the texts `source` gives to `message`; one that is computed is told as such."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [_text(call) for call in calls if _name(call.func) == "message"]


def _name(function: ast.expr) -> str | None:
    return getattr(function, "id", getattr(function, "attr", None))


def _text(call: ast.Call) -> str:
    first = call.args[0] if call.args else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return first.value
    return f"{COMPUTED} line {call.lineno}"


def fields(text: str) -> Counter[tuple[str, str]]:
    """Count the placeholders of `text`, each with its kind."""
    return Counter((name, kind) for _, name, kind, _ in Formatter().parse(text) if name is not None)


def msgids(po: str) -> list[str]:
    """List the msgids of a .po file in order, repeated ones included."""
    found: list[str] = []
    inside = False
    for line in po.splitlines():
        if line.startswith("msgid "):
            found.append(ast.literal_eval(line.removeprefix("msgid ")))
            inside = True
        elif line.startswith('"') and inside:
            found[-1] += ast.literal_eval(line)
        else:
            inside = False
    return found


def spoken() -> dict[str, list[str]]:
    """Return every sentence of the package with the modules that say it."""
    said: dict[str, list[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for text in sentences(path.read_text(encoding="utf-8")):
            said.setdefault(text, []).append(str(path.relative_to(PACKAGE)))
    return said


def test_messages_are_literals():
    computed = {text: places for text, places in spoken().items() if text.startswith(COMPUTED)}
    assert computed == {}


def test_every_sentence_has_chinese():
    missing = {text: places for text, places in spoken().items() if text not in chinese()}
    assert missing == {}


def test_the_chinese_has_the_same_placeholders():
    unlike = {en: zh for en, zh in chinese().items() if fields(en) != fields(zh)}
    assert unlike == {}


def test_no_sentence_is_translated_twice():
    repeated = [
        text for text, n in Counter(msgids(PO.read_text(encoding="utf-8"))).items() if n > 1
    ]
    assert repeated == []


def test_nothing_is_translated_that_nobody_says():
    assert sorted(set(chinese()) - set(spoken())) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('message("Done.")', ["Done."]),
        ('words.message("Two " "parts.")', ["Two parts."]),
        ("message(text)", ["<not a literal> line 1"]),
        ('message(f"{x} days")', ["<not a literal> line 1"]),
        ('message("a" if late else "b")', ["<not a literal> line 1"]),
        ('print("Done.")', []),
    ],
)
def test_the_scan_sees(source, expected):
    assert sentences(source) == expected


def test_the_scan_of_the_po_sees_repetition():
    assert msgids('msgid "a"\nmsgstr "甲"\n\nmsgid ""\n"a"\nmsgstr "乙"\n') == ["a", "a"]
