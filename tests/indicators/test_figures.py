"""Mirror of implanalytics.indicators.figures."""

import pandas as pd
import pytest

TASK = ("Testing", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-19", 9)


def test_measures_work_up_to_the_closure_and_risks_up_to_the_status_date(figures, plan, table):
    tables = {
        "tasks": plan(TASK),
        "risks": table("risks", [{"text": "R", "closed_on": "2025-04-10"}]),
        "events": table("events", [{"kind": "closure", "day": "2025-03-31 18:00"}]),
    }
    result = figures(tables, as_of="2025-06-30")
    assert result.work_until == pd.Timestamp("2025-03-31")
    assert not result.risks["open"].any()
    assert figures(tables, as_of="2025-03-20").work_until == pd.Timestamp("2025-03-20")


def test_no_figure_needs_data(figures):
    result = figures({})
    assert result.plan.tasks.empty
    assert result.effort.empty
    assert result.exposure.empty
    assert result.matrix.empty
    assert result.schedule.loc[result.schedule["level"] != "project"].empty


# Levels as written, probability, impact level -> the cell of the matrix, None for none.
CELLS = {
    "words": ({"probability_level": "高", "impact_level": "very low"}, (4, 1)),
    "numbers": ({"probability_level": "2", "impact_level": "5"}, (2, 5)),
    "probability in fifths": ({"probability": 0.6, "impact_level": "中"}, (3, 3)),
    "a little more than a fifth": ({"probability": 0.21, "impact_level": "中"}, (2, 3)),
    "never": ({"probability": 0.0, "impact_level": "中"}, (1, 3)),
    "for sure": ({"probability": 1.0, "impact_level": "中"}, (5, 3)),
    "a word goes before a number": (
        {"probability": 0.9, "probability_level": "低", "impact_level": "中"},
        (2, 3),
    ),
    "a word nobody knows": ({"probability_level": "purple", "impact_level": "中"}, None),
    "no impact level": ({"probability": 0.9, "impact_days": 5}, None),
}


@pytest.mark.parametrize(("columns", "cell"), CELLS.values(), ids=CELLS)
def test_places_risks_in_the_matrix(figures, table, columns, cell):
    risks = table("risks", [{"risk_id": "R1", "text": "R", **columns}])
    matrix = figures({"risks": risks}).matrix
    cells = list(zip(matrix["probability"], matrix["impact"], strict=True))
    assert cells == ([cell] if cell else [])


# Columns of a risk, as of 30 June, register taken on 1 May -> open for sure, open at most.
OPEN = {
    "nothing said": ({}, True, True),
    "a date of closing": ({"closed_on": "2025-05-30"}, False, False),
    "a date to come": ({"closed_on": "2025-07-30"}, True, True),
    "a word": ({"status": " Closed "}, False, False),
    "a word in Chinese": ({"status": "已关闭"}, False, False),
    "another word": ({"status": "监控中"}, True, True),
    "closed before it was raised": (
        {"raised_on": "2025-05-02", "closed_on": "2025-05-01"}, False, True,
    ),
    "so too, but after the status date": (
        {"raised_on": "2025-08-02", "closed_on": "2025-08-01"}, True, True,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("columns", "least", "most"), OPEN.values(), ids=OPEN)
@pytest.mark.parametrize("taken", ["2025-05-01", None])
def test_says_which_risks_are_open(figures, table, columns, least, most, taken):
    risks = table("risks", [{"text": "R", "probability": 1.0, "impact_days": 1.0, **columns}])
    source = {
        "source_id": "risks", "path": "r.xlsx", "sha256": "0", "reader": "risks", "seen": 1,
        "accepted": 1, "rejected": 0, "skipped": 0, "extracted_at": taken,
    }  # fmt: skip
    result = figures({"risks": risks, "sources": table("sources", [source])})
    by_word = "status" in columns and not least
    assert result.risks["open"].tolist() == [least]
    assert result.exposure["open"].tolist() == [float(least)]
    assert result.exposure_at_most["open"].tolist() == [float(most or (by_word and not taken))]


def test_leaves_the_tables_alone(figures, plan, table):
    tables = {
        "tasks": plan(TASK),
        "risks": table("risks", [{"text": "R", "impact_money": 5, "currency": None}]),
    }
    before = {name: frame.copy(deep=True) for name, frame in tables.items()}
    figures(tables, currency="CNY")
    for name, frame in tables.items():
        pd.testing.assert_frame_equal(frame, before[name])


def test_words_are_read_as_they_were_settled(figures, table):
    rows = [
        {"risk_id": "R1", "text": "a", "probability_level": "挺悬", "impact_level": "要命",
         "status": "搁着"},
        {"risk_id": "R2", "text": "b", "probability_level": "高", "impact_level": "低",
         "status": "拉倒"},
    ]  # fmt: skip
    words = {"挺悬": "high", "要命": "very high", "拉倒": "closed"}
    made = figures({"risks": table("risks", rows)}, words=words)
    assert made.risks["open"].tolist() == [True, False]
    found = (
        made.matrix[["probability", "impact", "count"]] if "count" in made.matrix else made.matrix
    )
    assert found[["probability", "impact"]].to_numpy().tolist() == [[4.0, 5.0]]


def test_opportunities_do_not_cover_losses(figures, table):
    rows = [
        {"text": "R", "probability": 0.5, "impact_days": 10},
        {"text": "O", "kind": "opportunity", "probability": 0.5, "impact_days": -10},
    ]
    exposure = figures({"risks": table("risks", rows)}).exposure
    assert exposure["inherent"].tolist() == [5.0]
