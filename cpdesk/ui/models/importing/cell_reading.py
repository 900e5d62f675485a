"""How one cell was read: what its figure is, whose, for when."""

from dataclasses import dataclass

from cpdesk.domain.grid import GridCell
from cpdesk.domain.measure import Measure, RagSource
from cpdesk.domain.measure_facts import Fact
from cpdesk.domain.measure_words import figure_text, good_words, spoken, target_text
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.domain.value import MeasureValue

_UNITS = {
    Unit.PERCENT: "percent",
    Unit.NUMBER: "a number",
    Unit.DAYS: "days",
    Unit.CURRENCY: "pounds",
    Unit.RATE: "a rate",
    Unit.SCORE: "a score",
    Unit.RATIO: "a ratio",
    Unit.TEXT: "words",
}
_SOURCES = {
    RagSource.TEXT: "by what is written in the cell",
    RagSource.FILL: "by the colour of the cell",
    RagSource.CONDITIONAL: "by the colour that a rule of the sheet gives the cell",
    RagSource.ICON: "by the icon that a rule of the sheet shows in the cell",
}
_SYMBOLS = {
    SymbolMeaning.SUPPRESSED: "suppressed: too small to publish",
    SymbolMeaning.NOT_APPLICABLE: "does not apply",
    SymbolMeaning.NOT_DUE: "not due",
    SymbolMeaning.NOT_AVAILABLE: "not available",
    SymbolMeaning.NEGLIGIBLE: "negligible",
    SymbolMeaning.ERROR: "a formula that does not work out",
    SymbolMeaning.UNKNOWN: "nobody has said what it means",
}


@dataclass(frozen=True)
class CellReading:
    """What a cell gave: `words` as one phrase (`value of 2.6 for Q1 2019/20`), `facts` for a person to check."""

    words: str
    facts: tuple[Fact, ...]


def reading_of(cell: GridCell, card: Scorecard, measure: Measure) -> CellReading | None:
    """Return how the cell was read as part of a measure; None where nothing was taken from it."""
    parts = [*_figures(cell, measure), *_terms(cell, measure), *_signs(cell, card, measure)]
    if not parts:
        return None
    return CellReading(", ".join(words for words, _ in parts), tuple(fact for _, facts in parts for fact in facts))


def _figures(cell: GridCell, measure: Measure) -> list[tuple[str, tuple[Fact, ...]]]:
    at = cell.address
    found = []
    for value in measure.values:
        if value.place.cell == at:
            when = f" for {value.period.label}" if value.period else ", period not known"
            found.append((f"value of {_name(measure)}{when}", _value_facts(value, measure)))
    for other in measure.comparators:
        if other.value.place.cell == at:
            when = f" for {other.value.period.label}" if other.value.period else ""
            facts = (Fact("Whose", other.name), *_value_facts(other.value, measure))
            found.append((f"{other.name} beside {_name(measure)}{when}", facts))
    return found


def _value_facts(value: MeasureValue, measure: Measure) -> tuple[Fact, ...]:
    facts = [Fact("For", value.period.label if value.period else "no period is known")]
    if value.symbol is not None:
        facts.append(Fact("Symbol", f"{value.symbol.marker}: {_SYMBOLS[value.symbol.meaning]}"))
    elif value.shown is not None:
        facts.append(Fact("Read as", f"{figure_text(value, measure.unit)} ({_UNITS[measure.unit]})"))
    else:
        facts.append(Fact("Read as", "no single figure"))
    if value.numerator is not None:
        of = f" of {value.denominator:f}" if value.denominator is not None else ""
        facts.append(Fact("Count", f"{value.numerator:f}{of}"))
    if value.status is not None:
        facts.append(Fact("Status", value.status.value))
    return tuple(facts)


def _terms(cell: GridCell, measure: Measure) -> list[tuple[str, tuple[Fact, ...]]]:
    target = measure.target
    if target is None or target.place.cell != cell.address:
        return []
    number = target_text(measure) if target.value is not None else "words, not a number"
    facts = [Fact("Read as", number)]
    if measure.polarity is not None:
        facts.append(Fact("Good to be", good_words(measure.polarity)))
    return [(f"target of {_name(measure)}", tuple(facts))]


def _signs(cell: GridCell, card: Scorecard, measure: Measure) -> list[tuple[str, tuple[Fact, ...]]]:
    found: list[tuple[str, tuple[Fact, ...]]] = []
    rating = measure.supplied_rating
    if rating.place is not None and rating.place.cell == cell.address and rating.rag is not None:
        known = f", known {_how_known(cell, rating.source)}" if rating.source else ""
        is_stated = card.has_councils_rule(measure)
        rule = Fact("By the rule" if is_stated else "By a rule worked out", card.rate(measure).words)
        facts = (Fact("Rating", f"{rating.rag.word} ({rating.rag.letter}){known}"), rule)
        found.append((f"rated {rating.rag.value}{known}", facts))
    direction = measure.supplied_direction
    if direction is not None and direction.place.cell == cell.address:
        words = direction.judgement.words
        found.append((f"direction of travel of {_name(measure)}: {words}", (Fact("Direction", words),)))
    return found


def _how_known(cell: GridCell, source: RagSource) -> str:
    """Return how a rating is known; a number, such as 3 for green, says nothing without the key."""
    is_number = source is RagSource.TEXT and cell.text.strip().isdigit()
    return "by the number in the cell and what the key says of it" if is_number else _SOURCES[source]


def _name(measure: Measure) -> str:
    return measure.ref or measure.title


def cell_sentence(cell: GridCell, reading: CellReading | None, column: str, row: str) -> str:
    """Return a cell as a screen reader says it: `F21, 26 percent, value of 2.6 for Q1 2019/20`."""
    shown = " ".join(cell.text.split()) or (cell.error or "no words")
    known = reading.words if reading is not None else ", ".join(filter(None, (column, row)))
    return ", ".join(filter(None, (cell.address, spoken(shown), known)))
