"""Mirror of implanalytics.project.stored."""

import pandas as pd
import pytest

from implanalytics.project import Project, load, save


def assert_equal(one: Project, other: Project) -> None:
    assert (one.folder, one.settings, one.problems) == (
        other.folder,
        other.settings,
        other.problems,
    )
    pd.testing.assert_frame_equal(one.row_notes, other.row_notes)
    for mine, theirs in ((one.tables, other.tables), (one.facts.tables, other.facts.tables)):
        assert sorted(mine) == sorted(theirs)
        for name, frame in mine.items():
            pd.testing.assert_frame_equal(frame, theirs[name])
    assert (one.facts.template, one.facts.calendar) == (other.facts.template, other.facts.calendar)
    assert one.facts.doubts == other.facts.doubts


CONFIGS = {
    "as it is": None,
    "all kinds of settings": 'id = "P 1"\nmethod = "M4"\nas_of = 2025-06-30\nflags = ["hardware"]\n'
    '[phases]\n"调研" = "survey"\n[events]\nclosure = 2025-06-01\n',
}


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
def test_a_project_comes_back_equal(chinese, tmp_path, config):
    if config:
        (chinese / "project.toml").write_text(config, encoding="utf-8")
    (chinese / "notes.txt").write_text("nothing\nto read\n", encoding="utf-8")
    project = load(chinese)
    assert project.problems
    assert_equal(load(save(project, tmp_path / "store")), project)


def test_what_comes_back_is_stored_to_the_same_bytes(chinese, tmp_path):
    first = save(load(chinese), tmp_path / "a")
    second = save(load(first), tmp_path / "b")
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes(), path.name


def test_no_path_is_stored(chinese, tmp_path):
    folder = save(load(chinese), tmp_path / "store")
    told = b"".join(path.read_bytes() for path in folder.iterdir())
    assert str(tmp_path).encode() not in told


def test_the_files_are_not_asked_again(chinese, tmp_path):
    import shutil

    folder = save(load(chinese), tmp_path / "store")
    shutil.rmtree(chinese)
    assert load(folder).title == "客户关系管理系统"
