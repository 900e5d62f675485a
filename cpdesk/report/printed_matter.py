"""What of a pack the paper of a kind prints, told from its sections without composing any."""

from collections.abc import Iterator, Sequence
from itertools import chain

from cpdesk.domain.chart_asked import ChartAsked
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.insert import insert_of
from cpdesk.domain.insert_search import Asked, find_insert
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.minute import AnswerKind
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.paper_matter import PaperMatter
from cpdesk.domain.review import PackReview
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker
from cpdesk.domain.tracker_line import LineKind
from cpdesk.report.inserts import printed_inserts
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kind_part import Holds
from cpdesk.report.measure_entry import reported_groups
from cpdesk.report.pledge_commentary import printed_commentary
from cpdesk.report.section_order import appended

_OF_ALL_MEASURES = frozenset({Holds.SCORECARD, Holds.CHANGES, Holds.SHEET})


def paper_matter(file: KindFile, pack: BoardPack, review: PackReview, sections: Sequence[Section]) -> PaperMatter:
    """Return what a paper with those sections prints, in its body and in its appendices."""
    parts = [part for part in map(file.part, (section.part for section in sections)) if part is not None]
    held = {part.holds for part in parts}
    behind = appended(file, sections)
    asked = list(_asked(pack, review, sections))
    has_minutes = Holds.MINUTES in held
    links = [link for item in pack.minutes for link in item.links] if has_minutes else []
    measures = {item.key for item in asked if isinstance(item, MeasureReview)}
    measures |= {link.subject for link in links if link.kind is AnswerKind.MEASURE}
    if _OF_ALL_MEASURES & (held | behind):
        measures |= review.measures.keys()
    pledges = {section.pledge for section in sections if section.pledge}
    measures |= {key for item in review.pledges if item.pledge.heading in pledges for key in item.by_key}
    return PaperMatter(
        sections=frozenset(
            (
                *(section.id for section in sections),
                *(link.subject for link in links if link.kind is AnswerKind.SECTION),
            )
        ),
        measures=frozenset(measures),
        commentaries=frozenset(item.id for item in _commentaries(pack, review, held, pledges)),
        lines=frozenset(_lines(pack, held | (behind & {Holds.TRACKER}), asked)),
        minutes=frozenset(item.id for item in pack.minutes) if has_minutes else frozenset(),
        tables=frozenset(_tables(pack, review, sections, asked, is_appended=Holds.TABLES in behind)),
    )


def book_matter(pack: BoardPack, review: PackReview) -> PaperMatter:
    """Return what the workbook of accessible tables prints: figures, commentary, tables and trackers, no section."""
    return PaperMatter(
        measures=frozenset(review.measures),
        commentaries=frozenset(item.id for item in _printed(pack, review)),
        lines=frozenset(line.key for line in pack.tracker),
        tables=frozenset((table.place.sheet, table.place.cell) for book in pack.current for table in book.tables),
    )


def values_matter(pack: BoardPack, review: PackReview) -> PaperMatter:
    """Return what the list of all values prints: figures, with the actions on them."""
    acted = (item.id for item in pack.commentaries.values() if not item.action.is_empty)
    return PaperMatter(measures=frozenset(review.measures), commentaries=frozenset(acted))


def _asked(pack: BoardPack, review: PackReview, sections: Sequence[Section]) -> Iterator[Asked]:
    """Yield all that the texts ask for, each measure of a chart or of a scorecard by itself."""
    blocks = chain.from_iterable(section.text.blocks for section in sections)
    for insert in filter(None, map(insert_of, blocks)):
        found = find_insert(pack, review, insert)
        match found:
            case Scorecard():
                yield from (review.measures[measure.key] for measure in found.measures)
            case ChartAsked(measures=measures, table=table):
                if table is not None:
                    yield table
                else:
                    yield from measures or review.measures.values()
            case None:
                continue
            case _:
                yield found


def _printed(pack: BoardPack, review: PackReview) -> Iterator[Commentary]:
    """Yield the commentaries that a paper prints which reports on its measures."""
    yield from (group[0].commentary for group in reported_groups(review) if group[0].commentary is not None)
    yield from chain.from_iterable(printed_commentary(pack, review).values())


def _commentaries(pack: BoardPack, review: PackReview, held: set[Holds], pledges: set[str]) -> Iterator[Commentary]:
    if Holds.SCORECARD in held:
        yield from _printed(pack, review)
    elif Holds.PLEDGES in held:
        for heading, commentaries in printed_commentary(pack, review).items():
            yield from commentaries if heading in pledges else ()


def _lines(pack: BoardPack, held: set[Holds] | frozenset[Holds], asked: Sequence[Asked]) -> Iterator[str]:
    kinds = {kind for kind in LineKind if Holds.TRACKER in held or Holds(f"{kind.value}-lines") in held}
    sheets = {item.sheet for item in asked if isinstance(item, Tracker)}
    for line in pack.tracker:
        if line.kind in kinds or (line.place is not None and line.place.sheet in sheets):
            yield line.key


def _tables(
    pack: BoardPack, review: PackReview, sections: Sequence[Section], asked: Sequence[Asked], *, is_appended: bool
) -> Iterator[tuple[str, str]]:
    tables = [item for item in asked if isinstance(item, DataTable)]
    if is_appended:
        shown = printed_inserts(pack, review, sections)
        tables += [table for book in pack.current for table in book.tables if id(table) not in shown]
    yield from ((table.place.sheet, table.place.cell) for table in tables)
