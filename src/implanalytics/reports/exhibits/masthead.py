"""The head of a review: what it is of, the one sentence to take away, what it rests on."""

from implanalytics.core.words import Label, Lang, Message, Value, message
from implanalytics.reports.blocks import Pairs
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import clause
from implanalytics.reports.summary import summary
from implanalytics.reviews import Review

PROMISES: dict[str, Label] = {
    "baseline": Label("baseline of the plan", "计划基线"),
    "planned": Label("planned dates", "计划日期"),
    "schedule": Label("dates as they stand now", "现行计划日期"),
    "none": Label("none", "无"),
}
UNPROMISED = Label("none; measured against the plan as it stands now", "无，与现行计划对照")
CALENDARS: dict[str, Label] = {
    "china": Label("China, statutory holidays", "中国法定（含调休）"),
    "standard": Label("Monday to Friday", "周一至周五"),
}


def masthead(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return the head of the page; it carries the project's summary for a portfolio's index."""
    settings = review.settings
    template = review.facts.template
    named = [message("Post-project review").say(lang), settings.title]
    if settings.customer:
        named.append(settings.customer)
    if template is not None:
        method: Message = message("Method {key} {name}", key=template.name, name=template.label)
        named.append(method.say(lang))
    return Exhibit(
        name="masthead",
        section=" · ".join(named),
        title=clause(review.headline.say(lang)),
        blocks=(Pairs(tuple(_meta(review, lang))),),
        lang=lang,
        audience=audience,
        place="masthead",
        summary=summary(review),
    )


def _meta(review: Review, lang: Lang) -> list[tuple[str, str]]:
    settings = review.settings
    rules = message(
        "v{version} · limits not adopted by you: {n:n}",
        version=review.thresholds.version, n=review.thresholds.unadopted,
    )  # fmt: skip
    pairs: list[tuple[Message, Value]] = [
        (message("Status date"), review.as_of.date()),
        (message("Promise"), promise_of(review)),
        (message("Calendar"), CALENDARS.get(settings.calendar, settings.calendar)),
        (message("Rules"), rules),
    ]
    if settings.manager:
        pairs.insert(3, (message("Project manager"), settings.manager))
    return [(name.say(lang), said(value, lang)) for name, value in pairs]


def promise_of(review: Review) -> Label:
    """Return what the dates are held against; a plan that keeps moving promises nothing."""
    plan = review.figures.plan
    if plan.tasks[["baseline_start", "baseline_finish"]].isna().all(axis=None):
        return PROMISES["none"]
    if plan.promise == "schedule" and review.settings.baseline != "schedule":
        return UNPROMISED
    return PROMISES[plan.promise]


def said(value: Value, lang: Lang) -> str:
    """Return any value in words.

    >>> said(Label("none", "无"), "zh"), said(12, "zh")
    ('无', '12')
    """
    if isinstance(value, (Label, Message)):
        return value.say(lang)
    return str(value)
