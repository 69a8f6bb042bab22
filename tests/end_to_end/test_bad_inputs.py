"""Files with one defect each: the honest answer, or an error that says what is wrong."""

import importlib.util
import json
import os
from pathlib import Path

import pytest

from implanalytics.project.inspection import InspectionOptions, answer, inspect_file

SHARED = os.environ.get("IMPLANALYTICS_REFERENCE") or Path(__file__).parents[3] / "shared"
CORPUS = Path(SHARED) / "bad_inputs"


def cases():
    """Return the cases of the corpus, one that skips where it is not on this machine."""
    if not (CORPUS / "manifest.json").is_file():
        return [pytest.param({}, id="no reference material")]
    manifest = json.loads((CORPUS / "manifest.json").read_text("utf-8"))
    return [pytest.param(case, id=case["file"]) for case in manifest["cases"]]


@pytest.fixture(scope="module")
def match(reference):
    """Return the function by which the corpus compares an answer with what is honest."""
    spec = importlib.util.spec_from_file_location("grade", reference / "bad_inputs" / "grade.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.match


def honest(case):
    """Yield every outcome that is honest for a case, as the grader lists them."""
    yield case
    for expect in case.get("accept_also", ()):
        yield {**case, "expect": expect}
        if expect == "reads_fully" and case["expect"] == "reads_with_findings":
            rows = case.get("rows", 0) + len(case.get("rejected", ()))
            yield {**case, "expect": expect, "rows": rows, "totals": {}}
    for other in case.get("alternatives", ()):
        fresh = {"rejected": [], "flagged": []} if {"rejected", "flagged"} & set(other) else {}
        yield {**case, **fresh, **other}


@pytest.mark.parametrize("case", cases())
def test_the_answer_is_honest(case, match):
    path = CORPUS / "files" / case["file"]
    options = InspectionOptions.parse(json.dumps(case.get("options", {})))
    found = answer(inspect_file(path, kind=case["kind"], options=options), "en")
    reasons = [match(spec, found, case) for spec in honest(case)]
    assert None in reasons, reasons


def test_the_order_of_day_and_month_can_be_settled(reference):
    path = reference / "bad_inputs" / "files" / "date_ambiguous.csv"
    options = InspectionOptions(dayfirst=True)
    found = answer(inspect_file(path, kind="timesheet", options=options), "en")
    assert (found["ok"], found["rows"], found["totals"]["hours"]) == (True, 4, 22.75)
