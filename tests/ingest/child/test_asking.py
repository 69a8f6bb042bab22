"""Mirror of implanalytics.ingest.child: whatever a file does, the caller lives and reads on."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest

from implanalytics.core.errors import DataError
from implanalytics.ingest.child import asking, grids_in_child, limits, process
from implanalytics.ingest.child.limits import Allowance

posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of Unix")


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    book = openpyxl.Workbook()
    book.active.append(["Task", "Hours"])
    book.active.append(["Design", 7.5])
    path = tmp_path_factory.mktemp("child") / "a.xlsx"
    book.save(path)
    return path.read_bytes()


@pytest.fixture
def instead(monkeypatch):
    """Have the child run code of ours instead of reading; the next file is read as ever."""

    def run(code):
        start = f"import implanalytics.ingest.opening as o; {code}; o.parse = parse; "
        at = "from implanalytics.ingest.child.serving"
        asking._reading.close()
        with monkeypatch.context() as patched:
            patched.setattr(process, "START", process.START.replace(at, start + at))
            with pytest.raises(DataError) as caught:
                grids_in_child(b"x", Path("bad.xlsx"))
        (problem,) = caught.value.problems
        assert problem.place.file == "bad.xlsx"
        run.cause = caught.value.__cause__
        return problem

    yield run
    asking._reading.close()


ROWS = (("Task", "Hours"), ("Design", 7.5))


def test_grids_come_from_another_process(content):
    (grid,) = grids_in_child(content, Path("a.xlsx"))
    assert grid.rows == ROWS
    first = asking._reading._process
    grids_in_child(content, Path("b.xlsx"))
    assert asking._reading._process is first


def test_problems_are_those_that_reading_told():
    with pytest.raises(DataError) as caught:
        grids_in_child(b"PK\x03\x04 not a zip", Path("\udcff工时.xlsx"))
    (problem,) = caught.value.problems
    # Half a character in a name cannot be written down anywhere.
    assert (problem.code, problem.place.file) == ("damaged-workbook", "\ufffd工时.xlsx")
    assert "压缩包" in problem.say("zh")


DEATHS = {
    "abort": ("parse = lambda *_: __import__('os').abort()", "unreadable-workbook"),
    "exit": ("parse = lambda *_: __import__('os')._exit(0)", "unreadable-workbook"),
    "panic": ("parse = lambda *_: exec('raise BaseException')", "unreadable-workbook"),
    "memory": ("parse = lambda *_: bytearray(2**40)", "too-large"),
}


@posix
@pytest.mark.parametrize(("code", "expected"), DEATHS.values(), ids=DEATHS)
def test_the_file_that_kills_is_told_and_the_next_is_read(instead, content, code, expected):
    problem = instead(code)
    assert problem.code == expected
    assert problem.say("zh") != problem.say("en")
    assert grids_in_child(content, Path("a.xlsx"))[0].rows == ROWS


def test_our_own_mistakes_can_be_traced(instead):
    assert instead("parse = lambda *_: 1 / 0").code == "unreadable-workbook"
    assert "ZeroDivisionError" in str(instead.cause)


@posix
def test_memory_is_limited_although_the_machine_has_more(instead):
    assert instead("parse = lambda *_: b'x' * (700 * 2**20)").code == "too-large"


@posix
def test_processor_time_is_limited(instead, monkeypatch):
    monkeypatch.setattr(asking, "allowance", lambda size: Allowance(2**30, 0, 60))
    begin = time.monotonic()
    assert "too long" in str(instead("parse = lambda *_: exec('while True: pass')"))
    assert time.monotonic() - begin < 10


def test_a_reader_that_waits_for_ever_is_given_up(instead, monkeypatch):
    monkeypatch.setattr(asking, "allowance", lambda size: Allowance(2**30, 60, 1))
    monkeypatch.setattr(process, "STARTING", 0.5)
    assert "too long" in str(instead("parse = lambda *_: __import__('time').sleep(60)"))


def test_a_child_that_does_not_start_is_no_fault_of_the_file(instead):
    assert instead("exit(3)").code == "reader-not-started"


def test_the_child_loads_no_pandas(instead):
    code = (
        "import sys, os, pyarrow as p; "
        "parse = lambda *_: [p.array(['a']), 'pandas' in sys.modules or os._exit(1)]"
    )
    assert "ended the program" in str(instead(code))
    assert asking._reading._process is None


def test_what_a_library_prints_does_not_get_among_the_answers(instead, content):
    code = "parse = lambda *_: [__import__('os').write(1, b'noise'), 1 / 0]"
    assert instead(code).code == "unreadable-workbook"


@posix
def test_a_child_killed_between_two_files_is_replaced(content):
    grids_in_child(content, Path("a.xlsx"))
    running = asking._reading._process._running
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert grids_in_child(content, Path("b.xlsx"))[0].rows == ROWS


def test_threads_take_turns(content):
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(lambda n: grids_in_child(content, Path(f"{n}.xlsx")), range(12)))
    assert all(grid.rows == ROWS for (grid,) in read)


@posix
def test_a_forked_copy_starts_a_child_of_its_own(content):
    grids_in_child(content, Path("a.xlsx"))
    mine = asking._reading._process
    copy = os.fork()
    if not copy:
        right = grids_in_child(content, Path("b.xlsx"))[0].rows == ROWS
        asking._reading.close()
        os._exit(0 if right else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1]) == 0
    assert mine.alive
    assert grids_in_child(content, Path("c.xlsx"))[0].rows == ROWS


PARENT = """
    import sys, time
    from pathlib import Path
    from implanalytics.ingest.child import asking
    content = Path(sys.argv[1]).read_bytes()
    asking.grids_in_child(content, Path("a.xlsx"))
    print(asking._reading._process._running.pid, flush=True)
    if sys.argv[2] == "wait":
        time.sleep(60)
"""


@posix
@pytest.mark.parametrize("end", ["leave", "wait"])
def test_no_child_outlives_its_parent(tmp_path, content, end):
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    package = Path(asking.__file__).parents[3]
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(PARENT), str(path), end],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(package)},
    )
    pid = parent.stdout.readline()
    if end == "wait":
        parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 5
    while _lives(int(pid)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _lives(int(pid))


def _lives(pid):
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:1]
    except FileNotFoundError:
        return False


def test_more_memory_and_time_for_larger_files():
    small, large = limits.allowance(100_000), limits.allowance(20 * 2**20)
    assert small.memory < 2**30 < large.memory
    assert small.processor < 10 < large.processor
