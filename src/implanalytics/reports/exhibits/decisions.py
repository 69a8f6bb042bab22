"""What the steering committee is asked to decide."""

from implanalytics.core.words import Lang, Message, message
from implanalytics.reports.blocks import Ask, Block, Decisions, Text
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.masthead import said
from implanalytics.reviews import Review


def decisions(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return the decisions, each with the cost of leaving it, who decides and by when."""
    asked = tuple(
        Ask(
            decision.text.say(lang),
            decision.otherwise.say(lang),
            said(decision.owner, lang),
            decision.due.isoformat(),
        )
        for decision in review.decisions
    )
    if not asked:
        blocks: tuple[Block, ...] = (Text(message("No rule calls for a decision.").say(lang)),)
    else:
        blocks = (Decisions(asked),)
    return Exhibit(
        name="decisions",
        section=message("Decisions").say(lang),
        title=_title(len(asked)).say(lang),
        blocks=blocks,
        lang=lang,
        audience=audience,
        place="first",
    )


def _title(asked: int) -> Message:
    if asked == 0:
        return message("Nothing has to be decided")
    if asked == 1:
        return message("The steering committee is asked for 1 decision")
    return message("The steering committee is asked for {n:n} decisions", n=asked)
