"""What lies at a path: one project, several, or one from a store."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from implanalytics.core.errors import DataError, Place, Problem, UsageError
from implanalytics.core.words import message
from implanalytics.project.beside import Beside
from implanalytics.project.config import CONFIG_FILE, read_config
from implanalytics.project.discover import discover, relative
from implanalytics.project.from_folder import Given, folder_title, project_from_folder
from implanalytics.project.mappings.known_projects import unknown_projects
from implanalytics.project.mappings.read import read_mappings
from implanalytics.project.mappings.where import Asked, mappings_file
from implanalytics.project.portfolio import Entry, Portfolio
from implanalytics.project.project import Project
from implanalytics.project.register import (
    Register,
    find_register,
    portfolio_from_register,
    register_of,
)
from implanalytics.project.root_files import (
    names_one,
    only_shared,
    portfolio_of_named,
    with_shared,
)
from implanalytics.project.shared_files import is_shared
from implanalytics.project.stored import project_from_store
from implanalytics.store import is_stored

LEAST_PROJECTS = 2
"""So many folders with data make a folder without data of its own a portfolio."""


def load(path: str | Path, *, mappings: Asked = None) -> Project | Portfolio:
    """Return the project or the portfolio that lies at `path`, its files being as they are.

    A folder with a project.toml is a project. A folder is a portfolio when a register of
    projects lies in it, when a folder in it has a project.toml, when stored projects lie in it,
    when it holds no table itself but two or more of its folders do, or when all its tables hold
    rows of several projects. Any other folder is a project; one that keeps its files in folders
    only says so by a project.toml, which may be empty. Rows of files beside the projects go to
    the project they name.

    Parameters
    ----------
    path
        A folder, a register of projects, a file with rows of several projects, or a project's
        folder in a store.
    mappings
        The mappings.xlsx to obey; by default the one in that folder, for one project also the one
        in the folder above it. False obeys none. It is read, never written.

    Returns
    -------
    Project or Portfolio
        A project is read; a portfolio is only found, its entries read themselves.

    Raises
    ------
    UsageError
        If there is nothing at `path`, or a file that tells of no projects.
    DataError
        If project.toml is wrong, or no table is found.

    Examples
    --------
    ::

        project = load("my_project")
        for entry in load("all_projects").entries:
            project = entry.load()
    """
    place = Path(path).expanduser()
    if not place.exists():
        raise UsageError(
            message("There is no folder or file {path}. Give the folder of a project.",
                    path=str(path))
        )  # fmt: skip
    place = place.resolve()
    if is_stored(place):
        return project_from_store(place)
    workbook = mappings_file(place, mappings, alone=False)
    beside = Beside(place if place.is_dir() else place.parent, read_mappings(workbook))
    several = _several(place, beside, workbook)
    if several is not None:
        return several
    given = Given(mappings=mappings_file(place, mappings), beside=beside)
    return project_from_folder(place, given)


def portfolio_in(root: Path) -> Portfolio | None:
    """Return the projects that lie in a folder, None where it is one project or nothing is."""
    place = root.resolve()
    workbook = mappings_file(place, alone=False)
    return _several(place, Beside(place, read_mappings(workbook)), workbook)


def _several(place: Path, beside: Beside, workbook: Path | None) -> Portfolio | None:
    """Return what lies at a place as several projects, with the mappings that these obey."""
    if place.is_file():
        found: Portfolio | None = _one_file(place, beside)
    else:
        found = None if (place / CONFIG_FILE).is_file() else _lying_in(beside, workbook)
    if found is None:
        return None
    entries = tuple(replace(entry, mappings=workbook) for entry in found.entries)
    found = replace(found, entries=entries, mappings=workbook)
    return replace(found, problems=(*found.problems, *unknown_projects(found)))


def _one_file(path: Path, beside: Beside) -> Portfolio:
    """Return the projects that one file lists, or whose rows it holds."""
    ((_, readings),) = beside.read([path])
    register = register_of(path, readings)
    if register is not None:
        return _registered(register, beside, ())
    if is_shared(readings):
        return _checked(portfolio_of_named(path.stem, beside, [(path, readings)]))
    raise UsageError(
        message(
            "{file} is no register of projects: a sheet with one row a project is looked for, "
            "with their ids and names. Nor does it hold rows of several projects. To review one "
            "project, give its folder.",
            file=path.name,
        )
    )


def _registered(register: Register, beside: Beside, files: Iterable[Path]) -> Portfolio:
    portfolio = _checked(portfolio_from_register(register, _project_folders(beside.root)))
    named = {e.folder / name for e in portfolio.entries if e.folder for name in e.only}
    others = [file for file in files if file not in named | {*register.files}]
    return with_shared(portfolio, beside, beside.read(others))


def _lying_in(beside: Beside, workbook: Path | None) -> Portfolio | None:
    """Return what lies in a folder as several projects, None where it is one."""
    root = beside.root
    found = (path for path in discover(root).data if path != workbook)
    direct = [path for path in found if path.parent == root]
    register = find_register(beside, direct)
    if register is not None:
        return _registered(register, beside, direct)
    folders = tuple(_project_folders(root))
    entries = tuple(Entry(relative(folder, root), folder) for folder in folders)
    portfolio = Portfolio(folder_title(root), entries)
    if any(is_stored(folder) or _is_declared(folder) for folder in folders):
        return with_shared(_checked(portfolio), beside, beside.read(direct))
    if not direct and len(folders) >= LEAST_PROJECTS:
        return _checked(portfolio)
    for _, readings in beside.read(direct):
        if any(reading.frames for reading in readings) and not is_shared(readings):
            return None
    read = beside.done.items()
    if only_shared(read, root.name):
        if not folders:
            return _checked(portfolio_of_named(portfolio.name, beside, read))
        if names_one(read, folders, beside.mappings):
            return with_shared(_checked(portfolio), beside, read)
    return None


def _project_folders(root: Path) -> Iterator[Path]:
    """Yield the folders in `root` that are projects, or that hold projects which say so."""
    for folder in sorted(path for path in root.iterdir() if _is_looked_into(path)):
        if is_stored(folder) or _is_declared(folder):
            yield folder
            continue
        below = [path for path in _project_folders(folder) if is_stored(path) or _is_declared(path)]
        if below:
            yield from below
        elif discover(folder).data:
            yield folder


def _is_looked_into(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink() and not path.name.startswith(".")


def _is_declared(folder: Path) -> bool:
    return (folder / CONFIG_FILE).is_file()


def _checked(portfolio: Portfolio) -> Portfolio:
    """Give folders of one name their path as id, and entries of one id the problem they have."""
    names = [folder_title(e.folder) for e in portfolio.entries if e.folder]
    entries, keys = [], []
    for entry in portfolio.entries:
        said = _said_id(entry)
        title = folder_title(entry.folder) if entry.folder else entry.name
        if said is None and names.count(title) > 1:
            entry = replace(entry, card={**entry.card, "project_id": entry.name})
            title = entry.name
        entries.append(entry)
        keys.append(said or title)
    checked = tuple(
        replace(entry, problems=_same_id(key, position, entries, keys))
        for position, (entry, key) in enumerate(zip(entries, keys, strict=True))
    )
    return replace(portfolio, entries=checked)


def _same_id(key: str, position: int, entries: list[Entry], keys: list[str]) -> tuple[Problem, ...]:
    """Return the problem that other entries have the same id, if so: none of them can be read."""
    others = tuple(
        other.name
        for at, (other, its) in enumerate(zip(entries, keys, strict=True))
        if its == key and at != position
    )
    if not others:
        return ()
    return (
        Problem(
            "repeated-project",
            Place(entries[position].name),
            message("Its id {id} is also the id of {other}.", id=key, other=others),
            message("Give each project an id of its own."),
        ),
    )


def _said_id(entry: Entry) -> str | None:
    """Return the id that project.toml, else the register gives; a wrong file is told later."""
    if entry.folder is not None and not is_stored(entry.folder):
        try:
            said = read_config(entry.folder).settings.get("id")
        except DataError:
            said = None
        if said:
            return str(said)
    card = entry.card.get("project_id")
    return None if card is None else str(card)
