"""The shape of a scorecard: what it is known by next quarter."""

from cpdesk.domain.import_profile import ScorecardShape, ShapeColumn, ShapeMeasure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.excel.blocks.heading_keys import heading_keys
from cpdesk.excel.told import Told


def shape_of(card: Scorecard, named: ReportingPeriod | None, told: Told = Told()) -> ScorecardShape:
    """Return the scorecard's shape; `named` is the period that its title, its sheet or its file names.

    Periods that a person gave are no part of it, since they are carried on by what the workbook itself says.
    """
    keys = heading_keys(column.heading for column in card.columns)
    dated = [
        column.period
        for column, key in zip(card.columns, keys, strict=True)
        if column.role is ColumnRole.VALUE and column.period is not None and told.period(key) is None
    ]
    period = named or max(dated, key=lambda item: item.order, default=None)
    return ScorecardShape(
        card.place.sheet,
        tuple(ShapeColumn(key, column.heading, column.role) for column, key in zip(card.columns, keys, strict=True)),
        tuple(ShapeMeasure(measure.ref, measure.title) for measure in card.measures),
        period.code if period is not None else "",
        card.basis.value if any(measure.supplied_direction for measure in card.measures) else "",
    )
