"""Sheets that are called by the name of the person whose they are."""

import re
from collections.abc import Collection

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁"
    "任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃"
    "武戴莫孔向汤常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒"
    "阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓"
    "古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣"
    "巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满"
)
_COMPOUND = ("欧阳", "上官", "司马", "诸葛", "司徒", "令狐", "皇甫", "慕容", "尉迟", "公孙")
_NO_NAME = re.compile(
    "表|报|月|日志|日程|年|计划|合计|统计|总|工时|时间|项|任务|汇|记录|明细|数据|单|列|阶段|部门|资源"
    "|培训|测试|开发|实施|需求|风险|问题|加班|考勤|说明|模板|目录|附件|备注|金额|费用|成本|数量|方案|程序"
    "|全部|平台|查询|安排|安装|管理|经理|经费|文档|文件|应用|施工|成员|成果|简介|原始|原因|储备|盘点|满意"
    "|位置|高级|关键|许可|班|组|额|度|价"
)
_HAN = re.compile("[\u4e00-\u9fff]{2,4}")
_LATIN = re.compile(r"[A-Z][a-z'’]+(?:[ -][A-Z]\.?)?(?:[ -][A-Z][a-z'’]+){1,2}")
_GENERIC = frozenset(
    (
        "time", "sheet", "timesheet", "timesheets", "week", "weekly", "month", "monthly", "hours",
        "hour", "data", "log", "summary", "report", "project", "team", "total", "totals", "raw",
        "task", "tasks", "work", "worklog", "all", "details", "detail", "list", "plan", "actual",
        "effort", "daily", "entries", "entry", "export", "resource", "resources", "phase", "sprint",
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "table", "booking", "bookings", "tracking", "record",
        "records", "final", "new", "old", "draft", "master", "overview",
    )
)  # fmt: skip


def person_called(sheet: str | None, others: Collection[str] = ()) -> str | None:
    """Give the person a sheet is called by, None if its name may be anything else.

    Parameters
    ----------
    sheet
        Name of a sheet.
    others
        Names of all sheets of the workbook. A name in Latin letters may be a project's as well;
        it is a person's where all sheets have such names.

    Examples
    --------
    >>> person_called("张三"), person_called("Ada Stone", ("Ada Stone", "Ben Frost"))
    ('张三', 'Ada Stone')
    >>> person_called("周报"), person_called("Apollo Rollout"), person_called("Sheet1")
    (None, None, None)
    """
    name = (sheet or "").strip()
    if len(others) > 1 and all(map(_is_latin, others)):
        return name
    if not _HAN.fullmatch(name):
        return None
    if name.startswith(_COMPOUND):
        return name if len(name) > 2 else None
    is_name = len(name) < 4 and name[0] in _SURNAMES and not _NO_NAME.search(name)
    return name if is_name else None


def _is_latin(name: str) -> bool:
    words = set(re.split("[ -]", name.strip().casefold()))
    return bool(_LATIN.fullmatch(name.strip())) and not words & _GENERIC
