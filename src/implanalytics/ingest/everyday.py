"""Everyday Chinese told from Japanese or Korean bytes that happen to be Chinese characters."""

import re

LEAST_SHARE = 0.25
"""Of the characters below: project files have two thirds and more, other languages a tenth."""

LONG_ENOUGH = 40
"""Characters from which the share alone decides."""


def is_foreign(text: str) -> bool:
    """Tell whether a text decoded as GB18030 was Japanese (EUC-JP) or Korean (EUC-KR).

    Parameters
    ----------
    text
        As GB18030 gives it.

    Returns
    -------
    bool
        True only where hardly a character is common in Chinese, and the text is long, has kana
        among its characters, or is Korean throughout.

    Examples
    --------
    >>> is_foreign("프로젝트 일정 관리".encode("euc-kr").decode("gb18030"))
    True
    >>> is_foreign("迪丽热巴,喀什水利枢纽")
    False
    """
    characters = _HAN.findall(text)
    common = sum(character in _COMMON for character in characters)
    if common >= LEAST_SHARE * len(characters):
        return False
    if len(characters) >= LONG_ENOUGH or len(_KANA.findall(text)) > 1:
        return True
    try:
        korean = text.encode("gb18030").decode("euc-kr")
    except UnicodeDecodeError:
        return False
    return all(letter.isascii() or "\uac00" <= letter <= "\ud7a3" for letter in korean)


_HAN = re.compile("[\u4e00-\u9fff]")
_KANA = re.compile("[\u3041-\u30ff]")
_COMMON = frozenset(
    "计划工时项人目成号间名编不有数用请一中表行文件完任作是务分单开题收实未风险验称为结出标个段在始应试或交阶响类本方影签天已"
    "训内备测更际合记写态容状字该问其需对明没关事程会别动过法否级到率求员取述额可列上描户金度小位无录能发同评型预格定变重填责"
    "议按设读前准决束报缺值理付提培与导概月据最周线元以施例后指意果经闭现答总通系所注部点确姓于要查处清统采正进复假量余费承如"
    "审接入次解第条说属原储新改比长好建生认调满等款客考教急年移登大每批来使保码账回头式组二置下算措常万三优版源里存价依较色加"
    "口班因序之情高货和节他况主符两台基卷职含至论差及键低赔超种知只百性物多均各很自非档五门购联十全份先此整得止制地活极延修规"
    "包持跟署休安代初严选模留但空相资见给申参面耗策角案四配商限误者质由失少星绩告当被也起供创业运电效支票订研块课约待料受证体"
    "足盘终科服何放范归仅银核心云政智慧园区医疗平台技术开发架构接口部署上线巡检机房网络安全软硬王李张刘陈杨黄赵吴周徐孙马朱胡郭"
    "林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪金石廖贾夏白邹孟熊秦邱江尹薛阎雷侯龙史陶黎贺顾毛"
    "郝龚邵钱武戴莫孔汤华国伟强军平丽敏静芳秀英娟艳杰涛勇辉刚磊洋晓红玉梅海波宁欣婷雪佳子轩浩宇思雨梦涵志鹏飞俊琳玲春燕霞"
)
