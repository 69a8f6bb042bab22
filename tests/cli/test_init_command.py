"""Mirror of implanalytics.cli.init_command."""

import shutil

from implanalytics.cli.main import cli
from implanalytics.project import load


def init(capsys, *args):
    try:
        cli(["init", *map(str, args), "--lang", "en"])
    except SystemExit as ended:
        said = capsys.readouterr()
        return ended.code or 0, said.out, said.err
    raise AssertionError("a command ends by SystemExit")


def test_writes_one_and_names_it(running, capsys):
    status, out, _ = init(capsys, running)
    assert (status, out.strip()) == (0, str(running / "project.toml"))
    assert load(running).id == "portal"
    assert sorted(path.name for path in running.iterdir()) == [
        "plan.csv", "project.toml", "timesheet.csv",
    ]  # fmt: skip


def test_never_overwrites(running, capsys):
    (running / "project.toml").write_text('name = "mine"', encoding="utf-8")
    status, _, err = init(capsys, running)
    assert status == 2
    assert "already" in err
    assert (running / "project.toml").read_text("utf-8") == 'name = "mine"'


def test_several_projects_are_written_only_when_asked(running, capsys):
    root = running.parent / "all"
    for name in ("a", "b"):
        shutil.copytree(running, root / name)
    status, _, err = init(capsys, root)
    assert status == 2
    assert "--each" in err
    assert not list(root.rglob("project.toml"))
    (root / "b" / "project.toml").write_text('name = "mine"', encoding="utf-8")
    status, out, err = init(capsys, root, "--each")
    assert (status, out.split()) == (0, [str(root / "a" / "project.toml")])
    assert "already" in err
    assert [entry.load().title for entry in load(root).entries] == ["a", "mine"]
