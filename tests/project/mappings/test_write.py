"""Mirror of implanalytics.project.mappings.write."""

import stat

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from implanalytics.core.errors import Place
from implanalytics.project.mappings.kinds import KINDS, plain
from implanalytics.project.mappings.read import read_mappings
from implanalytics.project.mappings.records import Answer, Question, Use
from implanalytics.project.mappings.scope import EVERYWHERE, Scope
from implanalytics.project.mappings.write import write_questions


def test_nothing_to_ask_makes_no_workbook(tmp_path):
    written = write_questions(tmp_path / "mappings.xlsx", [])
    assert (written.added, written.blank, written.trouble) == (0, 0, None)
    assert list(tmp_path.iterdir()) == []


def test_a_question_becomes_a_row(ask, question, rows_of):
    path = ask(question("phases", "捣鼓", proposals=["development · 开发"], rows=12), lang="zh")
    (row,) = rows_of(path, "phases")
    assert row == {
        "written": "捣鼓", "meaning": None, "proposal_1": "development · 开发", "proposal_2": None,
        "proposal_3": None, "rows": 12, "place": "计划.xlsx，工作表“计划”，第 4 行",
        "scope": "全部",
        "who": None, "when": None, "why": None, "used": None,
    }  # fmt: skip
    assert [p.name for p in path.parent.iterdir()] == ["mappings.xlsx"]
    assert stat.S_IMODE(path.stat().st_mode) & 0o444 == 0o444


def test_the_workbook_is_pleasant(ask, question):
    reader = Scope("reader", "timesheet")
    path = ask(question("headings", "钟点", scope=reader), question("people", "zs"))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[0] == "说明 Guide"
    assert book["说明 Guide"].max_row == 6
    headings = book["表头 Headings"]
    assert (headings.freeze_panes, headings.auto_filter.ref) == ("C2", "A1:L2")
    (validation,) = headings.data_validations.dataValidation
    assert (str(validation.sqref), validation.type) == ("B2", "list")
    sheet, cells = validation.formula1.replace("'", "").replace("$", "").split("!")
    offered = [cell.value for (cell,) in book[sheet][cells]]
    assert offered[0] == "忽略"
    assert "effort · 工时" in offered
    assert "probability · 概率" not in offered
    assert book[sheet].sheet_state == "hidden"
    assert headings.column_dimensions["B"].width > 20


@pytest.mark.parametrize("text", ["=1+1", "+86 10", "-x", "@SUM(A1)", "=cmd|' /C calc'!A0", "#N/A"])
def test_a_name_is_never_a_formula(ask, question, text):
    path = ask(question("people", text, proposals=[text]))
    write_questions(path, [question("people", "another")])
    cell = openpyxl.load_workbook(path)["人员 People"]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert read_mappings(path).known == {
        question("people", name).key for name in (text, "another")
    }  # fmt: skip


def test_what_is_asked_already_is_not_asked_again(ask, question, rows_of):
    path = ask(question("people", "zs"))
    before = path.read_bytes()
    written = write_questions(path, [question("people", "ZS ")])
    assert (written.added, written.blank) == (0, 1)
    assert path.read_bytes() == before
    write_questions(path, [question("people", "zs", rows=7), question("people", "ls")])
    assert [(r["written"], r["rows"]) for r in rows_of(path, "people")] == [("zs", 7), ("ls", 1)]


def test_what_a_person_did_survives(ask, question):
    path = ask(*(question("people", name) for name in ("a1", "b2", "c3")))
    book = openpyxl.load_workbook(path)
    sheet = book["人员 People"]
    sheet.insert_cols(2)
    sheet["B1"], sheet["B3"] = "部门", "财务部"
    sheet["N1"], sheet["N2"] = "算", "=LEN(A2)"
    sheet["C3"] = "张三"
    sheet["C3"].comment = Comment("问过 HR", "PMO")
    sheet["C3"].font = openpyxl.styles.Font(italic=True)
    sheet.row_dimensions[2].hidden = True
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=4)]
    for number, cells in enumerate(reversed(rows), 2):
        for column, value in enumerate(cells, 1):
            sheet.cell(number, column).value = value
    book.create_sheet("我的笔记")["A1"] = "备忘"
    book.save(path)
    written = write_questions(path, [question("people", "d4"), question("people", "b2")])
    assert (written.added, written.blank) == (1, 1)
    book = openpyxl.load_workbook(path)
    sheet = book["人员 People"]
    assert [sheet.cell(row, 1).value for row in range(2, 6)] == ["c3", "b2", "a1", "d4"]
    assert (sheet["B3"].value, sheet["C3"].value, sheet["N4"].value) == (
        "财务部", "张三", "=LEN(A2)",
    )  # fmt: skip
    assert (sheet["C3"].comment.text, sheet["C3"].font.italic) == ("问过 HR", True)
    assert sheet.row_dimensions[2].hidden
    assert book["我的笔记"]["A1"].value == "备忘"
    (answer,) = read_mappings(path).answers
    assert (answer.written, answer.meaning) == ("b2", "张三")


def test_a_proposal_taken_by_a_formula_stays_taken(ask, question, person, tmp_path):
    path = ask(question("people", "zs", proposals=["张三"]))
    person(path, {"zs": "张三"})
    book = openpyxl.load_workbook(path)
    book["人员 People"]["B2"] = "=C2"
    book.save(path)
    # Excel keeps the value that a formula shows beside it; openpyxl does not.
    content = _with_value(path, b"<f>C2</f><v></v>", b"<f>C2</f><v>\xe5\xbc\xa0\xe4\xb8\x89</v>")
    path.write_bytes(content)
    write_questions(path, [question("people", "ls")])
    assert [a.meaning for a in read_mappings(path).answers] == ["张三"]


def _with_value(path, old, new):
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if old in content or b"<f>C2</f><v />" in content:
                content = content.replace(old, new).replace(b"<f>C2</f><v />", new)
                content = content.replace(b'<c r="B2"', b'<c r="B2" t="str"')
            target.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("lock", ["~$mappings.xlsx", ".~mappings.xlsx", ".~lock.mappings.xlsx#"])
def test_a_workbook_that_is_open_is_left_alone(ask, question, lock):
    path = ask(question("people", "zs"))
    before = path.read_bytes()
    path.with_name(lock).write_bytes(b"")
    written = write_questions(path, [question("people", "ls"), question("people", "zs")])
    assert (written.added, written.blank) == (0, 1)
    assert "is open in another program" in str(written.trouble)
    assert "Names not added to it: 1." in str(written.trouble)
    assert path.read_bytes() == before


def test_a_workbook_that_cannot_be_read_is_left_alone(tmp_path, question):
    path = tmp_path / "mappings.xlsx"
    path.write_bytes(b"PK\x03\x04 not really")
    written = write_questions(path, [question("people", "ls")])
    assert "cannot be read" in str(written.trouble)
    assert path.read_bytes() == b"PK\x03\x04 not really"


def test_a_folder_that_is_gone_is_told(tmp_path, question):
    written = write_questions(tmp_path / "gone" / "mappings.xlsx", [question("people", "ls")])
    assert "could not be written" in str(written.trouble)


def test_rows_used_are_counted(ask, question, person, rows_of):
    path = ask(question("people", "zs"), question("people", "ls"), question("people", "ww"))
    person(path, {"zs": "张三", "ls": "李四"})
    used = [Use(Answer("people", "zs", "张三"), 5), Use(Answer("people", "ZS", "张三"), 2)]
    write_questions(path, [], used)
    assert [row["used"] for row in rows_of(path, "people")] == [7, None, None]
    write_questions(path, [], used[:1], whole=True)
    assert [row["used"] for row in rows_of(path, "people")] == [5, 0, None]


def test_a_sheet_somebody_deleted_is_made_again(ask, question, rows_of):
    path = ask(question("people", "zs"))
    book = openpyxl.load_workbook(path)
    del book["阶段 Phases"]
    book.save(path)
    write_questions(path, [question("phases", "捣鼓")])
    assert [row["written"] for row in rows_of(path, "phases")] == ["捣鼓"]


def test_a_sheet_without_headings_gets_no_rows_and_says_so(ask, question):
    path = ask(question("people", "zs"))
    book = openpyxl.load_workbook(path)
    book["阶段 Phases"].delete_rows(1)
    book["阶段 Phases"]["A1"] = "x"
    book.save(path)
    written = write_questions(path, [question("phases", "捣鼓"), question("people", "ls")])
    assert written.added == 1
    assert "阶段 Phases has no row of headings" in str(written.trouble)


QUESTIONS = st.builds(
    Question,
    kind=st.sampled_from(sorted(KINDS)),
    written=st.text(min_size=1, max_size=40).filter(plain),
    scope=st.sampled_from([EVERYWHERE, Scope("project", "甲-1"), Scope("file", "a_*.xlsx")]),
    proposals=st.lists(st.text(max_size=20), max_size=3).map(tuple),
    rows=st.integers(0, 10**6),
    place=st.builds(Place, st.text(max_size=20), st.none(), st.none()),
)


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    first=st.lists(QUESTIONS, min_size=1, max_size=6, unique_by=lambda q: q.key),
    second=st.lists(QUESTIONS, max_size=6, unique_by=lambda q: q.key),
    who=st.text(max_size=10),
)
def test_what_is_added_is_there_and_stays(tmp_path, first, second, who):
    path = tmp_path / "mappings.xlsx"
    path.unlink(missing_ok=True)
    assert write_questions(path, first).added == len(first)
    assert read_mappings(path).known == {q.key for q in first}
    book = openpyxl.load_workbook(path)
    row = book[KINDS[first[0].kind].sheet][2]
    row[1].value, row[8].value = "忽略", plain(who) or None
    book.save(path)
    fresh = {q.key for q in second} - {q.key for q in first}
    assert write_questions(path, second).added == len(fresh)
    found = read_mappings(path)
    assert found.known == {q.key for q in (*first, *second)}
    assert len(found.blank) == len(found.known) - 1
    (answer,) = found.answers
    assert (answer.key, answer.meaning) == (first[0].key, "")
    assert plain(answer.who) == (plain(who) or "")
