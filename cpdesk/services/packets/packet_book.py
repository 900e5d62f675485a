"""A packet as an accessible workbook, for people who have Excel and not cpdesk."""

from collections.abc import Callable, Iterator
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.data_book import CoverLine, DataBook, DataCell, DataColumn, DataSheet
from cpdesk.domain.direction_words import direction_phrase
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.exempt_list import exempt_things
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.domain.record import EditRecord, head_records
from cpdesk.domain.review import review_pack
from cpdesk.report.exempt import grounds_of_things, marking
from cpdesk.report.kinds import kind_of
from cpdesk.report.printed_matter import book_matter
from cpdesk.services.data_book.cells import figure_cell, target_cell, text_cell
from cpdesk.services.packets.plain_lines import lines_of

COMMENTARY, MARKS = "Commentary", "For cpdesk"
REF, MEASURE, TEXT, STATE = "Ref", "Measure", "Commentary", "State"
KEY, MARK = "Key", "Mark"
_STATES = ("Draft", "Ready")
"""What a lead may say of the words; approving them is a second person's word."""

_MOST_LETTERS = 32_767
"""What Excel holds in a cell."""


_Filled = tuple[DataColumn, Callable[[MeasureReview], DataCell]]
"""A column with what it says of a measure."""


def packet_book(pack: BoardPack, records: tuple[EditRecord, ...], lead: str, due: date | None, words: str) -> DataBook:
    """Return the workbook of a packet: the measures with a cell for the words on each, and marks to know them by.

    `pack` and `records` are those of the packet; `due` is when it is to be back, `words` what is asked. Raises
    CpdeskError where a text is longer than a cell can hold.
    """
    review = review_pack(pack)
    reviews = tuple(review.measures.values())
    for one in reviews:
        if len(_text(one)) > _MOST_LETTERS:
            raise CpdeskError(
                f"The commentary on {one.measure.name} is longer than a cell of a workbook can hold.",
                "Hand it out as a pack (.cpdesk).",
            )
    title = f"Commentary by {lead}"
    exempt = exempt_things(pack, book_matter(pack, review))
    mark = marking(kind_of(pack).words, grounds_of_things(exempt)) if exempt else ""
    return DataBook(
        title,
        tuple(_cover(pack, lead, due, words, mark)),
        (_commentary_sheet(reviews), _marks_sheet(reviews, records)),
        created=pack.details.meeting_date,
    )


def _cover(pack: BoardPack, lead: str, due: date | None, words: str, mark: str) -> Iterator[CoverLine]:
    if mark:
        yield CoverLine(mark, is_heading=True)
    yield CoverLine(" ".join(pack.details.title.split()) or "Corporate parenting report")
    yield CoverLine("What to do", is_heading=True)
    if words.strip():
        yield CoverLine(" ".join(words.split()))
    yield CoverLine(f"These are the measures on which {lead} leads. Write the commentary on the sheet {COMMENTARY}.")
    yield CoverLine(
        "A line break makes a paragraph; a line that begins with • is a bullet point. What you leave as it is stays."
    )
    yield CoverLine("Set State to Ready once a commentary is done; until then it is a Draft.")
    yield CoverLine(f"Leave the sheet {MARKS} as it is: by it your words find their place again.")
    if due is not None:
        yield CoverLine(f"Send the workbook back by {format_date(due)}.")


def _commentary_sheet(reviews: tuple[MeasureReview, ...]) -> DataSheet:
    columns: tuple[_Filled, ...] = (
        (DataColumn(REF, 9, may_be_blank=True), lambda review: text_cell(review.measure.ref, "")),
        (DataColumn(MEASURE, 50), lambda review: text_cell(review.measure.title)),
        (DataColumn(TEXT, 80, may_be_blank=True), _text),
        (DataColumn(STATE, 12, may_be_blank=True, choices=_STATES), lambda review: _state(review).value.capitalize()),
        (DataColumn("Latest figure", 14, is_figures=True), _figure),
        (DataColumn("Target", 14, is_figures=True), lambda review: target_cell(review.measure)),
        (DataColumn("Rating", 22), lambda review: review.rating.words),
        (DataColumn("Direction", 34), direction_phrase),
        (DataColumn("Commentary of the period before", 60, may_be_blank=True), _last_words),
    )
    rows = tuple(tuple(cell(review) for _, cell in columns) for review in reviews)
    return DataSheet(COMMENTARY, "", tuple(column for column, _ in columns), rows)


def _marks_sheet(reviews: tuple[MeasureReview, ...], records: tuple[EditRecord, ...]) -> DataSheet:
    heads = head_records(records)
    rows = tuple(
        (
            text_cell(review.measure.ref, ""),
            text_cell(review.measure.title),
            review.measure.key,
            " ".join(record.id for field in _fields(review) for record in heads.get(field, ())),
        )
        for review in reviews
    )
    headings = (
        DataColumn(REF, 9, may_be_blank=True),
        DataColumn(MEASURE, 50),
        DataColumn(KEY, 20),
        DataColumn(MARK, 40, may_be_blank=True),
    )
    return DataSheet(MARKS, "Leave this sheet as it is: by it your words find their place again.", headings, rows)


def _fields(review: MeasureReview) -> tuple[str, ...]:
    commentary_id = review.commentary.id if review.commentary is not None else review.measure.key
    return tuple(fields.commentary(commentary_id, aspect) for aspect in ("text", "measures", "ready", "approved"))


def _text(review: MeasureReview) -> str:
    return lines_of(review.commentary.text) if review.commentary is not None else ""


def _state(review: MeasureReview) -> CommentaryState:
    return review.commentary.state if review.commentary is not None else CommentaryState.OWED


def _figure(review: MeasureReview) -> DataCell:
    return figure_cell(review.current, review.measure.unit)


def _last_words(review: MeasureReview) -> str:
    last = review.commentary.last if review.commentary is not None else None
    return lines_of(last.text) if last is not None else ""
