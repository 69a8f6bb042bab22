"""Where the things shipped beside the code lie: report notebooks and sample projects."""

from pathlib import Path
from typing import Literal, TypeAlias

from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.core.words import message

Shipped: TypeAlias = Literal["notebooks", "sample_data"]

_PACKAGE = Path(__file__).parents[1]


def shipped(name: Shipped) -> Path:
    """Return the folder of things shipped under `name`.

    An installed wheel carries them inside the package; a check-out has them at its top.

    Parameters
    ----------
    name
        ``"notebooks"`` or ``"sample_data"``.

    Returns
    -------
    Path
        An existing folder; read it, never write into it.

    Raises
    ------
    ImplAnalyticsError
        If the folder is in neither place.

    Examples
    --------
    >>> shipped("notebooks").name
    'notebooks'
    """
    return _first_folder(name, _PACKAGE)


def _first_folder(name: str, package: Path) -> Path:
    in_wheel = package / "shipped" / name
    in_checkout = package.parents[1] / name
    if in_wheel.is_dir():
        return in_wheel
    if package.parent.name == "src" and in_checkout.is_dir():
        return in_checkout
    raise ImplAnalyticsError(
        message(
            "The folder {name} is missing from the installation at {package}. "
            "Install implanalytics again.",
            name=name,
            package=str(package),
        )
    )
