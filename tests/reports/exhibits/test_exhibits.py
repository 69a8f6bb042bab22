"""Every exhibit: it says what the library computed, travels as JSON, and names what is missing."""

import json
import re

import pytest

from implanalytics.indicators import INDICATORS
from implanalytics.reports import EXHIBIT_MIME, SUMMARY_MIME, Exhibit, exhibits
from implanalytics.reports.blocks import Chart, Decisions, Entry, Gap, Table, Text

EVERY = {name: getattr(exhibits, name) for name in exhibits.__all__}
every_exhibit = pytest.mark.parametrize("exhibit", EVERY.values(), ids=list(EVERY))


def blocks(exhibit, kind):
    return [block for block in exhibit.blocks if isinstance(block, kind)]


def rows(table):
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


@every_exhibit
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_shows_itself_and_travels_as_json(exhibit, lang, judged):
    made = exhibit(judged, lang=lang)
    bundle = made._repr_mimebundle_()
    text = json.dumps(bundle, allow_nan=False)
    again = Exhibit.from_json(json.loads(text)[EXHIBIT_MIME])
    assert again.to_json() == made.to_json()
    assert again._repr_mimebundle_()["text/html"] == bundle["text/html"]
    assert made.title in bundle["text/plain"]
    assert not re.search(r"\b(nan|NaT|None|inf)\b", bundle["text/html"])


@every_exhibit
def test_is_the_same_each_time(exhibit, judged):
    assert exhibit(judged, lang="zh").to_json() == exhibit(judged, lang="zh").to_json()


@every_exhibit
def test_a_project_with_hours_alone_has_every_exhibit(exhibit, bare):
    made = exhibit(bare, lang="en")
    assert made.title
    assert made.blocks


@pytest.mark.parametrize("name", ["schedule", "risk"])
def test_missing_data_are_named_in_a_line_without_a_chart(name, bare):
    made = EVERY[name](bare, lang="en")
    assert [type(block) for block in made.blocks] == [Text]
    assert made.blocks[0].role == "gap"
    assert "Needed: " in made.blocks[0].text
    assert made.evidence is None


def test_masthead_carries_the_summary(judged):
    bundle = exhibits.masthead(judged, lang="en")._repr_mimebundle_()
    told = bundle[SUMMARY_MIME]
    assert bundle["text/plain"] == str(judged.headline).rstrip(".")
    assert told["outcomes"] == {target.name: target.outcome for target in judged.targets}
    assert (told["accepted"], told["rejected"], told["skipped"]) == (9, 0, 3)
    assert told["problems"] == {"error": 1, "warning": 0, "notice": 0}


def test_decisions_are_those_of_the_review(judged):
    (asked,) = blocks(exhibits.decisions(judged, lang="zh"), Decisions)
    assert [ask.text for ask in asked.items] == [d.text.say("zh") for d in judged.decisions]
    assert [ask.due for ask in asked.items] == [d.due.isoformat() for d in judged.decisions]


def test_verdict_has_a_line_a_target_and_a_reason_for_every_gap(judged):
    made = exhibits.verdict(judged, lang="en")
    lines = rows(*blocks(made, Table))
    assert [line["outcome"] for line in lines] == [t.outcome for t in judged.targets]
    assert lines[0]["gap"] == "10 wd late"
    assert lines[2]["promised"] == Gap("Needs a list of requirements and of signed changes")
    assert made.title == "6 targets: 2 red, 1 amber; 3 cannot be judged"


def test_schedule_tells_the_variances_of_the_metric(judged):
    made = exhibits.schedule(judged, lang="en")
    assert made.title == "Testing finished 10 wd late; the project 10 wd"
    assert (
        exhibits.schedule(judged, lang="zh").title
        == "Testing晚 10 个工作日完成，项目整体晚 10 个工作日"
    )
    metric = judged.metrics["schedule_variance"].query("level == 'phase'")
    lines = rows(*blocks(made, Table))
    assert [line["finish_variance"] for line in lines] == metric["finish_variance"].tolist()
    assert [line["slip_share"] for line in lines] == metric["slip_share"].tolist()
    assert [line["outcome"] for line in lines] == ["red", "red"]
    assert len(blocks(made, Chart)) == 1
    assert [row[3] for row in made.evidence.rows] == [2.0, 3.0]


def test_effort_adds_up_what_matched_no_phase_included(judged):
    made = exhibits.effort(judged, lang="en")
    *phases, total = rows(*blocks(made, Table))
    assert [line["phase"] for line in phases] == [
        "Requirements", "Testing", "Not matched to a phase",
    ]  # fmt: skip
    assert sum(line["actual_effort"] for line in phases) == total["actual_effort"] == 158.0
    assert total["variance"] == 38.0
    assert isinstance(phases[-1]["variance"], Gap)
    assert "14" not in made.title
    assert "Testing took 4 person-days more than planned" in made.title


def test_risk_orders_the_open_ones_by_exposure(judged):
    made = exhibits.risk(judged, lang="en")
    reserve, shown = blocks(made, Table)
    assert rows(reserve)[0]["open"] == 12.0
    lines = rows(shown)
    assert [(line["risk_id"], line["exposure"]) for line in lines] == [("R1", 10.0), ("R2", 2.0)]
    assert made.title.startswith("Open risks: 2 of 3. Open exposure of 12 wd")


def test_phase_health_is_the_roll_up_of_the_review(judged):
    lines = rows(*blocks(exhibits.phase_health(judged, lang="en"), Table))
    assert [line["outcome"] for line in lines] == judged.phase_health["outcome"].tolist()
    assert [line["score"] for line in lines] == judged.phase_health["score"].tolist()


def test_indicator_results_are_told_in_full(judged, bare):
    made = exhibits.indicator_results(judged, lang="en")
    entries = {entry.key: entry for entry in blocks(made, Entry)}
    outcomes = [entry.outcome for entry in entries.values()]
    bad = [outcome for outcome in outcomes if outcome in ("red", "amber")]
    assert outcomes[: len(bad)] == sorted(bad, key=["red", "amber"].index)
    headings = [text.text for text in blocks(made, Text) if text.role == "heading"]
    assert headings[0] == f"Red and amber: {len(bad)}"
    assert sum(int(heading.rpartition(": ")[2]) for heading in headings) == len(entries)
    three = [entries[name] for name in ("SCH-04", "CST-01", "RSK-02")]
    told = [dict(entry.pairs.items) for entry in three]
    assert all(pairs["What to do"] for pairs in told)
    assert told[0]["Whose rule"] == "our default, not yet your rule"
    assert [len(entry.evidence.rows) for entry in three] == [2, 5, 3]
    listed = [row["id"] for table in blocks(made, Table) for row in rows(table)]
    assert sorted([*entries, *listed]) == sorted(INDICATORS)


def test_what_could_not_be_judged_says_what_would_help(bare):
    missing, foreign = blocks(exhibits.indicator_results(bare, lang="en"), Table)
    assert all(row["why"] for row in rows(missing))
    assert {row["id"] for row in rows(foreign)} >= {"PRC-01", "SCH-14"}


def test_data_quality_accounts_for_every_row_and_problem(judged):
    made = exhibits.data_quality(judged, lang="en")
    sources, errors, skipped = blocks(made, Table)
    *files, total = rows(sources)
    assert [line["path"] for line in files] == ["hours.csv", "plan.csv", "risks.csv"]
    assert [total[name] for name in ("seen", "accepted", "rejected", "skipped")] == [12, 9, 0, 3]
    assert rows(errors)[0]["place"] == "hours.csv, row 5, column 'Hours'"
    assert skipped.folded == "Rows skipped: 1"


def test_provenance_gives_a_line_a_file(judged):
    (files,) = blocks(exhibits.provenance(judged, lang="en"), Table)
    assert [line["path"] for line in rows(files)] == ["hours.csv", "plan.csv", "risks.csv"]
