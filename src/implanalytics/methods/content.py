"""The content of a method's TOML file, upon that of the method it extends."""

import tomllib
from pathlib import Path
from typing import Any

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import Message, message
from implanalytics.methods.layers import Clash, layered

SHIPPED = Path(__file__).parent / "templates"

_NOT_INHERITED = ("name", "extends")


def content_of(path: Path, extended_by: tuple[Path, ...] = ()) -> dict[str, Any]:
    """Return the content of a method's file with all that it extends.

    Parameters
    ----------
    path
        A TOML file. ``extends`` in it is the name of a shipped method or the path of another
        file, relative to this one.
    extended_by
        The files that led here.

    Raises
    ------
    DataError
        If a file cannot be read, is not TOML, or extends what is not there or itself.
    """
    own = _parsed(path)
    extends = own.get("extends")
    if not isinstance(extends, str):
        return own
    base = _base(path, extends)
    if base.resolve() in {file.resolve() for file in (path, *extended_by)}:
        found = message("{extends} extends this method in turn.", extends=repr(extends))
        raise _refused("extends-itself", path, found, message("Leave extends out of one of them."))
    below = content_of(base, (path, *extended_by))
    below = {key: value for key, value in below.items() if key not in _NOT_INHERITED}
    try:
        return layered(below, own)
    except Clash as clash:
        raise _refused("not-in-base", path, clash.found, clash.hint) from None


def _base(path: Path, extends: str) -> Path:
    """Return the file of the method that `path` extends."""
    if extends.casefold().endswith(".toml"):
        return path.parent / extends
    names = {file.stem.upper(): file for file in sorted(SHIPPED.glob("*.toml"))}
    if extends in names:
        return names[extends]
    found = message("It extends {extends}, which is not known.", extends=repr(extends))
    hint = message("Write one of {names}, or the path of a TOML file.", names=tuple(names))
    raise _refused("unknown-base", path, found, hint)


def _refused(code: str, path: Path, found: Message, hint: Message) -> DataError:
    return DataError([Problem(code, Place(str(path)), found, hint)])


def _parsed(path: Path) -> dict[str, Any]:
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
