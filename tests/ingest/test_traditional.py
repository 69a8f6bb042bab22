"""Mirror of implanalytics.ingest.traditional."""

from implanalytics.ingest.traditional import simplified


def test_headings_are_written_as_they_are_known():
    assert simplified("專案名稱") == "项目名称"
    assert simplified("工時（小時）") == "工时（小时）"
    assert simplified("负责人") == "负责人"


def test_a_timesheet_in_big5_is_read(read_text):
    text = "日期,姓名,專案,任務,工時\n2025-09-01,陳怡君,銀行核心系統,需求訪談,6.5\n"
    frame = read_text(text, encoding="big5").frames["time_entries"]
    assert frame["person"].tolist() == ["陳怡君"]
    assert frame["effort"].tolist() == [6.5]
