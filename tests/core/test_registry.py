"""Mirror of implanalytics.core.registry."""

from dataclasses import dataclass
from importlib.metadata import EntryPoint

import pytest

from implanalytics.core import registry
from implanalytics.core.errors import DuplicateNameError, PluginError, UnknownNameError
from implanalytics.core.registry import Registry


@dataclass(frozen=True)
class Thing:
    name: str


PLUGIN, NAMESAKE, NAMELESS = Thing("plug"), Thing("a"), object()


class Plugin(EntryPoint):
    """An entry point that gives `thing` or raises it."""

    def load(self):
        thing = PLUGINS[self.value]
        if isinstance(thing, Exception):
            raise thing
        return thing


PLUGINS = {
    "good": PLUGIN,
    "namesake": NAMESAKE,
    "nameless": NAMELESS,
    "broken": ImportError("no module named x"),
}


@pytest.fixture
def plugged(monkeypatch):
    """Make a registry of a and b with the named plug-ins."""

    def make(*values):
        found = [Plugin(value, value, "implanalytics.things") for value in values]
        monkeypatch.setattr(registry, "entry_points", lambda group: found)
        return Registry("thing", lambda: [Thing("a"), Thing("b")], "implanalytics.things")

    return make


def test_is_a_mapping_of_names_ours_first(plugged):
    things = plugged("good")
    assert list(things) == ["a", "b", "plug"]
    assert len(things) == 3
    assert things["plug"] is PLUGIN
    assert "a" in things
    assert "c" not in things


def test_get_gives_the_default_for_an_unknown_name(plugged):
    assert plugged().get("c") is None
    assert plugged().get("a") == Thing("a")


def test_is_filled_when_first_asked_and_only_once():
    calls = []
    things = Registry("thing", lambda: calls.append(1) or [Thing("a")], "implanalytics.none")
    assert calls == []
    assert list(things) == list(things) == ["a"]
    assert calls == [1]


def test_an_unknown_name_lists_what_there_is(plugged):
    with pytest.raises(UnknownNameError, match="There is no thing 'c'. Known: a, b."):
        plugged()["c"]


def test_refuses_a_name_twice(plugged):
    with pytest.raises(DuplicateNameError, match="The thing 'a' of namesake takes a name"):
        len(plugged("namesake"))


@pytest.mark.parametrize(
    ("value", "reason"),
    [("broken", "ImportError: no module named x"), ("nameless", "AttributeError: .*name")],
)
def test_a_plugin_that_fails_names_its_package(plugged, value, reason):
    with pytest.raises(PluginError, match=f"of package {value} failed to load: {reason}"):
        list(plugged(value))
