"""Mirror of implanalytics.indicators.requirements.tracing."""

import pytest

from implanalytics.indicators.requirements.tracing import ways

ACCEPTED = [{"kind": "final_acceptance", "day": "2025-06-20"}]


def links(table, *rows):
    return table(
        "trace_links", [dict(zip(("from_id", "to_id", "kind"), row, strict=True)) for row in rows]
    )


def whole(n):
    return [(f"r{n}", f"d{n}", "design"), (f"d{n}", f"t{n}", "test"), (f"t{n}", f"a{n}",
                                                                       "acceptance")]  # fmt: skip


def every(*numbers):
    return [link for n in numbers for link in whole(n)]


# Requirements, links and whether the project was accepted -> outcome, share of the weakest hop.
TRACED_BY_HAND = {
    "all through": (5, every(0, 1, 2, 3, 4), ACCEPTED, "green", 1.0),
    "four of five": (5, every(0, 1, 2, 3), ACCEPTED, "amber", 0.8),
    "the test of two is missing": (3, [*every(0), *whole(1)[:1], *whole(2)[:1]], ACCEPTED, "red",
                                   1 / 3),
    "acceptance is still to come": (1, whole(0)[:2], [{"kind": "kickoff", "day": "2025-03-03"}],
                                    "not_assessable", 0.0),
    "all through already": (1, every(0), [], "green", 1.0),
}  # fmt: skip


@pytest.mark.parametrize(
    ("n", "rows", "events", "outcome", "value"), TRACED_BY_HAND.values(), ids=TRACED_BY_HAND
)
def test_the_weakest_hop_is_judged(answer, table, n, rows, events, outcome, value):
    tables = {
        "requirements": table(
            "requirements", [{"requirement_id": f"r{i}", "text": "R"} for i in range(n)]
        ),
        "trace_links": links(table, *rows),
        "events": table("events", events),
    }
    result = answer("REQ-02", tables)
    assert (result.outcome, result.value) == (outcome, pytest.approx(value))


def test_a_test_names_its_requirement_too(answer, table):
    rows = [("r0", "d0", "design"), ("r0", "a0", "acceptance")]
    tables = {
        "requirements": table("requirements", [{"requirement_id": "r0", "text": "R"}]),
        "trace_links": links(table, *rows),
        "tests": table("tests", [{"kind": "系统测试", "requirement_id": "r0"}]),
        "events": table("events", ACCEPTED),
    }
    assert answer("REQ-02", tables).outcome == "green"
    without = {name: frame for name, frame in tables.items() if name != "tests"}
    assert answer("REQ-02", without).outcome == "red"


def test_circles_come_to_an_end(table):
    frame = links(table, ("a", "b", "design"), ("b", "a", "test"))
    assert ways(frame, ["a", "c"]).hops == {"a": {"design", "test"}, "c": set()}


# Source, requirement of the promise, links -> outcome, share traced.
BID_BY_HAND = {
    "by itself": ([("投标", None)], [("c0", "d", "design"), ("d", "a", "acceptance")], "green",
                  1.0),
    "by its requirement": ([("投标", "r0")], every(0), "green", 1.0),
    "nine of ten": (
        [("投标", f"r{n}") for n in range(10)], every(*range(9)), "amber", 0.9,
    ),
    "not to acceptance": ([("投标", "r0")], whole(0)[:2], "red", 0.0),
    "other promises do not count": ([("投标", "r0"), ("口头", None)], every(0), "green", 1.0),
    "is it one of the bid?": ([("投标", "r0"), (None, None)], every(0), "not_assessable", 0.5),
    "none": ([("口头", None)], every(0), "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("promises", "rows", "outcome", "value"), BID_BY_HAND.values(), ids=BID_BY_HAND
)
def test_promises_of_the_bid(answer, table, promises, rows, outcome, value):
    said = [
        {"commitment_id": f"c{n}", "text": "P", "source": source, "requirement_id": requirement}
        for n, (source, requirement) in enumerate(promises)
    ]
    tables = {
        "commitments": table("commitments", said),
        "trace_links": links(table, *rows),
        "events": table("events", ACCEPTED),
    }
    result = answer("REQ-06", tables, method="M1")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("REQ-06", tables, method="M2").outcome == "not_applicable"


def test_before_acceptance_a_promise_may_still_be_traced(answer, table):
    tables = {
        "commitments": table(
            "commitments", [{"commitment_id": "r0", "text": "P", "source": "投标"}]
        ),
        "trace_links": links(table, *whole(0)[:1]),
        "events": table("events", ACCEPTED),
    }
    assert answer("REQ-06", tables, method="M1").outcome == "red"
    early = answer("REQ-06", tables, method="M1", as_of="2025-05-30")
    assert early.outcome == "not_assessable"
