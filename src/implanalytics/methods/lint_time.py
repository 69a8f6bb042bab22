"""What a method contradicts in the times it states."""

from collections.abc import Iterator
from math import fsum, isclose

from implanalytics.core.words import message
from implanalytics.methods.remark import Lint
from implanalytics.methods.template import Duration, Template


def total_duration(template: Template) -> Iterator[Lint]:
    """Compare the total the method states with the sum of its phases."""
    stated, summed = template.total_duration, template.summed_duration
    if stated is None or summed is None or stated.unit != summed.unit:
        return
    overlap = summed.value - stated.value
    if isclose(summed.value, stated.value):
        return
    if overlap > 0:
        found = message(
            "The phases add up to {summed} but the stated total is {stated}: "
            "phases must overlap by {overlap}, and the method does not say which.",
            summed=summed.label,
            stated=stated.label,
            overlap=Duration(overlap, stated.unit).label,
        )
        yield Lint("phases-exceed-total", found, "error", template.name)
    else:
        found = message(
            "The phases add up to {summed} but the stated total is {stated}: "
            "{gap} belong to no phase.",
            summed=summed.label,
            stated=stated.label,
            gap=Duration(-overlap, stated.unit).label,
        )
        yield Lint("phases-fall-short-of-total", found, "warning", template.name)


def time_shares(template: Template) -> Iterator[Lint]:
    """Find shares of the whole that cannot be one whole, or need not be."""
    if not template.time_shares:
        return
    least = fsum(share.share.least for share in template.time_shares)
    most = fsum(share.share.most for share in template.time_shares)
    low, high = isclose(least, 1, abs_tol=_ROUNDED), isclose(most, 1, abs_tol=_ROUNDED)
    if (least > 1 and not low) or (most < 1 and not high):
        found = message(
            "The shares of time add up to {least:percent} at least and {most:percent} at most: "
            "they cannot be the whole.",
            least=least, most=most,
        )  # fmt: skip
        yield Lint("shares-cannot-add-up", found, "error", template.name)
    elif not (low and high):
        found = message(
            "The shares of time add up to anything from {least:percent} to {most:percent}, "
            "to the whole only by choice.",
            least=least, most=most,
        )  # fmt: skip
        yield Lint("shares-need-not-add-up", found, "warning", template.name)


_ROUNDED = 0.005
"""How far from the whole shares may end up that were rounded when they were written."""
