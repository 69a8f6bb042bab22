"""Mirror of implanalytics.indicators.closed."""

from implanalytics.indicators.closed import said_closed


def test_says_what_a_status_says_is_over(facts_alone, table):
    states = ("已关闭", "Done", "进行中", "搁这儿了", None, "货齐了")
    rows = [{"text": "x", "status": state} for state in states]
    figures = facts_alone({"defects": table("defects", rows)}, words={"货齐了": "closed"})
    said = said_closed(figures, figures.table("defects"))
    assert said.tolist() == [True, True, False, False, False, True]


def test_without_a_status_nothing_is_said(facts_alone, table):
    figures = facts_alone({"defects": table("defects", [{"text": "x"}])})
    assert said_closed(figures, figures.table("defects")).tolist() == [False]
