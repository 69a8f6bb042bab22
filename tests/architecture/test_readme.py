"""What the README shows works as shown."""

import re
import tomllib

import pytest

from implanalytics.project.config import read_config

LANGUAGES = ("README.md", "README.zh.md")


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_project_toml_shown_is_read_without_a_problem(repository, tmp_path, name):
    text = (repository / name).read_text(encoding="utf-8")
    (shown,) = re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)
    (tmp_path / "project.toml").write_text(shown, encoding="utf-8")
    assert set(read_config(tmp_path).settings) >= {"id", "calendar", "baseline"}


def test_both_languages_show_the_same_keys(repository):
    shown = [
        re.findall(r"```toml\n(.*?)```", (repository / name).read_text("utf-8"), re.DOTALL)[0]
        for name in LANGUAGES
    ]
    first, second = (tomllib.loads(text) for text in shown)
    assert list(first) == list(second)
    assert [list(part) for part in first["source"]] == [list(part) for part in second["source"]]
