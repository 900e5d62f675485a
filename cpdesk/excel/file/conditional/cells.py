"""A sheet's packed cells with what its conditional formats show put over them."""

from dataclasses import replace

from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.file.conditional.looks import ConditionalLooks
from cpdesk.excel.file.packed_cells import Overlay, PackedCells


def with_conditional_looks(sheet: SheetGrid, looks: ConditionalLooks) -> SheetGrid:
    """Return the sheet; a cell that was not there and now shows a fill is there, empty."""
    if not isinstance(sheet.cells, PackedCells):
        raise TypeError(sheet.cells)
    cells = sheet.cells.under(Overlay(looks.fills, looks.icons, looks.font_colours))
    return replace(sheet, cells=cells, remarks=(*sheet.remarks, *looks.remarks))
