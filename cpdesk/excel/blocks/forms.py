"""Forms over a table: lines such as `Ref | 1.1`, `Measure | Visits on time`, `Lead | A Smith` above its figures."""

from collections.abc import Sequence
from dataclasses import replace

from cpdesk.domain.grid import GridCell
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.pieces import Form, Piece
from cpdesk.excel.words.pledge_lines import is_pledge_line

_NOT_OF_FORMS = (ColumnRole.VALUE, ColumnRole.COMPARATOR, ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)


def with_forms(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces, each form joined to the table of one measure beneath that has no title of its own."""
    joined: list[Piece] = []
    for piece in found:
        form = _form(joined[-1]) if joined and _lacks_a_title(piece) else None
        if form is not None:
            before = joined.pop()
            joined.append(replace(piece, lines=before.lines, form=form))
        else:
            joined.append(piece)
    return tuple(joined)


def _lacks_a_title(piece: Piece) -> bool:
    return piece.run is not None and piece.block is None and not piece.lines


def _form(piece: Piece) -> Form | None:
    """Return the form that a turned table is: labels of which one names the measure, with a cell beside each."""
    run = piece.run
    if run is None or piece.block is None:
        return None
    labels = dict(zip(run.rows, run.labels, strict=True))
    if any(label.has_period or label.role in _NOT_OF_FORMS or label.comparator for label in labels.values()):
        return None
    beside: dict[ColumnRole, GridCell] = {}
    for row in run.all_rows:
        cells = [cell for cell in piece.outside.filled_in(row) if cell.column > run.column]
        if len(cells) > 1:
            return None
        role = labels[row].role if row in labels else None
        if cells and role is not None:
            beside.setdefault(role, cells[0])
    title = beside.get(ColumnRole.MEASURE)
    if title is None:
        return None
    ref, pledge = beside.get(ColumnRole.REF), beside.get(ColumnRole.GROUP)
    return Form(run.all_rows, title, ref, pledge.text if pledge is not None else None)


def title_cell(piece: Piece, title_row: int | None, above: int | None) -> GridCell:
    """Return the cell of what names the one measure of a table: its form, else a line, else the sheet's name.

    `title_row` is that of the title in its own lines, `above` that of the last title before it.
    """
    if piece.form is not None:
        return piece.form.title
    own = [row for row in piece.lines if not is_pledge_line(piece.outside.filled_in(row)[0].text)]
    row = title_row or (own[-1] if own else above)
    if row is not None:
        return piece.outside.filled_in(row)[0]
    run = piece.run
    at = run.all_rows[0] if run is not None else 1
    return GridCell(at, run.column if run is not None else 1, piece.outside.name, piece.outside.name)
