"""A pack's figures as a whole data book."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cpdesk.domain.data_book import DataBook, DataSheet
from cpdesk.domain.exempt_list import exempt_things
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.public_pack import public_pack
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.excel.uncollected import uncollected
from cpdesk.report.exempt import grounds_of_things, marking
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.kinds import kind_of
from cpdesk.report.printed_matter import book_matter
from cpdesk.services.data_book.commentary_sheet import commentary_sheet
from cpdesk.services.data_book.front_sheets import contents_sheet, cover_lines
from cpdesk.services.data_book.limits import SheetLimits, fitted_sheets
from cpdesk.services.data_book.notes_sheet import notes_sheet
from cpdesk.services.data_book.scorecard_sheet import SCORECARD, scorecard_sheet
from cpdesk.services.data_book.supplied_sheets import table_sheets, tracker_sheets
from cpdesk.services.data_book.values_sheet import values_sheets
from cpdesk.services.long_table import LongFigure, long_figures

_EXCELS = SheetLimits()
_SEVERAL = 2


def data_book(pack: BoardPack, *, shows_exempt: bool = False, limits: SheetLimits = _EXCELS) -> DataBook:
    """Return the workbook of the pack; `shows_exempt` has what the public one leaves out, and marks every sheet so.

    The same pack always gives the same book. Raise CpdeskError for a kind of report that there is not.
    """
    with uncollected():
        return _book(pack if shows_exempt else public_pack(pack), shows_exempt=shows_exempt, limits=limits)


def _book(pack: BoardPack, *, shows_exempt: bool, limits: SheetLimits) -> DataBook:
    words = kind_of(pack).words
    review = review_pack(pack)
    figures = tuple(long_figures(pack, review))
    tables = tuple(_with_own_titles(tuple(_tables(pack, review, words, figures, shows_exempt=shows_exempt))))
    notes = notes_sheet(pack, review, words, figures)
    exempt = exempt_things(pack, book_matter(pack, review)) if shows_exempt else ()
    mark = marking(words, grounds_of_things(exempt)) if shows_exempt else ""
    fitted = fitted_sheets([_marked(sheet, mark) for sheet in (notes, *tables)], limits)
    sheets = fitted.sheets
    title = " ".join(pack.details.title.split()) or words.default_title
    return DataBook(
        title=f"{title}: data tables",
        cover=tuple(cover_lines(pack, words, mark, sheets)),
        sheets=(_marked(contents_sheet(sheets), mark), *sheets),
        author=pack.details.author.strip(),
        created=pack.details.meeting_date,
        findings=fitted.findings,
    )


def _tables(
    pack: BoardPack, review: PackReview, words: FixedWords, figures: Sequence[LongFigure], *, shows_exempt: bool
) -> Iterator[DataSheet]:
    cards = [card for card in pack.scorecards if card.measures]
    for at, card in enumerate(cards, 1):
        name = SCORECARD if len(cards) == 1 else f"{SCORECARD} {at}"
        yield scorecard_sheet(card, [review.measures[measure.key] for measure in card.measures], name, words)
    commentary = commentary_sheet(pack, review, words, shows_exempt=shows_exempt)
    if commentary is not None:
        yield commentary
    yield from values_sheets(figures)
    yield from table_sheets(pack)
    yield from tracker_sheets(pack, words)


def _with_own_titles(sheets: Sequence[DataSheet]) -> Iterator[DataSheet]:
    """Yield the sheets, those whose title another has too with where each stood, so that a list tells them apart."""
    count = Counter(sheet.title.casefold() for sheet in sheets)
    for sheet in sheets:
        if sheet.place is None or count[sheet.title.casefold()] < _SEVERAL:
            yield sheet
        else:
            yield replace(sheet, title=f"{sheet.title} ({sheet.place.sheet}, cell {sheet.place.cell})")


def _marked(sheet: DataSheet, mark: str) -> DataSheet:
    """Return the sheet with the notice that it is not for publication right below its title."""
    return replace(sheet, notes=(mark, *sheet.notes)) if mark else sheet
