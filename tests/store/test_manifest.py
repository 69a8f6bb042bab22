"""Mirror of implanalytics.store.manifest."""

import json
from datetime import date

import pytest

from implanalytics.core.errors import DataError
from implanalytics.facts import Settings
from implanalytics.store import is_stored
from implanalytics.store.manifest import read_manifest, settings_from_json, settings_to_json

FULL = Settings(
    "P-1",
    name="CRM 系统",
    method="M4",
    state="closed",
    as_of=date(2025, 6, 30),
    hours_per_day=7.5,
    contingency_days=10.0,
    flags=frozenset({"upgrade", "hardware"}),
    phases={"联调": "testing"},
    people={"zhang": "张三"},
)


@pytest.mark.parametrize("settings", [Settings("p"), FULL], ids=["defaults", "all kinds"])
def test_settings_come_back_equal(settings):
    packed = json.loads(json.dumps(settings_to_json(settings)))
    assert settings_from_json(packed) == settings


def test_flags_are_written_in_order():
    assert settings_to_json(FULL)["flags"] == ["hardware", "upgrade"]


NOT_STORED = {
    "no manifest": None,
    "cut short": '{"format": "implanalytics-sto',
    "somebody else's": '{"name": "a web app", "icons": []}',
    "no table": "[1, 2]",
    "not text": "\udcff",
}


@pytest.mark.parametrize("content", NOT_STORED.values(), ids=NOT_STORED)
def test_a_folder_without_a_whole_manifest_is_not_stored(tmp_path, content):
    if content is not None:
        (tmp_path / "manifest.json").write_bytes(content.encode(errors="surrogateescape"))
    assert not is_stored(tmp_path)
    with pytest.raises(DataError, match="no complete stored project") as caught:
        read_manifest(tmp_path)
    assert str(tmp_path.parent) not in str(caught.value)


def test_another_version_is_refused_and_says_what_to_do(tmp_path):
    manifest = {"format": "implanalytics-store", "version": 99}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert is_stored(tmp_path)
    with pytest.raises(DataError, match="stored in format 99") as caught:
        read_manifest(tmp_path)
    assert "load the project from its files again" in str(caught.value)
