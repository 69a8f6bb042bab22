"""Words of a column turned into the closed list its declaration asks for."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from implanalytics.core.words import Label, message, quoted
from implanalytics.ingest.columns.parsed import plain, says_nothing
from implanalytics.ingest.draft import Draft

SIDES: Mapping[str, tuple[str, ...]] = {
    "customer": (
        "customer", "client", "user", "业主", "甲方", "客户", "客户方", "用户", "用户方",
        "建设单位", "建设方", "采购人", "使用单位",
    ),
    "vendor": (
        "vendor", "supplier", "us", "own", "contractor", "our company", "乙方", "我方", "我司",
        "我公司", "本公司", "实施方",
        "承建方", "承建单位", "供应商", "供方", "服务商",
    ),
    "third_party": ("third party", "third_party", "supervisor", "第三方", "监理", "监理方",
                    "监理单位", "丙方"),
}  # fmt: skip
"""Words for the sides of a contract."""

COMPANIES: Mapping[str, tuple[str, ...]] = {
    "own": (*SIDES["vendor"], "自有", "内部", "internal", "正式"),
    "subcontractor": (
        "外包", "分包", "外协", "分包商", "subcontractor", "external",
    ),
    "customer": SIDES["customer"],
}  # fmt: skip
"""Words for the side a person belongs to."""

LEADER: Mapping[str, tuple[str, ...]] = {
    "present": (
        "present", "yes", "y", "attended", "出席", "到会", "参加", "是", "本人", "本人到会",
        "到场", "√", "✓",
    ),
    "deputy": ("deputy", "by deputy", "delegate", "副职", "副职代", "代表", "代", "委托", "副总代",
               "副职到会", "委托代表"),
    "absent": ("absent", "no", "n", "未出席", "未到", "未到会", "缺席", "否", "未参加", "×"),
}  # fmt: skip
"""Words for how the top leader took part."""

COLOURS: Mapping[str, tuple[str, ...]] = {
    "green": ("green", "g", "绿", "绿灯", "绿色", "正常", "on track", "🟢"),
    "amber": (
        "amber", "yellow", "orange", "a", "y", "黄", "黄灯", "黄色", "橙", "橙色", "预警", "关注",
        "at risk", "🟡", "🟠",
    ),
    "red": ("red", "r", "红", "红灯", "红色", "告警", "严重", "off track", "critical", "🔴"),
}  # fmt: skip
"""Words for the colours people report."""


def settle_code(
    draft: Draft, column: str, words: Mapping[str, Sequence[str]], *, kept: bool = False
) -> None:
    """Turn the words of a column into codes and report those that name none.

    Parameters
    ----------
    draft
        A table whose column may be there or not.
    column
        The column.
    words
        The words of each code; a word that begins or ends with one counts as that one.
    kept
        Whether a word that names no code stays as written; else it becomes null.
    """
    if column not in draft:
        return
    code_of = {word: code for code, several in words.items() for word in several}
    written = draft.frame[column]
    found = written.map(lambda word: _code(word, code_of), na_action="ignore").astype("str")
    unknown = written[found.isna()].dropna()
    known = tuple(_label(code, several) for code, several in words.items())
    for row in unknown.index[[not says_nothing(word) for word in unknown]]:
        draft.report(
            "unknown-word",
            message("{word} is none of {codes}.", word=quoted(written[row]), codes=known),
            message("Write one of them."),
            row=row,
            column=column,
        )
    draft.frame[column] = (found.fillna(written) if kept else found).astype("str")


def _label(code: str, words: Sequence[str]) -> Label:
    """Return a code as people write it: its first Chinese word, and itself without underscores."""
    shown = code.replace("_", " ")
    return Label(shown, next((word for word in words if re.search("[一-鿿]", word)), shown))


def _code(word: str, code_of: Mapping[str, str]) -> str | None:
    text = unicodedata.normalize("NFKC", plain(word)).casefold()
    if text in code_of:
        return code_of[text]
    ends = {
        code for known, code in code_of.items()
        if len(known) > 1 and (text.startswith(known) or text.endswith(known))
    }  # fmt: skip
    return ends.pop() if len(ends) == 1 else None
