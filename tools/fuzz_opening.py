"""Open files with random damage: ``python tools/fuzz_opening.py FILE ... --rounds 1000``.

A damaged file must give what the whole one gives, or one clear error; never other cells, a crash
or a wait. A text, and the cells of an xls, have no checksum: for them only crashes and waits count.
Prints how often each came, and the seed of every file that came out wrong; exits 1 if one did.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random
from time import perf_counter

from implanalytics.core.errors import DataError
from implanalytics.ingest.opening import grids_of

LONGEST = 10.0
"""Seconds after which opening counts as a wait."""


def damaged(content: bytes, random: Random) -> bytes:
    """Flip bits, overwrite bytes, cut a piece out or off, or splice one in.

    >>> damaged(b"0123456789", Random(1)) == damaged(b"0123456789", Random(1)) != b"0123456789"
    True
    """
    broken = bytearray(content)
    at, length = random.randrange(len(broken)), random.choice((1, 4, 64, 1024))
    match random.choice(("flip", "flips", "zeros", "cut", "end", "splice", "repeat")):
        case "flip":
            broken[at] ^= 1 << random.randrange(8)
        case "flips":
            for _ in range(random.randrange(2, 50)):
                broken[random.randrange(len(broken))] ^= 1 << random.randrange(8)
        case "zeros":
            broken[at : at + length] = bytes(len(broken[at : at + length]))
        case "cut":
            del broken[at : at + length]
        case "end":
            del broken[at:]
        case "splice":
            start = random.randrange(len(broken))
            broken[at:at] = content[start : start + length]
        case "repeat":
            start = random.randrange(len(broken))
            broken[at : at + length] = content[start : start + length]
    return bytes(broken)


def outcome(content: bytes, whole: str | None, name: str) -> str:
    """Tell what opening bytes gives: ``exact``, the code of a problem, or what is wrong.

    Parameters
    ----------
    content
        The damaged file.
    whole
        What the sound file gives, None where damage to cells cannot be seen.
    name
        Name of the file; an error must say it.
    """
    begin = perf_counter()
    try:
        read = repr(grids_of(content, Path(name)))
    except DataError as error:
        (problem,) = error.problems
        said = problem.code if name in str(error) else "WRONG: nameless"
        trace = str(error.__cause__)
        if "Traceback" in trace and "PanicException" not in trace:
            said = f"WRONG: {trace.splitlines()[-1]}"
    except Exception as error:
        return f"WRONG: {type(error).__name__}"
    else:
        said = "exact" if read == whole else "other cells" if whole is None else "WRONG: cells"
    return said if perf_counter() - begin < LONGEST else "WRONG: slow"


def fuzz(path: Path, seeds: range) -> tuple[Counter[str], list[int]]:
    """Damage a file once a seed; give what came of it, and the seeds that came out wrong."""
    content = path.read_bytes()
    whole = repr(grids_of(content, path)) if content.startswith(b"PK") else None
    counts, wrong = Counter[str](), []
    for seed in seeds:
        said = outcome(damaged(content, Random(seed)), whole, path.name)
        counts[said] += 1
        if said.startswith("WRONG"):
            wrong.append(seed)
    return counts, wrong


def main() -> int:
    """Fuzz the files named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    failed = False
    for path in given.files:
        counts, wrong = fuzz(path, range(given.seed, given.seed + given.rounds))
        print(path.name, dict(counts.most_common()), f"wrong seeds: {wrong}" if wrong else "")
        failed = failed or bool(wrong)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
