"""One column of a block: its number on the sheet, its heading, what it means there."""

from dataclasses import dataclass

from cpdesk.domain.grid import column_letters
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading


@dataclass(frozen=True, slots=True)
class BlockColumn:
    """One column: its number on the sheet, its heading, what it means here.

    `is_label`: its cells say which rows are a measure's targets, and which its results; `names_periods`: which period
    each row's figures are for. `may_be`: all that its period may be, where that was taken for the likeliest. `is_told`:
    a person gave the role. `is_left_out`: a person wants it in no measure. `band`: the colour whose thresholds or ticks
    it holds. `is_beside_share`: it counts what another column gives as a share.
    """

    number: int
    heading: str
    role: ColumnRole = ColumnRole.OTHER
    period: ReportingPeriod | None = None
    comparator: str = ""
    reading: HeadingReading = HeadingReading("")
    is_label: bool = False
    is_told: bool = False
    is_left_out: bool = False
    band: RagRating | None = None
    names_periods: bool = False
    is_beside_share: bool = False
    may_be: tuple[ReportingPeriod, ...] = ()

    def as_column(self) -> Column:
        """Return the column as a scorecard keeps it."""
        return Column(column_letters(self.number), self.heading, self.role, self.period, is_left_out=self.is_left_out)
