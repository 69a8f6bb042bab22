"""Mirror of implanalytics.indicators.own_thresholds."""

from datetime import date

import pytest

from implanalytics.core.errors import DataError
from implanalytics.indicators import shipped_thresholds, thresholds_of

WHOLE = """
version = "PMO 2026"
[SCH-04]
green = 0.05
weight = 2
adopted = true
by = "Project office"
on = 2026-01-15
"""


def test_nothing_said_leaves_the_shipped_limits():
    assert thresholds_of(" ") is shipped_thresholds()


def test_what_is_said_replaces_what_is_shipped_and_no_more():
    own, shipped = thresholds_of(WHOLE), shipped_thresholds()
    limit = own["SCH-04"]
    assert (limit.green, limit.amber, limit.weight) == (0.05, 0.2, 2)
    assert (limit.adopted, limit.by, limit.on) == (True, "Project office", date(2026, 1, 15))
    assert limit.owner.say("en") == (
        "your organisation's rule, adopted by Project office on 2026-01-15"
    )
    assert own.version == f"{shipped.version} + PMO 2026"
    rest = set(shipped.limits) - {"SCH-04"}
    assert {name: own[name] for name in rest} == {name: shipped[name] for name in rest}


WRONG = {
    "no version": ('version = "PMO 2026"', "", "missing-key", "version is missing"),
    "an unknown indicator": ("[SCH-04]", "[SCH-0]", "unknown-key", "Did you mean 'SCH-"),
    "an indicator in small letters": (
        "[SCH-04]", "[sch-04]", "unknown-key", "Did you mean 'SCH-04'",
    ),
    "a name like no indicator": (
        "[SCH-04]", "[phase_delay]", "unknown-key", "`implanalytics list indicators`",
    ),
    "adopted at the top": (
        "[SCH-04]", "adopted = true\n[SCH-04]", "unknown-key", "below the indicator",
    ),
    "adopted by whom, but not adopted": (
        "adopted = true\n", "", "missing-key", "SCH-04.adopted is missing",
    ),
    "an unknown limit": ("green", "geen", "unknown-key", "Did you mean 'SCH-04.green'"),
    "a text for a number": ("0.05", '"5 %"', "wrong-type", "Write it as a number"),
    "infinity": ("0.05", "inf", "wrong-type", "Write it as a number"),
    "truth for a number": ("0.05", "true", "wrong-type", "Write it as a number"),
    "a number for truth": ("= true", "= 1", "wrong-type", "Write it as true or false"),
    "a text for a day": ("2026-01-15", '"soon"', "wrong-type", "Write it as a date"),
    "no table": ("[SCH-04]\n", "SCH-05 = 1\n[SCH-04]\n", "", ""),
    "an unknown parameter": (
        "weight = 2", "parameters = { window = 5 }", "unknown-key", "window is not a key",
    ),
    "no TOML": ("[SCH-04]", "[SCH-04", "not-toml", "Correct it at the line named"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "said"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_obeyed_is_refused(old, new, code, said):
    assert old in WHOLE
    with pytest.raises(DataError) as caught:
        thresholds_of(WHOLE.replace(old, new, 1))
    problem = caught.value.problems[0]
    if code:
        assert problem.code == code
        assert said in str(problem)


def test_what_is_only_reported_has_no_limit_to_set():
    own = thresholds_of('version = "1"\n[SUP-01.parameters]\nfirst = 14')
    assert dict(own["SUP-01"].parameters) == {"first": 14, "watched": 90}
    with pytest.raises(DataError) as caught:
        thresholds_of('version = "1"\n[SUP-01]\ngreen = 5')
    assert caught.value.problems[0].code == "unknown-key"
