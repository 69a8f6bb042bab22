"""Mirror of implanalytics.ingest.row_names."""

import re

from implanalytics.ingest.row_names import ROW_KINDS

SKIPPED = re.compile(r'(?:\.skip\([^,()]*(?:\([^()]*\))*,|"skipped",)\s*"([a-z-]+)"')


def test_every_kind_of_skipped_row_has_a_name(repository):
    texts = [p.read_text("utf-8") for p in (repository / "src/implanalytics/ingest").rglob("*.py")]
    kinds = {kind for text in texts for kind in SKIPPED.findall(text)}
    assert len(kinds) > 20
    assert kinds - set(ROW_KINDS) == set()
