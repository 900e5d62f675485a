"""What the importer understands of rows written down in a test."""

from decimal import Decimal

from cpdesk.domain.measure import Measure
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


def understood_cards(*rows: list[Content], **options: object) -> tuple[Scorecard, ...]:
    """Return the scorecards of such a workbook, in their order."""
    return understood(*rows, **options).scorecards  # type: ignore[arg-type]


def dated_figures(measure: Measure) -> list[tuple[str | None, int | None]]:
    """Return a measure's results as whole numbers, each with the code of its period."""
    return [
        (value.period.code if value.period else None, int(value.number) if value.number is not None else None)
        for value in measure.values
    ]


def placed_figures(measure: Measure) -> dict[str | None, tuple[int, str]]:
    """Return a measure's results by the codes of their periods, each with its cell."""
    places = (value.place.cell for value in measure.values)
    return {code: (number or 0, cell) for (code, number), cell in zip(dated_figures(measure), places, strict=True)}


def named_measures(card: Scorecard) -> list[tuple[str, str, str | None]]:
    """Return the reference, the wording and the pledge of each measure."""
    return [(measure.ref, measure.title, measure.pledge) for measure in card.measures]
