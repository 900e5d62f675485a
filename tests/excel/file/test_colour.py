"""Colours as Excel shows them, whichever way the file names them."""

from xml.etree.ElementTree import Element

import pytest

from cpdesk.excel.file.colour import Palette, read_theme, tinted

THEME = b"""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>
<a:clrScheme name="Council"><a:dk1><a:sysClr val="windowText" lastClr="0B0C0C"/></a:dk1>
<a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2>
<a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1>
</a:clrScheme></a:themeElements></a:theme>"""


def _colour(**attributes: str) -> Element:
    return Element("color", attributes)


@pytest.mark.parametrize(
    ("tint", "shown"),
    [
        (0.0, "4F81BD"),
        (0.799981688894314, "DCE6F1"),
        (0.599993896298105, "B8CCE4"),
        (0.399975585192419, "95B3D7"),
        (-0.249977111117893, "366092"),
        (-0.499984740745262, "244062"),
        (1.0, "FFFFFF"),
        (-1.0, "000000"),
    ],
)
def test_tints_differ_by_two_in_255_at_most_from_those_of_excel_s_own_picker(tint: float, shown: str) -> None:
    """Excel counts in whole steps of its own, which no eye can tell from the formula of the standard."""
    found, expected = bytes.fromhex(tinted("4F81BD", tint)), bytes.fromhex(shown)

    assert max(abs(one - other) for one, other in zip(found, expected, strict=True)) <= 2


def test_grey_stays_grey_when_tinted() -> None:
    assert tinted("FFFFFF", -0.149998474074526) == "D9D9D9"
    assert tinted("000000", 0.349986266670736) == "595959"


def test_theme_colours_are_numbered_light_before_dark() -> None:
    palette = Palette(read_theme(THEME))

    assert [palette.resolve(_colour(theme=str(number))) for number in range(5)] == [
        "FEFEFE",
        "0B0C0C",
        "EEECE1",
        "1F497D",
        "4F81BD",
    ]


def test_a_colour_that_the_theme_leaves_out_is_office_s_own() -> None:
    assert Palette(read_theme(THEME)).resolve(_colour(theme="5")) == "ED7D31"
    assert Palette(read_theme(None)).resolve(_colour(theme="4")) == "4472C4"


def test_opacity_is_not_heeded() -> None:
    assert Palette().resolve(_colour(rgb="00ffc000")) == "FFC000"
    assert Palette().resolve(_colour(rgb="FFFFC000")) == "FFC000"


def test_indexed_colours_come_from_the_workbook_s_own_palette_where_it_has_one() -> None:
    assert Palette().resolve(_colour(indexed="10")) == "FF0000"
    assert Palette(indexed=("00AABBCC",)).resolve(_colour(indexed="0")) == "AABBCC"
    assert Palette().resolve(_colour(indexed="64")) == "000000"


@pytest.mark.parametrize(
    "colour", [None, _colour(auto="1"), _colour(theme="40"), _colour(rgb="red"), _colour(), _colour(indexed="90")]
)
def test_an_automatic_or_unknown_colour_is_none(colour: Element | None) -> None:
    assert Palette().resolve(colour) is None
