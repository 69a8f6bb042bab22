"""Mirror of implanalytics.store.slug."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.store import folder_name, slug

BY_HAND = {
    "plain": ("crm_rollout", "crm_rollout"),
    "spaces and brackets": ("CRM 系统实施 (二期)", "CRM-系统实施-二期"),
    "climbing out": ("../../etc/passwd", "etc-passwd"),
    "a drive": ("C:\\temp\\x", "C-temp-x"),
    "trailing dots and spaces": ("plan. . ", "plan"),
    "hidden": (".ssh", "ssh"),
    "an option": ("--help", "help"),
    "reserved": ("NUL", "_NUL"),
    "reserved before a dot": ("com1.x", "_com1.x"),
    "begins like a reserved one": ("Console", "Console"),
    "decomposed": ("Cafe\u0301", "Café"),
    "right-to-left override": ("a\u202eb", "a-b"),
    "control characters": ("a\nb\x07c", "a-b-c"),
    "empty": ("", "project"),
    "nothing usable": ("???", "project"),
    "a lone surrogate": ("a\ud800", "a"),
    "twenty Chinese letters fit": ("项" * 21, "项" * 20),
}


@pytest.mark.parametrize(("text", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_reads_like_the_text_and_is_safe(text, expected):
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("CRM", "crm"), ("Cafe\u0301", "Caf\u00e9"), ("a b", "a-b"), ("", "project")],
    ids=["case", "normal form", "a dropped character", "nothing"],
)
def test_ids_that_look_alike_get_different_folders(one, other):
    assert folder_name(one).lower() != folder_name(other).lower()


def test_a_folder_is_named_by_slug_and_hash():
    assert folder_name("CRM 2025") == "CRM-2025-9f72de84"


FORBIDDEN = set('<>:"/\\|?*') | {chr(n) for n in range(32)}
RESERVED = {"con", "prn", "aux", "nul", *(f"{x}{n}" for x in ("com", "lpt") for n in range(10))}


@settings(max_examples=200, deadline=None)
@given(st.text() | st.sampled_from(sorted(RESERVED)).map(str.upper))
def test_every_system_can_hold_it(text):
    name = slug(text)
    assert 1 <= len(name.encode()) <= 60
    assert not FORBIDDEN & set(name)
    assert name[0] not in ".-"
    assert name[-1] not in ".- "
    assert name.partition(".")[0].lower() not in RESERVED
    assert unicodedata.normalize("NFC", name) == name
    assert slug(name) == name
