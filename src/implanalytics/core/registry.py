"""Things of one kind by name: built-ins in plain sight, plug-ins by entry point."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, Protocol, TypeVar

from implanalytics.core.errors import DuplicateNameError, PluginError, UnknownNameError


class Named(Protocol):
    """Anything with a name."""

    @property
    def name(self) -> str:
        """The name it is looked up by."""
        ...


T = TypeVar("T", bound=Named)


class Registry(Mapping[str, T], Generic[T]):
    """Things of one kind by name, open to plug-ins.

    Parameters
    ----------
    kind
        What the things are, for messages: ``"reader"``.
    builtin
        Gives the ones we ship; called when something is first looked up.
    group
        Entry-point group in which other packages register one thing each.
    """

    def __init__(self, kind: str, builtin: Callable[[], Iterable[T]], group: str) -> None:
        self.kind, self.group = kind, group
        self._builtin = builtin
        self._known: dict[str, T] | None = None

    def _all(self) -> dict[str, T]:
        if self._known is None:
            known: dict[str, T] = {}
            owned = [("implanalytics", thing) for thing in self._builtin()]
            plugins = [(_owner(e), self._load(e)) for e in entry_points(group=self.group)]
            for owner, thing in owned + plugins:
                if thing.name in known:
                    raise DuplicateNameError(self.kind, thing.name, owner)
                known[thing.name] = thing
            self._known = known
        return self._known

    def _load(self, entry: EntryPoint) -> T:
        try:
            thing: T = entry.load()
            _ = thing.name
        except Exception as error:  # whatever a stranger's module raises, its package is named
            reason = f"{type(error).__name__}: {error}"
            raise PluginError(self.kind, entry.name, _owner(entry), reason) from error
        return thing

    def __getitem__(self, name: str) -> T:
        """Return the thing called `name`."""
        try:
            return self._all()[name]
        except KeyError:
            raise UnknownNameError(self.kind, name, self._all()) from None

    def __contains__(self, name: object) -> bool:
        """Say whether something is called `name`."""
        return name in self._all()

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names, ours first."""
        return iter(self._all())

    def __len__(self) -> int:
        """Count the things known."""
        return len(self._all())


def _owner(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else entry.value
