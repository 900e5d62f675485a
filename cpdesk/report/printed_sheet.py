"""A scorecard as it is printed: a row for each measure under its pledge's heading, with the key."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.meeting import PageSize
from cpdesk.domain.outline import Heading, OutlineBlock, Table, TableCell
from cpdesk.domain.plain_english import counted, joined
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import count_ratings
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.shortened import shortened
from cpdesk.domain.sparkline import Sparkline
from cpdesk.report.fitting import LARGE_PAGE, PAGE, Slice, shared_out
from cpdesk.report.measure_entry import exempt_line
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper
from cpdesk.report.sheet_columns import SheetColumn, sheet_columns
from cpdesk.report.sheet_key import sheet_key
from cpdesk.report.wording import ratings_sentence, rounding_note

_ESSENTIAL = 5
"""Columns of a rank up to this are worth a larger page."""

_MOST_HEADING = 160
_BEST_FIRST = tuple(reversed(RagRating))


@dataclass(frozen=True)
class _Sheet:
    """A scorecard with its measures, the columns that there are and those of them that the page has room for."""

    card: Scorecard
    reviews: Sequence[MeasureReview]
    columns: Sequence[SheetColumn]
    kept: Slice

    @property
    def left_out(self) -> list[str]:
        """Return the names of the columns that the page has no room for."""
        return [column.name for at, column in enumerate(self.columns) if at not in self.kept.columns]


def sheet_section(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield the counts, every scorecard with a table for each pledge, and the key; a sentence where there is none."""
    by_card = [
        (card, [paper.review.measures[measure.key] for measure in card.measures])
        for card in paper.pack.scorecards
        if card.measures
    ]
    if not by_card:
        yield plain(paper.words.sentence("no_measures"))
        return
    note = rounding_note(paper.review.counts)
    yield plain(" ".join(filter(None, (ratings_sentence(paper.review.counts), note))))
    sheets, is_large = _sheets(by_card, paper)
    tables = [block for sheet in sheets for block in _blocks(sheet, is_alone=len(sheets) == 1)]
    named = _told_apart(tables)
    for block in named:
        yield replace(block, is_wide=True, is_large=is_large) if isinstance(block, Table) else block
    exempt = (review for _, reviews in by_card for review in reviews if review.exemption is not None)
    yield from (plain(exempt_line(review, paper.words)) for review in exempt)
    yield from _left_out(sheets, paper, is_large=is_large)
    yield from sheet_key(paper, by_card, tables)


def _sheets(by_card: Sequence[tuple[Scorecard, Sequence[MeasureReview]]], paper: Paper) -> tuple[list[_Sheet], bool]:
    """Return the scorecards laid out on the page that a person chose, else on the smaller that has what matters."""
    found = [(card, reviews, sheet_columns(card, reviews)) for card, reviews in by_card]
    asked = paper.pack.details.page_size
    is_large = asked == PageSize.A3
    if not is_large and asked != PageSize.A4:
        is_large = any(
            column.rank <= _ESSENTIAL and at not in _fitting(columns, PAGE).columns
            for _, _, columns in found
            for at, column in enumerate(columns)
        )
    room = LARGE_PAGE if is_large else PAGE
    return [_Sheet(card, reviews, columns, _fitting(columns, room)) for card, reviews, columns in found], is_large


def _fitting(columns: Sequence[SheetColumn], room: float) -> Slice:
    """Return the columns that fit, those of the lowest rank first; what names a measure is always there."""
    kept: list[int] = []
    used = 0.0
    for at in sorted(range(len(columns)), key=lambda place: (columns[place].rank, place)):
        if columns[at].rank == 0 or used + columns[at].least <= room:
            kept.append(at)
            used += columns[at].least
    chosen = tuple(sorted(kept))
    return shared_out(chosen, [column.least for column in columns], [column.wanted for column in columns], room)


def _blocks(sheet: _Sheet, *, is_alone: bool) -> Iterator[OutlineBlock]:
    if not is_alone:
        yield Heading(shortened(sheet.card.title or sheet.card.place.sheet, 100), 2, is_numbered=False)
    groups: dict[str, list[MeasureReview]] = {}
    for review in sheet.reviews:
        groups.setdefault(review.measure.pledge or "", []).append(review)
    cells = [sheet.columns[at].column.cell for at in sheet.kept.columns]
    for pledge, members in groups.items():
        if pledge:
            yield Heading(shortened(pledge, _MOST_HEADING), 2 if is_alone else 3, is_numbered=False)
        yield _table(sheet, pledge, members, cells)


def _table(
    sheet: _Sheet,
    pledge: str,
    members: Sequence[MeasureReview],
    cells: Sequence[Callable[[MeasureReview], TableCell]],
) -> Table:
    named = Pledge.of(pledge)
    whose = f"{named.word} {named.number} measures" if named.word else "Measures"
    period = sheet.card.current_period.label if sheet.card.current_period else ""
    return Table(
        caption=", ".join(filter(None, (whose, period))) + _counts(members),
        header=tuple(sheet.columns[at].heading for at in sheet.kept.columns),
        rows=tuple(tuple(cell(review) for cell in cells) for review in members),
        widths=sheet.kept.shares,
        summary=f"{shortened(pledge or sheet.card.title or sheet.card.place.sheet, 100)}: a row for each measure",
    )


def _counts(members: Sequence[MeasureReview]) -> str:
    """Return how many of the measures have each rating, to stand behind a caption; nothing where none has one."""
    counts = count_ratings(members)
    if not counts.rated:
        return ""
    by_rating = {rating.value: counts.of(rating) for rating in _BEST_FIRST if counts.of(rating)}
    rest = {"not rated": counts.not_rated} if counts.not_rated else {}
    return f": {counted({**by_rating, **rest})}"


def _told_apart(blocks: Sequence[OutlineBlock]) -> Iterator[OutlineBlock]:
    """Yield the blocks with words of its own for each small line, where two sheets have one measure."""
    seen: dict[str, int] = {}

    def own(spark: Sparkline) -> Sparkline:
        times = seen[spark.alt_text] = seen.get(spark.alt_text, 0) + 1
        return spark if times == 1 else replace(spark, alt_text=f"{spark.alt_text.rstrip('.')} (place {times}).")

    for block in blocks:
        if not isinstance(block, Table):
            yield block
            continue
        rows = tuple(
            tuple(cell if cell.spark is None else replace(cell, spark=own(cell.spark)) for cell in row)
            for row in block.rows
        )
        yield replace(block, rows=rows)


def _left_out(sheets: Sequence[_Sheet], paper: Paper, *, is_large: bool) -> Iterator[OutlineBlock]:
    """Yield what there was no room for, so that nobody takes it for what the workbook has not."""
    names = list(dict.fromkeys(name for sheet in sheets for name in sheet.left_out))
    if names:
        page = "A3" if is_large else "A4"
        yield plain(paper.words.sentence("left_out", page=page, columns=joined(names)))
