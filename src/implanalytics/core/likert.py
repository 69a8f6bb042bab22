"""Words people answer ratings with, in ranks of five: 1 the lowest, 5 the highest."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

RANKS = 5

_MIDDLE = (
    "一般", "一般般", "中立", "中等", "普通", "还行", "还可以", "尚可", "不确定", "无所谓",
    "说不准", "neutral",
    "average", "ok", "okay", "undecided", "not sure", "so-so", "neither", "no strong opinion",
)  # fmt: skip

_ZH_STEMS = (
    "满意", "同意", "赞同", "赞成", "认同", "认可", "符合", "清晰", "清楚", "及时", "有效", "有用",
    "实用", "有帮助", "容易", "简单", "方便", "便捷", "合理", "愿意", "专业", "适合", "稳定",
    "支持",
    "充分", "完善", "达到", "顺畅", "流畅", "理想", "积极", "熟练", "好用", "易用", "信任", "放心",
)  # fmt: skip
_ZH_AMOUNTS = ("重要", "熟悉", "了解", "可能", "必要", "需要", "频繁", "关注", "明显", "严重")
_EN_STEMS = (
    "satisfied", "useful", "helpful", "easy", "clear", "relevant", "effective", "well",
    "responsive", "professional", "timely", "confident", "valuable", "adequate", "appropriate",
    "knowledgeable", "supportive", "good",
)  # fmt: skip
_EN_AMOUNTS = ("likely", "important", "familiar", "often", "interested", "concerned", "much")
_OPPOSITES = {
    "satisfied": ("dissatisfied", "unsatisfied"),
    "useful": ("useless",),
    "helpful": ("unhelpful",),
    "easy": ("difficult", "hard"),
    "clear": ("unclear",),
    "relevant": ("irrelevant",),
    "effective": ("ineffective",),
    "likely": ("unlikely",),
    "important": ("unimportant",),
    "good": ("poor", "bad"),
    "well": ("poorly", "badly"),
    "adequate": ("inadequate",),
    "appropriate": ("inappropriate",),
}

Steps = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class WordScale:
    """Words of one scale.

    Attributes
    ----------
    name
        What it measures.
    evaluative
        Whether more is better; more important or more often is only more.
    ranks
        Rank of each word, 1 to 5.
    """

    name: str
    evaluative: bool
    ranks: Mapping[str, int]

    def rank(self, word: str) -> int | None:
        """Give the rank of a word as `spelt`, None if the scale has no such word."""
        return self.ranks.get(word)

    def ambiguous(self, words: Collection[str]) -> int:
        """Count the words that share their rank with another of `words`."""
        ranks = [rank for word in words if (rank := self.rank(word))]
        return len(ranks) - len(set(ranks))


def spelt(text: str) -> str:
    """Bring a word to one spelling.

    >>> spelt(" Strongly  Agree. "), spelt("非常滿意！")
    ('strongly agree', '非常满意')
    """
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLIFIED)
    return " ".join(plain.replace("_", " ").split()).strip(" .!?。,，;；:：'\"*~")


def scale_of(words: Collection[str]) -> WordScale | None:
    """Give the scale that most of `words` belong to, told apart best; None if none fits.

    Parameters
    ----------
    words
        Different words, as `spelt`.

    Examples
    --------
    >>> scale = scale_of({"很好", "好", "一般", "差"})
    >>> [scale.rank(word) for word in ("很好", "好", "一般", "差")]
    [5, 4, 3, 2]
    >>> scale = scale_of({"excellent", "very good", "good", "fair"})
    >>> [scale.rank(word) for word in ("excellent", "very good", "good", "fair")]
    [5, 4, 3, 2]
    """
    best, most = None, (0, 0)
    for scale in scales():
        known = [word for word in words if word in scale.ranks]
        fit = (len(known), -scale.ambiguous(known))
        if known and fit > most:
            best, most = scale, fit
    return best


def rank_anywhere(word: str) -> int | None:
    """Give the rank of a word in the first scale that has it.

    >>> rank_anywhere("非常不满意"), rank_anywhere("strongly agree"), rank_anywhere("图书")
    (1, 5, None)
    """
    return next((scale.ranks[word] for scale in scales() if word in scale.ranks), None)


@cache
def scales() -> tuple[WordScale, ...]:
    """Give all scales, the commonest first."""
    return tuple(_declared())


def _declared() -> Iterator[WordScale]:
    for name, steps in _WRITTEN.items():
        yield _scale(name, steps, evaluative=True)
    for stem in (*_ZH_STEMS, *_ZH_AMOUNTS):
        evaluative = stem in _ZH_STEMS
        yield _scale(stem, _zh(stem), evaluative=evaluative)
        yield _scale(f"{stem}, plain ends", _zh_plain_ends(stem), evaluative=evaluative)
    for stem in (*_EN_STEMS, *_EN_AMOUNTS):
        evaluative = stem in _EN_STEMS
        yield _scale(stem, _en(stem), evaluative=evaluative)
        yield _scale(f"{stem}, one-sided", _en_amount(stem), evaluative=evaluative)
    for name, steps in _AMOUNTS.items():
        yield _scale(name, steps, evaluative=False)


def _scale(name: str, steps: Steps, *, evaluative: bool) -> WordScale:
    ranks: dict[str, int] = {}
    for rank, words in enumerate(steps, start=1):
        for word in words:
            ranks.setdefault(spelt(word), rank)
    for word in _MIDDLE:
        ranks.setdefault(word, 3)
    return WordScale(name, evaluative, ranks)


def _zh(stem: str) -> Steps:
    no = "没有" + stem[1:] if stem.startswith("有") else "不" + stem
    return (
        tuple(f"{much}{no}" for much in ("非常", "很", "十分", "极", "极其", "完全", "特别", "最",
        "根本"))
        + tuple(f"{no}{much}" for much in ("至极", "极了")),
        (no, *(f"{some}{no}" for some in ("比较", "较", "有点")),
         *(f"不{some}{stem}" for some in ("太", "大", "够", "怎么", "很"))),
        (f"基本{stem}", f"既不{stem}也不反对", f"部分{stem}", f"有点{stem}"),
        (stem, *(f"{some}{stem}" for some in ("比较", "较", "较为", "相对"))),
        tuple(f"{much}{stem}" for much in ("非常", "很", "十分", "极", "极其", "完全", "特别", "最",
        "超级")),
    )  # fmt: skip


def _zh_plain_ends(stem: str) -> Steps:
    """Give the scale on which the plain word is the end: 满意, 比较满意, 一般, 不太满意, 不满意."""
    low, second, middle, fourth, high = _zh(stem)
    no = second[0]
    return (
        (no, *low),
        tuple(word for word in second if word != no),
        middle,
        tuple(word for word in fourth if word != stem),
        (stem, *high),
    )


def _en(stem: str) -> Steps:
    bad = (*_OPPOSITES.get(stem, ()), f"not {stem}")
    return (
        tuple(f"{much} {word}" for word in bad for much in ("very", "extremely", "completely",
                                                           "totally", "highly"))
        + (f"not at all {stem}", f"not {stem} at all"),
        bad + tuple(f"{some} {word}" for word in bad for some in ("somewhat", "fairly", "rather",
                                                                 "quite", "slightly"))
        + (f"not very {stem}", f"not so {stem}", f"not really {stem}", f"less {stem}"),
        tuple(f"neither {stem} nor {word}" for word in bad) + (f"moderately {stem}",),
        (stem, *(f"{some} {stem}" for some in ("somewhat", "fairly", "rather", "quite", "mostly",
                                               "slightly", "generally"))),
        tuple(f"{much} {stem}" for much in ("very", "extremely", "completely", "totally", "highly",
                                            "fully")),
    )  # fmt: skip


def _en_amount(stem: str) -> Steps:
    """Give the scale of one side: not at all, not so, somewhat, very, extremely."""
    return (
        (f"not at all {stem}", f"not {stem} at all", f"not {stem}"),
        (f"slightly {stem}", f"not so {stem}", f"not very {stem}", f"a little {stem}"),
        (f"moderately {stem}", f"somewhat {stem}", f"fairly {stem}"),
        (f"very {stem}", f"quite {stem}"),
        (f"extremely {stem}", f"completely {stem}"),
    )


_WRITTEN: dict[str, Steps] = {
    "agreement": (
        ("strongly disagree", "totally disagree", "completely disagree", "disagree strongly",
         "definitely disagree", "fully disagree", "强烈反对", "强烈不同意", "坚决反对"),
        ("disagree", "somewhat disagree", "disagree somewhat", "slightly disagree",
         "tend to disagree", "mostly disagree", "反对"),
        ("neither agree nor disagree", "neither agree or disagree", "既不同意也不反对",
         "既不反对也不同意"),
        ("agree", "somewhat agree", "agree somewhat", "slightly agree", "tend to agree",
         "mostly agree"),
        ("strongly agree", "totally agree", "completely agree", "agree strongly",
         "definitely agree", "fully agree", "强烈同意", "强烈赞同"),
    ),
    "quality": (
        ("很差", "非常差", "极差", "最差", "非常糟糕", "差评", "非常不好", "很不好", "极不好",
         "不合格", "very poor", "very bad", "terrible", "awful", "unacceptable", "worst"),
        ("差", "较差", "比较差", "不好", "不太好", "糟糕", "待改进", "需改进", "poor", "bad",
         "below average", "needs improvement", "weak"),
        ("中", "中等", "合格", "及格", "fair", "acceptable", "adequate", "satisfactory"),
        ("好", "较好", "比较好", "良好", "良", "不错", "good", "above average"),
        ("很好", "非常好", "极好", "优秀", "优", "最好", "十分好", "很棒", "very good", "excellent",
         "outstanding", "great", "best"),
    ),
    "quality from poor to excellent": (
        ("poor", "very poor"), ("fair",), ("good",), ("very good",), ("excellent", "outstanding"),
    ),
    "quality with plain ends": (
        ("差", "很差"), ("较差", "比较差", "不太好"), ("一般", "中", "中等"),
        ("较好", "比较好", "良好", "良"), ("好", "优秀", "优", "很好"),
    ),
    "expectations": (
        ("远低于预期", "远低于期望", "far below expectations", "much worse than expected"),
        ("低于预期", "低于期望", "below expectations", "did not meet expectations",
         "worse than expected"),
        ("符合预期", "达到预期", "符合期望", "met expectations", "meets expectations",
         "as expected"),
        ("超出预期", "超过预期", "高于预期", "exceeded expectations", "exceeds expectations",
         "above expectations", "better than expected"),
        ("远超预期", "远超出预期", "far exceeded expectations", "far above expectations",
         "much better than expected"),
    ),
    "intention": (
        ("肯定不会", "一定不会", "绝对不会", "definitely not", "definitely will not",
         "definitely would not"),
        ("可能不会", "不会", "大概不会", "probably not", "probably will not"),
        ("不一定", "看情况", "might or might not", "maybe", "possibly"),
        ("可能会", "会", "大概会", "probably", "probably yes", "probably will"),
        ("肯定会", "一定会", "绝对会", "definitely", "definitely yes", "definitely will"),
    ),
}  # fmt: skip

_AMOUNTS: dict[str, Steps] = {
    "frequency": (
        ("从不", "从来不", "从未", "never"), ("很少", "偶尔", "极少", "rarely", "seldom"),
        ("有时", "有时候", "sometimes", "occasionally"),
        ("经常", "常常", "时常", "often", "frequently", "usually"),
        ("总是", "一直", "每次", "always", "very often"),
    ),
    "amount": (
        ("完全没有", "非常小", "很小", "极低", "很低", "非常低", "not at all", "very low",
         "none at all"),
        ("较小", "小", "低", "较低", "a little", "slightly", "low"),
        ("中", "适中", "moderately", "somewhat", "medium", "moderate"),
        ("较大", "大", "高", "较高", "quite a bit", "very", "high"),
        ("非常大", "很大", "极高", "很高", "非常高", "extremely", "a great deal", "very high"),
    ),
}  # fmt: skip

_SIMPLIFIED = str.maketrans(
    "滿較極會沒與對認還時優壞無願簡單難專業穩幫個讚總從來頻實點點緊這",
    "满较极会没与对认还时优坏无愿简单难专业稳帮个赞总从来频实点点紧这",
) | {0x2019: "'"}

YES = frozenset({"yes", "y", "true", "是", "有", "是的", "会", "对", "√", "愿意", "能", "可以"})
NO = frozenset(
    {"no", "n", "false", "否", "无", "没有", "不是", "不会", "×", "不愿意", "不能", "不可以"}
)
