"""Mirror of implanalytics.charts.svg."""

import os
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from implanalytics import charts
from implanalytics.charts import as_svg, effort_by_phase, phase_timeline

NAMES = ["phase_timeline", "effort_by_phase", "risk_matrix", "phase_health"]
SVG = "{http://www.w3.org/2000/svg}"


def words(svg: str) -> list[str]:
    return [element.text for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("name", NAMES)
def test_two_renders_are_equal(tables, name):
    chart = getattr(charts, name)
    first, second = (as_svg(chart(tables[name]).figure, title="t") for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", NAMES)
def test_it_is_one_clean_element(tables, name):
    svg = as_svg(getattr(charts, name)(tables[name], lang="zh").figure, title="t")
    assert svg.startswith("<svg ")
    assert not re.search(r"<\?xml|<!DOCTYPE|<!--|<style|<metadata|<script|<image|@import", svg)
    assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]
    root = ElementTree.fromstring(svg)
    assert root.get("width") == "100%"
    assert root.get("height") is None
    assert root.get("role") == "img"
    families = {
        re.search("font-family: ([^;]+)", t.get("style"))[1] for t in root.iter(f"{SVG}text")
    }
    assert all(family.startswith("'implanalytics Sans'") for family in families)


def test_every_reference_is_to_an_id_of_its_own(schedule, milestones):
    figure = phase_timeline(schedule, milestones=milestones, as_of="2025-03-01").figure
    svg = as_svg(figure, title="t", prefix="one")
    ids = re.findall(r'\bid="([^"]+)"', svg)
    assert len(set(ids)) == len(ids)
    assert all(name.startswith("one-") for name in ids)
    assert set(re.findall(r'(?:href="#|url\(#)([^")]+)', svg)) <= set(ids)


def test_charts_of_one_page_do_not_meet(schedule, effort):
    first = as_svg(phase_timeline(schedule).figure, title="t")
    second = as_svg(effort_by_phase(effort).figure, title="t")
    pattern = re.compile(r'\bid="([^"]+)"')
    assert not set(pattern.findall(first)) & set(pattern.findall(second))


HOSTILE = ["<script>alert(1)</script>", "$x$", r"\frac $\undefined$ 5$", "a & \"b\" 'c'", "]]>"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(schedule, effort, matrix, outcomes, text):
    drawn = [
        charts.phase_timeline(schedule.assign(name=text)),
        charts.effort_by_phase(effort.assign(name=text)),
        charts.phase_health(outcomes.assign(name=text)),
    ]
    for ax in drawn:
        assert text.replace(" ", "") in "".join(words(as_svg(ax.figure, title=text))).replace(
            " ", ""
        )
    ids = as_svg(charts.risk_matrix(matrix.assign(risk_ids=text)).figure, title="t")
    assert "<script" not in ids


def test_what_xml_cannot_hold_is_gone(effort):
    svg = as_svg(effort_by_phase(effort.assign(name="a\x00b\u202ecd")).figure, title="\x01t")
    assert "abcd" in words(svg)
    assert 'aria-label="t"' in svg


def test_characters_without_glyph_raise_no_warning(effort):
    assert "\U0002a6a5" in words(
        as_svg(effort_by_phase(effort.assign(name="\U0002a6a5")).figure, title="")
    )


def test_the_title_is_escaped(effort):
    svg = as_svg(effort_by_phase(effort).figure, title='"><script>')
    assert 'aria-label="&quot;&gt;&lt;script&gt;"' in svg


@pytest.mark.parametrize("prefix", ["", "1a", 'a"b', "a b", "阶段"])
def test_refuses_a_prefix_that_cannot_begin_an_id(effort, prefix):
    with pytest.raises(ValueError, match="prefix must be"):
        as_svg(effort_by_phase(effort).figure, title="t", prefix=prefix)


def test_the_figure_is_closed(effort):
    import matplotlib.pyplot as plt

    figure = effort_by_phase(effort).figure
    as_svg(figure, title="t")
    assert not plt.fignum_exists(figure.number)


ELSEWHERE = """
import hashlib, pandas as pd
from implanalytics.charts import as_svg, phase_timeline
row = dict(level="phase", key="P", name="测试", finished=False, finish_variance=3.0)
row |= dict(baseline_start=pd.Timestamp("2025-03-03 09:00"), actual_finish=pd.NaT)
row |= dict(baseline_finish=pd.Timestamp("2025-03-28 18:00"))
row |= dict(actual_start=pd.Timestamp("2025-03-05"))
svg = as_svg(phase_timeline(pd.DataFrame([row]), as_of="2025-06-30", lang="zh").figure, title="t")
print(hashlib.sha256(svg.encode()).hexdigest())
"""


def test_bytes_do_not_depend_on_zone_hash_seed_or_locale():
    settings = [
        ("UTC", "1", "C.UTF-8"),
        ("Asia/Shanghai", "2", "C"),
        ("America/St_Johns", "3", "C"),
    ]
    seen = set()
    for zone, seed, locale in settings:
        place = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale}
        run = subprocess.run(
            [sys.executable, "-W", "error", "-c", ELSEWHERE],
            env=place,
            capture_output=True,
            text=True,
            check=True,
        )
        seen.add(run.stdout)
    assert len(seen) == 1
