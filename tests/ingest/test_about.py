"""What documents say about their grids."""

from implanalytics.ingest.about import one_level
from implanalytics.ingest.grid import Grid


def grid(name, within=None):
    return Grid(name, (), about={} if within is None else {"within": within})


OUTER, INNER, DEEP = grid("people"), grid("people.days", "people"), grid("people.days.h", "people")
OTHER = grid("goods")


def read(*known):
    return one_level([OUTER, OTHER, INNER, DEEP], lambda one: one in known)


def test_the_outer_records_go_before_those_within():
    assert read(OUTER, INNER, DEEP) == [OUTER, OTHER]
    assert read(INNER, DEEP) == [OTHER, INNER]
    assert read(DEEP) == [OTHER, DEEP]
    assert read() == [OUTER, OTHER]
    assert one_level([OTHER], lambda _: False) == [OTHER]
