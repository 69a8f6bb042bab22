"""A chart as a block of an exhibit."""

from typing import TYPE_CHECKING

from implanalytics.charts import as_svg
from implanalytics.reports.blocks import Chart

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def drawn(axes: "Axes", *, title: str, name: str) -> Chart:
    """Return the figure of `axes` as a block; `name` begins its ids."""
    figure = axes.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes belong to no figure")
    return Chart(as_svg(figure, title=title, prefix=name))
