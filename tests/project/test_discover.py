"""Mirror of implanalytics.project.discover."""

import json
import os
import unicodedata

import pytest

from implanalytics.project.discover import discover, not_read, relative


def names(paths, folder):
    return [relative(path, folder) for path in paths]


def touch(folder, *paths):
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(b"x")


def test_data_are_found_in_all_folders_sorted_by_path(tmp_path):
    touch(tmp_path, "b.csv", "工时/一月.XLSX", "a/z.ods", "a.tsv", "notes.txt", "a/b/c.xls")
    found = discover(tmp_path)
    assert names(found.data, tmp_path) == [
        "a.tsv", "a/b/c.xls", "a/z.ods", "b.csv", "notes.txt", "工时/一月.XLSX",
    ]  # fmt: skip
    assert found.others == ()


LEFT_OUT = [
    "project.toml", "ANSWERS.toml", "mappings.xlsx", "README.md", "readme.xlsx", ".hidden.csv",
    "~$计划.xlsx", ".~计划.xlsx", ".git/x.csv", "__MACOSX/x.csv", "Thumbs.db",
    "reports/review.zh.xlsx", "reports/crm/review.en.internal.xlsx", "reports/index.html",
]  # fmt: skip


@pytest.mark.parametrize("path", LEFT_OUT)
def test_what_is_no_data_of_the_project_is_left_out(tmp_path, path):
    touch(tmp_path, path)
    found = discover(tmp_path)
    assert (found.data, found.others) == ((), ())


@pytest.mark.parametrize(
    "path", ["reports/周报.xlsx", "review.zh.xlsx", "plan~$.xlsx", "readings.csv"]
)
def test_what_only_looks_like_it_is_read(tmp_path, path):
    touch(tmp_path, path)
    assert names(discover(tmp_path).data, tmp_path) == [path]


def test_a_stored_project_is_left_out_another_manifest_is_not(tmp_path):
    touch(tmp_path, "store/p-1/x.csv", "web/x.csv")
    ours = {"format": "implanalytics-store", "version": 1}
    (tmp_path / "store/p-1/manifest.json").write_text(json.dumps(ours), encoding="utf-8")
    (tmp_path / "web/manifest.json").write_text('{"name": "app"}', encoding="utf-8")
    assert names(discover(tmp_path).data, tmp_path) == ["web/manifest.json", "web/x.csv"]


def test_links_are_not_followed(tmp_path):
    touch(tmp_path, "a/x.csv")
    try:
        (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "a" / "y.csv").symlink_to(tmp_path / "a" / "x.csv")
    except OSError:
        pytest.skip("this system makes no links")
    found = discover(tmp_path)
    assert names(found.data, tmp_path) == ["a/x.csv"]
    assert names(found.others, tmp_path) == ["a/y.csv"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    assert discover(tmp_path).data == ()


def test_names_are_told_in_normal_form(tmp_path):
    touch(tmp_path, unicodedata.normalize("NFD", "café.csv"))
    assert names(discover(tmp_path).data, tmp_path) == ["café.csv"]


def test_files_not_read_are_named(tmp_path):
    touch(tmp_path, "合同.pdf", "图.png", "a.csv")
    (problem,) = not_read(discover(tmp_path), tmp_path)
    assert (problem.code, problem.severity) == ("files-not-read", "notice")
    assert str(problem.found) == "Not read: 合同.pdf, 图.png."


def test_of_many_files_ten_are_named(tmp_path):
    touch(tmp_path, *(f"{n:02}.pdf" for n in range(12)))
    (problem,) = not_read(discover(tmp_path), tmp_path)
    assert str(problem.found).endswith("09.pdf and 2 more.")


def test_nothing_is_told_where_everything_is_read(tmp_path):
    touch(tmp_path, "a.csv")
    assert not_read(discover(tmp_path), tmp_path) == ()
