"""The row of a scorecard in which a measure stands."""

from dataclasses import replace

from cpdesk.domain.value_class import value_class


@value_class(frozen=True, slots=True)
class MeasureRow:
    """A row with a measure's figures; `at` is the row where its wording begins, `group` the pledge that it is under.

    `remark` is commentary in a row of its own beneath the figures, `target_row` the row of a measure's targets where it
    has one of their own; `numerator_row` and `denominator_row` are those of the figures that its results are made of.
    """

    row: int
    at: int
    wording: str
    group: str | None
    remark: str = ""
    target_row: int | None = None
    numerator_row: int | None = None
    denominator_row: int | None = None

    @property
    def rows(self) -> tuple[int, ...]:
        """Return the rows whose cells are the measure's: that of its results, then those of what belongs to them."""
        if self.target_row is None and self.numerator_row is None and self.denominator_row is None:
            return (self.row,)  # as nearly always, and it is asked for again and again
        parts = (self.target_row, self.numerator_row, self.denominator_row)
        return (self.row, *(row for row in parts if row is not None))

    def with_remark(self, remark: str) -> "MeasureRow":
        """Return the row with one more line of commentary."""
        return replace(self, remark="\n".join(filter(None, (self.remark, remark))))
