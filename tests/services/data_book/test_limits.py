"""Tables larger than a sheet lose nothing."""

from itertools import chain

from cpdesk.services.data_book.limits import SheetLimits, fitted_sheets
from data_book_builders import data_sheet


def test_a_long_table_goes_on_over_several_sheets_and_a_sentence_says_so() -> None:
    sheet = data_sheet(*[(f"Measure {at}", str(at)) for at in range(25)], name="Values")
    fitted = fitted_sheets([sheet], SheetLimits(rows=13))
    assert [(piece.name, piece.title, len(piece.rows)) for piece in fitted.sheets] == [
        ("Values 1", "The title of Values, part 1 of 3", 10),
        ("Values 2", "The title of Values, part 2 of 3", 10),
        ("Values 3", "The title of Values, part 3 of 3", 5),
    ]
    assert tuple(chain.from_iterable(piece.rows for piece in fitted.sheets)) == sheet.rows
    assert fitted.findings == (
        "“Values” is larger than a sheet of Excel, which holds 13 rows and 16,384 columns: it is on 3 sheets.",
    )


def test_a_wide_table_goes_on_with_its_first_column_before_each_part() -> None:
    sheet = data_sheet(tuple("abcde"), name="Wide", headings=("A", "B", "C", "D", "E"))
    fitted = fitted_sheets([sheet], SheetLimits(columns=3))
    assert [(tuple(column.heading for column in piece.columns), tuple(piece.rows)) for piece in fitted.sheets] == [
        (("A", "B", "C"), (("a", "b", "c"),)),
        (("A", "D", "E"), (("a", "d", "e"),)),
    ]


def test_sheets_that_fit_are_left_as_they_are() -> None:
    sheets = (data_sheet(("a", "b")), data_sheet(name="Empty"))
    fitted = fitted_sheets(sheets, SheetLimits())
    assert (fitted.sheets, fitted.findings) == (sheets, ())
