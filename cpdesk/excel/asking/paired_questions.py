"""What is asked about counts beside shares of their period whose headings do not say that they are counts."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.excel.asking.heading_places import headed_columns
from cpdesk.excel.blocks.headings import guess_heading, read_heading
from cpdesk.excel.told import Told, about_words

_CODE = "count-beside-share"
_CHOICES = (ColumnRole.NUMERATOR.value, ColumnRole.VALUE.value, ColumnRole.OTHER.value)


def paired_findings(card: Scorecard, told: Told) -> Iterator[Finding]:
    """Return one finding that says of all such columns of a scorecard what they were taken for."""
    found = _paired(card, told)
    if found:
        first, place, _, share = found[0]
        more = f", and so on for {len(found) - 1} more" if len(found) > 1 else ""
        yield Finding(
            Severity.WARNING,
            _CODE,
            place,
            f"Two {first.line}s are for the same period: {_named(first)} holds whole numbers, {_named(share)}"
            f" percentages or rates{more}. Those were taken as the results, and the numbers as what they are"
            " worked out from. Say in the headings what each is.",
        )


def paired_questions(card: Scorecard, told: Told) -> Iterator[ImportQuestion]:
    """Return one question for all such columns: until it is answered their numbers are the numerators of the shares."""
    found = _paired(card, told)
    if found:
        column, place, key, share = found[0]
        like = " What is answered holds for the other periods too." if len(found) > 1 else ""
        yield ImportQuestion(
            _CODE,
            place,
            f"Are the whole numbers in {_named(column)} what the figures in {_named(share)} are worked out from"
            f" (numerator), or are they the results (value)?{like}",
            _CHOICES,
            ColumnRole.NUMERATOR.value,
            AnswerKind.COLUMN_ROLE,
            about_words(AnswerKind.COLUMN_ROLE, key),
        )


def _paired(card: Scorecard, told: Told) -> list[tuple[Column, CellPlace, str, Column]]:
    """Return the columns that only their cells show to be counts, each with that of the shares of its period.

    None where a person has said of one what it is: that holds for all.
    """
    shares = {column.period: column for column in card.columns if column.role is ColumnRole.VALUE}
    found = []
    for column, place, key in headed_columns(card):
        if column.role is not ColumnRole.NUMERATOR or column.is_hidden:
            continue
        reading = guess_heading(read_heading(column.heading))
        is_said = reading.role is ColumnRole.NUMERATOR or reading.is_count
        if not is_said and reading.has_period and (share := shares.get(column.period)) is not None:
            found.append((column, place, key, share))
    return [] if any(told.role(key) is not None for _, _, key, _ in found) else found


def _named(column: Column) -> str:
    return f"{column.line} {column.column} (“{column.heading}”)"
