"""Mirror of implanalytics.ingest.readers.handover_form."""

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.handover_form import HANDOVER_FORM

FORM = [
    ["售前转实施交接表"],
    ["用户的概况", "三个工厂", None, None],
    ["组织结构", None, None, None],
    ["项目需求书/招标书", "已提供", "图纸", "缺"],
    ["现场照片", "有", None, None],
]


def test_every_label_is_an_item(read):
    found = read(HANDOVER_FORM, FORM)
    items = found.frames["handover_items"]
    assert items[["name", "kind", "present"]].values.tolist() == [
        ["用户的概况", "fact", True], ["组织结构", "fact", False],
        ["项目需求书/招标书", "document", True], ["图纸", "document", False],
        ["现场照片", "document", True],
    ]  # fmt: skip
    assert items["row_id"].is_unique
    assert (found.account.accepted, found.account.skipped) == (4, 1)


def test_empty_form_is_a_template(read):
    found = read(HANDOVER_FORM, [[row[0]] for row in FORM])
    assert [p.code for p in found.problems] == ["template"]


def test_rows_of_a_list_are_no_form():
    title = ("售前转实施交接清单", *[None] * 6)
    rows = [
        ("H7", name, "资料", "否", "否", "冯", "江") for name in ("图纸", "设备清单", "现场照片")
    ]
    assert HANDOVER_FORM.recognises(Grid("交接表", (title, *rows))) == 0.0
    short = [("H7", name, "缺", *[None] * 4) for _, name, *_ in rows]
    assert HANDOVER_FORM.recognises(Grid("交接表", (title, *short))) > 0
