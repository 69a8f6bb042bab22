"""What identifies a person in answers: columns to leave out, texts to mask."""

import re
from collections.abc import Iterable

from implanalytics.ingest.columns.parsed import visible
from implanalytics.ingest.grid import written
from implanalytics.ingest.headings import bare, folded

MASK = "***"

_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}

_GAP = r"[-\s.·]?"
_PATTERNS = (
    r"[a-z0-9_.+-]+\s?@\s?[a-z0-9-]+(?:\.[a-z0-9-]+)+",
    r"(?<!\d)\d{14,18}[\dX](?!\d)",
    rf"(?<!\d)(?:\+?86{_GAP})?1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}(?!\d)",
    rf"(?<!\d)(?:\+?86{_GAP})?1[3-9]\d{_GAP}\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{2}}(?!\d)",
    r"(?<!\d)[(（]?0\d{2,3}[)）]?[-\s]?\d{7,8}(?!\d)",
    r"(?<![\d+])\+\d{1,3}(?:[-\s.]?\(?\d{1,4}\)?){2,5}(?!\d)",
    r"(?<!\d)(?:\(\d{3}\)\s?|\d{3}[-.\s])\d{3}[-.\s]\d{4}(?!\d)",
    r"(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.]*\d)",
    r"(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{1,4}:){4,7}:?(?:[0-9A-Fa-f]{1,4}:?){0,3}(?![0-9A-Fa-f:])",
    r"(?<![A-Za-z0-9])[EGPDS]\d{8}(?!\d)",
    r"(?:微信号?|vx|wechat|weixin|qq号?)\s*(?:号|id)?\s*[:：是为]?\s*[A-Za-z0-9_-]{5,20}",
)
_PERSONAL = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)

_KEYWORDS = re.compile(
    r"(?i)姓名|名字|手机号|手机$|电话号|联系电话|联系方式|邮箱|电子邮件|身份证|护照号|学号|工号|员工编号|"
    r"微信号|QQ号|住址|家庭地址|通讯地址|出生日期|\be-?mail\b|phone number|"
    r"^[^?？]{0,6}(?:人|者|人员|学员|代表|经办)$|your (?:name|phone|mobile)|full name|"
    r"first name|last name|contact (?:details|information|number)|date of birth|\bpassport\b|"
    r"employee (?:id|number|no)|home address"
)

_HEADINGS = (
    "来自IP", "IP", "IP地址", "IP属地", "ip address", "ipaddress", "ipaddr", "姓名", "名字",
    "您的姓名",
    "你的姓名", "name", "your name", "full name", "first name", "last name", "firstname",
    "lastname", "surname", "名称", "用户名称", "email", "e-mail", "mail", "email address",
    "电子邮件",
    "电子邮件地址", "电子邮箱", "邮箱", "邮箱地址", "手机", "手机号", "手机号码", "电话",
    "电话号码", "联系电话",
    "联系方式", "phone", "phone number", "mobile", "mobile number", "telephone", "tel", "contact",
    "身份证", "身份证号", "身份证号码", "证件号码", "id number", "id card", "id card number",
    "passport",
    "passport number", "护照号", "微信", "微信号", "微信昵称", "昵称", "nickname", "openid",
    "open id",
    "unionid", "用户标识", "用户ID", "user id", "userid", "qq", "qq号", "工号", "学号", "员工编号",
    "employee id", "employee no", "employee number", "student id", "填写设备", "设备", "设备型号",
    "device", "device id", "deviceid", "设备ID", "mac地址", "mac address", "操作系统", "os",
    "operating system", "浏览器", "browser", "user agent", "useragent", "填写地区", "地理位置",
    "地理位置国家和地区", "地理位置省", "地理位置市", "经度", "纬度", "location latitude",
    "latitude",
    "locationlatitude", "locationlongitude", "location longitude", "longitude",
    "recipientlastname", "recipientfirstname", "recipientemail", "recipient last name",
    "recipient first name", "recipient email", "externalreference", "externaldatareference",
    "external data reference", "network id", "提交人", "填写人", "填写者", "提交者", "填表人",
    "答卷人",
    "被调查人", "受访人", "受访人姓名", "填写人姓名", "username", "user name", "用户名", "账号",
    "帐号",
    "account", "login", "token", "access code", "地址", "家庭住址", "住址", "address", "出生日期",
    "date of birth", "birthday", "签名", "签字", "signature", "头像", "avatar", "respondent name",
    "participant", "participant name", "employee", "employee name", "员工姓名", "学员姓名", "学员",
    "客户姓名", "客户联系人", "联系人", "负责人", "成员", "组员", "员工", "人员", "member", "staff",
    "评价人", "评分人", "评价人姓名",
)  # fmt: skip
_EXACT = frozenset(map(folded, _HEADINGS))


def names_person(heading: str) -> bool:
    """Say whether a heading by itself is of what identifies people.

    >>> names_person("手机号"), names_person("ipaddr"), names_person("满意度")
    (True, True, False)
    """
    return folded(heading) in _EXACT or bare(heading) in _EXACT


def asks_for_person(question: str) -> bool:
    """Say whether a question may ask for what identifies people; its answers decide.

    >>> asks_for_person("1、请留下您的联系方式"), asks_for_person("对电话客服满意吗")
    (True, False)
    """
    return bool(_KEYWORDS.search(question))


def holds_persons(cells: Iterable[object]) -> bool:
    """Say whether most cells of a column are nothing but what identifies a person."""
    texts = [text for cell in cells if (text := unquoted(written(cell)))]
    whole = sum(1 for t in texts if _PERSONAL.fullmatch(visible(t).translate(_NARROW).strip()))
    return bool(texts) and whole * 2 >= len(texts)


def unquoted(text: str) -> str:
    """Give a text without the apostrophe that keeps a spreadsheet from computing it."""
    return text[1:] if text[:1] == "'" and text[1:2] in "+=-@0123456789" else text


def masked(text: str) -> tuple[str, bool]:
    """Give a text with phone numbers, addresses, ids and accounts masked, and whether any was.

    >>> masked("请联系 138-0000-0000 或 a.b@example.com")
    ('请联系 *** 或 ***', True)
    >>> masked("3.5 分，2024-05-01 之前")
    ('3.5 分，2024-05-01 之前', False)
    """
    seen = visible(text)
    narrow = seen.translate(_NARROW)
    hidden, end = "", 0
    for found in _PERSONAL.finditer(narrow):
        hidden += seen[end : found.start()] + MASK
        end = found.end()
    return hidden + seen[end:], end > 0
