"""From a folder to a page: it shows the library's figures, and needs nothing from outside."""

import json
import re

import pytest

import implanalytics as ia
from implanalytics.core.words import formatted


@pytest.fixture(scope="module")
def review(rendered):
    return ia.review(ia.load(rendered.project))


@pytest.fixture
def opened(page, rendered):
    page.heard = []
    page.on("console", lambda message: page.heard.append(message.text))
    page.on("pageerror", lambda error: page.heard.append(str(error)))
    page.on("request", lambda request: page.heard.append(request.url))
    page.goto(rendered.page.as_uri(), wait_until="load")
    page.evaluate("document.fonts.ready.then(() => null)")
    return page


def cells(page, section):
    script = "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
    return page.eval_on_selector_all(f"#{section} > .scroll tbody tr", script)


def test_files_lie_where_they_should_and_nowhere_else(rendered):
    assert rendered.page.relative_to(rendered.out).as_posix() == (
        "LKM-PORTAL-286cb2a3/post_project_review.en.html"
    )
    assert sorted(path.name for path in rendered.page.parent.iterdir()) == [
        "post_project_review.en.html", "post_project_review.en.ipynb",
    ]  # fmt: skip
    assert sorted(path.name for path in rendered.out.iterdir()) == ["LKM-PORTAL-286cb2a3", "store"]


def test_nothing_is_loaded_and_nothing_goes_wrong(opened, rendered):
    assert [url for url in opened.heard if not url.startswith("data:font/")] == [
        rendered.page.as_uri()
    ]
    faces = opened.evaluate("[...document.fonts].map(face => face.status)")
    assert faces == ["loaded", "loaded"]


def test_the_head_and_the_verdict_are_the_reviews(opened, review):
    assert opened.inner_text("h1").replace("\xa0", " ") + "." == str(review.headline)
    assert opened.get_attribute("html", "lang") == "en"
    told = cells(opened, "verdict")
    assert [row[1] for row in told] == [target.label.en for target in review.targets]
    assert [row[2] for row in told] == [
        str(target.promised).rstrip(".") if target.promised else "–" for target in review.targets
    ]


def test_the_schedule_is_the_metrics(opened, review):
    phases = review.metrics["schedule_variance"].query("level == 'phase'")
    told = cells(opened, "schedule")
    assert [row[1] for row in told] == [review.phase_label(key).en for key in phases["key"]]
    assert [row[6] for row in told] == [formatted(v, "+n", "en") for v in phases["finish_variance"]]


def test_effort_adds_up_to_the_metric(opened, review):
    effort = review.metrics["effort_by_phase"]
    total = cells(opened, "effort")[-1]
    assert total[3] == f"{effort['actual_effort'].sum():,.1f}"
    assert total[-1] == f"{effort['n_entries'].sum():,.0f}"


def test_the_contents_lead_to_every_section(opened):
    links = opened.eval_on_selector_all(
        ".contents a", "links => links.map(link => link.getAttribute('href'))"
    )
    assert len(links) == 10
    for link in links:
        opened.click(f".contents a[href='{link}']")
        assert opened.locator(link).is_visible()


def test_evidence_unfolds_to_file_and_row(opened):
    opened.click("#schedule details.evidence summary")
    first = opened.inner_text("#schedule details.evidence tbody tr:first-child").split("\t")
    assert first[1] == "plan.csv"
    assert re.fullmatch(r"\d+", first[3].strip())


def test_page_one_holds_on_one_screen(opened):
    below = opened.evaluate("document.querySelector('#confidence').getBoundingClientRect().bottom")
    assert below <= 900


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_no_page_is_wider_than_its_window(opened, width):
    opened.set_viewport_size({"width": width, "height": 844})
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_the_notebook_tells_no_place_of_this_machine(rendered):
    text = rendered.notebook.read_text(encoding="utf-8")
    told = json.loads(text)["metadata"]["papermill"]
    assert told["parameters"]["project"].startswith("store/")
    assert not any(str(place) in text for place in (rendered.out, rendered.project))
