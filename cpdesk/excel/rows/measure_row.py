"""The row of a scorecard in which a measure stands."""

from dataclasses import replace

from cpdesk.domain.value_class import value_class


@value_class(frozen=True, slots=True)
class MeasureRow:
    """A row with a measure's figures; `at` is the row where its wording begins, `group` the pledge that it is under.

    `remark` is commentary in a row of its own beneath the figures, `target_row` the row of a measure's targets where it
    has one of their own.
    """

    row: int
    at: int
    wording: str
    group: str | None
    remark: str = ""
    target_row: int | None = None

    @property
    def rows(self) -> tuple[int, ...]:
        """Return the rows whose cells are the measure's: that of its figures, then the other of a pair."""
        return (self.row,) if self.target_row is None else (self.row, self.target_row)

    def with_remark(self, remark: str) -> "MeasureRow":
        """Return the row with one more line of commentary."""
        return replace(self, remark="\n".join(filter(None, (self.remark, remark))))
