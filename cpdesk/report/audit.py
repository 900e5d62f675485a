"""The appendix that audits the ratings: what rates each measure, and where the workbook shows another."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.measure_words import NOT_APPLICABLE, current_text, forecast_word, target_text
from cpdesk.domain.meeting import PrintedAudit
from cpdesk.domain.outline import Heading, ListItem, OutlineBlock, OutlinePart, Table, TableCell
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import plural, sentence, sentence_end
from cpdesk.domain.rating_audit import AuditLine, has_differences, rating_audit
from cpdesk.domain.review import PackReview
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.report.narrative import plain
from cpdesk.report.scorecard_tables import FORECAST, as_cell
from cpdesk.report.wording import ratings_sentence

_HEADER = ("Measure", "Figure", "Target", "Rating", "By the rule", "In the workbook", "Rule", "Why")
_WIDTHS = (0.24, 0.08, 0.09, 0.11, 0.11, 0.11, 0.07, 0.19)
_FORECAST_WIDTH = 0.1


def prints_audit(pack: BoardPack, review: PackReview) -> bool:
    """Return whether the paper has the appendix: as its details say, else where something differs."""
    if not pack.measures or pack.details.rating_audit == PrintedAudit.NEVER:
        return False
    return pack.details.rating_audit == PrintedAudit.ALWAYS or has_differences(rating_audit(review))


def audit_appendix(review: PackReview, heading: str) -> OutlinePart:
    """Return the appendix: the measures of which there is something to say, the rules, and how many agree."""
    lines = rating_audit(review)
    printed = [line for line in lines if line.is_to_print]
    rules = _rules(printed)
    blocks: list[OutlineBlock] = [Heading(heading, 1, is_numbered=False), plain(_opening(review, lines, printed))]
    if printed:
        blocks += [_table(printed, rules), Heading("The rules in force", 2, is_numbered=False)]
        blocks += [
            ListItem((Run(f"Rule {number}{whose and f', {whose}'}: {words}"),), BlockKind.BULLET)
            for (whose, words), number in rules.items()
        ]
    return OutlinePart(tuple(blocks), is_landscape=True)


def _opening(review: PackReview, lines: Sequence[AuditLine], printed: Sequence[AuditLine]) -> str:
    counts = ratings_sentence(review.counts)
    if not printed:
        return f"{counts} For no measure does the workbook show another rating than the rule gives."
    differ = sum(line.differs for line in lines)
    overrides = sum(line.is_override for line in lines)
    said = [f"the workbook shows another rating than the rule gives for {plural(differ, 'measure')}"] if differ else []
    said += [f"an officer set the rating of {plural(overrides, 'measure')}"] if overrides else []
    left = sum(bool(line.left_why) for line in lines)
    said += [f"the rating of {plural(left, 'measure')} is left to the workbook"] if left else []
    return f"{counts} {sentence('; '.join(said))}"


def _rules(lines: Sequence[AuditLine]) -> dict[tuple[str, str], int]:
    """Return the rules in force by whose they are and their words, numbered as they are met."""
    return {name: number for number, name in enumerate(dict.fromkeys(map(_rule, lines)), 1)}


def _rule(line: AuditLine) -> tuple[str, str]:
    return (line.whose, line.rule_words)


def _table(lines: Sequence[AuditLine], rules: dict[tuple[str, str], int]) -> Table:
    has_forecasts = any(line.review.forecast is not None for line in lines)
    header, widths = list(_HEADER), list(_WIDTHS)
    if has_forecasts:
        header.insert(6, FORECAST)
        widths = [width * (1 - _FORECAST_WIDTH) for width in widths]
        widths.insert(6, _FORECAST_WIDTH)
    return Table(
        "Ratings to answer for",
        tuple(header),
        tuple(tuple(_cells(line, rules[_rule(line)], has_forecasts=has_forecasts)) for line in lines),
        tuple(widths),
        "A row for each measure whose rating was set by an officer, is left to the workbook, or differs from it",
    )


def _cells(line: AuditLine, rule: int, *, has_forecasts: bool) -> Iterator[TableCell]:
    review = line.review
    yield as_cell(review.measure.name)
    yield as_cell(current_text(review, ""), is_figure=True)
    yield as_cell(target_text(review.measure) if review.measure.target else "", NOT_APPLICABLE, is_figure=True)
    yield TableCell(review.rating.words, review.rating.rag)
    yield TableCell(review.calculated.words)
    yield TableCell(line.workbook_words)
    if has_forecasts:
        yield as_cell(forecast_word(review))
    yield TableCell(f"Rule {rule}")
    yield as_cell(reason(line))


def reason(line: AuditLine) -> str:
    """Return why the rating that counts is what it is: who set it and why, or why it is left to the workbook."""
    override = line.review.override
    if override is not None:
        why = sentence_end(" ".join(override.reason.split()))
        return f"Override by {' '.join(override.name.split())}: {why}"
    if line.left_why:
        return f"Left to the workbook: {sentence_end(line.left_why)}"
    return "The rule in force counts." if line.differs else ""
