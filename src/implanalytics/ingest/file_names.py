"""Names of files as text: those that are no UTF-8 come from archives packed on Chinese Windows."""

import re


def written_name(name: str) -> str:
    r"""Give the name of a file, or a path, as text that can be written anywhere.

    Parameters
    ----------
    name
        As the system gives it; bytes that are no UTF-8 are lone surrogates in it.

    Returns
    -------
    str
        Those bytes read as GB18030, or replaced where they are no such text; line breaks and
        other control characters replaced.

    Examples
    --------
    >>> written_name("工时.csv".encode("gbk").decode("utf-8", "surrogateescape"))
    '工时.csv'
    >>> written_name("a\udcff.csv"), written_name("plan.csv")
    ('a\ufffd.csv', 'plan.csv')
    """
    return _CONTROL.sub("\ufffd", _decoded(name))


def _decoded(name: str) -> str:
    try:
        raw = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return name.encode("utf-8", "replace").decode()
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")


_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
