"""Results in words, such as 合格 or Failed, and marks under 是 and 否, turned into yes and no."""

from collections.abc import Iterable

import pandas as pd

from implanalytics.core.words import message, quoted
from implanalytics.ingest.columns.flags import flags
from implanalytics.ingest.columns.parsed import is_empty, plain, says_nothing
from implanalytics.ingest.draft import Draft

_YES = frozenset(
    {
        "pass", "passed", "ok", "okay", "met", "done", "complete", "completed", "compliant",
        "conforms", "accepted", "approved", "present", "achieved", "closed", "confirmed",
        "qualified", "satisfied", "successful", "success",
        "signed", "signed off",
        "通过", "已通过", "合格", "符合", "满足", "达标", "达成", "已达成", "实现", "已实现",
        "齐全", "齐备", "完整", "具备", "已具备", "完成", "已完成", "已提交", "已提供", "已确认",
        "已交付", "成功", "已签", "已签字", "已签署",
        "已移交", "已接收", "已签收", "同意", "同意验收", "接受", "正常", "是(符合)", "达到",
        "验收通过", "验收合格", "一次通过", "及格", "优秀", "良好", "已签到", "出席", "到场",
        "参加", "完好", "无缺失", "已解决", "已兑现", "兑现", "可行", "feasible",
    }
)  # fmt: skip
_NO = frozenset(
    {
        "fail", "failed", "not ok", "nok", "not met", "not done", "incomplete", "non-compliant",
        "noncompliant", "rejected", "missing", "absent", "not achieved", "open", "not accepted",
        "unsatisfied", "not approved",
        "failure", "unsigned", "not signed",
        "失败", "未签", "未签字", "未签署", "待签", "待签字",
        "不通过", "未通过", "不合格", "不符合", "不满足", "未满足", "不达标", "未达标", "未达成",
        "未实现", "缺", "缺失", "缺少", "不齐", "不齐全", "不完整", "不具备", "未具备", "未完成",
        "未提交", "未提供", "未确认", "未交付", "未移交", "未接收", "未签收", "不同意", "不接受",
        "拒绝", "拒收", "驳回", "异常", "未达到", "验收不通过", "不及格", "缺席", "未到", "缺考",
        "请假", "未参加", "未签到", "缺勤", "未兑现", "未解决", "退回", "不可行", "not feasible",
    }
)  # fmt: skip
_MARKS = frozenset({"✓", "✔", "√", "☑", "●", "■", "x", "X", "是", "1", "v", "V", "y", "Y", "yes"})


def verdict(text: str) -> bool | None:
    """Give what a word of a result says, None if it says neither.

    >>> verdict("合格"), verdict("Failed"), verdict("部分符合")
    (True, False, None)
    """
    word = plain(text).casefold().strip("。.!")
    if word in _YES or word in _NO:
        return word in _YES
    (found,) = flags(pd.Series([word], dtype=object)).values
    return None if pd.isna(found) else bool(found)


def settle_verdict(draft: Draft, source: str, target: str) -> None:
    """Fill a flag from a column of results; a word that is neither yes nor no is reported.

    Parameters
    ----------
    draft
        A table in which `source` may be there or not.
    source
        A column of text.
    target
        A column of yes and no; what it says already stays.
    """
    if source not in draft:
        return
    words = draft.frame[source]
    said = {word: verdict(word) for word in words.dropna().unique()}
    unclear = words.dropna()
    for row in unclear.index[[said[w] is None and not says_nothing(w) for w in unclear]]:
        draft.report(
            "unknown-verdict",
            message("{word} says neither yes nor no; it counts as not known.",
                    word=quoted(words[row])),
            message("Write yes or no, passed or failed (是 or 否, 通过 or 不通过)."),
            row=row,
            column=source,
        )  # fmt: skip
    found = words.map(said, na_action="ignore").astype("boolean")
    frame = draft.frame
    frame[target] = frame[target].fillna(found) if target in draft else found


def settle_marks(draft: Draft, yes: str, no: str, target: str) -> None:
    """Fill a flag from two columns of ticks, one for yes and one for no."""
    there = [name for name in (yes, no) if name in draft.cells]
    if not there:
        return
    ticked = {name: draft.cells[name].map(_is_mark) for name in there}
    nothing = pd.Series(data=False, index=draft.frame.index)
    for_yes, for_no = ticked.get(yes, nothing), ticked.get(no, nothing)
    for row in _rows(for_yes & for_no):
        draft.report(
            "both-ticked",
            message("Both {yes} and {no} are ticked.",
                    yes=draft.heading(yes) or "", no=draft.heading(no) or ""),
            message("Tick one of them; until then it counts as not known."),
            row=row,
            column=yes,
        )  # fmt: skip
    found = pd.Series(None, index=draft.frame.index, dtype="boolean")
    found[for_yes & ~for_no] = True
    found[for_no & ~for_yes] = False
    frame = draft.frame
    frame[target] = frame[target].fillna(found) if target in draft else found


def _rows(mask: "pd.Series[bool]") -> Iterable[int]:
    return [int(str(row)) for row in mask.index[mask]]


def _is_mark(cell: object) -> bool:
    return not is_empty(cell) and (cell is True or plain(str(cell)).removesuffix(".0") in _MARKS)
