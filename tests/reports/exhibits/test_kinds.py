"""Mirror of implanalytics.reports.exhibits.kinds."""

from implanalytics.core.words import LANGUAGES
from implanalytics.ingest import READERS
from implanalytics.reports.exhibits.kinds import read_as


def test_every_reader_is_called_by_its_label():
    for lang in LANGUAGES:
        for name, reader in READERS.items():
            assert read_as([name], lang) == reader.label.say(lang)


def test_names_we_do_not_know_stay_as_they_are():
    assert read_as(["none", "of-a-stranger"], "en") == "not recognised, of-a-stranger"
