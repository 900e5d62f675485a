"""Rows with their headings as spreadsheets and word processors take them from the clipboard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from cpdesk.services.values import disarmed

_FIGURE = re.compile(r"-?£?\d[\d,]*(\.\d+)?%?")
_AS_TEXT = " style=\"mso-number-format:'\\@'\""
"""How Excel is told to leave a cell as it is written: 2.10 would become 2.1, and 1-2 a day in February."""


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """The same rows as text with tabs between the cells and as an HTML table."""

    text: str
    html: str


def copied_table(headings: Sequence[str], rows: Sequence[Sequence[str]], figures: Sequence[bool]) -> CopiedTable:
    """Return the rows under their headings; what is written in the columns of `figures` as a number is one.

    No text is taken for a formula, and each cell stays one cell.
    """
    cells = [[_cell(text, is_figure) for text, is_figure in zip(row, figures, strict=True)] for row in rows]
    heads = [_cell(heading, False) for heading in headings]
    text = "\n".join("\t".join(words for words, _ in row) for row in (heads, *cells))
    head = "".join(f"<th>{escape(words)}</th>" for words, _ in heads)
    body = "".join(f"<tr>{''.join(map(_td, row))}</tr>" for row in cells)
    html = f'<meta charset="utf-8"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return CopiedTable(text, html)


def _cell(text: str, is_figure: bool) -> tuple[str, bool]:
    """Return what a cell says and whether it is a number."""
    words = " ".join(text.split())
    number = words.replace("−", "-")
    if is_figure and _FIGURE.fullmatch(number):
        return number, True
    return str(disarmed(words)), False


def _td(cell: tuple[str, bool]) -> str:
    words, is_number = cell
    return f"<td{'' if is_number else _AS_TEXT}>{escape(words)}</td>"
