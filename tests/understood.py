"""What the importer understands of rows written down in a test."""

from decimal import Decimal

from cpdesk.domain.rating import RagRating, RatingRule, ToleranceRule
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook


def understood(*rows: list[Content], file: str = "scorecard.xlsx", **options: object) -> SuppliedWorkbook:
    """Return what a workbook of one sheet with those rows tells; the options are those of `sheet`."""
    return understand(workbook(sheet(list(rows), **options), name=file))  # type: ignore[arg-type]


def understood_card(*rows: list[Content], file: str = "scorecard.xlsx", **options: object) -> Scorecard:
    """Return the one scorecard of such a workbook."""
    (card,) = understood(*rows, file=file, **options).scorecards
    return card


def amber_of(rule: RatingRule | None) -> Decimal | None:
    """Return how far off target amber reaches by a rule of tolerances; None for any other."""
    return rule.limit(RagRating.AMBER) if isinstance(rule, ToleranceRule) else None
