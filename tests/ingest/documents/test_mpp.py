"""Plans of Microsoft Project as .mpp: with the optional package, and without it."""

import json
import shutil
from importlib.util import find_spec

import pytest

from implanalytics.ingest import read_file
from implanalytics.ingest.sniffing import ole_content

needs_mpxj = pytest.mark.skipif(
    not (find_spec("mpxj") and find_spec("jpype") and shutil.which("java")),
    reason="mpxj or Java is not installed: pip install 'implanalytics[mpp]'",
)
FOLDER = "msp-04-residential-89"


def plan(reference):
    return next((reference / "truth" / "data" / FOLDER).glob("*.mpp"))


def test_a_plan_is_known_by_its_streams():
    assert ole_content({"Props14", "FixedData", "VarMeta"}) == "mpp"
    assert ole_content({"Props", "FixedData"}) == "binary"


@pytest.mark.skipif(find_spec("mpxj") is not None, reason="mpxj is installed")
def test_without_the_package_one_error_says_how(reference):
    path = plan(reference)
    (reading,) = read_file(path, root=path.parent, project_id="P")
    (problem,) = reading.problems
    assert problem.code == "needs-mpxj"
    assert 'pip install "implanalytics[mpp]"' in problem.say("en")
    assert "XML" in problem.say("en")


@needs_mpxj
@pytest.mark.slow
def test_a_real_plan_is_what_its_stored_values_say(reference):
    path = plan(reference)
    stored = json.loads((path.parent / "stored_values_via_mpxj.json").read_text("utf-8"))["tasks"]
    frames = read_file(path, root=path.parent, project_id="P")[0].frames
    expected = {str(t["uid"]): t["summary"] for t in stored if t["uid"] != 0}
    assert (
        dict(zip(frames["tasks"]["task_id"], frames["tasks"]["summary"], strict=True)) == expected
    )
    assert len(frames["links"]) == sum(len(t["pred"]) for t in stored)
