"""The texts of one column by row, each brought to one line when it is first asked for."""

from cpdesk.excel.sheet_view import SheetView


class ColumnTexts(dict[int, str]):
    """What a column says in each row, kept for as long as the rows are told apart: each is asked for several times.

    With no column all texts are empty.
    """

    def __init__(self, view: SheetView, column: int | None) -> None:
        super().__init__()
        self._view = view
        self.column = column

    def __missing__(self, row: int) -> str:
        text = self[row] = self._view.text(row, self.column) if self.column is not None else ""
        return text
