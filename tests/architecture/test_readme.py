"""What the README shows works as shown."""

import re
import tomllib
from collections import Counter
from itertools import accumulate

import pytest

from implanalytics.indicators import INDICATORS, thresholds_of
from implanalytics.methods import METHODS
from implanalytics.project.config import PROFILES, read_config

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


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_method_and_the_size_of_every_profile_are_told(repository, name):
    text = (repository / name).read_text(encoding="utf-8")
    assert all(f"| {method} |" in text for method in METHODS)
    for profile, size in sizes().items():
        assert re.search(rf"`{profile}` {size}\b", text), (profile, size)


def sizes():
    """Count the indicators of each profile, those of the smaller ones with them."""
    own = Counter(indicator.profile for indicator in INDICATORS.values())
    return dict(zip(PROFILES, accumulate(own[profile] for profile in PROFILES), strict=True))


def test_the_thresholds_shown_are_obeyed(repository):
    text = (repository / "docs/thresholds.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)
    assert thresholds_of(shown)["SCH-04"].owner.say("en").endswith("by PMO on 2026-01-15")
