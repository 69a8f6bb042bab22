"""Check that tools/make_fonts.py writes the committed fonts."""

import importlib.util
from pathlib import Path

import pytest

from implanalytics.charts.fonts import WEIGHTS, font_path

SCRIPT = Path(__file__).parents[2] / "tools/make_fonts.py"


@pytest.fixture
def make_fonts():
    spec = importlib.util.spec_from_file_location("make_fonts", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if not module.SOURCE.is_dir():
        pytest.skip(f"Debian's fonts-noto-cjk is not installed: no {module.SOURCE}")
    version = module.open_source("regular")["name"].getDebugName(5)
    if not version.startswith("Version 2.004"):
        pytest.skip(f"the fonts were cut from Version 2.004, here is {version}")
    return module


def test_the_licence_is_the_one_debian_ships(make_fonts):
    assert (font_path().parent / "OFL.txt").read_text("utf-8") == make_fonts.licence()


@pytest.mark.slow
@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_script_makes_the_committed_fonts(make_fonts, weight, tmp_path):
    made = tmp_path / "font.otf"
    make_fonts.cut(weight).save(made, reorderTables=True)
    assert made.read_bytes() == font_path(weight).read_bytes()
