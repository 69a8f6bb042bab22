"""The flags of a project: practices it adds to those of its method, or takes away."""

from collections.abc import Iterable
from difflib import get_close_matches

from implanalytics.core.words import Message, message, quoted
from implanalytics.indicators.asked import FLAGS, meant
from implanalytics.methods.practices import PRACTICES


def read_flags(
    written: Iterable[str],
) -> tuple[frozenset[str], tuple[tuple[Message, Message], ...]]:
    """Return the flags that are known, and of each other one what is wrong and what helps.

    Parameters
    ----------
    written
        Names of practices, ``hardware`` or ``subcontract``; with a minus before it, what is left
        out.

    Examples
    --------
    >>> flags, unknown = read_flags(["-trial_run", "hardwear"])
    >>> flags, str(unknown[0][1])
    (frozenset({'-trial_run'}), 'Did you mean hardware?')
    """
    flags = {flag: meant(flag) in PRACTICES for flag in written}
    known = frozenset(flag for flag, is_known in flags.items() if is_known)
    unknown = tuple(_unknown(flag) for flag, is_known in flags.items() if not is_known)
    return known, unknown


def _unknown(flag: str) -> tuple[Message, Message]:
    minus = "-" if flag.startswith("-") else ""
    names = {name.casefold(): name for name in (*FLAGS, *PRACTICES)}
    names |= {
        text.casefold(): name for name, label in PRACTICES.items() for text in (label.en, label.zh)
    }
    written = flag.removeprefix("-").strip().casefold()
    near = get_close_matches(written.replace(" ", "_"), names, n=1) or get_close_matches(
        written, names, n=1
    )
    if near:
        hint = message("Did you mean {near}?", near=minus + names[near[0]])
    else:
        hint = message("Flags are hardware, subcontract and the practices: {known}.",
                       known=tuple(PRACTICES))  # fmt: skip
    return message("The flag {flag} is not known.", flag=quoted(flag)), hint
