"""The columns of words that have no role: kept under their headings, which one finding says of all of them."""

from collections.abc import Collection, Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.excel.asking.heading_places import headed_columns
from cpdesk.excel.asking.heading_questions import unknown_columns
from cpdesk.excel.blocks.headings import guess_heading, read_heading
from cpdesk.excel.told import Told

_MOST_NAMED = 6


def kept_findings(card: Scorecard, told: Told) -> Iterator[Finding]:
    """Return the finding, unless there is no such column, or it is asked about by itself or was told."""
    yield from _forecasts(card, told)
    unknown = [
        (column, place)
        for column, place, key in headed_columns(card)
        if column.role is ColumnRole.OTHER
        and told.role(key) is None
        and not column.is_hidden
        and _is_unknown(column.heading)
    ]
    if not unknown:
        return
    asked = {column.column for column, *_ in unknown_columns(card, told)}
    shown = _shown(card, {column.heading for column, _ in unknown})
    kept = [(column, place) for column, place in unknown if column.column not in asked and column.heading in shown]
    if kept:
        named = ", ".join(_named(column) for column, _ in kept[:_MOST_NAMED])
        more = f" and {len(kept) - _MOST_NAMED} more" if len(kept) > _MOST_NAMED else ""
        heading = "its heading" if len(kept) == 1 else "their headings"
        yield Finding(
            Severity.NOTE,
            "column-kept",
            kept[0][1],
            f"Nothing is known of {named}{more}, so what stands there was kept under {heading}. Say what it is if the"
            " paper needs it.",
        )


def _forecasts(card: Scorecard, told: Told) -> Iterator[Finding]:
    """Yield that a column holds figures that are forecast, which are no results."""
    for column, place, key in headed_columns(card):
        is_kept = column.role is ColumnRole.OTHER and told.role(key) is None and not column.is_hidden
        if is_kept and read_heading(column.heading).role is ColumnRole.FORECAST_RAG and _shown(card, {column.heading}):
            yield Finding(
                Severity.NOTE,
                "column-kept",
                place,
                f"{_named(column)} holds what is forecast, which is no result, so it was kept under its heading and"
                " rates nothing.",
            )


def _shown(card: Scorecard, headings: Collection[str]) -> set[str]:
    """Return those of the headings under which some measure has something; of many measures the first often has all."""
    shown: set[str] = set()
    for measure in card.measures:
        shown.update(other.heading for other in measure.other if other.heading in headings)
        if len(shown) == len(headings):
            break
    return shown


def _named(column: Column) -> str:
    return f"“{column.heading}”" if column.heading else f"{column.line} {column.column}, which has no heading"


def _is_unknown(heading: str) -> bool:
    reading = guess_heading(read_heading(heading))
    return reading.role is None and not reading.has_period
