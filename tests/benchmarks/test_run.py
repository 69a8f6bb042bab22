"""Mirror of benchmarks/run.py: the real runner over toy benchmarks."""

import shutil
import subprocess
import sys

import pytest

TOY = """
from measure import Result, times_faster

def results():
    yield Result("adding against sum", 8.31, goal=8)
    yield Result("adding against numpy", 6.2, goal=8)
    assert times_faster(lambda: None, lambda: sum(range(200_000)), rounds=1) > 1
"""


@pytest.fixture
def bench(repository, tmp_path):
    for module in ("run.py", "measure.py"):
        shutil.copy(repository / "benchmarks" / module, tmp_path)
    (tmp_path / "bench_adding.py").write_text(TOY, encoding="utf-8")
    (tmp_path / "bench_peerless.py").write_text("import no_such_peer\n", encoding="utf-8")

    def run(*names):
        command = [sys.executable, tmp_path / "run.py", *names]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")

    return run


def test_a_missed_goal_is_told_and_is_no_failure(bench):
    done = bench("adding")
    assert done.stdout.splitlines() == [
        "adding against sum: ratio 8.31 (goal >= 8)",
        "adding against numpy: ratio 6.2 (goal >= 8) missed",
    ]
    assert (done.returncode, done.stderr) == (0, "")


def test_without_a_name_all_are_run_and_a_missing_peer_is_told(bench):
    done = bench()
    assert "peerless: not measured, no_such_peer is not installed" in done.stdout
    assert done.stdout.startswith("adding against sum")
    assert done.returncode == 0


def test_an_unknown_name_lists_what_there_is(bench):
    done = bench("subtracting")
    assert "no benchmark subtracting; there are: adding, peerless" in done.stderr
    assert done.returncode == 2
