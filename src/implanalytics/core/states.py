"""Words for the state of a risk or an issue: whether it still stands."""

from implanalytics.core.levels import plain_word

CLOSED_WORDS = frozenset(
    ("closed", "已关闭", "关闭", "resolved", "已解决", "解除", "已解除", "cancelled", "canceled",
     "已取消", "取消", "done", "完成", "已完成", "expired", "已失效")
)  # fmt: skip
"""Words that say it no longer stands."""

OPEN_WORDS = frozenset(
    ("open", "opened", "new", "active", "in progress", "ongoing", "pending", "monitoring",
     "monitored", "occurred", "identified", "reopened", "on hold", "accepted", "mitigating",
     "mitigated", "proposed", "draft", "escalated", "打开", "开放", "未关闭", "未解决", "进行中",
     "处理中", "跟踪中", "监控中", "监控", "跟踪", "应对中", "新建", "已识别", "识别", "未开始",
     "待处理", "已发生", "发生", "激活", "有效", "持续", "持续跟踪", "挂起", "已接受", "已缓解",
     "重新打开")
)  # fmt: skip
"""Words that say it still stands; an unknown word counts as open too, but is asked about."""


def state_of_word(text: str) -> str | None:
    """Give ``open`` or ``closed``, None for a word that is neither.

    >>> state_of_word("已关闭"), state_of_word("In Progress"), state_of_word("搁这儿了")
    ('closed', 'open', None)
    """
    word = plain_word(text)
    if word in CLOSED_WORDS:
        return "closed"
    return "open" if word in OPEN_WORDS else None
