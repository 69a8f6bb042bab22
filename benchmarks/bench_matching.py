"""Names of phases and tasks matched, against likeness of letters alone.

The names of tests/methods/phase_names.csv were labelled before they were matched. One half served
to better the matching; told are the figures of the other half. The peer is rapidfuzz over the same
aliases, with names spelt as ours are: the alias most like the name decides, by the plain ratio and
by the scorer that does best, from a likeness of 80 and from the one that suits this half best.
"""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
from measure import Result, times_faster
from rapidfuzz import fuzz, process

from implanalytics.methods import match_phases
from implanalytics.methods.aliases import aliases_of
from implanalytics.methods.spelling import normalised

NAMES = Path(__file__).parents[1] / "tests" / "methods" / "phase_names.csv"
ANSWERED_FROM = 0.5
CUTOFFS = (80, *range(50, 100, 5))


def results() -> Iterator[Result]:
    """Match the half held out, ours and the peer."""
    with NAMES.open(encoding="utf-8", newline="") as file:
        labelled = {row["name"]: row["phase"] for row in csv.DictReader(file)
                    if row["half"] == "held"}  # fmt: skip
    names = pd.Series(list(labelled), dtype="str")
    ours = _scores(labelled, _ours(names))
    for scorer in (fuzz.ratio, fuzz.WRatio):
        near = _nearest(labelled, scorer)
        peers = {cutoff: _scores(labelled, _from(near, cutoff)) for cutoff in CUTOFFS}
        best = max(peers, key=lambda cutoff, peers=peers: _f1(peers[cutoff]))
        for cutoff in dict.fromkeys((80, best)):
            peer = f"rapidfuzz {scorer.__name__} from {cutoff} ({_said(peers[cutoff])})"
            name = f"{len(names)} names held out ({_said(ours)}) against {peer}, F1"
            yield Result(name, _f1(ours) / _f1(peers[cutoff]), 1)
    speed = times_faster(lambda: _ours(names), lambda: _nearest(labelled, fuzz.WRatio))
    yield Result("  speed against rapidfuzz WRatio", speed)


def _ours(names: "pd.Series[str]") -> dict[str, str]:
    found = match_phases(names, None)
    sure = found[found["confidence"] >= ANSWERED_FROM]
    return dict(zip(sure["written"], sure["phase_key"], strict=True))


def _nearest(names: dict[str, str], scorer: Callable[..., float]) -> dict[str, tuple[str, float]]:
    keys = {alias.text: alias.canonical for alias in aliases_of(None).values() if alias.canonical}
    found = {}
    for name in names:
        alias, likeness, _ = process.extractOne(normalised(name), keys.keys(), scorer=scorer)
        found[name] = (keys[alias], likeness)
    return found


def _from(near: dict[str, tuple[str, float]], cutoff: float) -> dict[str, str]:
    return {name: key for name, (key, likeness) in near.items() if likeness >= cutoff}


def _scores(labelled: dict[str, str], found: dict[str, str]) -> tuple[float, float]:
    """Return precision and recall."""
    right = sum(labelled[name] == key for name, key in found.items())
    return right / len(found), right / sum(key != "" for key in labelled.values())


def _f1(scores: tuple[float, float]) -> float:
    return 2 * scores[0] * scores[1] / sum(scores)


def _said(scores: tuple[float, float]) -> str:
    return f"precision {scores[0]:.3f}, recall {scores[1]:.3f}"
