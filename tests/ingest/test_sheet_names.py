"""Mirror of implanalytics.ingest.sheet_names."""

from datetime import datetime

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.sheet_names import accounts_on, names_on


def test_accounts_stand_beside_names_wherever_the_table_begins():
    rows = (
        ("成员清单", None, None, None),
        ("姓名", "部门", "工号", "邮箱"),
        ("张三", "IT", 1024.0, "zs@example.com"),
        ("李四", "IT", None, "ls@example.com"),
        (None, None, 77.0, None),
    )
    assert accounts_on(Grid("成员", rows)) == {
        "1024": "张三", "zs@example.com": "张三", "ls@example.com": "李四",
    }  # fmt: skip


def test_an_account_of_two_people_tells_nothing():
    rows = (("Username", "Full name"), ("pool", "Ann"), ("pool", "Bob"), ("carl", "Carl C"))
    assert accounts_on(Grid(None, rows)) == {"carl": "Carl C"}


def test_a_sheet_without_both_tells_nothing():
    assert accounts_on(Grid(None, (("姓名", "日期"), ("张三", "2025-01-01")))) == {}


def test_an_unknown_table_is_told_by_headings_and_kinds():
    rows = (
        (None, "谁", "哪天", "钟点"),
        (None, "zs", datetime(2025, 1, 6), 8.0),
        (None, "zs", "2025/1/7", "7.5"),
        (None, None, None, None),
    )
    names = names_on(Grid("1月", rows), 0, known=False)
    assert (names.headings, names.kinds) == (("谁", "哪天", "钟点"), ("text", "instant", "number"))
    assert names.values == ({"zs": 2}, {}, {})
    assert (names.header_row, names.rows) == (1, 2)


def test_a_sheet_without_a_table_has_no_headings():
    assert names_on(Grid("封面", (("某项目", None),)), None, known=False).headings == ()


def test_a_name_on_a_list_of_work_is_no_person():
    people, work = ("Name", "Email"), ("Name", "Email", "Status")
    assert accounts_on(Grid(None, (people, ("Ann", "a@x.org")))) == {"a@x.org": "Ann"}
    assert accounts_on(Grid(None, (work, ("Fix login", "a@x.org", "open")))) == {}
