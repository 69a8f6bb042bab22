from implanalytics.ingest.grid import Grid
from implanalytics.ingest.header import find_header


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


def test_groups_of_a_text_file_stand_over_the_first_of_their_headings():
    grid = Grid(None, (("姓名", "计划", None), (None, "开始", "完成")))
    header, _ = find_header(grid, rating)
    assert (header.last, header.texts) == (1, ("姓名", "计划开始", "计划完成"))


def test_a_header_stands_below_a_long_introduction_or_a_gap():
    texts = tuple((f"note {n}", None) for n in range(150))
    blanks = ((None, None),) * 300
    for above in (texts, blanks):
        grid = Grid("s", (*above, ("姓名", "工时"), ("张三", 8)))
        header, _ = find_header(grid, rating)
        assert header.first == len(above)


def test_full_rows_are_not_searched_to_the_end():
    grid = Grid("s", (*(("a", "b"),) * 60, ("姓名", "工时")))
    assert find_header(grid, rating) is None


def test_no_header_is_none():
    assert find_header(Grid(None, (("a", "b"),)), rating) is None
