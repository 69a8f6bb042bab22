"""Mirror of implanalytics.ingest.markup."""

import pytest

from implanalytics.ingest.markup import DocumentType, MalformedXml, as_utf8, check_markup

DOCTYPE = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("before", ["", "<!--" + "x" * 10_000 + "-->"], ids=["first", "late"])
def test_document_types_are_refused_in_any_encoding(encoding, before):
    declaration = f'<?xml version="1.0" encoding="{encoding[:6]}"?>'.replace("utf-8-", "utf-8")
    with pytest.raises(DocumentType):
        check_markup([(declaration + before + DOCTYPE).encode(encoding)])


@pytest.mark.parametrize(
    "pieces", [[b"<a>"], [b"<a></b>"], [], [b"<a>", b"</a><b/>"], [b"<a>\xff"]]
)
def test_broken_markup_is_refused(pieces):
    with pytest.raises(MalformedXml):
        check_markup(pieces)


def test_markup_may_be_cut_anywhere():
    xml = "<a b='工时'>7.5</a>".encode()
    check_markup([xml[at : at + 1] for at in range(len(xml))])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "gb18030", "iso-8859-1"])
def test_other_encodings_become_utf_8(encoding):
    text = "<a>é</a>"
    xml = (f'<?xml version="1.0" encoding="{encoding}"?>' + text).encode(encoding)
    assert as_utf8(xml).decode() == text


def test_utf_8_stays_the_same_object():
    xml = b'<?xml version="1.0" encoding="UTF-8"?><a/>'
    assert as_utf8(xml) is xml


def test_what_is_not_in_its_encoding_is_refused():
    with pytest.raises(MalformedXml):
        as_utf8(b'<?xml version="1.0" encoding="klingon"?><a/>')
    with pytest.raises(MalformedXml):
        as_utf8(b'<?xml version="1.0" encoding="gb18030"?><a>\x80\xff</a>')
