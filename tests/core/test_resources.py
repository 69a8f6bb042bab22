"""Mirror of implanalytics.core.resources."""

import pytest

from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.core.resources import _first_folder, shipped


@pytest.mark.parametrize("name", ["notebooks", "sample_data"])
def test_gives_an_existing_folder(name):
    assert shipped(name).is_dir()


def test_an_installed_wheel_comes_before_the_check_out(tmp_path):
    package = tmp_path / "src" / "implanalytics"
    in_wheel = package / "shipped" / "notebooks"
    in_wheel.mkdir(parents=True)
    (tmp_path / "notebooks").mkdir()
    assert _first_folder("notebooks", package) == in_wheel


def test_a_check_out_has_it_at_its_top(tmp_path):
    (tmp_path / "notebooks").mkdir()
    assert _first_folder("notebooks", tmp_path / "src" / "implanalytics") == tmp_path / "notebooks"


def test_a_stranger_beside_site_packages_is_not_taken_for_ours(tmp_path):
    (tmp_path / "lib" / "notebooks").mkdir(parents=True)
    package = tmp_path / "lib" / "site-packages" / "implanalytics"
    with pytest.raises(ImplAnalyticsError, match=r"notebooks is missing.*Install implanalytics"):
        _first_folder("notebooks", package)
