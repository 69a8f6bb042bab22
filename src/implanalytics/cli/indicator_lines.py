"""The indicators as `implanalytics list` tells them: a line each, or all that is declared."""

from collections.abc import Iterable, Iterator

from implanalytics.core.words import Label, Lang
from implanalytics.indicators import INDICATORS, Indicator, rule_text, shipped_thresholds
from implanalytics.methods.practices import PRACTICES

Line = tuple[str, str]

_QUESTION = Label("Question", "问题")
_PROFILE = Label("Profile", "范围")
_FORMULA = Label("Formula", "公式")
_RULE = Label("Rule", "规则")
_DATA = Label("Cheapest data", "最省力的补数办法")
_TABLES = Label("Tables", "数据表")
_PRACTICE = Label("Only where asked for", "仅当方法有此要求")
_REMEDY = Label("If red", "如为红")
_LATER = Label("Declared; this version does not compute it yet", "已声明，当前版本尚不计算")


def brief(lang: Lang) -> Iterator[Line]:
    """Yield the id, the profile and the question of each indicator."""
    width = max(len(indicator.profile) for indicator in INDICATORS.values())
    for name, indicator in INDICATORS.items():
        yield name, f"{indicator.profile:{width}}  {indicator.question.say(lang)}"


def details(names: Iterable[str], lang: Lang) -> Iterator[Line]:
    """Yield what is declared of the indicators named, of all where none is.

    Raises
    ------
    UnknownNameError
        If one is not known.
    """
    for name in names or tuple(INDICATORS):
        indicator = INDICATORS[name.upper() if name.upper() in INDICATORS else name]
        yield indicator.name, indicator.title.say(lang)
        for label, text in _parts(indicator, lang):
            yield "", f"{label.say(lang)}{'：' if lang == 'zh' else ': '}{text}"
        if not indicator.computed:
            yield "", _LATER.say(lang)


def _parts(indicator: Indicator, lang: Lang) -> Iterator[tuple[Label, str]]:
    yield _QUESTION, indicator.question.say(lang)
    yield _PROFILE, indicator.profile
    yield _FORMULA, indicator.formula.say(lang)
    if not indicator.reported:
        limits = indicator.limits(shipped_thresholds())
        rule, owner = rule_text(indicator, limits, lang), limits.owner.say(lang)
        yield _RULE, f"{rule}（{owner}）" if lang == "zh" else f"{rule} ({owner})"
    yield _TABLES, ", ".join(indicator.tables)
    yield _DATA, indicator.cheapest.say(lang)
    if indicator.practice:
        yield _PRACTICE, f"{PRACTICES[indicator.practice].say(lang)} [{indicator.practice}]"
    yield _REMEDY, indicator.remedy.say(lang)
