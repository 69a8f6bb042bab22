"""Mirror of implanalytics.reviews.reported and core.colours."""

import pytest

from implanalytics.core.colours import WORDS, colour_of_word
from implanalytics.reviews.reported import REPORTED

LATE = ("Design", "2025-03-03", "2025-03-14", "2025-03-03", "2025-04-14", 80)
IN_TIME = ("Design", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-14", 80)


def said(table, *rows):
    names = ("day", "colour", "subject")
    return {"statuses": table("statuses", [dict(zip(names, row, strict=False)) for row in rows])}


def watermelons(review):
    return [f for f in review.findings if f.indicator == REPORTED]


def test_a_late_project_reported_green_is_found(reviewed, table):
    more = said(table, ("2025-02-01", "red"), ("2025-04-01", "绿灯"))
    review = reviewed([LATE], more=more)
    (found,) = watermelons(review)
    assert str(found.text) == "Reported green on 2025-04-01, while the rules give red."
    assert found.text.say("zh") == "2025-04-01 上报为绿灯，而按规则判定为红灯。"
    assert found.evidence[0].row_ids == ("statuses:1",)
    assert review.findings[0] == found


HONEST = {
    "red said of a late project": (LATE, "red"),
    "green said of one in time": (IN_TIME, "green"),
    "red said of one in time": (IN_TIME, "red"),
    "a word that is no colour": (LATE, "see attachment"),
}


@pytest.mark.parametrize(("row", "colour"), HONEST.values(), ids=HONEST)
def test_nothing_is_found_where_the_report_is_no_better(reviewed, table, row, colour):
    assert watermelons(reviewed([row], more=said(table, ("2025-04-01", colour)))) == []


def test_the_colour_of_a_phase_stands_beside_its_health(reviewed, table):
    more = said(table, ("2025-04-01", "green", "Design"), ("2025-04-01", "amber", "Overall"))
    review = reviewed([LATE], more=more)
    assert review.phase_health.set_index("phase_key")["reported"]["design"] == "green"
    assert review.record.reported == "amber"


def test_a_late_phase_reported_green_is_found_before_the_project_is_due(reviewed, table):
    more = said(table, ("2025-04-01", "green", "Design"), ("2025-04-01", "green"))
    running = ("Build", "2025-03-17", "2025-12-19", "2025-04-15", None, 80)
    review = reviewed([LATE, running], more=more)
    (found,) = watermelons(review)
    assert (found.scope, found.outcome) == ("design", "red")
    assert str(found.text) == ("Design: Reported green on 2025-04-01, while the rules give red.")


@pytest.mark.parametrize("colour", WORDS)
def test_every_word_means_its_colour(colour):
    for word in WORDS[colour]:
        assert colour_of_word(f" {word.upper()} ") == colour
