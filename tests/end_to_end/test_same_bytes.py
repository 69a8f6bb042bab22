"""The same folder gives the same page, in any time zone, locale and hash seed."""

import os
import subprocess
import sys
from hashlib import sha256

import pytest

pytestmark = pytest.mark.notebook

COMMAND = """
import sys
from implanalytics.reports import render_review
print(*render_review(sys.argv[1], sys.argv[2], lang="en"), sep="\\n")
"""


def test_elsewhere_the_page_has_the_same_bytes(rendered, tmp_path):
    elsewhere = {
        **os.environ, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4711",
        "PYTHONUTF8": "1",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, rendered.project, tmp_path / "out"],
        env=elsewhere, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert done.stderr == ""
    page = tmp_path / "out" / "LKM-PORTAL-286cb2a3" / rendered.page.name
    assert done.stdout.splitlines()[0] == str(page)
    digests = [sha256(path.read_bytes()).hexdigest() for path in (rendered.page, page)]
    assert digests[0] == digests[1]
