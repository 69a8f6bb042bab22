"""The parameters a notebook declares, and what may be given for them."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from implanalytics.core.errors import UsageError
from implanalytics.core.words import message

TYPES: Mapping[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (float, int),
    "bool": (bool,),
    "None": (type(None),),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One name of a notebook's parameters cell.

    Attributes
    ----------
    name
        The name.
    kinds
        Names of the types a value may have.
    default
        What the notebook holds when it is opened by hand.
    """

    name: str
    kinds: tuple[str, ...]
    default: Any

    def takes(self, value: object) -> bool:
        """Say whether `value` is of one of the kinds.

        >>> Parameter("n", ("int",), 3).takes(True)
        False
        """
        accepted = [t for kind in self.kinds for t in TYPES.get(kind, ())]
        if isinstance(value, bool):
            return bool in accepted
        return isinstance(value, tuple(accepted))


def declared(notebook: Mapping[str, Any]) -> tuple[Parameter, ...]:
    """Return the parameters of a notebook, in its order.

    Parameters
    ----------
    notebook
        The notebook as its JSON holds it.

    Returns
    -------
    tuple of Parameter
        Empty when no cell is tagged ``parameters``.
    """
    return tuple(
        parameter
        for cell in notebook["cells"]
        if "parameters" in cell.get("metadata", {}).get("tags", ())
        for parameter in _of_cell("".join(cell["source"]))
    )


def _of_cell(source: str) -> Iterator[Parameter]:
    for statement in ast.parse(source).body:
        match statement:
            case ast.AnnAssign(
                target=ast.Name(id=name), annotation=note, value=ast.expr() as value
            ):
                kinds = tuple(part.strip() for part in ast.unparse(note).split("|"))
                yield Parameter(name, kinds, ast.literal_eval(value))
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                default = ast.literal_eval(value)
                kind = "None" if default is None else type(default).__name__
                yield Parameter(name, (kind,), default)


def checked(known: tuple[Parameter, ...], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return `given` in the order the notebook declares it.

    Raises
    ------
    UsageError
        If a parameter is unknown, missing or of the wrong kind; the message lists the known.

    Examples
    --------
    >>> checked((Parameter("lang", ("str",), "zh"),), {"lang": "en"})
    {'lang': 'en'}
    """
    names = tuple(parameter.name for parameter in known)
    unknown = sorted(set(given) - set(names))
    if unknown:
        raise UsageError(
            message("The notebook has no parameter {names}. Known: {known}.",
                    names=tuple(unknown), known=names)
        )  # fmt: skip
    missing = tuple(name for name in names if name not in given)
    if missing:
        raise UsageError(
            message("The notebook needs a value for {names}. Known: {known}.",
                    names=missing, known=names)
        )  # fmt: skip
    for parameter in known:
        if not parameter.takes(given[parameter.name]):
            raise UsageError(
                message("The parameter {name} must be {kinds}, not {value}.",
                        name=parameter.name, kinds=" | ".join(parameter.kinds),
                        value=repr(given[parameter.name]))
            )  # fmt: skip
    return {name: given[name] for name in names}
