"""Whether those who had to be trained were, were assessed, and passed."""

from collections.abc import Iterator
from dataclasses import replace

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.known import surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Counted, cases, measured, with_others
from implanalytics.indicators.shapes.cases import SHOWN
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.training.roster import roster


def _trained(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    people = roster(figures)
    if people.empty:
        yield _by_sessions(figures, threshold)
        return
    of_them = people[surely(people["attended"])]
    trained = cases(people, people["attended"], table="training_results", name="name").counted()
    assessed = cases(
        of_them, of_them["assessed"], table="training_results", name="name"
    ).counted()  # fmt: skip
    listed = figures.facts.has("training_results", "attended")
    lower = min(trained, assessed, key=_share)
    unknown, missing = _not_known(trained, assessed, listed=listed)
    yield Measured(
        value=_share(lower),
        best=min(_share(trained, unknown=True), _share(assessed, unknown=True)),
        worst=min(_share(trained), _share(assessed)) if listed else 0.0,
        text=message(
            "{trained:n} of {required:n} on the training roster were trained; {assessed:n} of "
            "these were assessed.",
            trained=trained.good, required=trained.n, assessed=assessed.good,
        ),
        numerator=float(lower.good),
        denominator=float(lower.n),
        n=trained.n,
        inputs={
            "trained": trained.good,
            "required": trained.n,
            "assessed": assessed.good,
            "failing": (*trained.failing, *assessed.failing)[:SHOWN],
        },
        evidence=(Evidence("training_results", tuple(people["row_id"])),),
        unknown=unknown,
        missing=missing,
    )  # fmt: skip


def _share(counted: Counted, *, unknown: bool = False) -> float:
    """Return the share that holds; of nobody, none does."""
    good = counted.good + (counted.unknown if unknown else 0)
    return good / counted.n if counted.n else float(unknown)


def _not_known(
    trained: Counted, assessed: Counted, *, listed: bool
) -> tuple[Message | None, tuple[str, ...]]:
    if not listed:
        return message("who had to be trained is not known."), ("training_results.attended",)
    if trained.unknown:
        return message("of {n:n} nothing is known.", n=trained.unknown), (
            "training_results.attended",
        )
    if assessed.unknown or not assessed.n:
        return message("who was assessed is not known."), ("training_results.passed",)
    return None, ()


def _by_sessions(figures: Figures, threshold: Threshold) -> Measured | Lacking:
    """Judge by head counts, which can prove only that too few came."""
    if not figures.facts.has("training_sessions", "invited", "attended"):
        return Lacking(message("Nobody wrote down who was trained."), ("training_results",))
    sessions = figures.table("training_sessions").dropna(subset=["invited", "attended"])
    invited = float(sessions["invited"].sum())
    evidence = (Evidence("training_sessions", tuple(sessions["row_id"])),) if len(sessions) else ()
    if not invited:
        return Lacking(
            message("Nobody wrote down who was trained."), ("training_results",), evidence
        )
    came = float(sessions[["invited", "attended"]].min(axis=1).sum())
    text = message(
        "{came:n} of {invited:n} invited came to the training.", came=came, invited=invited
    )
    if threshold.outcome(came / invited) != "red":
        reason = message(
            "{finding} Who they were, and whether they were assessed, is not known.", finding=text
        )
        return Lacking(reason, ("training_results",), evidence)
    return Measured(
        value=came / invited, text=text, numerator=came, denominator=invited, n=len(sessions),
        evidence=evidence,
    )  # fmt: skip


TRN_01 = Indicator(
    name="TRN-01",
    title=Label("Everyone trained and assessed", "应训人员全部培训并考核"),
    question=Label(
        "Was everyone who had to be trained trained, and then assessed?",
        "应参加培训的人员是否都参加了培训并经过考核？",
    ),
    dimension="people",
    reads=(
        "training_results.attended", "training_results.passed", "training_results.score",
        "training_sessions.invited", "training_sessions.attended",
    ),
    formula=Label(
        "the lower of trained ÷ on the roster and assessed ÷ trained, by person and course",
        "按人、按课程：受训人数 ÷ 应训人数，考核人数 ÷ 受训人数，取较低者",
    ),
    remedy=Label(
        "Train and assess those who are left before they work with the system.",
        "未参训、未考核的人员在上岗使用前补训、补考。",
    ),
    cheapest=Label(
        "A roster with person, attended yes or no, and passed yes or no.",
        "培训名册：姓名、是否参加、是否通过。",
    ),
    judge=_trained,
    outcomes=JUDGED_IF_ASKED,
    profile="standard",
    practice="user_training",
    phase="training",
    source="M9",
)  # fmt: skip


def _pass_rate(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    everyone = roster(figures)
    people = everyone[surely(everyone["attended"])]
    if people.empty:
        yield Lacking(
            message("Nobody was assessed by the status date."), ("training_results.passed",)
        )
        return
    first = people["first"]
    again = people["passed"].fillna(value=False) & ~first.fillna(value=True)

    found = measured(
        cases(people, people["passed"], table="training_results", name="name"),
        lambda counted: message(
            "{good:n} of {n:n} trained passed the assessment.", good=counted.good, n=counted.n
        ),
        missing=("training_results.passed",),
    )
    more = {
        "first_attempt": int(first.sum()),
        "first_known": int(first.notna().sum()),
        "after_retake": int(again.sum()),
        "attempts": int(people["attempts"].sum()),
    }
    text = found.text
    if more["first_known"]:
        text = message(
            "{finding} Passed at the first attempt: {first:n}.",
            finding=text, first=more["first_attempt"],
        )  # fmt: skip
    maybe = int(everyone["attended"].isna().sum())
    found = with_others(found, maybe, bad=False)
    yield replace(found, text=text, inputs={**found.inputs, **more})


TRN_02 = Indicator(
    name="TRN-02",
    title=Label("Assessment passed", "考核通过率"),
    question=Label("Did all trained users pass the assessment?", "受训用户是否都通过了考核？"),
    dimension="people",
    needs=("training_results",),
    reads=(
        "training_results.passed", "training_results.score", "training_results.attempt",
        "training_results.attended", "training_results.assessed_on",
    ),
    formula=Label(
        "passed in the end ÷ trained, by person and course; first attempts are told beside it",
        "按人、按课程：最终通过人数 ÷ 受训人数；首次通过另行列出",
    ),
    remedy=Label(
        "Coach those who failed and assess them again; look first at the course most failed.",
        "对未通过者辅导后补考，先查未通过最多的课程。",
    ),
    cheapest=Label(
        "The assessment list with person, course and passed yes or no.",
        "考核名单：姓名、课程、是否通过。",
    ),
    judge=_pass_rate,
    outcomes=JUDGED_IF_ASKED,
    profile="standard",
    practice="user_training",
    phase="training",
    source="M2.8, M4.6, M9",
)  # fmt: skip
