"""Mirror of implanalytics.project.draft_config."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.project.config import read_config
from implanalytics.project.draft_config import _quoted, draft_config
from implanalytics.project.from_folder import Given, project_from_folder

OURS = """\
name = "Ours"
version = "1"
source = "Our handbook"
label = { en = "Our way", zh = "本公司做法" }
context = { en = "Our projects", zh = "本公司项目" }

$phases
"""


def drafted(folder, lang="en", known=None):
    text = draft_config(folder, lang, known)
    (folder / "project.toml").write_text(text, encoding="utf-8")
    return text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_tables_are_the_same_with_what_was_written(chinese, lang):
    before = project_from_folder(chinese)
    text = drafted(chinese, lang)
    after = project_from_folder(chinese)
    assert set(after.tables) == set(before.tables)
    for name, frame in before.tables.items():
        pd.testing.assert_frame_equal(frame, after.tables[name])
    assert ("项目设置" in text) == (lang == "zh")


def test_what_was_recognised_is_written_and_the_rest_proposed(chinese):
    text = drafted(chinese)
    assert dict(read_config(chinese).settings) == {"id": "客户系统", "name": "客户关系管理系统"}
    assert '# customer = "…"' in text
    assert "# as_of = 2025-02-28" in text
    # 调研 and 测试: one of both is a phase of each of M4 to M7; of the fewest others in M5 and M7
    assert '# method = "M5"' in text
    assert '# method = "M7"' in text
    assert "1 of 2" in text


def test_methods_that_lie_beside_are_proposed_first(chinese):
    ours = OURS.replace(
        "$phases", '[[phase]]\nkey = "survey"\nlabel = { en = "Visit", zh = "调研" }'
    )
    (chinese / "ours.toml").write_text(ours, encoding="utf-8")
    (chinese.parent / "house.toml").write_text(ours.replace("survey", "testing"), encoding="utf-8")
    (chinese / "broken.toml").write_text('context = ""\nphase = 3', encoding="utf-8")
    lines = [line for line in drafted(chinese).splitlines() if "# method" in line]
    assert [line.split('"')[1] for line in lines] == ["../house.toml", "ours.toml", "M5"]
    # house.toml calls testing 调研 too, so both names are of a phase it has
    assert [line.rpartition(", ")[2] for line in lines] == ["2 of 2", "1 of 2", "1 of 2"]


def test_a_table_nobody_knows_is_declared_with_its_headings(english):
    rows = 'alpha,beta,gam"ma\n1,2,3\n4,5,6\n7,8,9\n'
    (english / "odd.csv").write_text(rows, encoding="utf-8")
    text = drafted(english)
    assert '# path = "odd.csv"' in text
    assert "# [[source]]" in text
    assert '"alpha" = "…", "beta" = "…"' in text
    assert read_config(english).sources == ()


def test_a_folder_in_which_nothing_is_recognised_gets_one_too(tmp_path):
    (tmp_path / "odd.csv").write_text("a,b,c\n1,2,3\n4,5,6\n7,8,9\n", encoding="utf-8")
    assert '# path = "odd.csv"' in drafted(tmp_path)
    assert read_config(tmp_path).settings["id"] == tmp_path.name


def test_names_without_a_phase_are_listed(english):
    rows = "Employee,Date,Task,Phase,Hours\nAnn,2025-01-06,x,Zorp,8\nAnn,2025-01-07,x,Zorp,8\n"
    (english / "hours.csv").write_text(rows, encoding="utf-8")
    assert '# "Zorp" = "…" # 2 rows' in drafted(english)


def test_what_a_register_says_is_written(english):
    card = {"project_id": 'P "1"', "state": "running", "contingency_days": 5.0, "currency": "CNY"}
    text = drafted(english, known=Given(card))
    said = read_config(english).settings
    assert (said["id"], said["contingency_days"], said["currency"]) == ('P "1"', 5, "CNY")
    assert '# state = "running"' in text


@given(st.text(min_size=1))
@settings(max_examples=50)
def test_every_text_is_written_as_toml_reads_it(text):
    import tomllib

    readable = text.encode("utf-8", "replace").decode("utf-8")
    assert tomllib.loads(f"id = {_quoted(text)}")["id"] == readable
    assert tomllib.loads(f"# {_quoted(text)}\n") == {}
