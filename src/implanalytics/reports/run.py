"""Run a notebook from its parameters to its outputs, with papermill."""

import json
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.core.words import Message, message
from implanalytics.reports.errors import ReportError
from implanalytics.reports.parameters import checked, declared

CELL_TIMEOUT = 300.0
"""Seconds a cell may take."""

START_TIMEOUT = 60
STARTS = 3
"""How often the start of a kernel is tried."""


def run_notebook(
    notebook: Path,
    output: Path,
    parameters: Mapping[str, Any],
    *,
    folder: Path | None = None,
    timeout: float = CELL_TIMEOUT,
) -> Path:
    """Execute a notebook and write it with its outputs.

    Parameters
    ----------
    notebook
        The notebook; it is trusted code.
    output
        Where the executed notebook goes; it appears whole or not at all.
    parameters
        A value for each name of its parameters cell, and for nothing else.
    folder
        Working directory of the notebook; the folder of `output` when omitted.
    timeout
        Time a cell may take [s].

    Returns
    -------
    Path
        `output`.

    Raises
    ------
    UsageError
        If a parameter is unknown, missing or of the wrong kind.
    ReportError
        If a cell fails, takes too long or its kernel dies; the notebook as far as it came is
        kept beside `output`, ending in ``.failed.ipynb``.
    """
    known = declared(json.loads(notebook.read_text(encoding="utf-8")))
    values = checked(known, parameters)
    output.parent.mkdir(parents=True, exist_ok=True)
    failed = output.with_suffix(".failed.ipynb")
    room = Path(tempfile.mkdtemp(prefix=".run-", dir=output.parent))
    try:
        executed = room / "executed.ipynb"
        try:
            _execute(notebook, executed, values, folder or output.parent, timeout)
        except ReportError:
            if executed.exists():
                _settle(executed, notebook.name, failed)
            raise
        _settle(executed, notebook.name, output)
        failed.unlink(missing_ok=True)
    finally:
        shutil.rmtree(room, ignore_errors=True)
    return output


def _execute(
    notebook: Path, executed: Path, values: Mapping[str, Any], folder: Path, timeout: float
) -> None:
    """Run a notebook; a kernel that dies before it answers is started again."""
    for attempt in range(1, STARTS + 1):
        try:
            _execute_once(notebook, executed, values, folder, timeout)
        except RuntimeError as error:
            if attempt == STARTS:
                raise ReportError(
                    message("The kernel of {notebook} did not start: {reason}",
                            notebook=notebook.name, reason=str(error))
                ) from error  # fmt: skip
        else:
            return


def _execute_once(
    notebook: Path, executed: Path, values: Mapping[str, Any], folder: Path, timeout: float
) -> None:
    with _quick_import():
        from papermill import execute_notebook
        from papermill.exceptions import PapermillExecutionError
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    from implanalytics.reports.kernel import OwnKernel

    try:
        with _quiet():
            execute_notebook(
                _as_written(notebook), _as_written(executed), dict(values),
                request_save_on_cell_execute=False, progress_bar=False, kernel_name="python3",
                language="python", start_timeout=START_TIMEOUT, execution_timeout=timeout,
                kernel_manager_class=OwnKernel, shutdown_kernel="immediate",
                resources={"metadata": {"path": str(folder.resolve())}},
            )  # fmt: skip
    except PapermillExecutionError as error:
        raise _cell_failed(error) from error
    except CellTimeoutError as error:
        raise ReportError(
            message("A cell of {notebook} took longer than {seconds:n} s.",
                    notebook=notebook.name, seconds=timeout)
        ) from error  # fmt: skip
    except DeadKernelError as error:
        raise ReportError(
            message("The kernel of {notebook} was killed, probably for want of memory.",
                    notebook=notebook.name)
        ) from error  # fmt: skip


def _as_written(path: Path) -> str:
    """Guard a path against papermill, which formats it with the parameters."""
    return str(path.resolve()).replace("{", "{{").replace("}", "}}")


@contextmanager
def _quick_import() -> Iterator[None]:
    """Leave out a package that jsonschema would load for one rare format.

    It compiles a grammar for 1.6 s; jsonschema only misses the check of IRIs. See
    python-jsonschema/jsonschema#1428.
    """
    name = "rfc3987_syntax"
    ours = name not in sys.modules
    if ours:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if ours:
            del sys.modules[name]


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep papermill from telling what is told here: parameters are checked, failures raised."""
    logger = logging.getLogger("papermill")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _cell_failed(error: Any) -> ReportError:
    known = {kind.__name__ for kind in _kinds_of(ImplAnalyticsError)}
    reason = error.evalue if error.ename in known else f"{error.ename}: {error.evalue}"
    first = next((line for line in error.source.splitlines() if line.strip()), "")
    cell: Message = message("cell {n:n} ({line})", n=error.exec_count or 0, line=first.strip())
    return ReportError(message("The notebook failed in {cell}: {reason}", cell=cell, reason=reason))


def _kinds_of(kind: type[Exception]) -> Iterator[type[Exception]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _kinds_of(below)


def _settle(executed: Path, notebook: str, output: Path) -> None:
    """Move an executed notebook to its place, without the paths of this machine."""
    content = json.loads(executed.read_text(encoding="utf-8"))
    told = content["metadata"].get("papermill", {})
    told |= {"input_path": notebook, "output_path": output.name}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    with executed.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    executed.replace(output)
