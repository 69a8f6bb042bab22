"""Mirror of implanalytics.ingest.sheet_xml: what the fast reader leaves out, however written."""

import pytest

from implanalytics.ingest.grid import CellFault
from implanalytics.ingest.sheet_xml import extent, faults


def sheet(cells, prefix="", space=""):
    """Write cells of row 2, with a prefix of the namespace and space between the elements."""
    p = prefix
    text = (
        f'<{p}worksheet xmlns{":x" if p else ""}="n"><{p}row r="2">{cells}</{p}row></{p}worksheet>'
    )
    return text.replace("><", f">{space}<").encode()


CELLS = {
    "result": ("<c r='A2'><f>1+1</f><v>2</v></c>", {}),
    "no result": ('<c r="B2"><f>A1&amp;"x"</f></c>', {(1, 1): '=A1&"x"'}),
    "empty result": ('<c r="B2"><f>A1</f><v></v></c><c r="C2"><v>1</v></c>', {(1, 1): "=A1"}),
    "closed result": ('<c r="B2"><f>A1</f><v/></c>', {(1, 1): "=A1"}),
    "result is the empty text": ('<c r="B2" t="str"><f>A1</f><v></v></c>', {}),
    "shared": ('<c r="AA2" s="1"><f t="shared" si="0"/></c>', {(1, 26): "="}),
    "shared with result": ('<c r="B2"><f t="shared" si="0"/><v>4</v></c>', {}),
    "error": ('<c r="B2" t="e"><v>#REF!</v></c>', {(1, 1): "#REF!"}),
    "error of a formula": ('<c r="B2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>', {(1, 1): "#DIV/0!"}),
    "error that is not told": ('<c r="B2" t="e"></c>', {(1, 1): "#N/A"}),
    "error in single quotes": ("<c r='B2' t='e'><v>#N/A</v></c>", {(1, 1): "#N/A"}),
    "without address": ("<c><v>1</v></c><c><f>A1</f></c>", {(1, 1): "=A1"}),
}


@pytest.mark.parametrize(("cells", "expected"), CELLS.values(), ids=CELLS)
@pytest.mark.parametrize("space", ["", "\n  "], ids=["dense", "pretty"])
def test_faults_of_cells(cells, expected, space):
    found = faults(sheet(cells, space=space))
    assert found == expected
    assert all(isinstance(text, CellFault) for text in found.values())


@pytest.mark.parametrize(("cells", "expected"), CELLS.values(), ids=CELLS)
def test_faults_of_cells_with_a_prefix(cells, expected):
    for tag in "cfv":
        cells = cells.replace(f"<{tag}>", f"<x:{tag}>").replace(f"<{tag} ", f"<x:{tag} ")
        cells = cells.replace(f"</{tag}>", f"</x:{tag}>").replace(f"<{tag}/>", f"<x:{tag}/>")
    assert faults(sheet(cells, prefix="x:")) == expected


def test_a_far_blank_cell_does_not_count():
    near = '<c r="A2"><v>1</v></c>'
    assert extent(sheet(near + '<c r="XFD1048576" s="1"/>')) == (2, 1)
    assert extent(sheet(near + '<c r="XFD1048576" s="1"><v>1</v></c>')) == (1048576, 16384)
    assert extent(sheet(near)) == (0, 0)
