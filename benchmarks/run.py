"""Run the benchmarks beside this file: ``python benchmarks/run.py [NAME ...]``.

A benchmark is a module ``bench_<name>.py`` whose function ``results()`` yields `measure.Result`.
It measures ours and the peer in the same run, so that the ratio holds on any machine. A missed
goal is told and is not a failure.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent


def known() -> list[str]:
    """List the names of the benchmarks."""
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def lines(name: str) -> Iterator[str]:
    """Run one benchmark; one whose peer is not installed says so."""
    try:
        module = import_module(f"bench_{name}")
        yield from map(str, module.results())
    except ModuleNotFoundError as error:
        if not error.name or error.name.startswith(("implanalytics", "measure")):
            raise
        yield f"{name}: not measured, {error.name} is not installed"


def main(names: list[str]) -> int:
    """Print the results of the benchmarks named, of all when none is."""
    unknown = sorted(set(names) - set(known()))
    if unknown:
        print(
            f"no benchmark {', '.join(unknown)}; there are: {', '.join(known())}", file=sys.stderr
        )
        return 2
    for name in names or known():
        for line in lines(name):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
