"""Whether the survey asked about everything, and how well its questions were answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.known import any_by, surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes.failing import with_missing
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import Item, match_items
from implanalytics.metrics import cronbach_alpha

SCALES = ("scale", "nps")


def _given(figures: Figures) -> pd.DataFrame:
    """Return the answers handed in by the status date, with ``said``: whether they say anything.

    Where nobody noted why answers are missing, a text without a value may be "no opinion".
    """
    answers = figures.table("survey_answers")
    late = (
        column(answers, "submitted_at", "datetime64[us]").notna()
        & happened(figures, answers, "submitted_at").isna()
    )
    answers = answers[~late]
    value, text = column(answers, "answer_value", "float64"), column(answers, "answer_text")
    said = (value.notna() | text.notna()).astype("boolean")
    if "gap" in answers.columns:
        said = said & answers["gap"].isna()
    else:
        said = said.mask(value.isna() & text.notna(), pd.NA)
    return answers.assign(said=said, value=value)


@dataclass(frozen=True)
class Coverage:
    """The topics of a survey, by what is known of their questions.

    Attributes
    ----------
    least, most
        Topics that surely have an answered question, and that may have one.
    thin
        Topics with answers to too few of their questions.
    bare
        The topics that surely have none.
    unsure
        Whether of some question it is not known if anybody answered it.
    """

    least: int
    most: int
    thin: int
    bare: tuple[Label, ...]
    unsure: bool


def _coverage(
    questions: pd.DataFrame, answers: pd.DataFrame, topics: Sequence[Item], enough: float
) -> Coverage:
    said = any_by(answers["said"], answers["question_id"])
    asked = questions["question_id"].map(said).astype("boolean")
    answered = asked.mask(~questions["question_id"].isin(said.index), other=False)
    topic = match_items(questions["topic"], questions["question_id"], topics)
    # A question without a topic may be about any of them.
    loose = bool((questions["topic"].isna() & answered.fillna(value=True)).any())
    least, most, thin, bare = 0, 0, 0, []
    for one in topics:
        mine = answered[(topic == one.id).fillna(value=False)]
        sure = int(surely(mine).sum())
        least += sure > 0
        most += loose or bool(mine.fillna(value=True).any())
        thin += 0 < sure < enough * len(mine)
        bare += [] if sure else [one.label]
    return Coverage(least, most, thin, tuple(bare), unsure=bool(answered.isna().any()))


def _topics(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    """Measure the topics without an answer; too few answers in any count as one more."""
    template = figures.facts.template
    if template is None:
        yield Lacking(
            message("Needs the method of the project, which says what is asked for."),
            ("projects.method",),
        )
        return
    topics = template.survey.topics
    if not topics:
        yield Lacking(message("The method asks for no item."), ("projects.method",))
        return
    questions, answers = figures.table("survey_questions"), _given(figures)
    found = _coverage(questions, answers, topics, threshold.parameters["answered"])
    n = len(topics)
    full = n - 1 if found.thin else n
    missing = float(n - min(found.least, full))
    yield Measured(
        value=missing,
        best=float(n - (found.most if found.unsure else min(found.most, full))),
        worst=missing,
        text=with_missing(_covered(found.least, n, found.thin), found.bare),
        numerator=float(found.least),
        denominator=float(n),
        n=len(questions),
        inputs={"covered": found.least, "thin": found.thin, "failing": found.bare},
        evidence=(
            Evidence("survey_questions", tuple(questions["row_id"])),
            Evidence("survey_answers", tuple(answers["row_id"])),
        ),
        unknown=message("which topic some questions are about, or whether they were answered."),
        missing=("survey_questions.topic", "survey_answers.gap"),
    )


def _covered(covered: int, n: int, thin: int) -> Message:
    if not thin:
        return message("{covered:n} of {n:n} topics have answers.", covered=covered, n=n)
    return message(
        "{covered:n} of {n:n} topics have answers; in {thin:n} of them too few questions were "
        "answered, which counts as one topic missing.",
        covered=covered, n=n, thin=thin,
    )  # fmt: skip


def _quality(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    """Measure the worse of two shares: questions left out, people who ticked one line."""
    answers = _given(figures)
    if answers.empty:
        yield Lacking(message("No answer was handed in by the status date."), ("survey_answers",))
        return
    gap = column(answers, "gap")
    nothing = answers["value"].isna() & column(answers, "answer_text").isna()
    unsaid = nothing & ~gap.isin(("no_opinion", "unreadable"))
    share_unsaid = float(unsaid.mean())
    scales = _scales(figures, answers)
    told = scales.notna().sum(axis=1)
    enough = told >= threshold.parameters["scales"]
    flat = scales[enough].nunique(axis=1).eq(1)
    share_flat = float(flat.mean()) if enough.any() else 0.0
    worse = max(share_unsaid, share_flat)
    inputs: dict[str, Value] = {
        "unsaid": share_unsaid, "flat": share_flat, "respondents": int(enough.sum()),
    }  # fmt: skip
    whole = scales.dropna()
    alpha = cronbach_alpha(whole) if len(whole) >= threshold.parameters["many"] else None
    if alpha is not None:
        inputs["alpha"] = alpha
    yield Measured(
        value=worse,
        text=message(
            "{unsaid:percent} of the answers are missing, and {flat:n} of {n:n} people gave the "
            "same value throughout; the worse of the two shares is judged.",
            unsaid=share_unsaid, flat=int(flat.sum()), n=int(enough.sum()),
        ),
        n=len(answers),
        inputs=inputs,
        evidence=(Evidence("survey_answers", tuple(answers["row_id"])),),
        missing=("survey_answers",),
    )  # fmt: skip


def _scales(figures: Figures, answers: pd.DataFrame) -> pd.DataFrame:
    """Return the values of the scales: one row a respondent, one column a question."""
    questions = figures.table("survey_questions")
    kind = column(questions, "kind")
    scales = questions.loc[kind.isin(SCALES) | kind.isna(), "question_id"]
    mine = answers[answers["question_id"].isin(scales)]
    return mine.pivot_table(
        index="respondent_id", columns="question_id", values="value", aggfunc="first", dropna=False
    )


SUR_01 = Indicator(
    name="SUR-01",
    title=Label("Topics of the survey covered", "调研主题覆盖"),
    question=Label(
        "Did the survey get answers on every topic that the method asks about?",
        "方法要求的调研主题是否都有问有答？",
    ),
    dimension="customer",
    profile="standard",
    needs=("survey_questions.topic", "survey_answers"),
    reads=("survey_answers.gap",),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    rule=Label(
        "at most {green:n} topics missing green, at most {amber:n} amber, more red",
        "缺 {green:n} 个主题为绿，不超过 {amber:n} 个为黄，更多为红",
    ),
    practice="survey",
    phase="survey",
    formula=Label(
        "topics without an answered question, and one more if in any topic too few questions were "
        "answered",
        "没有答案的主题数；若某主题作答题目过少，再计一个",
    ),
    remedy=Label(
        "Go back to the customer with the questions of the topics that are missing.",
        "带上缺失主题的问题，再向客户补充调研。",
    ),
    cheapest=Label(
        "A list of questions with their topic, and the answers.", "带主题的问题清单，以及回答。"
    ),
    judge=_topics,
    source="M9 a-d",
)

SUR_07 = Indicator(
    name="SUR-07",
    title=Label("Quality of the answers", "问卷作答质量"),
    question=Label(
        "Were the questions answered, and by people who read them?", "题目是否有人答、认真答？"
    ),
    dimension="customer",
    needs=("survey_answers.answer_value", "survey_answers.answer_text", "survey_questions.kind"),
    reads=("survey_answers.gap",),
    phase="survey",
    formula=Label(
        "the worse of: answers missing ÷ answers asked for, people with one value throughout ÷ "
        "people",
        "取较差者：缺答数 ÷ 应答数；全部选同一分值的人数 ÷ 答卷人数",
    ),
    remedy=Label(
        "Shorten the questionnaire, drop the questions most left out, ask some of them the other "
        "way round.",
        "精简问卷，删去缺答最多的题目，部分题目改为反向提问。",
    ),
    cheapest=Label("The export of the survey, one column a question.", "问卷导出表，每题一列。"),
    judge=_quality,
    source="good practice",
)
