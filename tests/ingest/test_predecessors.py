import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.ingest.predecessors import Link, links_of

KNOWN = {"1", "3", "5", "12", "1.2", "T1", "T2"}


@pytest.mark.parametrize(
    ("text", "links"),
    [
        pytest.param("3;5FS+2d", [Link("3"), Link("5", "FS", 2.0)], id="semicolon, type and lag"),
        pytest.param("1.2", [Link("1.2")], id="outline number"),
        pytest.param("12FS", [Link("12")], id="type written out"),
        pytest.param("3,5", [Link("3"), Link("5")], id="comma"),
        pytest.param("T2 SS，T1", [Link("T2", "SS"), Link("T1")], id="spaces and full-width comma"),
        pytest.param("3FF-1w", [Link("3", "FF", -5.0)], id="lead in weeks"),
        pytest.param("3SS+4h", [Link("3", "SS", 0.5)], id="lag in hours"),
        pytest.param("3完成-开始+2个工作日", [Link("3", "FS", 2.0)], id="Chinese"),
        pytest.param("3;3", [Link("3")], id="twice is once"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_links(text, links):
    assert links_of(text, KNOWN) == (links, [])


@pytest.mark.parametrize("text", ["9", "3.29", "3FS+20%", "see above"])
def test_parts_that_name_no_task_are_given_back(text):
    assert links_of(text, KNOWN) == ([], [text])


def test_an_id_that_looks_like_a_type_is_the_id():
    assert links_of("AFF", {"AFF", "A"})[0] == [Link("AFF")]


@given(st.text(max_size=40))
@settings(max_examples=50, deadline=None)
def test_any_text_is_read_or_given_back(text):
    links, strange = links_of(text, KNOWN)
    assert all(link.task in KNOWN for link in links)
    assert all(strange)
