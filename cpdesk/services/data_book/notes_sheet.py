"""The notes: whose rules rated what, what shorthand, directions and others' figures mean, where all of it is from."""

from collections.abc import Iterable, Iterator, Sequence

from cpdesk.domain.data_book import DataColumn, DataSheet
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_APPLICABLE, NOT_AVAILABLE
from cpdesk.domain.outline import Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import sentence
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import PackReview
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.report.appendix import sources
from cpdesk.report.figure_lines import basis_lines, comparator_lines, population_lines, year_lines
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.key import direction_lines, forecast_lines
from cpdesk.report.rule_comparison import comparison_lines
from cpdesk.report.rule_key import card_title, rule_lines
from cpdesk.report.target_lines import target_lines
from cpdesk.services.data_book.cells import NEGLIGIBLE, SUPPRESSED, text_cell
from cpdesk.services.long_table import LongFigure

NOTES = "Notes"
_SHORTHAND = {
    SUPPRESSED: "suppressed, to protect confidentiality",
    NEGLIGIBLE: "nil, or rounds to nil",
    NOT_AVAILABLE: "not available: no figure was supplied, or nothing said",
    NOT_APPLICABLE: "not applicable",
}

_MEANINGS = {
    SymbolMeaning.UNKNOWN: "its meaning is not given",
    SymbolMeaning.WITHHELD: "exempt information, which this public workbook does not hold",
}
"""What is said of a meaning in other words than its own."""


def notes_sheet(pack: BoardPack, review: PackReview, words: FixedWords, figures: Sequence[LongFigure]) -> DataSheet:
    """Return the sheet with a row for each note, under what it is about; all shorthand is explained, used or not."""
    notes = [
        *(("Ratings", line) for line in _rating_lines(pack, review)),
        *(("Shorthand", f"{mark}: {meaning}.") for mark, meaning in _SHORTHAND.items()),
        *(("Symbols of the workbook", line) for line in _symbol_lines(figures)),
        *(("Figures", line) for line in _figure_lines(pack, review, figures)),
        *(("Notes in the workbook", line) for line in _workbook_notes(pack)),
        *(("Sources", line) for line in _source_lines(pack, words)),
    ]
    return DataSheet(
        name=NOTES,
        title="Notes, with the key to ratings and shorthand",
        columns=(DataColumn("Note", 8), DataColumn("About", 26), DataColumn("Text", 110)),
        rows=tuple((f"Note {at}", about, text_cell(line)) for at, (about, line) in enumerate(notes, 1)),
        notes=("This sheet holds one table: a row for each note.",),
    )


def _rating_lines(pack: BoardPack, review: PackReview) -> Iterator[str]:
    reviews = tuple(review.measures.values())
    if not reviews:
        return
    given = [rating for rating in RagRating if review.counts.of(rating)]
    if given:
        listed = ", ".join(f"{rating.word} ({rating.letter})" for rating in given)
        yield f"Ratings are written in words, from worst to best: {listed}."
    yield from rule_lines(reviews)
    yield from target_lines(reviews)
    yield from forecast_lines(reviews)
    yield from comparison_lines(pack, reviews)


def _symbol_lines(figures: Iterable[LongFigure]) -> Iterator[str]:
    """Yield what is known of each symbol as the workbook writes it."""
    symbols = {figure.value.symbol: None for figure in figures if figure.value.symbol is not None}
    for symbol in sorted(symbols, key=lambda item: (item.marker, item.meaning)):
        if symbol.marker.strip():
            meaning = _MEANINGS.get(symbol.meaning) or symbol.meaning.value.replace("-", " ")
            yield f"{symbol.marker.strip()}: {meaning}."


def _figure_lines(pack: BoardPack, review: PackReview, figures: Sequence[LongFigure]) -> Iterator[str]:
    reviews = tuple(review.measures.values())
    yield from direction_lines(_by_card(pack, review), ())
    yield from basis_lines(reviews)
    yield from year_lines(reviews)
    yield from population_lines(reviews)
    yield from comparator_lines(reviews)
    for status in dict.fromkeys(figure.value.status for figure in figures):
        if status is not None:
            yield sentence(f"{status.value}: the figure is {status.value}, as its workbook or a later one says")
    if any(item.measure.unit is Unit.PERCENT for item in reviews):
        yield "Percentages are numbers with the format of a percentage, so that 26% is held as 0.26."
    if figures:
        yield "A number is held as its workbook holds it, and shown to as many decimal places as there."


def _by_card(pack: BoardPack, review: PackReview) -> list[tuple[Scorecard, list[MeasureReview]]]:
    return [
        (card, [review.measures[measure.key] for measure in card.measures]) for card in pack.scorecards if card.measures
    ]


def _workbook_notes(pack: BoardPack) -> Iterator[str]:
    cards = [card for card in pack.scorecards if card.notes]
    for card in cards:
        where = f"{card_title(card)}: " if len(pack.scorecards) > 1 else ""
        yield from (f"{where}{text_cell(note)}" for note in card.notes if note.strip())


def _source_lines(pack: BoardPack, words: FixedWords) -> Iterator[str]:
    for block in sources(pack, words):
        if isinstance(block, Paragraph):
            yield "".join(run.text for run in block.runs)
