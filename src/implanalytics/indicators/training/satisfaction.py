"""How content the users are, by what they answered."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.known import surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold
from implanalytics.metrics import mean_interval, net_promoters, on_scale

WORDS = r"(?i)满意|滿意|satisf"
TOP = 5.0


@dataclass(frozen=True, eq=False)
class Ratings:
    """Ratings of one kind on a scale of five.

    Attributes
    ----------
    frame
        One row a rating: ``who`` rated, ``question``, ``value`` 1 to 5, ``department``,
        ``row_id``, ``sure`` that the question asks for satisfaction, ``upright``: that higher is
        better.
    """

    frame: pd.DataFrame

    @property
    def by_person(self) -> "pd.Series[float]":
        """The mean rating of each person who was surely asked for satisfaction."""
        sure = self.frame[self.frame["sure"]]
        return sure.groupby("who", sort=False)["value"].mean()

    def between(self) -> tuple[float, float]:
        """Return the best and the worst mean: scales of unknown direction turned either way.

        At worst, what other questions were rated belongs to it as well.
        """
        frame = self.frame
        turned = TOP + 1 - frame["value"]
        mean = frame.groupby("question")["value"].transform("mean")
        low = mean < (TOP + 1) / 2
        best = frame["value"].mask(~frame["upright"] & low, turned)
        worst = frame["value"].mask(~frame["upright"] & ~low, turned)
        sure = frame["sure"]
        who = frame["who"]
        bad = worst.groupby(who).mean().mean()
        return (
            float(best[sure].groupby(who[sure]).mean().mean()),
            float(np.fmin(worst[sure].groupby(who[sure]).mean().mean(), bad)),
        )


def _satisfaction(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    ratings, least = _ratings(figures), threshold.parameters["least_people"]
    people = ratings.by_person
    if people.empty:
        yield Lacking(
            message("No question with a known scale asks for satisfaction."),
            ("survey_questions.topic", "survey_questions.scale_high"),
        )
        return
    if len(people) < least:
        yield Lacking(
            message(
                "Fewer than {least:n} people answered ({n:n}); what they said is not shown.",
                n=len(people), least=least,
            ),
            ("survey_answers",),
        )  # fmt: skip
        return
    promoters = _promoters(figures, threshold)
    best, worst = ratings.between()
    sure = ratings.frame[ratings.frame["sure"]]
    yield Measured(
        value=float(people.mean()),
        best=best,
        worst=worst,
        text=_finding(people, promoters),
        n=len(people),
        inputs={
            "nps": promoters,
            "response_rate": _response_rate(figures, sure),
            "by_department": _departments(sure, least),
        },
        evidence=(Evidence("survey_answers", tuple(sure["row_id"])),),
        unknown=message("which end of the scale is better, or what was asked, is not known."),
        missing=("survey_questions.better_end", "survey_questions.topic"),
    )


def _finding(people: "pd.Series[float]", promoters: float | None) -> Message:
    mean, low, high = mean_interval(people)
    finding = message(
        "{n:n} people rated their satisfaction {mean} of 5 (95 % interval {low} to {high}).",
        n=len(people), mean=mean, low=max(low, 1.0), high=min(high, TOP),
    )  # fmt: skip
    if promoters is None:
        return finding
    return message(
        "{finding} The net promoter score is {nps:+}.", finding=finding, nps=promoters * 100
    )


def _ratings(figures: Figures) -> Ratings:
    questions, answers = figures.table("survey_questions"), figures.table("survey_answers")
    survey = column(questions, "survey").fillna("")
    named = survey.str.contains(WORDS) | questions["text"].str.contains(WORDS)
    topic = column(questions, "topic_key")
    asked = pd.DataFrame(
        {
            "question": questions["question_id"],
            "survey": survey,
            "low": column(questions, "scale_low", "float64"),
            "high": column(questions, "scale_high", "float64"),
            "upright": column(questions, "better_end").notna(),
            "sure": (topic.eq("satisfaction") | (topic.isna() & named))
            & column(questions, "kind").eq("scale"),
            "other": topic.notna() & topic.ne("satisfaction")
            | ~column(questions, "kind").fillna("scale").eq("scale"),
        }
    )
    asked = asked[~surely(asked["other"])].drop_duplicates("question")
    given = pd.DataFrame(
        {
            "question": answers["question_id"],
            "who": answers["respondent_id"],
            "raw": column(answers, "answer_value", "float64"),
            "department": column(answers, "department"),
            "row_id": answers["row_id"],
        }
    ).merge(asked, on="question", how="inner")
    given["who"] = given["survey"] + "\n" + given["who"]
    given["value"] = on_scale(given["raw"], given["low"], given["high"], top=TOP)
    given["sure"] = surely(given["sure"])
    return Ratings(given.dropna(subset=["value"]).reset_index(drop=True))


def _promoters(figures: Figures, threshold: Threshold) -> float | None:
    """Return the net promoter score where enough people gave one."""
    questions, answers = figures.table("survey_questions"), figures.table("survey_answers")
    asked = questions.loc[column(questions, "kind").eq("nps").fillna(value=False), "question_id"]
    scores = column(answers[answers["question_id"].isin(asked)], "answer_value", "float64").dropna()
    if len(scores) < threshold.parameters["least_promoters"] or not scores.between(0, 10).all():
        return None
    return net_promoters(scores)


def _response_rate(figures: Figures, sure: pd.DataFrame) -> float | None:
    """Return who answered of those who were asked, where each survey says how many that were."""
    questions = figures.table("survey_questions")
    invited = column(questions, "invited", "float64").groupby(
        column(questions, "survey").fillna("")
    ).max()  # fmt: skip
    asked = invited.reindex(sure["survey"].unique())
    if asked.isna().any() or not asked.sum():
        return None
    return min(1.0, sure["who"].nunique() / float(asked.sum()))


def _departments(sure: pd.DataFrame, least: float) -> tuple[Value, ...]:
    """Return the mean of each department from which enough people answered."""
    people = sure.dropna(subset=["department"])
    means = people.groupby(["department", "who"])["value"].mean().groupby("department")
    return tuple(
        _department(str(name), group.to_numpy("float64"))
        for name, group in means
        if len(group) >= least
    )


def _department(name: str, values: np.ndarray) -> Message:
    return message("{department}: {mean} from {n:n}", department=name,
                   mean=float(values.mean()), n=len(values))  # fmt: skip


TRN_08 = Indicator(
    name="TRN-08",
    title=Label("User satisfaction", "用户满意度"),
    question=Label("Are the users content?", "用户是否满意？"),
    dimension="customer",
    needs=("survey_questions", "survey_answers.answer_value"),
    reads=(
        "survey_questions.topic", "survey_questions.kind", "survey_questions.scale_low",
        "survey_questions.scale_high", "survey_questions.better_end", "survey_answers.department",
    ),
    formula=Label(
        "mean over people of their mean rating, every scale turned into 1 to 5",
        "各答卷人平均分的均值，各量表统一折算为 1 至 5 分",
    ),
    remedy=Label(
        "Ask the least content department what bothers it most, and answer with a date.",
        "走访满意度最低的部门，问清最不满意之处，并答复解决日期。",
    ),
    cheapest=Label(
        "A short survey: satisfaction from 1 to 5, by department.",
        "一份简短问卷：满意度 1 至 5 分，含部门。",
    ),
    judge=_satisfaction,
    unit="points",
    profile="standard",
    source="M1.1",
)  # fmt: skip
