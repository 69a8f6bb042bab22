"""Mirror of implanalytics.reports.exhibits.risk."""

import pandas as pd

from implanalytics.reports.blocks import Chart, Table, Text
from implanalytics.reports.exhibits import risk


def told(exhibit):
    return " ".join(block.text for block in exhibit.blocks if isinstance(block, Text))


def test_of_a_register_taken_later_nothing_is_claimed(changed):
    late = pd.Timestamp("2025-06-09")
    made = risk(changed(sources=lambda frame: frame.assign(extracted_at=late)), lang="en")
    assert made.title == (
        "How the risks stood on 2025-04-30 is not known: the register was saved on 2025-06-09"
    )
    assert [type(block) for block in made.blocks] == [Text]
    assert "project.toml" in told(made)


def test_the_matrix_holds_open_risks_only(judged):
    made = risk(judged, lang="en")
    assert "Open risks by probability and impact: 2" in told(made)
    assert sum(isinstance(block, Chart) for block in made.blocks) == 1


def test_days_and_money_are_both_told(changed):
    review = changed(
        currency="CNY", contingency_money=50000.0,
        risks=lambda frame: frame.assign(impact_money=[100000.0, 20000.0, 5000.0]),
    )  # fmt: skip
    made = risk(review, lang="en")
    reserve, shown = (block for block in made.blocks if isinstance(block, Table))
    assert [row[0] for row in reserve.rows] == ["wd", "CNY"]
    assert [row[3] for row in reserve.rows] == [12.0, 54000.0]
    assert "12 wd against a reserve of 10 wd" in made.title
    assert "54,000 CNY against 50,000 CNY" in made.title
    heads = [column.heading for column in shown.columns]
    assert "Impact, CNY" in heads
    assert "Exposure, CNY" in heads
    assert "Impact in money 100,000 CNY" in made.evidence.rows[0][-1]


def test_a_risk_without_an_id_is_called_by_its_row(changed):
    review = changed(risks=lambda frame: frame.assign(risk_id=frame["row_id"]))
    made = risk(review, lang="zh")
    assert "risks00000:" not in str(made.to_json())
    assert "第 2 行" in str(made.to_json())
