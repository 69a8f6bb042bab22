"""How much memory and time a file may take, by its size; bombs are small files."""

import os
import sys
from dataclasses import dataclass

MIB = 2**20
LEAST_MEMORY, MOST_MEMORY = 640 * MIB, 2048 * MIB
MEMORY_PER_BYTE = 24
LEAST_SECONDS, SECONDS_PER_MIB = 6, 2
PATIENCE = 4
"""Times the processor time that a busy machine may make of it."""


@dataclass(frozen=True)
class Allowance:
    """What reading one file may take.

    Attributes
    ----------
    memory
        Bytes of address space beyond what the process has mapped already.
    processor
        Seconds of processor time.
    deadline
        Seconds on the clock, waiting included.
    """

    memory: int
    processor: int
    deadline: int


def allowance(size: int) -> Allowance:
    """Give what a file of so many bytes may take.

    >>> allowance(0), allowance(100 * 2**20)
    (Allowance(memory=671088640, processor=6, deadline=24), \
Allowance(memory=2147483648, processor=206, deadline=824))
    """
    seconds = LEAST_SECONDS + SECONDS_PER_MIB * size // MIB
    # Without limits on the processor the clock is all there is.
    patience = 1 if sys.platform == "win32" else PATIENCE
    return Allowance(
        min(MOST_MEMORY, LEAST_MEMORY + MEMORY_PER_BYTE * size), seconds, seconds * patience
    )


def limit_process(allowed: Allowance) -> None:
    """Hold this process to what it is allowed from now on, as far as the system can.

    Parameters
    ----------
    allowed
        For the next file.
    """
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + 1 + allowed.processor
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_CPU, seconds)
    mapped = mapped_bytes()
    if mapped is not None:
        _lower(resource.RLIMIT_AS, mapped + allowed.memory)


def mapped_bytes() -> int | None:
    """Give the address space of this process in bytes, None where that is not told."""
    try:
        with open("/proc/self/statm", "rb") as stream:
            return int(stream.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return None


def _lower(kind: int, value: int) -> None:
    """Set a soft limit, within the hard one that was set for us."""
    import resource

    hard = resource.getrlimit(kind)[1]
    soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
    try:
        resource.setrlimit(kind, (soft, hard))
    except (OSError, ValueError):
        return
