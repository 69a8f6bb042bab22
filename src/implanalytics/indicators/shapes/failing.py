"""The end of a finding: which of its cases do not hold, and what is missing."""

from collections.abc import Sequence

from implanalytics.core.words import Message, Value, message


def with_failing(finding: Message, names: Sequence[Value]) -> Message:
    """Return a finding followed by the cases that do not hold, where there are any."""
    if not names:
        return finding
    return message("{finding} Not in order: {names}.", finding=finding, names=tuple(names))


def with_missing(finding: Message, names: Sequence[Value]) -> Message:
    """Return a finding followed by the things asked for that are not there, if any."""
    if not names:
        return finding
    return message("{finding} Missing: {failing}.", finding=finding, failing=tuple(names))
