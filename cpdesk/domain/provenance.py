"""Where in a workbook something was read."""

from dataclasses import replace

from cpdesk.domain.value_class import value_class


@value_class(frozen=True, slots=True, order=True)
class CellPlace:
    """One cell of a workbook: the sheet's name with the cell's address, such as `Scorecard Q1!F21`.

    `workbook` names the workbook only where it is not the one in hand: that of a figure carried on from last quarter.
    """

    sheet: str
    cell: str
    workbook: str = ""

    def __str__(self) -> str:
        place = f"{self.sheet}!{self.cell}"
        return f"{place} in {self.workbook}" if self.workbook else place

    def named_in(self, workbook: str) -> "CellPlace":
        """Return the cell with its workbook named, as it is from now on read beside another; a name given stays."""
        return self if self.workbook else replace(self, workbook=workbook)
