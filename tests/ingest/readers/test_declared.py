"""The declaration that CONTRIBUTING.md shows is whole."""

import re


def test_the_declaration_shown_reads_a_sheet(repository, read):
    text = (repository / "CONTRIBUTING.md").read_text("utf-8")
    (code,) = re.findall(r"A whole declaration:\n\n```python\n(.*?)```", text, re.DOTALL)
    shown: dict[str, object] = {}
    exec(code, shown)  # noqa: S102
    found = read(
        shown["PUNCHCLOCK"], [["who", "day", "spent", "job"], ["Ann", "2024-03-04", 90, "ERP"]]
    )
    assert found.frames["time_entries"]["effort"].tolist() == [1.5]
    assert code.count("\n") <= 16
