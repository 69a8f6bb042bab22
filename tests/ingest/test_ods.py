"""Mirror of implanalytics.ingest.ods: what is written once and repeated."""

from implanalytics.ingest.ods import check_repeats


def cell(text="", times=1):
    value = f'office:value-type="float" office:value="{text}"' if text else ""
    return (
        f'<table:table-cell {value} table:number-columns-repeated="{times}">'
        f"{f'<text:p>{text}</text:p>' if text else ''}</table:table-cell>"
    )


def row(*cells, times=1):
    inside = "".join(cells)
    return f'<table:table-row table:number-rows-repeated="{times}">{inside}</table:table-row>'


def spread(*rows):
    return check_repeats(f'<table:table table:name="a">{"".join(rows)}</table:table>'.encode())


def test_blank_cells_and_rows_at_the_end_do_not_count():
    assert spread(row(cell("1"), cell(times=16383)), row(cell(times=16384), times=1048575)) == (
        1,
        1,
    )


def test_blank_rows_between_others_count():
    assert spread(row(cell("1")), row(cell(), times=1000000), row(cell("2"))) == (1000002, 1)


def test_cells_and_rows_with_values_count_as_often_as_they_are_repeated():
    assert spread(row(cell("1", 9000), times=2000), row(cell("2"))) == (2001, 9000)


def test_blank_cells_before_a_value_count():
    assert spread(row(cell(times=9000), cell("2"))) == (1, 9001)


def test_empty_elements_are_rows_and_cells_too():
    xml = (
        b'<t:table-row t:number-rows-repeated="5000"/>'
        b'<t:table-row><t:table-cell t:number-columns-repeated="7"/>'
        b'<t:table-cell office:value="1"/></t:table-row>'
    )
    assert check_repeats(xml) == (5001, 8)


def test_sheets_are_measured_one_by_one():
    first = row(cell("1"), times=5000)
    second = row(cell("1", 3000))
    xml = f"<x:table>{first}</x:table><x:table>{second}</x:table>".encode()
    assert check_repeats(xml) == (5000, 1)


def test_nothing_repeated_often_is_not_measured():
    assert spread(row(cell("1", 999), times=999)) == (0, 0)
