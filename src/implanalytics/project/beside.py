"""The files that lie in one folder, read to tell what lies there, each once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from implanalytics.ingest import Reading, read_file
from implanalytics.ingest.learned import Learned
from implanalytics.project.discover import relative
from implanalytics.project.mappings.obey import learned_for
from implanalytics.project.mappings.records import Mappings

Files: TypeAlias = Iterable[tuple[Path, tuple[Reading, ...]]]
"""Files in the folder of all projects, and what was read from them."""

NO_PROJECT: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Beside:
    """Files in a folder, read as those are that belong to no project alone.

    Attributes
    ----------
    root
        The folder.
    mappings
        What mappings.xlsx says.
    done
        What was read so far, by path.
    """

    root: Path
    mappings: Mappings = field(default_factory=Mappings)
    done: dict[Path, tuple[Reading, ...]] = field(default_factory=dict)

    def read(self, files: Iterable[Path]) -> Iterator[tuple[Path, tuple[Reading, ...]]]:
        """Read files one after the other, each once."""
        for path in files:
            if path not in self.done:
                self.done[path] = read_file(
                    path, root=self.root, project_id="", learned=self._learned(path)
                )
            yield path, self.done[path]

    def as_settled(self, learned: Callable[[str], Learned]) -> dict[Path, tuple[Reading, ...]]:
        """Return what was read of files for which `learned` settles nothing else."""
        return {
            path: readings
            for path, readings in self.done.items()
            if learned(relative(path, self.root)) == self._learned(path)
        }

    def _learned(self, path: Path) -> Learned:
        return learned_for(self.mappings, relative(path, self.root), NO_PROJECT)
