"""Cut the shipped fonts from Noto Sans CJK SC, byte for byte the same each time.

Run ``python tools/make_fonts.py`` where Debian's fonts-noto-cjk 2.004 is installed; the two
``.otf`` files and ``OFL.txt`` are written to ``src/implanalytics/charts/fonts``.
"""

import argparse
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

FAMILY = "implanalytics Sans"
WEIGHTS = {"regular": "Regular", "bold": "Bold"}
SOURCE = Path("/usr/share/fonts/opentype/noto")
LICENCE = Path("/usr/share/doc/fonts-noto-cjk/copyright")
TARGET = Path(__file__).parents[1] / "src/implanalytics/charts/fonts"

# Frequent in given names and places, yet outside GB2312.
NAME_CHARACTERS = (
    "喆玥堃翀珺镕昇頔旸赟劼晞婼玙祎彧芃烜炘昉晗颢灏骁垚焱淼犇鑫龑炅燚濛溦洺沄瀞"
    "玘玗玚玹珩珣珈琎琮瑄瑀璟璠璐瓅祐祾禛禔翊翙翯翾葳蓁蕤薇赟頫飏骕骙鹍黉闫嫄嬅姵妘"
    "啰镆锴鋆铖锜铱钇喵熵氘"
)
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x391, 0x3A9),
    (0x3B1, 0x3C9),
    (0x2010, 0x2027),
    (0x2030, 0x203E),
    (0x20AC, 0x20AC),
    (0x2100, 0x2127),
    (0x2150, 0x217F),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2460, 0x2473),
    (0x25A0, 0x25FF),
    (0x2605, 0x2606),
    (0x2713, 0x2718),
    (0x3000, 0x303F),
    (0xFF00, 0xFFEF),
)
# A Chinese page sets these a full em wide, an English page asks for the narrow forms (pwid).
NARROW = "\u2018\u2019\u201c\u201d\u2026"
DROPPED_TABLES = ["BASE", "GDEF", "VORG", "vhea", "vmtx", "DSIG"]


def gb2312() -> Iterator[str]:
    """Yield every character of GB2312."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield bytes((row, cell)).decode("gb2312")
            except UnicodeDecodeError:
                continue


def characters() -> set[str]:
    """Return the characters the fonts shall have, as far as the source has them."""
    ranges = {chr(code) for first, last in RANGES for code in range(first, last + 1)}
    return {*gb2312(), *ranges, *NAME_CHARACTERS}


def open_source(weight: str, source: Path = SOURCE) -> TTFont:
    """Open the Simplified Chinese face of the collection for `weight`."""
    path = source / f"NotoSansCJK-{WEIGHTS[weight]}.ttc"
    collection = TTCollection(BytesIO(path.read_bytes()), lazy=True)
    for font in collection.fonts:
        if font["name"].getDebugName(1) == "Noto Sans CJK SC":
            font.recalcTimestamp = False
            return font
    raise SystemExit(f"{path} has no face named 'Noto Sans CJK SC'")


def cut(weight: str, source: Path = SOURCE) -> TTFont:
    """Return the cut and renamed font for `weight`."""
    font = open_source(weight, source)
    keep_narrow_forms_only(font)
    options = Options()
    options.hinting = False
    options.layout_features = ["kern", "pwid"]
    options.layout_scripts = ["DFLT", "latn", "hani"]
    options.drop_tables += DROPPED_TABLES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters()])
    subsetter.subset(font)
    rename(font, WEIGHTS[weight])
    return font


def keep_narrow_forms_only(font: TTFont) -> None:
    """Thin the proportional-width feature: its hundreds of narrow kana are of no use here."""
    cmap = font.getBestCmap()
    wanted = {cmap[ord(character)] for character in NARROW}
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "pwid"
        for index in record.Feature.LookupListIndex
    }
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            single = getattr(subtable, "ExtSubTable", subtable)
            single.mapping = {a: b for a, b in single.mapping.items() if a in wanted}


def rename(font: TTFont, style: str) -> None:
    """Give the font a family name of its own, so that it never clashes with an installed one."""
    name, version = font["name"], font["name"].getDebugName(5)
    slug = FAMILY.replace(" ", "")
    texts = {1: FAMILY, 2: style, 3: f"{version};{slug}-{style}", 4: f"{FAMILY} {style}"}
    texts |= {5: f"{version};cut", 6: f"{slug}-{style}"}
    name.names = [record for record in name.names if record.langID == 0x409]
    for name_id, text in texts.items():
        name.setName(text, name_id, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [f"{slug}-{style}"]
    cff.topDictIndex[0].FullName, cff.topDictIndex[0].FamilyName = texts[4], FAMILY


def licence(path: Path = LICENCE) -> str:
    """Return the text of the Open Font License as Debian ships it with the fonts."""
    body = re.search(r"^License: SIL-1\.1\n((?: .*\n)+)", path.read_text("utf-8"), re.MULTILINE)
    if body is None:
        raise SystemExit(f"{path} has no licence paragraph 'SIL-1.1'")
    lines = [line[1:].removeprefix(".") for line in body[1].splitlines()]
    head = (
        "Copyright 2014-2021 Adobe (http://www.adobe.com/). Noto is a trademark of Google Inc.\n"
        "Cut from Noto Sans CJK SC 2.004 and renamed by tools/make_fonts.py.\n\n"
        "This Font Software is licensed under the SIL Open Font License, Version 1.1.\n\n"
    )
    return head + "\n".join(lines) + "\n"


def main() -> None:
    """Write the fonts and their licence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, default=SOURCE, help="folder of the .ttc files")
    parser.add_argument("--target", type=Path, default=TARGET, help="folder to write to")
    options = parser.parse_args()
    options.target.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        cut(weight, options.source).save(options.target / f"{weight}.otf", reorderTables=True)
    (options.target / "OFL.txt").write_text(licence(), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
