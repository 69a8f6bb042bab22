from implanalytics.ingest.grid import Grid
from implanalytics.ingest.header import find_header, metadata_above


def rating(ways, cells):
    texts = [way if isinstance(way, str) else way[0] for way in ways]
    return len({"姓名", "计划开始", "计划完成", "工时"} & set(texts))


def test_row_with_most_names_is_the_header():
    grid = Grid(None, (("工时表", None), ("姓名", "x"), ("姓名", "工时"), ("张三", 8)))
    header, score = find_header(grid, rating)
    assert (header.first, header.last, score) == (2, 2, 2)


def test_groups_over_headings_are_joined_with_them():
    grid = Grid(
        "s",
        (("姓名", "计划", None), (None, "开始", "完成"), ("张三", 1, 2)),
        merged=((0, 1, 0, 2),),
    )
    header, score = find_header(grid, rating)
    assert (header.first, header.last, score) == (0, 1, 3)
    assert header.texts == ("姓名", "计划开始", "计划完成")
    assert header.ways[1] == ("计划开始", "开始计划")


def test_rows_are_not_joined_without_merged_cells():
    grid = Grid(None, (("姓名", "计划", None), (None, "开始", "完成")))
    header, _ = find_header(grid, rating)
    assert header.last == 0


def test_no_header_is_none():
    assert find_header(Grid(None, (("a", "b"),)), rating) is None


def test_what_stands_above_is_kept():
    rows = (
        ("项目周报", None, None),
        ("项目名称：", "仓储", "项目经理：李雷"),
        ("Period", "June 2024", None),
        ("制表部门：PMO    姓名：张三", None, None),
    )
    assert metadata_above(Grid("s", rows), 4) == {
        "title": "项目周报",
        "project": "仓储",
        "manager": "李雷",
        "period": "June 2024",
        "制表部门": "PMO",
        "person": "张三",
    }
