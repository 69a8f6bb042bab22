"""Names of people as tools write them."""

import pytest

from implanalytics.ingest.people import items, one_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee <ann@x.test>", "Ann Lee"),
        ("<ann@x.test>", "ann@x.test"),
        ("ann@x.test", "ann@x.test"),
        ("张三 <ERP\\zs>", "张三"),
        ("Ann <3 Bo", "Ann <3 Bo"),
    ],
)
def test_one_name(text, name):
    assert one_name(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [("[Ann,Bo]", "Ann, Bo"), ('["Ann Lee"]', "Ann Lee"), ("[]", ""), ("Ann", "Ann")],
)
def test_items(text, names):
    assert items(text) == names
