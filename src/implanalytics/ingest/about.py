"""What documents say about their grids: which stand within others."""

from collections.abc import Callable, Sequence

from implanalytics.ingest.grid import Grid


def one_level(grids: Sequence[Grid], is_known: Callable[[Grid], bool]) -> list[Grid]:
    """Give records, or the records within them: of both levels one, the outer if it is known.

    Every record within another stands there with what is around it; read on both levels, it would
    be there twice.

    Parameters
    ----------
    grids
        The grids of one file; what stands within another names it in ``about``.
    is_known
        Whether a reader knows a grid.

    Returns
    -------
    list of Grid
        Every outer grid, but where nobody knows it and somebody knows what is within, that.
    """
    inner = [grid for grid in grids if "within" in grid.about]
    outer = [grid for grid in grids if "within" not in grid.about]
    if not inner:
        return outer
    known = {grid.sheet or "" for grid in outer if is_known(grid)}
    taken = [grid for grid in inner if grid.about["within"] not in known and is_known(grid)]
    taken = [grid for grid in taken if not any(_is_below(grid, other) for other in taken)]
    replaced = {grid.about["within"] for grid in taken}
    return [grid for grid in outer if (grid.sheet or "") not in replaced] + taken


def _is_below(grid: Grid, other: Grid) -> bool:
    return (grid.sheet or "").startswith(f"{other.sheet}.")
