"""The side of the child: files in, grids out, one at a time until the pipe closes."""

import gc
import os
import signal
import sys
import threading
from importlib.abc import MetaPathFinder
from pathlib import Path
from time import sleep
from traceback import format_exc
from typing import IO, Any

from implanalytics.ingest.child.frames import EndOfFrames, read_frame, write_frame
from implanalytics.ingest.child.limits import Allowance, limit_process, mapped_bytes

READY = {"ready": True}
TOO_MUCH = {"failed": "memory"}
LARGEST_IDLE = 512 * 2**20
"""Bytes that may stay mapped beyond the imports; a process that keeps more ends, as does one in
which reading failed."""

WATCH = 1.0
"""Seconds between two looks at whether the parent still lives."""


def serve() -> None:
    """Answer requests on stdin until it closes, or until the parent is gone."""
    requests, answers = _private_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    _import_readers()
    # Cells hold no cycles; looking for some among millions takes longer than reading them.
    gc.disable()
    gc.freeze()
    begin = mapped_bytes() or 0
    try:
        write_frame(answers, READY)
        last = False
        while not last:
            head, (content,) = read_frame(requests)
            limit_process(Allowance(**head["allowed"]))
            answer, parts = answer_to(content, Path(head["name"]))
            del content
            last = "failed" in answer or (mapped_bytes() or 0) - begin > LARGEST_IDLE
            write_frame(answers, {**answer, "last": last}, parts)
            del answer, parts
            gc.collect()
    except (EndOfFrames, BrokenPipeError):
        return


def answer_to(content: bytes, path: Path) -> tuple[dict[str, Any], list[memoryview]]:
    """Read one file, and say whatever comes of it.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in problems.

    Returns
    -------
    dict
        ``grids`` that describe the parts, or ``problems``, or ``failed``: ``memory`` or
        ``crash`` with its ``trace``.
    list of memoryview
        Cells of the grids.
    """
    from implanalytics.core.errors import DataError
    from implanalytics.ingest.opening import parse
    from implanalytics.ingest.transport import encode

    try:
        described, parts = encode(parse(content, path))
    except DataError as error:
        return {"problems": [problem.to_json() for problem in error.problems]}, []
    except MemoryError:
        return TOO_MUCH, []
    except BaseException:  # noqa: BLE001 - a panic of the Rust library is no Exception
        return {"failed": "crash", "trace": format_exc()}, []
    return {"grids": described}, parts


class _NoPandas(MetaPathFinder):
    """Makes this process one in which pandas is not installed: it takes longer than a file."""

    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)


def _private_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Keep the pipes to ourselves: what a library prints must not get among the answers."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return requests, answers


def _import_readers() -> None:
    """Import what reading needs before memory is limited."""
    # Arrow would import pandas, were it there, to ask whether a list is a Series.
    sys.meta_path.insert(0, _NoPandas())
    import pyarrow  # noqa: F401
    import python_calamine  # noqa: F401

    import implanalytics.ingest.opening
    import implanalytics.ingest.transport  # noqa: F401


def _end_with(parent: int) -> None:
    """End when the parent does; a copy of it may still hold the pipe open."""
    while os.getppid() == parent or sys.platform == "win32":
        sleep(WATCH)
    os._exit(1)
