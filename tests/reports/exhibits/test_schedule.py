"""Mirror of implanalytics.reports.exhibits.schedule."""

from implanalytics.reports.blocks import Chart, Table, Text
from implanalytics.reports.exhibits import masthead, provenance, schedule

NOW = {"planned_start": "start", "planned_finish": "finish"}


def test_dates_as_they_stand_now_are_shown_and_not_judged(changed):
    review = changed(tasks=lambda frame: frame.rename(columns=NOW))
    made = schedule(review, lang="en")
    assert [type(block) for block in made.blocks] == [Text, Chart, Table]
    assert made.title.startswith("Dates are measured against the plan as it stands now; ")
    assert made.blocks[0].text == str(review.result("SCH-04").text)
    assert {row[0] for row in made.blocks[2].rows} == {"not_assessable"}
    assert "+10 wd" not in made.blocks[1].svg
    promise = dict(masthead(review, lang="en").blocks[0].items)["Promise"]
    assert promise == dict(provenance(review, lang="en").blocks[0].items)["Promise"]
    assert promise.startswith("none; ")


def test_what_was_judged_has_no_line_above_it(judged):
    assert [type(block) for block in schedule(judged, lang="en").blocks] == [Chart, Table]
