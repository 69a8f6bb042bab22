"""Files read in a child process; the file that kills it is refused, the next one is read."""

import atexit
import os
import threading
from pathlib import Path

from implanalytics.core.errors import DataError, Problem
from implanalytics.core.words import message
from implanalytics.ingest.child.limits import allowance
from implanalytics.ingest.child.process import ChildDied, Death, ReadingProcess
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.refusal import refusal
from implanalytics.ingest.transport import decode


def grids_in_child(content: bytes, path: Path) -> list[Grid]:
    """Give the grids of a file as `opening.parse` does, read in a process of its own.

    The process is started for the first file and reads the later ones, too. Threads take turns.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid

    Raises
    ------
    DataError
        What `parse` said; or that reading the file took too much memory or time, or ended the
        process.
    """
    global _reading
    if _reading.owner != os.getpid():
        _reading.abandon()
        _reading = _Reading()
    return _reading.grids(content, path)


class _Reading:
    """The process in use, and the lock under which it is asked."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self._lock = threading.Lock()
        self._process: ReadingProcess | None = None

    def grids(self, content: bytes, path: Path) -> list[Grid]:
        with self._lock:
            answered = False
            try:
                process = self._running()
                head, parts = process.ask(path.name, content, allowance(len(content)))
                answered = not head.pop("last", False)
            except ChildDied as error:
                raise _killed(path, error.death) from error
            except OSError as error:
                raise _killed(path, "not started") from error
            finally:
                # An interrupt leaves an answer in the pipe that nobody waits for.
                if not answered:
                    self.close()
        if "problems" in head:
            raise DataError([Problem.from_json(problem) for problem in head["problems"]])
        if "failed" in head:
            raise _killed(path, head["failed"]) from RuntimeError(head.get("trace"))
        return decode(head["grids"], parts)

    def close(self) -> None:
        """End the process if there is one."""
        if self._process is not None and self.owner == os.getpid():
            self._process.close()
        self._process = None

    def abandon(self) -> None:
        """Leave the process to the one who started it: this one is a copy of that by fork."""
        if self._process is not None:
            self._process.forget()

    def _running(self) -> ReadingProcess:
        if self._process is not None and not self._process.alive:
            self.close()
        if self._process is None:
            self._process = ReadingProcess()
        return self._process


_reading = _Reading()
atexit.register(lambda: _reading.close())


def _killed(path: Path, death: Death) -> DataError:
    hint = message("Save only the sheets that are needed under a new name, or export csv.")
    match death:
        case "time":
            found = message("Reading the file takes too long; it was given up.")
            return refusal(path, "too-large", found, hint)
        case "memory":
            found = message("Reading the file needs too much memory; it was given up.")
            return refusal(path, "too-large", found, hint)
        case "crash":
            return refusal(
                path,
                "unreadable-workbook",
                message(
                    "Reading the file ended the program that reads it: the file is damaged, or "
                    "needs too much memory."
                ),
                message("Open it in Excel, save it under a new name, and use that file."),
            )
        case "not started":
            return refusal(
                path,
                "reader-not-started",
                message("The process that reads such files could not be started."),
                message("Close other programs and try again, or install implanalytics again."),
            )
