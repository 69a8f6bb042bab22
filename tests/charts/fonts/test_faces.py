"""Mirror of implanalytics.charts.fonts.faces."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from implanalytics.charts.fonts import (
    FAMILY,
    WEIGHTS,
    advance,
    font_path,
    missing_characters,
    page_font,
)

GLYPHS = "▲◆●○□◇■△▼–−—…·“”‘’≥≤×÷±≈ΣΔσ→←↑↓①②½°€£¥％，。；：？！（）《》「」【】、"
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋"


def level_one() -> str:
    return "".join(
        bytes((row, cell)).decode("gb2312")
        for row in range(0xB0, 0xD8)
        for cell in range(0xA1, 0xFF)
        if not (row == 0xD7 and cell > 0xF9)
    )


def cmap(font: TTFont) -> set[str]:
    return {chr(code) for code in font.getBestCmap()}


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_fonts_hold_what_we_write(weight):
    with TTFont(font_path(weight), lazy=True) as font:
        has = cmap(font)
    assert len(level_one()) == 3755
    assert set(level_one()) <= has
    assert set(GLYPHS + SURNAMES + "喆玥堃珺镕") <= has
    assert {chr(code) for code in range(0x20, 0x7F)} <= has


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_fonts_are_small_and_bear_our_name(weight):
    assert font_path(weight).stat().st_size <= 1_700_000
    with TTFont(font_path(weight), lazy=True) as font:
        assert font["name"].getDebugName(1) == FAMILY
        assert font["OS/2"].usWeightClass == WEIGHTS[weight]
        assert "SIL Open Font License" in font["name"].getDebugName(13)


def test_the_licence_lies_beside_them():
    text = (font_path().parent / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Adobe" in text


@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_page_font_holds_the_characters_of_the_page(weight):
    with TTFont(BytesIO(page_font("按期 on time ▲", weight))) as font:
        assert cmap(font) == set("按期 on time ▲")
        assert font["name"].getDebugName(1) == FAMILY


def test_a_page_font_is_small_and_the_same_each_time():
    text = level_one()[:120]
    assert page_font(text) == page_font(text[::-1] * 2)
    assert len(page_font(text)) < 40_000


@pytest.mark.parametrize(
    "text", ["", "😀", "\x00\ud800"], ids=["empty", "no glyph", "no character"]
)
def test_a_page_font_is_a_font_whatever_the_text(text):
    assert page_font(text)[:4] == b"wOFF"


def test_characters_without_glyph_are_named():
    assert missing_characters("张㵘😀三\n\t\u200b\ufeff") == {"㵘", "😀"}


def test_widths_are_those_of_the_font():
    assert advance("阶段") == 2.0
    assert advance("1111") == advance("0000")
    assert advance("W", "bold") > advance("W")


def test_an_unknown_weight_is_refused():
    with pytest.raises(ValueError, match="weight must be"):
        page_font("a", "light")
