"""Something is done when a time has passed, unless it is called off first."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from time import monotonic


class Watch:
    """One thread for many deadlines, one after the other: a thread a file costs more than a file.

    Parameters
    ----------
    overdue
        Called, in the thread, when a deadline has passed.
    """

    def __init__(self, overdue: Callable[[], None]) -> None:
        self._overdue = overdue
        self._changed = threading.Condition()
        self._due: float | None = None
        self._asleep_until = 0.0
        self._over = False
        threading.Thread(target=self._look, daemon=True).start()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Call `overdue` if the block takes longer than so many seconds."""
        with self._changed:
            self._due = monotonic() + seconds
            if self._due < self._asleep_until:
                self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._due = None

    def end(self) -> None:
        """Look no more."""
        with self._changed:
            self._over = True
            self._changed.notify()

    def _look(self) -> None:
        with self._changed:
            while not self._over:
                left = None if self._due is None else self._due - monotonic()
                if left is not None and left <= 0:
                    self._due = None
                    self._overdue()
                    continue
                self._asleep_until = inf if self._due is None else self._due
                self._changed.wait(left)
