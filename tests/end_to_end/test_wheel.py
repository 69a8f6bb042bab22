"""What a user installs: the wheel holds all it needs and works away from the repository."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SHIPPED = "implanalytics/shipped"


def run(*command: object, **options: object) -> str:
    """Run a command and return what it printed; its failure is the test's."""
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        **options,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


def build_wheel(source: Path, target: Path) -> Path:
    """Build the wheel of `source`, a folder or an sdist, without network."""
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "wheel", source, "--wheel-dir", target, *options)
    return next(target.glob("implanalytics-*.whl"))


def names(wheel: Path) -> set[str]:
    """Return the names of the members of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def wheel(repository, tmp_path_factory):
    return build_wheel(repository, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(repository, tmp_path_factory):
    target = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", target, cwd=repository)
    return next(target.glob("implanalytics-*.tar.gz"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Install the wheel into a folder that comes before the repository's own."""
    target = tmp_path_factory.mktemp("installed")
    options = ("--no-deps", "--no-index", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "install", wheel, "--target", target, *options)
    return target


@pytest.mark.parametrize(
    "pattern",
    [
        "implanalytics/py.typed",
        "implanalytics/core/words/zh.po",
        "implanalytics/methods/**/*.toml",
        "implanalytics/charts/fonts/*",
        f"{SHIPPED}/notebooks/*.ipynb",
        f"{SHIPPED}/sample_data/*/*",
        "implanalytics-*.dist-info/licenses/LICENSE",
    ],
)
def test_the_wheel_holds(installed, pattern):
    assert any(path.is_file() for path in installed.glob(pattern))


@pytest.mark.parametrize("folder", ["notebooks", "sample_data"])
def test_the_wheel_ships_the_whole_folder(repository, wheel, folder):
    left_out = {".py", ".pyc"}
    files = [path for path in (repository / folder).rglob("*") if path.is_file()]
    wanted = {
        f"{SHIPPED}/{path.relative_to(repository).as_posix()}"
        for path in files
        if path.suffix not in left_out
        and not {".ipynb_checkpoints", "generators"} & set(path.parts)
    }
    assert wanted - names(wheel) == set()
    assert not any(name.endswith(".py") for name in names(wheel) if name.startswith(SHIPPED))


def test_the_source_distribution_gives_the_same_wheel(sdist, wheel, tmp_path):
    with tarfile.open(sdist) as archive:
        members = {name.partition("/")[2] for name in archive.getnames()}
    assert {"LICENSE", "README.md", "constraints.txt", "pyproject.toml"} <= members
    assert names(build_wheel(sdist, tmp_path)) == names(wheel)


def test_an_installed_wheel_reviews_a_project_away_from_the_repository(installed, tmp_path):
    samples = installed / SHIPPED / "sample_data"
    sample = min(path for path in samples.iterdir() if path.is_dir())
    project = shutil.copytree(sample, tmp_path / "项目 copy")
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    python = (sys.executable, "-c")

    where = run(*python, "import implanalytics as ia; print(ia.__file__)", env=environment)
    assert Path(where.strip()).is_relative_to(installed)

    command = (sys.executable, "-m", "implanalytics", "review", project, "--out", tmp_path / "out")
    told = run(*command, env=environment, cwd=tmp_path)
    report = Path(told.strip().splitlines()[-1])
    assert (tmp_path / report).is_relative_to(tmp_path / "out")
    assert (tmp_path / report).exists()
