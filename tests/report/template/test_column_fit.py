"""Columns in the type of a template are as wide as their longest words."""

from lxml import etree

from cpdesk.charts.letters import longest_word
from cpdesk.report.accessibility.styles import StyleSheet
from cpdesk.report.template.column_fit import fit_columns, shared
from cpdesk.report.word_file.names import NS, attribute, every, first

_W = f'xmlns:w="{NS["w"]}"'
_STYLES = (
    f'<w:styles {_W}><w:style w:type="paragraph" w:styleId="T"><w:rPr><w:rFonts w:ascii="%s"/>'
    '<w:sz w:val="24"/></w:rPr></w:style></w:styles>'
)


def fitted(face: str, widths: tuple[int, ...], *rows: tuple[str, ...]) -> tuple[list[int], bool]:
    def cell(text: str, width: int) -> str:
        words = f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}"/></w:tcPr>{words}</w:tc>'

    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(f"<w:tr>{''.join(map(cell, row, widths))}</w:tr>" for row in rows)
    table = etree.fromstring(f"<w:tbl {_W}><w:tblPr><w:tblLook/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>")
    fit_columns([table], StyleSheet(etree.fromstring(_STYLES % face)))
    found = [int(attribute(column, "w:w")) for column in every(table, "w:tblGrid/w:gridCol")]
    for row in every(table, "w:tr"):
        assert [int(attribute(held, "w:w")) for held in every(row, "w:tc/w:tcPr/w:tcW")] == found
    return found, first(table, "w:tblPr/w:tblCellMar") is not None


def test_a_column_takes_what_its_longest_word_needs_from_one_that_has_it_to_spare() -> None:
    (narrow, wide), is_near = fitted("Georgia", (900, 6000), ("Statistical neighbours", "Measure"), ("1", "Two"))
    assert sum((narrow, wide)) == 6900
    assert narrow >= longest_word("neighbours", bold=True) * 20 * 1.3 + 220
    assert not is_near


def test_columns_that_are_wide_enough_stay() -> None:
    assert fitted("Arial", (2000, 3000), ("Target", "Measure")) == ([2000, 3000], False)


def test_words_that_have_too_little_room_stand_nearer_to_the_edges_and_give_way_alike() -> None:
    (one, other), is_near = fitted("Georgia", (900, 900), ("September", "September"))
    assert one == other
    assert is_near


def test_what_is_over_goes_to_the_columns_that_had_it() -> None:
    assert shared((100, 500, 400), (200, 300, 400)) == [200, 400, 400]
