"""The key to a scorecard beside its rules: what forecasts, directions, symbols mean."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_APPLICABLE, NOT_AVAILABLE
from cpdesk.domain.outline import OutlineBlock, Table
from cpdesk.domain.plain_english import joined
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.trend import Basis
from cpdesk.report.directions import arrow_lines
from cpdesk.report.rule_key import card_title

_MEANINGS = {
    SymbolMeaning.SUPPRESSED: "suppressed, to protect confidentiality",
    SymbolMeaning.NOT_APPLICABLE: "not applicable",
    SymbolMeaning.NOT_DUE: "not due in this period",
    SymbolMeaning.NOT_IMPORTED: "not yet imported",
    SymbolMeaning.NOT_AVAILABLE: "not available",
    SymbolMeaning.NEGLIGIBLE: "nil, or rounds to nil",
    SymbolMeaning.ERROR: "an error in the workbook",
    SymbolMeaning.WITHHELD: "exempt information, which this public paper does not hold",
    SymbolMeaning.UNKNOWN: "as the workbook writes it; its meaning is not given",
}


def printed_texts(blocks: Iterable[OutlineBlock]) -> frozenset[str]:
    """Return the texts of all cells of the tables among the blocks, without the period that one may carry."""
    cells = (cell for block in blocks if isinstance(block, Table) for row in block.rows for cell in row)
    return frozenset(cell.text.partition(" (")[0] for cell in cells)


def direction_lines(
    by_card: Sequence[tuple[Scorecard, Sequence[MeasureReview]]],
    printed: Collection[str],
    *,
    counts_children: bool = True,
) -> Iterator[str]:
    """Yield what the direction compares with; scorecards that compare with different things are named."""
    if any(review.both_directions for _, reviews in by_card for review in reviews):
        yield f"Short term compares with {Basis.PREVIOUS.words}, long term with {Basis.YEAR_AGO.words}."
    compared = [
        card
        for card, reviews in by_card
        if any(review.direction.earlier and not review.both_directions for review in reviews)
    ]
    by_basis: dict[Basis, dict[str, None]] = {}
    for card in compared:
        by_basis.setdefault(card.basis, {})[card_title(card)] = None
    for basis, titles in by_basis.items():
        where = f" in {joined(list(titles))}" if len(by_basis) > 1 else ""
        yield f"Direction{where} compares with {basis.words}."
    reviewed = [review for _, reviews in by_card for review in reviews]
    yield from arrow_lines(reviewed, printed, counts_children=counts_children)


def forecast_lines(reviews: Iterable[MeasureReview]) -> Iterator[str]:
    """Yield what a forecast is where there is one, so that nobody takes it for the rating that it stands beside."""
    if any(review.forecast is not None for review in reviews):
        yield "Year-end forecast: the rating that the workbook expects when the year ends; no count of ratings has it."


def symbol_lines(reviews: Sequence[MeasureReview], printed: Collection[str]) -> Iterator[str]:
    """Yield each symbol that the tables print, with its meaning."""
    symbols: dict[Symbol, None] = {}
    for review in reviews:
        values = [*review.measure.values, *(item.value for item in review.measure.comparators)]
        symbols.update({value.symbol: None for value in values if value.symbol is not None})
        if review.current is None and review.measure.absence is not None:
            symbols[review.measure.absence] = None
    written = (symbol for symbol in symbols if symbol.marker)
    for symbol in sorted(written, key=lambda item: (item.marker, item.meaning)):
        yield f"{symbol.marker}: {_MEANINGS[symbol.meaning]}."
    if NOT_AVAILABLE in printed:
        yield f"{NOT_AVAILABLE}: no figure supplied, or nothing said."
    if NOT_APPLICABLE in printed:
        yield f"{NOT_APPLICABLE}: not applicable, such as a target where there is none."
