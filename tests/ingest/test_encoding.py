"""Mirror of implanalytics.ingest.encoding."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.ingest.encoding import decoded, first_undecodable_line

CHINESE = "日期,姓名,项目,工时\n2024-06-03,张三,银行核心系统,7.5\n"
GERMAN = "Datum;Name;Stunden\n03.06.2024;Jürgen Größe;7,5\n"
TRADITIONAL = "日期,姓名,專案,工時\n2024-06-03,陳小明,銀行核心系統,7.5\n"

TEXTS = {
    "utf-8": (CHINESE, "utf-8", "utf-8"),
    "utf-8 with mark": (CHINESE, "utf-8-sig", "utf-8"),
    "utf-16 with mark": (CHINESE, "utf-16", "utf-16-le"),
    "utf-16 little endian": (CHINESE, "utf-16-le", "utf-16-le"),
    "utf-16 big endian": (CHINESE, "utf-16-be", "utf-16-be"),
    "gb18030": (CHINESE, "gb18030", "gb18030"),
    "gb18030 of four bytes": ("姓名,工时\n㐂𠮷,7.5\n银行核心系统,8\n", "gb18030", "gb18030"),
    "big5": (TRADITIONAL, "big5", "big5"),
    "cp1252": (GERMAN, "cp1252", "cp1252"),
    "ascii": ("Date,Hours\n", "ascii", "utf-8"),
}


@pytest.mark.parametrize(("text", "written", "found"), TEXTS.values(), ids=TEXTS)
def test_finds_the_encoding(text, written, found):
    assert decoded(text.encode(written)) == (text, found)


def test_japanese_and_korean_are_no_mojibake():
    names = "Date,Person\n2025-09-01,{}\n2025-09-02,{}\n"
    korean = names.format("김민준", "이서연 프로젝트 일정 관리")
    japanese = names.format("システム開発", "テスト計画を作成")
    assert decoded(korean.encode("euc-kr")) is None
    assert decoded(japanese.encode("euc-jp")) is None


def test_a_line_of_utf8_in_a_western_file_is_no_mojibake():
    line = "03.06.2024;Jürgen Größe;7,5\n"
    content = (GERMAN + line * 20).encode("cp1252") + line.encode()
    assert decoded(content) is None
    assert decoded("Tâche;«RÉSUMÉ»;10 – 12 €\n".encode("cp1252"))[1] == "cp1252"


def test_four_bytes_a_letter_are_told_by_their_mark():
    for encoding in ("utf-32-le", "utf-32-be"):
        assert decoded(("\ufeff" + CHINESE).encode(encoding)) == (CHINESE, encoding)


def test_files_put_together_leave_no_mark_inside():
    text, _ = decoded(("a\n".encode("utf-8-sig")) * 2)
    assert text == "a\na\n"


def test_a_line_of_another_encoding_is_no_mojibake():
    content = (CHINESE * 3).encode() + "2024-06-04,李四,门户改造,8\n".encode("gb18030")
    assert decoded(content) is None
    assert first_undecodable_line(content) == 7


def test_rubbish_is_no_text():
    assert decoded(bytes(range(128, 256)) * 4) is None


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")))
def test_utf8_comes_back(text):
    assert decoded(text.encode()) == (text, "utf-8")
