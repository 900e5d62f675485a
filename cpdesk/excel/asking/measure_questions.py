"""What only a person can answer about one measure."""

from collections.abc import Iterator
from functools import partial

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_words import target_text
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.excel.asking.alike import Open
from cpdesk.excel.asking.scale_findings import scale_questions
from cpdesk.excel.told import Told, about_words

POLARITY_UNKNOWN = "polarity-unknown"
_OTHERS = (Polarity.PLAN.value, Polarity.NEUTRAL.value)
_HIGH_FIRST = (Polarity.HIGH.value, Polarity.LOW.value, *_OTHERS)
_LOW_FIRST = (Polarity.LOW.value, Polarity.HIGH.value, *_OTHERS)


def measure_questions(card: Scorecard, measure: Measure, told: Told) -> Iterator[ImportQuestion | Open[ImportQuestion]]:
    """Return the questions about a measure: which way is good, where it has a target; the scale of its percentages."""
    if measure.polarity is None and measure.target is not None and measure.target.value is not None:
        yield Open(POLARITY_UNKNOWN, measure.place, partial(_polarity_question, card, measure))
    if measure.unit is Unit.PERCENT and told.percent_scale(measure.title) is None:
        yield from scale_questions(measure)


def _polarity_question(card: Scorecard, measure: Measure) -> ImportQuestion:
    """Ask which way is good, with what the workbook's own rating speaks for first; nothing is taken until then."""
    return ImportQuestion(
        POLARITY_UNKNOWN,
        measure.place,
        f"{measure.name}: {_unread(card, measure)}the target is {target_text(measure)}. Is it good to be above"
        " it (high), below it (low) or on it (plan)?",
        _LOW_FIRST if _looks_low(card, measure) else _HIGH_FIRST,
        None,
        AnswerKind.POLARITY,
        about_words(AnswerKind.POLARITY, measure.title),
    )


def _unread(card: Scorecard, measure: Measure) -> str:
    """Return that the cell under such a heading was not understood, where there is one; empty where there is none."""
    said = {column.column: column.heading for column in card.columns if column.role is ColumnRole.POLARITY}
    for cell in measure.other if said else ():
        heading = said.get(cell.place.cell.rstrip("0123456789"))
        if heading is not None:
            return f"“{cell.text}” under “{heading}” in {cell.place.cell} was not understood, and "
    return ""


def _looks_low(card: Scorecard, measure: Measure) -> bool:
    value, target, rag = card.current_value(measure), measure.target, measure.supplied_rating.rag
    if value is None or value.shown is None or target is None or target.value is None or rag is None:
        return False
    is_under = value.shown < target.value
    return is_under if rag is RagRating.GREEN else not is_under and rag is RagRating.RED
