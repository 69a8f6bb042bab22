"""What fails, named at the end of a finding."""

from collections.abc import Sequence

from implanalytics.core.words import Message, Value, message


def with_failing(finding: Message, failing: Sequence[Value]) -> Message:
    """Return `finding`, followed by what does not hold, where anything does not."""
    if not failing:
        return finding
    return message("{finding} Missing: {failing}.", finding=finding, failing=tuple(failing))
