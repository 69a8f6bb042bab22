"""The end of a finding: which of its cases do not hold."""

from implanalytics.core.words import Message, Value, message


def naming(finding: Message, names: tuple[Value, ...]) -> Message:
    """Return a finding followed by the first cases that do not hold."""
    if not names:
        return finding
    return message("{finding} Not in order: {names}.", finding=finding, names=names)
