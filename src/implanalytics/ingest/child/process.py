"""The side of the parent: one process that reads files, for as long as it lives."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal, TypeAlias

from implanalytics.ingest.child.frames import EndOfFrames, read_frame, write_frame
from implanalytics.ingest.child.limits import Allowance
from implanalytics.ingest.child.watch import Watch

Death: TypeAlias = Literal["not started", "time", "memory", "crash"]

PACKAGES = Path(__file__).parents[3]
"""The folder that holds our package; it is looked in last."""

START = "import sys; sys.path.append(sys.argv[1]); \
from implanalytics.ingest.child.serving import serve; serve()"

STARTING = 60
"""Seconds that the start may take beyond the deadline of the first file."""


class ChildDied(Exception):
    """The process ended before it answered; `death` says how."""

    def __init__(self, death: Death) -> None:
        self.death = death
        super().__init__(death)


class ReadingProcess:
    """A running child.

    Raises
    ------
    OSError
        If no process can be started.
    """

    def __init__(self) -> None:
        # -P: a data folder we are called in is no place to import from.
        self._running = subprocess.Popen(
            [sys.executable, "-P", "-c", START, str(PACKAGES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_QUIET},
        )
        self._started = self._overdue = False
        self._watch = Watch(self._stop)

    @property
    def alive(self) -> bool:
        """It can be asked."""
        return self._running.poll() is None

    def ask(
        self, name: str, content: bytes, allowed: Allowance
    ) -> tuple[dict[str, Any], list[bytes]]:
        """Have a file read.

        Parameters
        ----------
        name
            Names the file in problems.
        content
            All its bytes.
        allowed
            What reading it may take.

        Returns
        -------
        dict, list of bytes
            As `serving.answer_to` gave them, with ``last`` when the process then ends.

        Raises
        ------
        ChildDied
            If it ended instead, by itself or because the deadline had passed.
        """
        request = {"name": name, "allowed": asdict(allowed)}
        wait = allowed.deadline + (0 if self._started else STARTING)
        try:
            with self._watch.within(wait):
                return self._exchange(request, content)
        except (EndOfFrames, OSError, ValueError) as error:
            raise ChildDied(self._death()) from error

    def close(self) -> None:
        """End the process; an answer under way is lost."""
        self._watch.end()
        self._running.kill()
        for stream in (self._running.stdin, self._running.stdout):
            # What was not yet sent need not be.
            with suppress(OSError):
                if stream is not None:
                    stream.close()
        self._running.wait()

    def forget(self) -> None:
        """Leave the process to the one who started it: we are a copy of that one."""
        self._running.returncode = 0

    def _exchange(
        self, request: Mapping[str, Any], content: bytes
    ) -> tuple[dict[str, Any], list[bytes]]:
        requests = self._running.stdin
        if requests is None:
            raise EndOfFrames
        write_frame(requests, request, [content])
        answers = self._running.stdout
        if answers is None:
            raise EndOfFrames
        if not self._started:
            read_frame(answers)
            self._started = True
        return read_frame(answers)

    def _stop(self) -> None:
        self._overdue = True
        self._running.kill()

    def _death(self) -> Death:
        self._running.kill()
        status = self._running.wait()
        if self._overdue or status in _OUT_OF_TIME:
            return "time"
        return "crash" if self._started else "not started"


_OUT_OF_TIME = (-24, 152)
"""Exit statuses that SIGXCPU gives, by itself and through a shell."""

_QUIET = {
    "ARROW_DEFAULT_MEMORY_POOL": "system",  # the others reserve address space by the GiB
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONINSPECT": "",
}
