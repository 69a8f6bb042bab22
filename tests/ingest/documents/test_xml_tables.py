"""Tables in XML: what is a record, encodings obeyed, what is refused."""

import pytest

ENTRY = "<entry><date>{}</date><person>{}</person><task>Design</task><hours>{}</hours></entry>"
TWO = ENTRY.format("2024-06-03", "Ada", 7.5) + ENTRY.format("2024-06-04", "张三", 8)

SHAPES = {
    "elements": f"<timesheet>{TWO}</timesheet>",
    "deep": f"<export><meta><by>x</by></meta><body><entries>{TWO}</entries></body></export>",
    "default namespace": f'<timesheet xmlns="urn:example:t">{TWO}</timesheet>',
    "prefix": '<t:sheet xmlns:t="urn:t">' + TWO.replace("<", "<t:").replace("<t:/", "</t:")
    + "</t:sheet>",
    "attributes": '<timesheet><e date="2024-06-03" person="Ada" task="Design" hours="7.5"/>'
    '<e date="2024-06-04" person="张三" task="Design" hours="8"/></timesheet>',
    "cdata": f"<timesheet>{TWO.replace('Design', '<![CDATA[<b>Design</b>]]>')}</timesheet>",
    "a word before": f"<?xml version='1.0'?>\n<!-- made by hand --><timesheet>{TWO}</timesheet>",
}  # fmt: skip


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES)
def test_elements_that_repeat_are_records(opened, text):
    (reading,) = opened(text)
    frame = reading.frames["time_entries"]
    assert frame["person"].tolist() == ["Ada", "张三"]
    assert frame["effort"].tolist() == [7.5, 8.0]
    assert frame["source_row"].tolist() == [1, 2]


def test_one_element_with_values_is_one_record(opened):
    (reading,) = opened(f"<timesheet>{ENTRY.format('2024-06-03', 'Ada', 7.5)}</timesheet>")
    assert reading.frames["time_entries"]["source_row"].tolist() == [1]


def test_what_stands_beside_the_records_holds_for_all(opened):
    (reading,) = opened(f"<timesheet><project>Apollo</project>{TWO}</timesheet>")
    assert reading.frames["time_entries"]["project"].tolist() == ["Apollo", "Apollo"]


@pytest.mark.parametrize("encoding", ["UTF-8", "GBK", "gb2312", "GB18030", "UTF-16"])
def test_a_declared_encoding_is_obeyed(opened, encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?><timesheet>{TWO}</timesheet>'
    (reading,) = opened(text.encode(encoding))
    assert reading.frames["time_entries"]["person"].tolist() == ["Ada", "张三"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_mark(opened, encoding):
    text = f'<?xml version="1.0" encoding="UTF-16"?><timesheet>{TWO}</timesheet>'
    (reading,) = opened(text.encode(encoding))
    assert reading.frames["time_entries"]["person"].tolist() == ["Ada", "张三"]


LIED = f'<?xml version="1.0" encoding="ISO-8859-1"?><timesheet>{TWO}</timesheet>'.encode()
WRONG = f'<?xml version="1.0" encoding="UTF-8"?><timesheet>{TWO}</timesheet>'.encode("gbk")
REFUSED = {
    "wrong encoding": (WRONG, "wrong-encoding", "UTF-8"),
    "utf-8 all the same": (LIED, "wrong-encoding", "ISO-8859-1"),
    "no such encoding": (b'<?xml version="1.0" encoding="x-y"?><a/>', "wrong-encoding", "X-Y"),
    "doctype": ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "xml-entities", "DOCTYPE"),
    "doctype behind": ("<?xml version='1.0'?><!-- - --><!DOCTYPE a><a/>", "xml-entities", "D"),
    "doctype behind comments": ("<?xml version='1.0'?>" + "<!-- -->" * 200 + "<!DOCTYPE a><a/>",
                                "xml-entities", "DOCTYPE"),
    "entity": ("<a><b>&nbsp;</b></a>", "broken-xml", "undefined entity"),
    "cut": (f"<timesheet>{TWO}"[:-30], "broken-xml", "truncated"),
    "cut in a tag": (f"<timesheet>{TWO}<entr", "broken-xml", "truncated"),
    "crossed": ("<a><b></a></b>", "broken-xml", "mismatched tag"),
    "no records": ("<timesheet><project>Apollo</project></timesheet>", "no-records", "repeats"),
    "deep": ("<a>" * 100 + "</a>" * 100, "nested-too-deep", "60"),
    "absurdly deep": ("<a>" * 200_000, "nested-too-deep", "60"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "words"), REFUSED.values(), ids=REFUSED)
def test_refuses_what_is_unsafe_or_broken(refused, text, code, words):
    problem = refused(text)
    assert problem.code == code
    assert words in problem.say("en")
    assert problem.say("zh") != problem.say("en")


def test_a_page_of_the_web_is_no_data(refused):
    assert refused("<?xml version='1.0'?>\n<html><body/></html>").code == "not-a-table"


def test_elements_within_records_are_read_with_what_is_around_them(opened):
    text = (
        '<timesheet><employee><name>Ada</name><entry date="2024-06-03" task="T" hours="4"/>'
        '<entry date="2024-06-04" task="T" hours="3"/></employee>'
        '<employee><name>Ben</name><entry date="2024-06-04" task="T" hours="2"/></employee>'
        "</timesheet>"
    )
    (reading,) = opened(text)
    frame = reading.frames["time_entries"]
    assert frame["person"].tolist() == ["Ada", "Ada", "Ben"]
    assert frame["effort"].tolist() == [4.0, 3.0, 2.0]


def test_texts_that_repeat_within_a_record_stand_in_one_cell(opened):
    tagged = "</hours><tag>a</tag><tag>b</tag>"
    (reading,) = opened(f"<timesheet>{TWO.replace('</hours>', tagged)}</timesheet>")
    assert reading.account.accepted == 2
