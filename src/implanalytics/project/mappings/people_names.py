"""Whether texts are names of people, by their look."""

import re
from collections.abc import Mapping

from implanalytics.project.mappings.people_questions import is_account

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏"
    "吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万"
    "钱严覃武戴莫孔向汤"
)
"""The hundred usual surnames, which more than four of five Chinese people bear."""

_HAN = re.compile(r"[\u4e00-\u9fff]{2,3}")
_LATIN = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z]\.?)? [A-Z][a-z'’-]+")
_SHARE = 0.7
_REPEATED = 2


def look_like_people(counts: Mapping[str, int]) -> bool:
    """Say whether the texts of a column look like names, most of them more than once there.

    >>> (
    ...     look_like_people({"张三": 9, "李四": 8, "欧阳": 4}),
    ...     look_like_people({"测试": 9, "设计": 8}),
    ... )
    (False, False)
    >>> look_like_people({"张三": 9, "李四": 8, "王小五": 4, "zhaoliu": 2})
    True
    """
    if not counts or sum(counts.values()) < _REPEATED * len(counts):
        return False
    like = sum(_is_name(text) or is_account(text) for text in counts)
    return like >= _SHARE * len(counts)


def _is_name(text: str) -> bool:
    if _HAN.fullmatch(text):
        return text[0] in SURNAMES
    return _LATIN.fullmatch(text) is not None
