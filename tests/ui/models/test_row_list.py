"""Lists of rows."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from cpdesk.ui.models.row_list import RowListModel


class Words(RowListModel[str]):
    headings = ("Word", "Length")

    def cell(self, value: str, column: int, role: int) -> object:
        return (value, len(value))[column] if role == Qt.ItemDataRole.DisplayRole else None


def test_each_value_is_a_row_and_each_heading_a_column(qtmodeltester: ModelTester) -> None:
    model = Words()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_rows(["one", "three"])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]

    assert [model.data(model.index(1, column)) for column in range(model.columnCount())] == ["three", 5]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Length"
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == 0
