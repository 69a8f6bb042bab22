"""Mirror of implanalytics.indicators.quality.defects."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.fixture(scope="module")
def tables(table):
    """Return a maker of defects and events."""

    def make(defects, **days):
        rows = [{"text": f"Bug {n}", **defect} for n, defect in enumerate(defects)]
        events = [{"kind": kind, "day": day} for kind, day in days.items() if day]
        return {"defects": table("defects", rows), "events": table("events", events)}

    return make


BEFORE, AFTER, LONG_AFTER = (
    {"found_on": day} for day in ("2025-02-28", "2025-03-03", "2025-06-02")
)  # fmt: skip

# Go-live on 2025-03-03; 90 days after it is 2025-06-01. 19/20 green, 17/20 amber, 4/5 red.
REMOVAL = {
    "nineteen of twenty": ([BEFORE] * 19 + [AFTER], "green", 0.95),
    "seventeen of twenty": ([BEFORE] * 17 + [AFTER] * 3, "amber", 0.85),
    "four of five": ([BEFORE] * 4 + [AFTER], "red", 0.8),
    "what was found later does not count": ([BEFORE] * 3 + [LONG_AFTER] * 9, "green", 1.0),
    "nobody shows that the list was kept": ([BEFORE] * 3, "not_assessable", 1.0),
    "one day is not known": ([BEFORE] * 9 + [{"found_on": None}], "not_assessable", 0.9),
    "red whatever the day": ([BEFORE, AFTER, {"found_on": None}], "red", 1 / 3),
    "all were found too late to count": ([LONG_AFTER], "not_assessable", None),
}


@pytest.mark.parametrize(("defects", "outcome", "value"), REMOVAL.values(), ids=REMOVAL)
def test_found_before_golive(answer, tables, defects, outcome, value):
    result = answer("TST-03", tables(defects, golive="2025-03-03"))
    assert (result.outcome, result.value) == (outcome, value)


def test_a_list_taken_after_the_watch_shows_that_it_was_kept(answer, tables, table):
    taken = {
        "source_id": "defects", "path": "defects.xlsx", "sha256": "0", "reader": "defects",
        "seen": 3, "accepted": 3, "rejected": 0, "skipped": 0, "extracted_at": "2025-06-10",
    }  # fmt: skip
    sources = table("sources", [taken])
    written = {**tables([BEFORE] * 3, golive="2025-03-03"), "sources": sources}
    assert answer("TST-03", written).outcome == "green"


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    {"2025-02-28": "not_assessable", "2025-05-31": "not_assessable", "2025-06-01": "amber"}.items(),
)
def test_only_red_is_said_before_the_watch_is_over(answer, tables, as_of, outcome):
    amber = tables([BEFORE] * 17 + [AFTER] * 3, golive="2025-03-03")
    assert answer("TST-03", amber, as_of=as_of).outcome == outcome


def test_red_stays_red(answer, tables):
    result = answer(
        "TST-03", tables([BEFORE] * 4 + [AFTER], golive="2025-03-03"), as_of="2025-03-10"
    )
    assert result.outcome == "red"
    assert result.text.say("zh").startswith("截至上线后 90 天发现的 5 个缺陷中，4 个在上线前发现。")


@pytest.mark.parametrize("leaked", [1, 3, 9])
def test_no_deletion_makes_removal_better(never_better, tables, leaked):
    colour = {1: "green", 3: "amber", 9: "red"}[leaked]
    defects = [{**BEFORE, "resolved_on": "2025-06-02"}] * (20 - leaked) + [AFTER] * leaked
    never_better(("TST-03",), tables(defects, golive="2025-03-03"), {"TST-03": colour})


FIXED = {"severity": "严重", "found_on": "2025-03-03", "resolved_on": "2025-03-10"}
OPEN = {**FIXED, "resolved_on": None}
WAIVED = {**OPEN, "waived_on": "2025-03-20"}

# Accepted on 2025-03-20 -> outcome, figure: a waived one counts 1, any other 4.
SEVERE = {
    "all fixed": ([FIXED] * 3, "green", 0.0),
    "fixed on the day": ([{**FIXED, "resolved_on": "2025-03-20"}], "green", 0.0),
    "closed will do": ([{**OPEN, "closed_on": "2025-03-10"}], "green", 0.0),
    "fixed a day later": ([{**FIXED, "resolved_on": "2025-03-21"}], "red", 4.0),
    "open": ([FIXED, OPEN], "red", 4.0),
    "three of the second severity waived": ([WAIVED] * 3, "amber", 3.0),
    "four are too many": ([WAIVED] * 4, "red", 4.0),
    "waived too late": ([{**OPEN, "waived_on": "2025-03-21"}], "red", 4.0),
    "fatal ones cannot be waived": ([{**WAIVED, "severity": "致命"}], "red", 4.0),
    "slight ones may be open": ([{**OPEN, "severity": "一般"}], "green", 0.0),
    "found afterwards": ([{**OPEN, "found_on": "2025-03-21"}], "green", 0.0),
    "severity not known": ([FIXED, {**OPEN, "severity": "待定"}], "not_assessable", 0.0),
    "closed, nobody says when": ([{**OPEN, "status": "已关闭"}], "not_assessable", 0.0),
    "found, nobody says when": ([{**OPEN, "found_on": None}], "not_assessable", 0.0),
}  # fmt: skip


@pytest.mark.parametrize(("defects", "outcome", "value"), SEVERE.values(), ids=SEVERE)
def test_severe_defects_open_at_acceptance(answer, tables, defects, outcome, value):
    result = answer("TST-04", tables(defects, final_acceptance="2025-03-20"))
    assert (result.outcome, result.value) == (outcome, value)


def test_names_what_was_open(answer, tables):
    result = answer("TST-04", tables([FIXED, OPEN, WAIVED], final_acceptance="2025-03-20"))
    assert result.text.say("en") == (
        "2 severe defects were open on 2025-03-20, 1 of them waived in writing: Bug 1, Bug 2."
    )


def test_the_last_acceptance_counts(answer, tables):
    days = {"preliminary_acceptance": "2025-03-05", "final_acceptance": "2025-03-20"}
    assert answer("TST-04", tables([FIXED], **days)).outcome == "green"
    assert answer("TST-04", tables([FIXED], **days), as_of="2025-03-07").outcome == "red"
    assert answer("TST-04", tables([FIXED], **days), as_of="2025-03-04").outcome == "not_assessable"


def test_a_method_without_acceptance_is_judged_at_golive(answer, tables):
    days = {"golive": "2025-03-05", "final_acceptance": "2025-03-20"}
    assert answer("TST-04", tables([FIXED], **days), method="M5").outcome == "red"
    assert answer("TST-04", tables([FIXED], **days), method="M2").outcome == "green"


@pytest.mark.parametrize("defects", [[FIXED] * 2, [WAIVED, FIXED], [OPEN]], ids=["g", "a", "r"])
def test_no_deletion_makes_severe_defects_better(never_better, tables, defects):
    colour = "red" if defects == [OPEN] else "amber" if WAIVED in defects else "green"
    rows = [{"waived_on": None, "closed_on": d["resolved_on"], "status": "x", **d} for d in defects]
    never_better(("TST-04",), tables(rows, final_acceptance="2025-03-20"), {"TST-04": colour})


days = st.sampled_from(["2025-03-03", "2025-03-19", "2025-03-21", None])
written = st.fixed_dictionaries(
    {
        "severity": st.sampled_from(["致命", "严重", "一般", None]),
        "found_on": days, "resolved_on": days, "waived_on": days,
    }
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(written, min_size=1, max_size=4), st.data())
def test_a_cell_that_is_lost_never_makes_it_green(answer, tables, defects, data):
    lost = data.draw(st.sampled_from(range(len(defects))))
    column = data.draw(st.sampled_from(list(defects[lost])))
    less = [{**row, column: None} if n == lost else row for n, row in enumerate(defects)]
    before, after = (
        answer("TST-04", tables(rows, final_acceptance="2025-03-20")).outcome
        for rows in (defects, less)
    )
    assert after != "green" or before == "green"
    assert after not in ("not_applicable", "reported")
