"""The tags of tables that the typesetter has no way to set: row headers, with what each table is about."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_ROW = re.compile(rb"/Type/StructElem/S/TR/P \d+ 0 R/K\[(\d+) 0 R")
_CELL = re.compile(rb"/Type/StructElem/S/TD/P \d+ 0 R/A\[(<</O/Table/Headers\[\([^)]*\)\]>>)")
_TABLE = re.compile(rb"/Type/StructElem/S/Table/P \d+ 0 R/A\[()")
_OPENS = b" 0 obj\n<<"
"""What stands between the number of an object and its type; none of what is looked for begins with it, or with digits,
as a file is gone through in a fraction of the time for the letters of a type.
"""
_ENTRY = re.compile(rb"(\d{10}) 00000 n")
_XREF = re.compile(rb"\nxref\n")
_START = re.compile(rb"startxref\n(\d+)\n")

Change = tuple[int, int, bytes]
"""From where to where in the file what is put."""


def tagged_tables(pdf: bytes, summaries: Sequence[str]) -> bytes:
    """Return the PDF with the first cell of each row as its header, and a summary on each table.

    typst marks column headers only, and names them on every cell, whereupon a screen reader looks for no others. The
    names are taken away: in a plain table the scope of each header says the same (PDF/UA-1 7.5). `summaries` are those
    of all tables in their order. Raises ValueError where the file is not as typst writes it.
    """
    changes = sorted([*_cell_changes(pdf), *_table_changes(pdf, summaries)])
    at, moved, total, parts = 0, [], 0, []
    for start, end, new in changes:
        parts += [pdf[at:start], new]
        at, total = end, total + len(new) - (end - start)
        moved.append((end, total))
    return _with_places(b"".join((*parts, pdf[at:])), moved)


def _cell_changes(pdf: bytes) -> Iterator[Change]:
    heads = set(_ROW.findall(pdf))
    for cell in _CELL.finditer(pdf):
        if _number_before(pdf, cell.start()) in heads:
            kind = pdf.index(b"/S/TD", cell.start())
            yield kind, kind + 5, b"/S/TH"
            yield *cell.span(1), b"<</O/Table/Scope/Row>>"
        else:
            yield *cell.span(1), b""


def _number_before(pdf: bytes, start: int) -> bytes:
    """Return the number of the object whose type stands at that place."""
    end = start - len(_OPENS)
    if pdf[end:start] != _OPENS:
        raise ValueError("an object does not begin with its type")
    return pdf[pdf.rindex(b"\n", 0, end) + 1 : end]


def _table_changes(pdf: bytes, summaries: Sequence[str]) -> Iterator[Change]:
    for table, summary in zip(_TABLE.finditer(pdf), summaries, strict=True):
        words = b"\xfe\xff" + summary.encode("utf-16-be")
        yield *table.span(1), b"<</O/Table/Summary<" + words.hex().encode() + b">>>"


def _with_places(pdf: bytes, moved: Sequence[tuple[int, int]]) -> bytes:
    """Return the PDF with the places of its objects put right; `moved` says how far all after a place has moved."""
    after = [place for place, _ in moved]

    def shifted(old: int) -> int:
        passed = bisect_right(after, old)
        return old + (moved[passed - 1][1] if passed else 0)

    table = [found.end() for found in _XREF.finditer(pdf)][-1]
    places = _ENTRY.sub(lambda entry: b"%010d 00000 n" % shifted(int(entry[1])), pdf[table:])
    return pdf[:table] + _START.sub(lambda start: b"startxref\n%d\n" % shifted(int(start[1])), places)
