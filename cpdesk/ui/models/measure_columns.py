"""The columns of the table of measures, from left to right."""

from cpdesk.domain import measure_words as words
from cpdesk.domain.direction_words import arrowed_word, direction_phrase
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating
from cpdesk.domain.trend import Judgement
from cpdesk.domain.value import MeasureValue
from cpdesk.ui.models import commentary_cells
from cpdesk.ui.models.measure_column import Column
from cpdesk.ui.models.sorting import SortKey, by_number, by_text

ENGLAND = "England"
NEIGHBOURS = "Statistical neighbours"
_RATINGS = list(RagRating)
_JUDGEMENTS = [Judgement.WORSE, Judgement.SAME, Judgement.BETTER, Judgement.NOT_COMPARABLE]


def _ref(review: MeasureReview) -> str:
    return review.measure.ref


def _title(review: MeasureReview) -> str:
    """Return the wording; where the public paper withholds the measure that comes first."""
    return f"Exempt: {review.measure.title}" if review.exemption is not None else review.measure.title


def _title_note(review: MeasureReview) -> str:
    """Return the whole wording, with why the public paper withholds the measure."""
    said = review.exemption.sentence if review.exemption is not None else ""
    return ". ".join(filter(None, (review.measure.title, said)))


def _by_value(value: MeasureValue | None) -> SortKey:
    return by_number(value.shown if value else None)


def _current_period(review: MeasureReview) -> ReportingPeriod | None:
    return review.scorecard.current_period


def _current_note(review: MeasureReview) -> str:
    value = review.current
    if value is None or value.numerator is None or value.denominator is None:
        return ""
    return f"{value.numerator:f} of {value.denominator:f}"


def _by_target(review: MeasureReview) -> SortKey:
    return by_number(review.measure.target.value if review.measure.target else None)


def _rating_text(review: MeasureReview) -> str:
    return review.rating.rag.word if review.rating.rag else "Not rated"


def _rating_note(review: MeasureReview) -> str:
    """Return why there is no rating, or whose it is, or that the workbook shows another."""
    if review.rating.reason is not None:
        return review.rating.reason.words
    if review.override is not None:
        return f"by {review.override.name}"
    if review.is_judged:
        return "an officer's judgement"
    if review.disagrees and review.supplied is not None:
        return f"workbook: {review.supplied.word}"
    return "from the workbook" if review.rule_gives_another or not review.calculated.is_rated else ""


def _by_rating(review: MeasureReview) -> SortKey:
    return by_number(_RATINGS.index(review.rating.rag) if review.rating.rag else None)


def _has_forecast(review: MeasureReview) -> bool:
    return review.forecast is not None


def _by_forecast(review: MeasureReview) -> SortKey:
    return by_number(_RATINGS.index(review.forecast) if review.forecast else None)


def _direction_note(review: MeasureReview) -> str:
    return direction_phrase(review)


def _by_direction(review: MeasureReview) -> SortKey:
    judgement = review.direction.judgement
    return by_number(_JUDGEMENTS.index(judgement) if judgement else None)


def _earlier(review: MeasureReview) -> str:
    return words.figure_text(review.direction.earlier, review.measure.unit)


def _by_earlier(review: MeasureReview) -> SortKey:
    return _by_value(review.direction.earlier)


def _earlier_period(review: MeasureReview) -> ReportingPeriod | None:
    return review.direction.earlier.period if review.direction.earlier else None


def _by_current(review: MeasureReview) -> SortKey:
    return _by_value(review.current)


def _target(review: MeasureReview) -> str:
    return words.target_text(review.measure)


def _england(review: MeasureReview) -> str:
    return words.comparator_text(review.comparator(ENGLAND), review.measure.unit)


def _neighbours(review: MeasureReview) -> str:
    return words.comparator_text(review.comparator(NEIGHBOURS), review.measure.unit)


def _by_england(review: MeasureReview) -> SortKey:
    found = review.comparator(ENGLAND)
    return _by_value(found.value if found else None)


def _by_neighbours(review: MeasureReview) -> SortKey:
    found = review.comparator(NEIGHBOURS)
    return _by_value(found.value if found else None)


def _lead(review: MeasureReview) -> str:
    return review.lead_words


def _by_ref(review: MeasureReview) -> SortKey:
    return by_text(review.measure.ref)


def _by_title(review: MeasureReview) -> SortKey:
    return by_text(review.measure.title)


def _by_lead(review: MeasureReview) -> SortKey:
    return by_text(review.lead_words)


STATE = "commentary"
LEAD = "lead"
MEASURE_COLUMNS: tuple[Column, ...] = (
    Column("ref", "Ref", "The measure's reference", _ref, _by_ref, 46, is_sentence=True, most=120),
    Column(
        "measure",
        "Measure",
        "What is measured",
        _title,
        _by_title,
        140,
        note=_title_note,
        is_sentence=True,
        comfort=225,
    ),
    Column(
        "current",
        "This period",
        "The figure that the rating is about",
        words.current_text,
        _by_current,
        74,
        note=_current_note,
        period=_current_period,
        is_figure=True,
    ),
    Column("target", "Target", "What is aimed for", _target, _by_target, 60, is_figure=True),
    Column(
        "rating",
        "Rating",
        "The rating that counts",
        _rating_text,
        _by_rating,
        114,
        _rating_note,
        is_rating=True,
    ),
    Column(
        "forecast",
        "Year end",
        "The rating that the workbook forecasts for the end of the year, which is not counted",
        words.forecast_word,
        _by_forecast,
        84,
        is_needed=_has_forecast,
        priority=5,
    ),
    Column(
        "direction",
        "Direction",
        "Better or worse than before",
        arrowed_word,
        _by_direction,
        98,
        note=_direction_note,
        priority=5,
    ),
    Column(
        "earlier",
        "Before",
        "The figure that the direction compares with",
        _earlier,
        _by_earlier,
        70,
        period=_earlier_period,
        is_figure=True,
        priority=4,
    ),
    Column("england", "England", "The figure for England", _england, _by_england, 66, is_figure=True, priority=2),
    Column(
        "neighbours",
        "Neighbours",
        "The figure for the council's statistical neighbours",
        _neighbours,
        _by_neighbours,
        86,
        is_figure=True,
        priority=1,
    ),
    Column(
        STATE,
        "Commentary",
        "How far the commentary has come",
        commentary_cells.state,
        commentary_cells.by_state,
        104,
        note=commentary_cells.state_note,
        priority=6,
    ),
    Column(
        "action",
        "Action",
        "Who is to do something about a red measure, by when",
        commentary_cells.action,
        commentary_cells.by_action,
        120,
        note=commentary_cells.action_note,
        priority=1,
    ),
    Column(LEAD, "Lead", "Who leads on the measure", _lead, _by_lead, 116, note=_lead, priority=3),
)
