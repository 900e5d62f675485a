"""What the edges of a sheet say of its columns and rows: the role of one, what the other was taken for."""

from dataclasses import dataclass

from cpdesk.domain.understanding import RowMeaning
from cpdesk.ui.models.importing.role_words import column_words, tint_of
from cpdesk.ui.models.importing.sheet_picture import SheetPicture

_NO_PERIOD = "which period?"
_TAKEN = (RowMeaning.MEASURE, RowMeaning.PLEDGE)


@dataclass(frozen=True)
class Edge:
    """What is shown of a column or row: `words` with a `detail`, its `tint`, whether it is left out.

    `said` is all of it as it is spoken, `tip` what a person may do; empty where nothing can be done.
    """

    words: str = ""
    detail: str = ""
    tint: str = ""
    is_out: bool = False
    said: str = ""
    tip: str = ""


def column_edge(picture: SheetPicture, strip_row: int, column: int) -> Edge:
    """Return what is said of a column in the block of that row; both are counted from 1."""
    if picture.is_across(strip_row, column):
        return _line_edge(picture, strip_row, column)
    return _role_edge(picture, strip_row, column)


def row_edge(picture: SheetPicture, row: int) -> Edge:
    """Return what is said of a row: its role where measures stand side by side in it, else what it was taken for."""
    region = picture.region_across(row)
    if region is None:
        return _line_edge(picture, row, 0)
    edge = _role_edge(picture, row, region.last_column)
    words = edge.detail.capitalize() if edge.detail == _NO_PERIOD else f"{edge.words} {edge.detail}".strip()
    return Edge(words, "", edge.tint, edge.is_out, edge.said, edge.tip)


def _role_edge(picture: SheetPicture, row: int, column: int) -> Edge:
    name = picture.heading_name(row, column)
    is_hidden = _is_hidden(picture, name, row, column)
    known = picture.column_at(row, column)
    if known is None:
        return Edge("", "hidden" if is_hidden else "", "", is_hidden, f"{name}, not part of a table")
    detail = [known.period.short_label] if known.period else []
    if picture.wants_period(row, column):
        detail.append(_NO_PERIOD)
    if known.is_hidden or is_hidden:
        detail.append("hidden")
    said = column_words(known)
    heading = f"“{known.heading}”\n" if known.heading else ""
    return Edge(
        picture.role_words(row, column),
        ", ".join(detail),
        tint_of(known.role),
        is_hidden or known.is_left_out,
        f"{name}, {said}",
        f"{heading}{name}: {said}. Click to change it." if picture.key_at(row, column) else "",
    )


def _line_edge(picture: SheetPicture, row: int, column: int) -> Edge:
    name = picture.line_name(row, column)
    meaning = picture.meaning_at(row, column or None)
    words = picture.row_words(row, column or None) or ("Hidden" if _is_hidden(picture, name, row, column) else "")
    said = words.lower() or "nothing taken from it"
    found = picture.measure_at(row, column) if meaning is RowMeaning.MEASURE else None
    is_across = picture.is_across(row, column)
    tint = "" if meaning not in _TAKEN else "tint-names" if is_across else "strong"
    can_be_changed = bool(picture.about_line(row, column))
    return Edge(
        f"{words} {found[1].ref}".strip() if found is not None else words,
        "",
        tint,
        meaning is RowMeaning.LEFT_OUT,
        f"{name}, {said}",
        f"{name}: {said}. Click to change it." if can_be_changed else "",
    )


def _is_hidden(picture: SheetPicture, name: str, row: int, column: int) -> bool:
    """Return whether what is named so is hidden in the workbook."""
    is_row = name == f"Row {row}"
    return row in picture.grid.hidden_rows if is_row else column in picture.grid.hidden_columns
