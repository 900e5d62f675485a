"""Changes to the tables of a good paper."""

import re
from collections.abc import Callable

from paper_changes import BODY, STYLES, Change

_FIRST_ROW = r"(<w:tblHeader/></w:trPr>.*?</w:tr>)<w:tr>(.*?)</w:tr>"
_CELL_TEXT = r"<w:t xml:space=\"preserve\">[^<]*</w:t>"


def blank_row(texts: dict[str, str]) -> None:
    found = re.search(_FIRST_ROW, texts[BODY], re.DOTALL)
    assert found is not None
    row = re.sub(_CELL_TEXT, "", found[2])
    texts[BODY] = texts[BODY].replace(found[0], f"{found[1]}<w:tr>{row}</w:tr>", 1)


def first_table(change: Callable[[list[list[str]]], None]) -> Change:
    """Return a change of the first table, given as its rows of cells."""

    def on_texts(texts: dict[str, str]) -> None:
        found = re.search(r"<w:tbl>.*?</w:tbl>", texts[BODY], re.DOTALL)
        assert found is not None
        rows = [
            re.findall(r"<w:tc>.*?</w:tc>", row, re.DOTALL)
            for row in re.findall(r"<w:tr>.*?</w:tr>", found[0], re.DOTALL)
        ]
        before = [list(row) for row in rows]
        change(rows)
        table = found[0]
        for row, old in zip(rows, before, strict=True):
            table = table.replace("".join(old), "".join(row), 1)
        texts[BODY] = texts[BODY].replace(found[0], table, 1)

    return on_texts


def emptied(cell: str) -> str:
    return re.sub(_CELL_TEXT, "", cell)


def blank_column(rows: list[list[str]]) -> None:
    for row in rows:
        row[-1] = emptied(row[-1])


def blank_header(rows: list[list[str]]) -> None:
    rows[0][1] = emptied(rows[0][1])


def blank_cell(rows: list[list[str]]) -> None:
    rows[1][1] = emptied(rows[1][1])


def merged(rows: list[list[str]]) -> None:
    rows[1][0] = rows[1][0].replace("</w:tcPr>", '<w:vMerge w:val="restart"/></w:tcPr>')


def spanning(rows: list[list[str]]) -> None:
    rows[1][0] = rows[1][0].replace("<w:tcPr>", "<w:tcPr>").replace("</w:tcPr>", '<w:gridSpan w:val="2"/></w:tcPr>')


def ragged(rows: list[list[str]]) -> None:
    del rows[1][-1]


def nested(rows: list[list[str]]) -> None:
    cell = "<w:tc><w:p><w:r><w:t>In</w:t></w:r></w:p></w:tc>"
    inner = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>"
    rows[1][0] = rows[1][0].replace("<w:p>", f"{inner}<w:p>", 1)


def shaded(rows: list[list[str]]) -> None:
    for at, fill in ((1, "FF0000"), (2, "00B050")):
        cell = rows[at][1].replace("</w:tcPr>", f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr>')
        rows[at][1] = re.sub(_CELL_TEXT, "<w:t>47</w:t>", cell)


def undrawn(texts: dict[str, str]) -> None:
    texts[STYLES] = re.sub(r"<w:tblBorders>.*?</w:tblBorders>", "", texts[STYLES], flags=re.DOTALL)
    texts[STYLES] = re.sub(
        r"(<w:style [^>]*w:styleId=\"DataTable\".*?)<w:tcPr>.*?</w:tcPr>", r"\1", texts[STYLES], flags=re.DOTALL
    )
