"""Mirror of implanalytics.ingest.surveys.reader."""

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.surveys import SURVEY, SURVEY_BY_QUESTION, SURVEY_TOOLS
from implanalytics.tables import TABLES

PHONE = "13900000001"
HEADINGS = st.sampled_from(
    ["序号", "提交答卷时间", "来自IP", "1、满意度", "2、(界面)", "2、(速度)", "3、建议", "Q4 Speed",
     "部门", "", "手机号",
     "Response ID", "Finished", "EndDate", "Comment? [Row]", "Status", "Timestamp", "满意度评分"]
)  # fmt: skip
CELLS = st.one_of(
    st.none(),
    st.integers(-3, 12).map(float),
    st.floats(allow_nan=True),
    st.booleans(),
    st.just(datetime(2024, 5, 1)),
    st.sampled_from(
        ["满意", "一般", "(跳过)", "A┋B", "合计", "Survey Preview", "是", "10%", "a, b"]
    ),
    st.sampled_from([PHONE, f"请打 {PHONE}", "139-0000-0001"]),
    st.text(max_size=5),
)


@st.composite
def sheets(draw):
    width = draw(st.integers(2, 7))
    rows = [tuple(draw(HEADINGS) for _ in range(width))]
    rows += draw(st.lists(st.tuples(*[CELLS] * width), max_size=8))
    return Grid(None, tuple(rows))


@settings(deadline=None, max_examples=150)
@given(reader=st.sampled_from([SURVEY, SURVEY_BY_QUESTION, *SURVEY_TOOLS]), grid=sheets())
def test_every_row_has_an_end_and_no_person_shows(reader, grid):
    reader.recognises(grid)
    found = reader.read(grid, Context("f.csv", None, "0123456789", "P"))
    assert found.account.seen == len(grid.rows)
    rows = set()
    for name, frame in found.frames.items():
        assert TABLES[name].failures(frame) == []
        rows |= set(frame["source_row"]) if name == "survey_answers" else set()
        assert not frame.astype(str).apply(lambda column: column.str.contains(PHONE)).any().any()
        assert frame["row_id"].is_unique
    if found.frames:
        assert len(rows) == found.account.accepted
    for problem in found.problems:
        assert PHONE not in problem.found.say("zh") + problem.hint.say("zh")
