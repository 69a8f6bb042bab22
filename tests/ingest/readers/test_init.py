from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.headings import folded
from implanalytics.ingest.readers import READERS
from implanalytics.tables import TABLES


def test_readers_say_what_they_give():
    for reader in READERS.values():
        assert reader.tables
        assert set(reader.tables) <= set(TABLES)
        assert reader.label.en
        assert reader.label.zh
        assert reader.verified in ("real file", "documentation")


def test_headings_name_declared_columns_and_one_only():
    for reader in READERS.values():
        if not isinstance(reader, SheetReader):
            continue
        names = [folded(name) for names in reader.headings.values() for name in names]
        repeated = {name for name in names if names.count(name) > 1}
        assert not repeated, (reader.name, repeated)
        for column in reader.headings:
            reader.column(column)
