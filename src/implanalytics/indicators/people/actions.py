"""Whether what was agreed in meetings was done, and decided when it had to be."""

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.thresholds import Threshold


def _due_actions(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the actions due by the status date: good when closed by the day they were due."""
    actions = figures.table("meeting_actions")
    due = actions[actions["due"] <= figures.as_of]
    closed = column(due, "closed_on", "datetime64[us]").dt.normalize()
    on_time = (closed <= due["due"].dt.normalize()).astype("boolean")
    return cases(due, on_time, table="meeting_actions", name="text")


ORG_06 = Indicator(
    name="ORG-06",
    title=Label("Action items closed on time", "行动项按期关闭"),
    question=Label(
        "Were the actions agreed in meetings closed by the day they were due?",
        "会议确定的行动项是否按期关闭？",
    ),
    dimension="people",
    profile="standard",
    needs=("meeting_actions.due", "meeting_actions.closed_on"),
    formula=Label(
        "actions closed by their due day ÷ actions due", "按期关闭的行动项 ÷ 到期的行动项"
    ),
    remedy=Label(
        "Go through the open actions in the next meeting; drop or re-date each with its owner.",
        "在下次会议上逐条清理未关闭的行动项，与责任人商定取消或改期。",
    ),
    cheapest=Label(
        "A list of actions with owner, due day and closing day.",
        "行动项清单：责任人、到期日、关闭日期。",
    ),
    judge=share(
        _due_actions,
        lambda counted: message(
            "{good:n} of {n:n} actions due were closed on time.", good=counted.good, n=counted.n
        ),
        nothing=message("No action was due by the status date."),
        missing=("meeting_actions",),
    ),
    source="M9",
)
