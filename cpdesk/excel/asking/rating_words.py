"""Words among the ratings that no key explains: a finding and a question for each on a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cpdesk.domain.cell_address import place_of
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.import_answer import NO_RATING, AnswerKind
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.excel.columns.threshold_columns import threshold_named
from cpdesk.excel.key.arrows import is_arrow
from cpdesk.excel.key.legends import denies_rating
from cpdesk.excel.key.rating_key import RatingKey
from cpdesk.excel.key.status_words import bare_words, likely_rating
from cpdesk.excel.measures.headed_ratings import LONGEST_WORD
from cpdesk.excel.told import about_words
from cpdesk.excel.words.markers import is_marker, plain_marker, stock_meaning
from cpdesk.excel.words.wording import one_line

_RATINGS = (ColumnRole.RAG, ColumnRole.FORECAST_RAG)
_OFFERED = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)
_MOST_CELLS = 4
_SHOWN = 60


@dataclass
class _Word:
    """A word as it is first written, with the cells that it stands in."""

    text: str
    places: list[CellPlace] = field(default_factory=list)


def rating_words(
    cards: Sequence[tuple[Scorecard, SheetGrid, RatingKey]],
) -> tuple[tuple[Finding, ...], tuple[ImportQuestion, ...]]:
    """Return a finding for each word of a sheet's ratings that nothing explains, and a question unless it is long.

    Until somebody answers, the word rates nothing: it is kept under its heading. What it is likely to mean is offered
    first.
    """
    words: dict[tuple[str, str], _Word] = {}
    for card, grid, key in cards:
        for text, place in _unexplained(card, grid, key):
            words.setdefault((place.sheet, bare_words(text) or text), _Word(text)).places.append(place)
    findings = tuple(_finding(word) for word in words.values())
    return findings, tuple(_question(word) for word in words.values() if len(word.text) <= LONGEST_WORD)


def _unexplained(card: Scorecard, grid: SheetGrid, key: RatingKey) -> Iterator[tuple[str, CellPlace]]:
    rated = {
        column.column for column in card.columns if column.role in _RATINGS and threshold_named(column.heading) is None
    }
    others = (other for measure in card.measures if rated for other in measure.other)
    cells = [other for other in others if not rated.isdisjoint(_lines_of(other.place.cell))]
    key = key.beside(other.text for other in cells)
    for other in cells:
        cell = grid.cell(*place_of(other.place.cell))
        if not _is_explained(other.text, key) and key.shown(cell, is_rating_column=True)[0] is None:
            yield one_line(other.text), other.place


def _lines_of(cell: str) -> tuple[str, str]:
    """Return the names of the column and the row that a cell is in: one of them is a column of the scorecard."""
    letters = cell.rstrip("0123456789")
    return letters, cell.removeprefix(letters)


def _is_explained(text: str, key: RatingKey) -> bool:
    """Return whether a legend says of the word what it is, even no rating, or the word does: n/a, not due, an arrow."""
    words = bare_words(text)
    if (is_marker(text) and not any(map(str.isalnum, words))) or words in key.words or denies_rating(text):
        return True
    return stock_meaning(plain_marker(text)) is not None or is_arrow(text, "")


def _finding(word: _Word) -> Finding:
    cells = ", ".join(place.cell for place in word.places[:_MOST_CELLS])
    more = len(word.places) - _MOST_CELLS
    where = f"{cells} and {more} more" if more > 0 else cells
    text = word.text if len(word.text) <= _SHOWN else f"{word.text[:_SHOWN].rstrip()}…"
    return Finding(
        Severity.WARNING,
        "rating-unknown",
        word.places[0],
        f"“{text}” stands among the ratings ({where}), and no key says which rating it is. It is taken for no rating,"
        " and is kept as other information. Say which it is when you bring the workbook in, or write it into a key"
        " there.",
    )


def _question(word: _Word) -> ImportQuestion:
    likely = likely_rating(word.text)
    offered = sorted(_OFFERED, key=lambda rating: rating is not likely)
    return ImportQuestion(
        "rating-unknown",
        word.places[0],
        f"Which rating is “{word.text}”?",
        (*(rating.value for rating in offered), NO_RATING),
        NO_RATING,
        AnswerKind.RATING_WORD,
        about_words(AnswerKind.RATING_WORD, word.text),
    )
