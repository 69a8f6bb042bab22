"""Sheets of our workbooks as grids: every method, both languages, sorted, extended, half filled."""

from datetime import datetime

import pytest

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.fill_in import FILL_IN
from implanalytics.ingest.reading import best_reader
from implanalytics.methods import METHODS
from implanalytics.project.workbook.prefill import pages_of
from implanalytics.project.workbook.sheet import Sheet
from implanalytics.tables import TABLES
from implanalytics.tables.choices import CODES, choices_of
from implanalytics.tables.registers import REGISTERS

DAY = datetime(2025, 3, 4)
CONTEXT = Context("a.xlsx", "s", "0123456789", "P")


def grid_of(sheet, lang, rows):
    headings = [*sheet.headings(lang).values(), sheet.register.mark(lang)]
    title = [sheet.register.label.say(lang)]
    names = list(sheet.headings(lang))
    cells = [[*(row.get(name) for name in names), None] for row in rows]
    wide = len(headings)
    body = [title, [], headings, *cells]
    return Grid(None, tuple(tuple([*row, *[None] * (wide - len(row))]) for row in body))


def answer(register, column, lang):
    """Give what a person writes and what the table then holds."""
    labels = choices_of(register.table, column.name)
    if column.kind == "flag":
        return {"zh": "是", "en": "yes"}[lang], True
    if column.kind == "instant":
        return DAY, DAY
    if column.kind == "number":
        return (0.5, 0.5) if column.unit == "share" else (3, 3.0)
    codes = CODES.get(f"{register.table}.{column.name}")
    if codes:
        return labels[0].say(lang), next(iter(codes))
    return "x", "x"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("method", [f"M{i}" for i in range(1, 10)])
def test_each_prefilled_row_of_each_method_is_read_as_it_was_filled(method, lang):
    for sheet in pages_of(METHODS[method], lang):
        register, table = sheet.register, TABLES[sheet.register.table]
        if not sheet.rows or register.kinds:
            continue
        said = {name: answer(register, register.columns[name], lang) for name in register.answers}
        filled = [{**row, **{name: one for name, (one, _) in said.items()}} for row in sheet.rows]
        grid = grid_of(sheet, lang, filled)
        assert best_reader(grid) is FILL_IN, register.name
        read = FILL_IN.read(grid, CONTEXT)
        assert read.account.accepted == len(filled), (register.name, read.problems)
        frame = read.frames[table.name]
        kept_here = {name: kept for name, (_, kept) in said.items() if name in table}
        for name, kept in kept_here.items():
            assert set(frame[name]) == {kept}, (register.name, name)
        with_id = [row for row in sheet.rows if sheet.own_id in row]
        if with_id:
            assert list(frame[sheet.own_id]) == [row[sheet.own_id] for row in with_id]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", REGISTERS)
def test_a_row_added_by_hand_is_read_on_every_sheet(name, lang):
    register, table = REGISTERS[name], TABLES[REGISTERS[name].table]
    named = {c: answer(register, register.columns[c], lang)[0] for c in register.shown}
    if register.kinds:
        named["kind"] = choices_of("checks", "kind", register.kinds)[0].say(lang)
    grid = grid_of(Sheet(register), lang, [named])
    read = FILL_IN.read(grid, CONTEXT)
    assert read.account.accepted == 1, read.problems
    assert [p for p in read.problems if p.severity == "error"] == []
    kept = {c for c in register.shown if c in table}
    assert kept <= set(read.frames[table.name].columns)


def test_a_survey_record_gives_questions_and_answers():
    (sheet,) = (s for s in pages_of(METHODS["M9"], "zh") if s.register.name == "survey")
    rows = [{**sheet.rows[0], "answer": "手工记账", "asked_on": DAY}, *sheet.rows[1:]]
    read = FILL_IN.read(grid_of(sheet, "zh", rows), CONTEXT)
    questions, answers = read.frames["survey_questions"], read.frames["survey_answers"]
    assert questions["topic"].tolist() == [sheet.rows[0]["topic"]]
    assert answers[["question_id", "answer_text"]].to_numpy().tolist() == [
        [sheet.rows[0]["question_id"], "手工记账"]
    ]


def test_what_stands_there_from_the_start_is_no_answer():
    (sheet,) = (s for s in pages_of(METHODS["M8"], "zh") if s.register.name == "handover_items")
    read = FILL_IN.read(grid_of(sheet, "zh", sheet.rows), CONTEXT)
    assert not read.frames
    assert {note.kind for note in read.account.rows if note.row > 3} == {"unfilled"}


def test_a_half_filled_resorted_renamed_and_extended_sheet_is_read():
    mark = REGISTERS["handover_items"].mark("zh")
    rows = (
        ("自加列", "是否齐备", "交接项", "交接项编号", "移交日期", mark),
        ("甲", "否", "现场平面图（改名）", "M8.handover.drawings", DAY, "1"),
        (None, None, "设备清单", "M8.handover.equipment", None, "3"),
        ("乙", "齐全", "新加的一项", None, None, None),
    )
    read = FILL_IN.read(Grid("随便", rows), CONTEXT)
    frame = read.frames["handover_items"]
    assert list(frame["name"]) == ["现场平面图（改名）", "新加的一项"]
    assert list(frame["item_id"]) == ["M8.handover.drawings", "0123456789:4"]
    assert list(frame["present"]) == [False, True]
    assert frame["handed_on"].tolist()[0] == DAY


def test_checks_added_by_hand_are_of_the_one_kind_of_their_sheet():
    mark = REGISTERS["checks.base_data"].mark("en")
    rows = (("Check", "Passed", "Signed by", mark), ("Customers", "yes", "Li", "1"))
    read = FILL_IN.read(Grid("any", rows), CONTEXT)
    assert read.frames["checks"]["kind"].tolist() == ["基础数据"]


def test_a_sheet_without_our_heading_is_not_ours():
    rows = (("交接项", "是否齐备", "移交日期"), ("图纸", "是", DAY))
    assert FILL_IN.recognises(Grid("x", rows)) == 0
    assert FILL_IN.read(Grid("x", rows), CONTEXT).frames == {}


def test_the_page_that_explains_is_skipped_in_silence():
    grid = Grid("填写说明", (("本工作簿填写说明",), ("适用于", "M8")))
    assert FILL_IN.recognises(grid) > 0
    read = FILL_IN.read(grid, CONTEXT)
    assert (read.account.skipped, read.problems) == (2, ())


def test_a_column_that_nobody_filled_is_not_there():
    (sheet,) = (s for s in pages_of(METHODS["M8"], "zh") if s.register.name == "handover_items")
    rows = [{**sheet.rows[0], "present": "是"}, *sheet.rows[1:]]
    frame = FILL_IN.read(grid_of(sheet, "zh", rows), CONTEXT).frames["handover_items"]
    assert {"present", "name", "kind"} <= set(frame.columns)
    assert "handed_on" not in frame.columns


def test_events_are_known_by_more_words_than_their_names():
    (sheet,) = (s for s in pages_of(METHODS["M8"], "zh") if s.register.table == "events")
    words = {"启动大会": "kickoff", "系统上线": "golive", "设备验收": "hardware_accepted"}
    rows = [{"kind": word, "day": DAY} for word in words] + [{"kind": "部门验收", "day": DAY}]
    read = FILL_IN.read(grid_of(sheet, "zh", rows), CONTEXT)
    assert read.frames["events"]["kind"].dropna().tolist() == list(words.values())
    assert "设备验收" not in str(read.problems[0])
    assert "中标、立项申请、合同签订" in read.problems[0].found.say("zh")
