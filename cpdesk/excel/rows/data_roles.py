"""The roles of columns whose cells tell a row of data from one of words."""

from cpdesk.domain.scorecard import ColumnRole

RESULT_ROLES = frozenset(
    {
        ColumnRole.VALUE,
        ColumnRole.COMPARATOR,
        ColumnRole.BASELINE,
        ColumnRole.TARGET,
        ColumnRole.NUMERATOR,
        ColumnRole.DENOMINATOR,
    }
)
DATA_ROLES = RESULT_ROLES | {
    ColumnRole.RAG,
    ColumnRole.FORECAST_RAG,
    ColumnRole.DIRECTION,
    ColumnRole.POLARITY,
    ColumnRole.UNIT,
    ColumnRole.TOLERANCE,
    ColumnRole.LEAD,
}
