"""Accounts, and spellings of names, behind which somebody known may stand."""

import re
from collections.abc import Iterator, Mapping

import pandas as pd

from implanalytics.facts import Facts
from implanalytics.project.mappings.kinds import KINDS, folded
from implanalytics.project.mappings.proposals import alike, listed
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import EVERYWHERE
from implanalytics.project.mappings.seen import COLUMNS, Seen, seen_in

_ACCOUNT = re.compile(
    r"[a-z][a-z0-9._-]+|[^@\s]+@[^@\s]+|[A-Za-z]{0,4}[-_]?\d{2,}|[A-Za-z]+[._\d]\S*"
)
_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]")

TYPO = 90.0
TYPO_LENGTH = 7


def people_questions(
    facts: Facts, tables: Mapping[str, pd.DataFrame], accounts: Mapping[str, str]
) -> Iterator[Question]:
    """Yield the accounts and the spellings of names that may be somebody else.

    A project in which everybody goes by an account, and that nowhere says whose they are, is
    asked nothing: its accounts are its names.

    Parameters
    ----------
    facts
        The project.
    tables
        Its tables as written.
    accounts
        Key of an account -> the name that stands beside it in some file.
    """
    key = KINDS["people"].key
    settled = {key(name) for name in facts.settings.people}
    pool = seen_in(tables, COLUMNS["people"])
    names = [name for name in pool if not is_account(name)]
    called = {name: (name, name.replace(" ", "")) for name in (*names, *accounts.values())}
    for seen in pool.values():
        mine = key(seen.written)
        if mine in settled:
            continue
        beside = accounts.get(mine)
        if beside is not None and key(beside) != mine:
            near = [beside]
        elif is_account(seen.written):
            if not called:
                continue
            near = [name for name, _ in alike(_spoken(seen.written), called)]
        else:
            near = _same_person(seen, pool)
            if not near:
                continue
        place = facts.place(seen.source_id, seen.row)
        proposals = listed(near, {})
        yield Question("people", seen.written, EVERYWHERE, proposals, seen.rows, place)


def is_account(name: str) -> bool:
    """Say whether a name looks like an account, a number or a mail address.

    >>> [name for name in ("zhangsan", "zs@corp.cn", "E1024", "Anna", "张三") if is_account(name)]
    ['zhangsan', 'zs@corp.cn', 'E1024']
    """
    return _ACCOUNT.fullmatch(name.strip()) is not None


def _spoken(account: str) -> str:
    return re.sub(r"[._\d-]+", " ", account.partition("@")[0]).strip() or account


def _same_person(seen: Seen, pool: Mapping[str, Seen]) -> list[str]:
    """Return the names of more rows that are the same but for brackets, order or one letter."""
    return [
        other.written
        for other in pool.values()
        if (-other.rows, other.written) < (-seen.rows, seen.written)
        and folded(other.written) != folded(seen.written)
        and not is_account(other.written)
        and _are_alike(seen.written, other.written)
    ]


def _are_alike(one: str, other: str) -> bool:
    if _parts(one) == _parts(other):
        return True
    if not (one.isascii() and other.isascii() and min(len(one), len(other)) >= TYPO_LENGTH):
        return False
    from rapidfuzz import fuzz

    return bool(fuzz.ratio(folded(one), folded(other)) >= TYPO)


def _parts(name: str) -> list[str]:
    return sorted(re.findall(r"\w+", folded(_BRACKETS.sub(" ", name))))
