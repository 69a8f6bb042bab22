"""One spelling for names that people write in many ways."""

import re
import unicodedata

# Each traditional character of the aliases and of numbering before its simplified one.
_PAIRS = (
    "業业 書书 產产 價价 體体 會会 動动 務务 劃划 單单 壓压 發发 後后 啟启 啓启 員员 團团 圖图 "
    "場场 複复 復复 備备 實实 審审 對对 導导 應应 異异 歸归 總总 戶户 報报 擇择 換换 據据 裝装 "
    "數数 術术 構构 標标 檔档 測测 滿满 狀状 環环 現现 確确 終终 結结 統统 續续 維维 編编 聯联 "
    "藍蓝 質质 規规 計计 訂订 認认 訓训 設设 訪访 評评 試试 詳详 說说 請请 調调 談谈 貨货 購购 "
    "資资 軟软 遷迁 運运 進进 選选 採采 鍵键 隊队 階阶 項项 驗验 驟骤 線线 組组 細细 經经 織织 "
    "碼码 義义 關关 寫写 準准 開开 製制 與与 並并 併并 簽签 約约 閉闭 護护 盤盘 點点 佈布 "
    "練练 協协 議议 機机 職职 責责 轉转 識识 參参 斷断 診诊 專专 庫库"
)
_TRADITIONAL = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})
# What Taiwan calls otherwise, in simplified characters.
_WORDS = {
    "专案": "项目", "软体": "软件", "硬体": "硬件", "程式": "程序", "伺服器": "服务器",
    "资料库": "数据库",
}  # fmt: skip
_CJK = "\u3400-\u9fff"

_NUMERAL = r"(?:\d+|[一二三四五六七八九十]+)"
_NUMBERING = re.compile(
    r"(?:"
    rf"第{_NUMERAL}(?:阶段|步骤|步|部分|期)"
    rf"|(?:阶段|步骤){_NUMERAL}"
    r"|(?:phase|stage|step|part)\s*(?:\d+|[ivx]+)\b"
    rf"|[(\[【]{_NUMERAL}[)\]】]"
    rf"|{_NUMERAL}[)、.:]"
    r"|[ivx]+[.)、]|[a-z][.)、](?=\s|\Z)"
    r"|[a-z]\d+(?:\.\d+)*[\s\-_:.]"
    rf"|\d+(?:\.\d+)*(?=[\s\-_:.{_CJK}])"
    r")[\s\-_:.,、–—]*"
)
_SUFFIX = re.compile(r"(?:阶段|工作|\bphase|\bstage)\Z")
_JOINERS = re.compile(r"[&+/、,;]")
_NOISE = re.compile(rf"[^0-9a-z{_CJK}&]+")
_GAP_AT_CJK = re.compile(rf"(?<=[{_CJK}&]) | (?=[{_CJK}&])")


def folded(name: str) -> str:
    """Return `name` without the accidents of typing: width, case, spaces, traditional characters.

    Words of Taiwan become those of the mainland.

    >>> folded("ＵＡＴ　測試 "), folded("專案結案")
    ('uat 测试', '项目结案')
    """
    text = unicodedata.normalize("NFKC", name).casefold().translate(_TRADITIONAL)
    for word, usual in _WORDS.items():
        text = text.replace(word, usual)
    return " ".join(text.split())


def normalised(name: str) -> str:
    """Return the part of a name that says what kind of work it is.

    Numbering, the words for "phase" and punctuation go; marks that join two things become
    ``&``. A name of nothing but numbering keeps it.

    >>> normalised("第二阶段：需求 分析"), normalised("3.1 Design / Build phase")
    ('需求分析', 'design&build')
    >>> normalised("第二阶段")
    '第二阶段'
    """
    text = folded(name)
    return _plain(_without_suffix(_without_numbering(text))) or _plain(text)


def _without_numbering(text: str) -> str:
    while (match := _NUMBERING.match(text)) and match.end():
        text = text[match.end() :]
    return text


def _without_suffix(text: str) -> str:
    while True:
        text = text.rstrip(" -_:.,()")
        shorter = _SUFFIX.sub("", text)
        if shorter == text:
            return text
        text = shorter


def _plain(text: str) -> str:
    words = _NOISE.sub(" ", _JOINERS.sub("&", text)).strip(" &")
    return _GAP_AT_CJK.sub("", words)
