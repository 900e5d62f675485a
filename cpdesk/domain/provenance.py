"""Where in a workbook something was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class CellPlace:
    """One cell of a workbook: the sheet's name with the cell's address, such as `Scorecard Q1!F21`."""

    sheet: str
    cell: str

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}"
