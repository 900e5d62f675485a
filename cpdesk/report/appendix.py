"""The appendices of a paper, on pages turned sideways."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.outline import Heading, ListItem, OutlineBlock, OutlinePart
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.review import PackReview
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.shortened import shortened
from cpdesk.report.audit import audit_appendix, prints_audit
from cpdesk.report.data_tables import tables_appendix
from cpdesk.report.earlier_results import GOOD, earlier_columns
from cpdesk.report.facts import named_note, rating_notes
from cpdesk.report.figure_lines import basis_lines, comparator_lines, population_lines, year_lines
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.key import direction_lines, forecast_lines, printed_texts, symbol_lines
from cpdesk.report.kind_part import Holds
from cpdesk.report.measure_entry import exempt_line
from cpdesk.report.narrative import plain
from cpdesk.report.revised_figures import carried_sentences, revised_blocks, status_lines
from cpdesk.report.rule_comparison import comparison_lines
from cpdesk.report.rule_key import rule_lines
from cpdesk.report.scorecard_tables import MEASURE, ScorecardColumn, column_slices, columns_of, scorecard_tables
from cpdesk.report.so_far import so_far_blocks
from cpdesk.report.target_lines import target_lines
from cpdesk.report.tracker_table import tracker_appendix


@dataclass(frozen=True)
class Appendix:
    """An appendix: what it is about, how the paper refers to it, what heads it, and how its pages are composed."""

    about: str
    label: str
    title: str
    compose: Callable[[str], tuple[OutlinePart, ...]]

    @cached_property
    def parts(self) -> tuple[OutlinePart, ...]:
        """Return its runs of pages, composed once somebody asks for them: the first begins with the title."""
        return self.compose(self.title)


def appendices_of(
    pack: BoardPack,
    review: PackReview,
    words: FixedWords,
    printed: Collection[int] = (),
    kinds: Collection[Holds] = tuple(Holds),
) -> Iterator[Appendix]:
    """Yield the appendices of those kinds that the pack has matter for, numbered from 1.

    `printed` are the identities of the tables and trackers that a text prints, which no appendix prints again.
    """
    tables = [table for workbook in pack.current for table in workbook.tables if id(table) not in printed]
    told = {tracker.sheet for workbook in pack.current for tracker in workbook.trackers if id(tracker) in printed}
    lines = [line for line in pack.tracker if line.place is None or line.place.sheet not in told]
    wanted: list[tuple[str, str, Callable[[str], tuple[OutlinePart, ...]]]] = []
    has_scorecard = Holds.SCORECARD in kinds or Holds.CHANGES in kinds
    if pack.measures and has_scorecard:
        title = scorecard_title(pack, words)
        wanted.append(("scorecard", title, lambda heading: (scorecard_appendix(pack, review, words, heading),)))
    if tables and Holds.TABLES in kinds:
        wanted.append(("tables", words.heading("tables"), lambda heading: tables_appendix(tables, heading)))
    if lines and Holds.TRACKER in kinds:
        meeting = pack.details.meeting_date
        title = words.heading("tracker")
        wanted.append(("tracker", title, lambda heading: (tracker_appendix(lines, meeting, heading),)))
    if has_scorecard and prints_audit(pack, review):
        wanted.append(("audit", words.heading("audit"), lambda heading: (audit_appendix(review, heading),)))
    for number, (about, title, build) in enumerate(wanted, 1):
        heading = words.heading("appendix", number=number, title=shortened(title, 160))
        yield Appendix(about, f"Appendix {number}", heading, build)


def scorecard_title(pack: BoardPack, words: FixedWords) -> str:
    """Return the title of the scorecards' appendix: the scorecard's own where there is but one."""
    titles = dict.fromkeys(card.title.strip() for card in pack.scorecards if card.title.strip())
    return next(iter(titles)) if len(titles) == 1 else words.heading("scorecards")


def scorecard_appendix(pack: BoardPack, review: PackReview, words: FixedWords, heading: str) -> OutlinePart:
    """Return every scorecard with all its measures, a table for each pledge, and below them the key."""
    blocks: list[OutlineBlock] = [Heading(heading, 1, is_numbered=False)]
    by_card = _by_scorecard(pack, review)
    for card, reviews in by_card:
        blocks += _scorecard_blocks(card, reviews, words, is_alone=len(by_card) == 1)
    blocks += _notes(review, words)
    blocks += revised_blocks(review.measures.values(), words)
    blocks += so_far_blocks(review.measures.values(), words)
    blocks += _key(pack, by_card, words, printed_texts(blocks))
    blocks += sources(pack, words)
    return OutlinePart(tuple(blocks), is_landscape=True)


def _by_scorecard(pack: BoardPack, review: PackReview) -> list[tuple[Scorecard, list[MeasureReview]]]:
    """Return each scorecard that has measures with their reviews; linear in the number of measures."""
    return [
        (card, [review.measures[measure.key] for measure in card.measures]) for card in pack.scorecards if card.measures
    ]


def _scorecard_blocks(
    card: Scorecard, reviews: list[MeasureReview], words: FixedWords, *, is_alone: bool
) -> Iterator[OutlineBlock]:
    columns = columns_of(card, reviews)
    slices = column_slices(columns, reviews)
    title = shortened(card.title or card.place.sheet, 100)
    if not is_alone:
        yield Heading(title, 2, is_numbered=False)
    groups: dict[str, list[MeasureReview]] = {}
    for review in reviews:
        groups.setdefault(review.measure.pledge or "", []).append(review)
    for pledge, members in groups.items():
        if pledge:
            yield Heading(shortened(pledge, 160), 2 if is_alone else 3, is_numbered=False)
        current = card.current_period.label if card.current_period else ""
        yield from scorecard_tables(_caption(pledge, current), card, members, columns, slices)
        earlier = earlier_columns(card, members)
        if earlier:
            caption = _caption(pledge, _what_else(earlier))
            yield from scorecard_tables(caption, card, members, earlier, column_slices(earlier, members))
    for review in reviews:
        if review.exemption is not None:
            yield plain(exempt_line(review, words))
    if card.notes:
        yield Heading(words.heading("workbook_notes"), 2 if is_alone else 3, is_numbered=False)
    for note in card.notes:
        yield plain(note)


def _caption(heading: str, what: str) -> str:
    """Return what a table shows: Pledge 2 measures, Q1 2019/20."""
    pledge = Pledge.of(heading)
    whose = f"{pledge.word} {pledge.number} measures" if pledge.word else "Measures"
    return whose + (f", {what}" if what else "")


def _what_else(columns: Sequence[ScorecardColumn]) -> str:
    """Return what the second table of a pledge holds: earlier results and leads, or what of that there is."""
    headings = {column.heading for column in columns} - {"Ref", MEASURE}
    has_leads = "Lead" in headings
    if headings <= {"Lead", GOOD}:
        return "leads" if has_leads else "which way is good"
    return "earlier results and leads" if has_leads else "earlier results"


def _notes(review: PackReview, words: FixedWords) -> Iterator[OutlineBlock]:
    noted = [(measure, rating_notes(measure)) for measure in review.measures.values()]
    if any(notes for _, notes in noted):
        yield Heading(words.heading("notes"), 2, is_numbered=False)
    for measure, notes in noted:
        if notes:
            yield _bullet(named_note(measure, " ".join(notes)))


def _key(
    pack: BoardPack,
    by_card: Sequence[tuple[Scorecard, Sequence[MeasureReview]]],
    words: FixedWords,
    printed: Collection[str],
) -> Iterator[OutlineBlock]:
    reviews = [review for _, members in by_card for review in members]
    yield Heading(words.heading("key"), 2, is_numbered=False)
    for line in (
        *rule_lines(reviews),
        *target_lines(reviews),
        *forecast_lines(reviews),
        *comparison_lines(pack, reviews),
        *direction_lines(by_card, printed),
        *basis_lines(reviews),
        *year_lines(reviews),
        *population_lines(reviews),
        *comparator_lines(reviews),
        *symbol_lines(reviews, printed),
        *status_lines(reviews, printed),
    ):
        yield _bullet(line)


def sources(pack: BoardPack, words: FixedWords) -> Iterator[OutlineBlock]:
    """Yield the workbooks that the figures are from, each known by the start of its hash."""
    for workbook in pack.workbooks:
        yield plain(words.sentence("source", workbook=workbook.name, fingerprint=workbook.sha256[:12]))
    yield from carried_sentences(pack, words)


def _bullet(text: str) -> ListItem:
    return ListItem((Run(text),), BlockKind.BULLET)
