"""Names of files and folders that every system can hold, made from names people gave."""

import re
import unicodedata
from hashlib import sha256

LONGEST = 60
"""Most bytes of a slug in UTF-8, so that a hash and an ending still fit into 255."""

_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)


def slug(text: str) -> str:
    """Return a name for a file or folder that reads like `text`.

    Letters and digits of every script, ``.``, ``_`` and ``-`` stay; everything else becomes one
    ``-``. Two texts may give the same slug: see `folder_name`.

    Parameters
    ----------
    text
        Anything, the empty text included.

    Returns
    -------
    str
        1 to 60 bytes of UTF-8 in normal form C, valid on Windows, macOS and Linux.

    Examples
    --------
    >>> slug("CRM 系统实施 (二期)"), slug("../../etc"), slug("con.txt"), slug("")
    ('CRM-系统实施-二期', 'etc', '_con.txt', 'project')
    """
    kept = [c if c in "._" or unicodedata.category(c)[0] in "LMN" else "-" for c in text]
    joined = re.sub(r"-+", "-", unicodedata.normalize("NFC", "".join(kept)))
    name = joined.strip("-._") or "project"
    name = f"_{name}" if _RESERVED.match(name) else name
    cut = name.encode()[:LONGEST].decode(errors="ignore")
    return cut.rstrip("-._") or "project"


def folder_name(project_id: str) -> str:
    """Return the folder a project has in a store: its slug and 8 hex digits of its id's SHA-256.

    Ids that differ only in case, in normal form or in characters a slug drops get different
    names.

    >>> folder_name("CRM 2025")
    'CRM-2025-9f72de84'
    """
    digest = sha256(project_id.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug(project_id)}-{digest[:8]}"
