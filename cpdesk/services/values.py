"""Values: every figure of a pack as one long table, with the cell that it came from."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from cpdesk.domain.direction_words import direction_phrase
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import forecast_word
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.services.long_table import LongFigure, long_figures

if TYPE_CHECKING:
    from pandas import DataFrame

COLUMNS = (
    "Ref",
    "Measure",
    "Pledge",
    "Whose",
    "Period",
    "Value",
    "As shown",
    "Symbol",
    "Symbol means",
    "Numerator",
    "Denominator",
    "Status",
    "Unit",
    "Target",
    "Rating",
    "Year-end forecast",
    "Workbook",
    "Sheet",
    "Cell",
    "Revised from",
    "Revised from cell",
    "Commentary",
    "Action",
    "Action owner",
    "Action due",
    "Counts",
    "Compared with",
    "Earlier period",
    "Change",
    "Direction",
    "Change in children",
    "Publication",
    "Published",
    "Neighbour group",
)
_EXEMPT = "Exempt"
_FORMULA = re.compile(r"[=+@＝＋＠\t\r\n]|[-－](?!\s*$)(?![\d.,\s]+%?$)")

Row = tuple[str | Decimal | None, ...]


def values_table(pack: BoardPack) -> "DataFrame":
    """Return the table: a row for each figure or symbol of a measure, its comparators below its own.

    Numbers are exact decimals in the measure's unit, percentages in points. `Rating` is given beside the
    value that it is about, and is the rating that counts; so are commentary and action. `Target` is the one of then.
    """
    import pandas as pd  # noqa: PLC0415 - takes a while to load, and few need it

    return pd.DataFrame(list(_rows(pack)), columns=list(COLUMNS), dtype=object)


def values_csv(pack: BoardPack, *, shows_exempt: bool = False) -> bytes:
    """Return the table as CSV for spreadsheets: UTF-8 with its mark, no text taken for a formula.

    The one that `shows_exempt` says in a last column of each row whether that is exempt, and under which paragraphs.
    """
    table = values_table(pack).map(disarmed)
    if shows_exempt:
        table[_EXEMPT] = [_exempt_words(figure) for figure in long_figures(pack, review_pack(pack))]
    text: str = table.to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def _rows(pack: BoardPack) -> Iterator[Row]:
    return map(_row, long_figures(pack, review_pack(pack)))


def _row(figure: LongFigure) -> Row:
    review, value, about = figure.review, figure.value, figure.about
    measure: Measure = review.measure
    is_rated = figure.is_rated
    target = review.target_in(value.period) if figure.is_own else None
    return (
        measure.ref,
        measure.title,
        measure.pledge or "",
        figure.whose,
        value.period.code if value.period else "",
        value.number,
        value.text,
        value.symbol.marker if value.symbol else "",
        value.symbol.meaning.value if value.symbol else "",
        None if value.is_suppressed else value.numerator,
        None if value.is_suppressed else value.denominator,
        value.status.value if value.status else "",
        measure.unit.value,
        target.text if target is not None else "",
        review.rating.words if is_rated else "",
        forecast_word(review) if is_rated else "",
        figure.workbook,
        value.place.sheet,
        value.place.cell,
        value.superseded.text if value.superseded and not value.is_suppressed else "",
        str(value.superseded.place) if value.superseded else "",
        *(_review_cells(review) if is_rated else ("",) * 4),
        review.ruling.basis.words if review.ruling.basis is not None and figure.is_own else "",
        *(_direction(review) if is_rated else ("",) * 5),
        about.publication,
        about.published,
        about.group,
    )


def _exempt_words(figure: LongFigure) -> str:
    """Return that a row is exempt, or that the action in it is; empty where anybody may read it."""
    review = figure.review
    if review.exemption is not None:
        return review.exemption.words.replace("Withheld", "Exempt", 1)
    commentary = review.commentary if figure.is_rated else None
    if commentary is None or commentary.exemption is None or review.action.is_empty:
        return ""
    return commentary.exemption.words.replace("Withheld", "Action exempt", 1)


def _direction(review: MeasureReview) -> tuple[str | Decimal | None, ...]:
    """Return what the current value is compared with, from when, by how much, in words, in children of the group."""
    direction = review.direction
    earlier = direction.earlier.period if direction.earlier is not None else None
    return (
        direction.basis.words if direction.earlier is not None else "",
        earlier.code if earlier is not None else "",
        direction.change,
        direction_phrase(review) if direction.earlier is not None else "",
        direction.children,
    )


def _review_cells(review: MeasureReview) -> Row:
    """Return how far the commentary has come, and the action; nothing of a measure that is withheld.

    The public part of a pack has no action of an exempt commentary.
    """
    if review.measure.is_withheld:
        return ("", "", "", "")
    state = review.state.value if review.state else ""
    commentary = review.commentary
    if commentary is None:
        return (state, "", "", "")
    action = review.action
    return (state, action.text, action.owner, action.due.isoformat() if action.due else "")


def disarmed(value: object) -> object:
    """Return a text so that no spreadsheet runs it; a number stays a number."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str) and _FORMULA.match(value):
        return f"'{value}"
    return value
