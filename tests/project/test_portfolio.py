"""Mirror of implanalytics.project.portfolio."""

import pickle

import pytest

from implanalytics.core.errors import DataError
from implanalytics.project import Entry, Portfolio, load, save


def test_an_entry_loads_its_project_with_what_the_register_says(chinese):
    project = Entry("客户系统", chinese, {"project_id": "P-1", "manager": "李四"}).load()
    assert (project.id, project.settings.manager) == ("P-1", "李四")


def test_an_entry_of_a_store_is_not_read_anew(chinese, tmp_path):
    stored = save(load(chinese), tmp_path / "store")
    assert Entry("x", stored, {"project_id": "other"}).load().id == "客户系统"


def test_an_entry_without_a_folder_says_so():
    with pytest.raises(DataError, match="P-9: The register names it, but no folder"):
        Entry("P-9", None, {"project_id": "P-9"}).load()


def test_an_entry_can_be_sent_to_another_process(chinese):
    entry = Entry("客户系统", chinese, {"project_id": "P-1"})
    assert pickle.loads(pickle.dumps(entry)) == entry


def test_an_entry_shows_no_path(chinese):
    assert repr(Entry("客户系统", chinese)) == "Entry(name='客户系统')"


def test_a_portfolio_counts_its_projects():
    assert len(Portfolio("all", (Entry("a", None), Entry("b", None)))) == 2
