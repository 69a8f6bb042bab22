"""The reference page of the indicators, ``docs/indicators.md``, made from the declarations."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from implanalytics.core.words import Lang
from implanalytics.indicators.catalogue import INDICATORS
from implanalytics.indicators.indicator import Indicator, rule_text
from implanalytics.indicators.thresholds import Threshold, shipped_thresholds
from implanalytics.methods.practices import PRACTICES

PAGE = "indicators.md"

_OPENING = """\
# The indicators / 指标

Generated from `implanalytics.indicators` by `python -m implanalytics.indicators.document`; edit the
declarations, not this page.

What an indicator **needs** must be there before it is asked; it **also reads** what may be absent.
A rule is our own until an organisation adopts it in its `thresholds.toml`. **Profile** is the
smallest one it belongs to: core, standard, full. **Practice**: it is asked only of projects whose
method or flags have that practice. Names of data stand in [data_model.md](data_model.md).
"""

_HEAD = {
    "en": "| id | indicator | question | needs | also reads | rule | whose | profile | practice |",
    "zh": "| 编号 | 指标 | 问题 | 必需数据 | 另外读取 | 规则 | 规则来源 | 档位 | 实践 |",
}
_HEADING = {"en": "## English", "zh": "## 中文"}
_LATER = {"en": " (not computed yet)", "zh": "（尚未计算）"}


def indicators_page(indicators: Mapping[str, Indicator] = INDICATORS) -> str:
    """Return the reference page of `indicators` as Markdown, a table in each language.

    Parameters
    ----------
    indicators
        Indicators by id; one row is written for each, in this order.

    Returns
    -------
    str
        The whole page, ending with a newline; the same for the same declarations.

    Examples
    --------
    >>> indicators_page({"SCH-04": INDICATORS["SCH-04"]}).count("| SCH-04 |")
    2
    """
    return "\n".join([_OPENING, _table(indicators, "en"), _table(indicators, "zh")])


def write(folder: Path) -> Path:
    """Write the reference page into `folder`, made when it is not there; return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / PAGE
    page.write_text(indicators_page(), encoding="utf-8", newline="\n")
    return page


def _table(indicators: Mapping[str, Indicator], lang: Lang) -> str:
    shipped = shipped_thresholds()
    rows = [_row(one, one.limits(shipped), lang) for one in indicators.values()]
    return "\n".join([_HEADING[lang], "", _HEAD[lang], "|---" * 9 + "|", *rows, ""])


def _row(indicator: Indicator, threshold: Threshold, lang: Lang) -> str:
    practice = PRACTICES[indicator.practice].say(lang) if indicator.practice else ""
    cells = (
        indicator.name,
        indicator.title.say(lang) + ("" if indicator.computed else _LATER[lang]),
        indicator.question.say(lang),
        _listed(indicator.needs),
        _listed(name for name in indicator.data if name not in indicator.needs),
        rule_text(indicator, threshold, lang),
        "" if indicator.reported else threshold.owner.say(lang),
        indicator.profile,
        practice,
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    write(Path("docs"))
