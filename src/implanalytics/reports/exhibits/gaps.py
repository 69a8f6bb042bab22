"""Why there is no judgement, and what would make one."""

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators import INDICATORS, IndicatorResult, needed
from implanalytics.reports.blocks import Text
from implanalytics.reports.exhibits.captions import clause


def lacking(result: IndicatorResult) -> Message:
    """Say why `result` is no judgement and, where data are missing, which would help."""
    if not result.missing or _advises(result.text):
        return result.text
    return message("{reason} Needed: {data}.", reason=result.text, data=wanted(result))


def _advises(reason: Message) -> bool:
    """Say whether a reason itself tells what to give, so that it need not be said twice."""
    return any(advice in reason.text for advice in (" Give ", "project.toml"))


def wanted(result: IndicatorResult) -> Label:
    """Return the data that would make `result` assessable, without a stop at the end."""
    label = needed(result, INDICATORS[result.indicator])
    return Label(clause(label.en), clause(label.zh))


def gap(sentence: str) -> Text:
    """Return a sentence that names missing data as a line of its own."""
    return Text(sentence, "gap")
