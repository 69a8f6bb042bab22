"""Findings for page one: without intervals and lists, which stand behind the figure."""

from implanalytics.core.words import Message


def shortened(finding: Message) -> Message:
    """Return the sentence that a share, its interval and lists of cases were put behind.

    >>> from implanalytics.core.words import message
    >>> first = message("3 of 4 passed.")
    >>> str(shortened(message("{finding} Missing: {names}.", finding=first, names=("a",))))
    '3 of 4 passed.'
    """
    inner = finding.values.get("finding")
    if finding.text.startswith("{finding} ") and isinstance(inner, Message):
        return shortened(inner)
    return finding
