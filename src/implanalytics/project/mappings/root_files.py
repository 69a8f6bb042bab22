"""Files beside the projects matched by mappings.xlsx: what it settles there, what is asked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from implanalytics.core.errors import Problem
from implanalytics.facts.project_names import settled
from implanalytics.ingest import Reading
from implanalytics.project.left_rows import Left
from implanalytics.project.mappings.candidates import is_unknown_table
from implanalytics.project.mappings.kinds import KINDS
from implanalytics.project.mappings.obey import added_up, used_by_files
from implanalytics.project.mappings.questions import questions_of_files
from implanalytics.project.mappings.records import IGNORED, Mappings, Matching, Question, Use
from implanalytics.project.mappings.scope import EVERYWHERE
from implanalytics.project.mappings.unread import Pools
from implanalytics.project.named import Named
from implanalytics.project.shared_files import projects_named

NO_PROJECT: frozenset[str] = frozenset()


def settled_in(mappings: Mappings) -> dict[str, str]:
    """Return which project each name means everywhere, both plain; empty for none of ours."""
    answers = mappings.holding("projects", NO_PROJECT).values()
    return settled({answer.written: answer.meaning for answer in answers})


def as_settled(name: Named, mappings: Mappings) -> Named | None:
    """Return the project that somebody said a name means, else itself; None for none of ours."""
    answers = mappings.holding("projects", NO_PROJECT)
    answer = next((answers[key] for key in name.keys if key in answers), None)
    if answer is None or KINDS["projects"].key(answer.meaning) in name.keys:
        return name
    return None if answer.meaning == IGNORED else Named(answer.meaning)


@dataclass(frozen=True)
class RootFiles:
    """What mappings.xlsx has to do with files beside the projects.

    Attributes
    ----------
    mappings
        What it says.
    loose
        Sheets of these files that hold no rows of projects.
    unplaced
        Parts of the others whose rows went to no project.
    left
        The projects such rows name.
    """

    mappings: Mappings
    loose: tuple[Reading, ...]
    unplaced: tuple[Reading, ...]
    left: tuple[Left, ...]

    def problems(self, shared: Iterable[Reading]) -> tuple[Problem, ...]:
        """Return why sheets are not read, and what is wrong with answers about these files."""
        named = {key for name in projects_named(shared) for key in name.keys}
        headings = {h for reading in self.loose for h in reading.names.headings}
        here = {"projects": named, "headings": set(map(KINDS["headings"].key, headings))}
        unread = (
            problem
            for reading in self.loose
            if not reading.frames
            for problem in reading.problems
            if problem.severity != "notice"
        )
        doubts = (
            doubt.problem
            for doubt in self.mappings.doubts
            if doubt.kind in here and KINDS[doubt.kind].key(doubt.written) in here[doubt.kind]
        )
        return (*unread, *doubts)

    def matching(self, known: Iterable[str]) -> Matching:
        """Return which answers these files alone used, and what is left to ask about them.

        Parameters
        ----------
        known
            Plain names of the projects.
        """
        readings = (*self.loose, *self.unplaced)
        unknown = [r for r in self.loose if is_unknown_table(r)]
        asked = questions_of_files(
            (*unknown, *self.unplaced),
            (),
            self.mappings,
            pools=Pools(frozenset(known)),
            others=self._questions(),
        )
        used = (*used_by_files(self.mappings, readings, NO_PROJECT), *self._left_aside())
        return Matching(added_up(used), asked)

    def _questions(self) -> Iterator[Question]:
        for one in self.left:
            if one.name.said and not one.settled:
                yield Question("projects", one.name.said, EVERYWHERE, (), one.rows, one.place)

    def _left_aside(self) -> Iterator[Use]:
        answers = self.mappings.holding("projects", NO_PROJECT)
        for one in self.left:
            for key in one.name.keys:
                if key in answers and answers[key].meaning == IGNORED:
                    yield Use(answers[key], one.rows)
