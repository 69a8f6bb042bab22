"""Reviews of software-implementation projects, from the files as they are.

>>> import implanalytics as ia
>>> sorted(name for name in dir(ia) if not name.startswith("_"))
['DataError', 'Project', 'Review', 'charts', 'load', 'metrics', 'review', 'unmatched']

Nothing heavy is imported until a name is used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from implanalytics import charts, metrics
    from implanalytics.core.errors import DataError
    from implanalytics.project import Project, load, unmatched
    from implanalytics.reviews import Review, review

__all__ = ["DataError", "Project", "Review", "charts", "load", "metrics", "review", "unmatched"]

_HOME = {
    "DataError": "implanalytics.core.errors",
    "Project": "implanalytics.project",
    "load": "implanalytics.project",
    "unmatched": "implanalytics.project",
    "Review": "implanalytics.reviews",
    "review": "implanalytics.reviews",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    if name in __all__:
        return import_module(f"implanalytics.{name}")
    raise AttributeError(f"module 'implanalytics' has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
