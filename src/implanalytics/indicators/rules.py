"""The limits of an indicator in words, by the unit of its figure."""

from typing import Literal, TypeAlias

from implanalytics.core.words import Label
from implanalytics.indicators.thresholds import Threshold

Unit: TypeAlias = Literal["share", "wd", "days", "count", "ratio", "points"]

FORMATS: dict[Unit, str] = {
    "share": "percent", "wd": "wd", "days": "", "count": "n", "ratio": "", "points": "",
}  # fmt: skip
"""Kind of placeholder that shows a figure of each unit."""

_AFTER: dict[Unit, Label] = {"days": Label(" days", " 天")}

NO_RULE = Label("reported without a judgement", "只报告数值，不作评判")


def rule_label(unit: Unit, threshold: Threshold) -> Label:
    """Return the rule with placeholders ``green``, ``amber``, ``green_from``, ``amber_from``.

    >>> rule_label("wd", Threshold("lower", 5, 10, "ours")).en
    'at most {green:wd} green, at most {amber:wd} amber, above red'
    """
    only = threshold.green == threshold.amber

    def limit(name: str, lang: Literal["en", "zh"]) -> str:
        kind = FORMATS[unit]
        after = _AFTER[unit].say(lang) if unit in _AFTER else ""
        return "{" + name + (f":{kind}" if kind else "") + "}" + after

    if threshold.better == "between":
        return Label(
            f"{limit('green_from', 'en')} to {limit('green', 'en')} green, "
            f"{limit('amber_from', 'en')} to {limit('amber', 'en')} amber, else red",
            f"{limit('green_from', 'zh')} 至 {limit('green', 'zh')} 为绿，"
            f"{limit('amber_from', 'zh')} 至 {limit('amber', 'zh')} 为黄，其余为红",
        )
    en, zh, beyond_en, beyond_zh = (
        ("at most", "不超过", "above", "超过")
        if threshold.better == "lower"
        else ("at least", "不低于", "below", "低于")
    )
    if only:
        return Label(
            f"{en} {limit('green', 'en')} green, {beyond_en} red",
            f"{zh} {limit('green', 'zh')} 为绿，{beyond_zh}为红",
        )
    return Label(
        f"{en} {limit('green', 'en')} green, {en} {limit('amber', 'en')} amber, {beyond_en} red",
        f"{zh} {limit('green', 'zh')} 为绿，{zh} {limit('amber', 'zh')} 为黄，{beyond_zh}为红",
    )
