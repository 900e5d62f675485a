"""Checking: what a pack's paper still lacks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.earlier_review import earlier_ratings
from cpdesk.domain.exempt_list import ExemptKind
from cpdesk.domain.insert import insert_of
from cpdesk.domain.insert_search import find_insert, unmet_inserts
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.domain.scorecard import Scorecard, undated_headings
from cpdesk.report.kind_part import Holds
from cpdesk.report.kinds import ReportKind, kind_of
from cpdesk.services.chart_checks import chart_troubles
from cpdesk.services.drafting import overtaken_summaries, summary_mark
from cpdesk.services.exempt_checking import exempt_gaps
from cpdesk.services.line_checking import missing_lines
from cpdesk.services.missing import Missing

_USUAL_TITLE = "The title is the usual one of its kind, which nobody has confirmed."
"""Said where nobody has given a title: the paper prints the one of its kind."""

_DETAILS: Mapping[str, str] = MappingProxyType(
    {
        "title": _USUAL_TITLE,
        "version": "The version number is not given.",
        "committee": "The committee is not named.",
        "meeting_date": "The date of the meeting is not given.",
        "portfolio_holder": "The portfolio holder is not named.",
        "author": "The author is not named.",
        "senior_officer": "The senior officer is not named.",
        "council": "The council is not named.",
    }
)

_Gap = Callable[[], Missing]
"""Something that is missing, put into words when somebody reads them."""


def before_export(pack: BoardPack, *, review: PackReview | None = None) -> tuple[Missing, ...]:
    """Return what the report in hand still lacks; none of it stands in an export's way.

    It is what the paper would print, whether or not the pack holds a section for it yet. `review`, if given, is that
    of the pack, made beforehand.
    """
    return tuple(say() for say in _gaps(pack, review or review_pack(pack)))


def first_missing(
    pack: BoardPack, review: PackReview, most: int, *, said: tuple[str, ...] = ()
) -> tuple[tuple[Missing | str, ...], int]:
    """Return the first of what the report in hand still lacks behind what is `said`, and how much more there is.

    Of thousands of measures without words a list names a few: the rest are counted and not put into sentences.
    """
    gaps = tuple(_gaps(pack, review))
    return (*said, *(say() for say in gaps[:most])), len(gaps[most:])


def _gaps(pack: BoardPack, review: PackReview) -> Iterator[_Gap]:
    asked = kind_of(pack)
    yield from map(_said, _exempt(pack))
    yield from map(_said, _missing_details(pack, asked))
    if asked.file.layout.prints_commentary:
        yield from _missing_commentary(pack, review)
    yield from map(_said, _missing_sections(pack, asked))
    yield from map(_said, _missing_inserts(pack, review, asked))
    yield from map(_said, missing_lines(pack, asked))
    yield from map(_said, _missing_charts(pack, review, asked))


def _said(missing: Missing) -> _Gap:
    return lambda: missing


def overtaken_drafts(pack: BoardPack, *, review: PackReview | None = None) -> tuple[Missing, ...]:
    """Return the sections drafted from figures or ratings that are others now, as they would contradict their paper.

    That somebody accepted or edited the draft says nothing of what has changed since. To draft them again for the
    comparison takes a while where there are many measures.
    """
    if not any(section.drafted for section in pack.sections if section.part == Part.SUMMARY):
        return ()
    reviewed = review or review_pack(pack)
    before = {key: rating.rag for key, rating in earlier_ratings(pack, reviewed).items()}
    mark = summary_mark(pack, reviewed, before)
    return tuple(Missing(overtaken_words(item), "draft", item.id) for item in overtaken_summaries(pack, mark))


def overtaken_words(section: Section) -> str:
    """Return what is to be done about a section that was drafted from other figures."""
    return f"The figures have changed since “{section.name}” was drafted: draft it again, or correct its words."


def paper_gaps(pack: BoardPack) -> tuple[Missing, ...]:
    """Return what the report in hand still lacks, commentary aside: details, words of sections, what lines lack."""
    asked = kind_of(pack)
    return (*_missing_details(pack, asked), *_missing_sections(pack, asked), *missing_lines(pack, asked))


def missing_details(pack: BoardPack) -> tuple[Missing, ...]:
    """Return the details at the front of the report in hand that nobody has given."""
    return tuple(_missing_details(pack, kind_of(pack)))


def _missing_details(pack: BoardPack, kind: ReportKind) -> Iterator[Missing]:
    for name in ReportDetails.names():
        if name in kind.words.front and not str(getattr(pack.details, name) or "").strip():
            yield Missing(_DETAILS[name], "detail", name)


def _missing_commentary(pack: BoardPack, reviewed: PackReview) -> Iterator[_Gap]:
    reviews = reviewed.measures.values()
    for review in reviews:
        if review.is_owed:
            yield partial(_owed, review)
    yield from _missing_actions(pack, reviews)


def _owed(review: MeasureReview) -> Missing:
    if review.state is CommentaryState.DRAFT:
        return _of_measure(review, f"The commentary on {measure_name(review.key)} is still a draft.")
    return _of_measure(review, f"Measure {measure_name(review.key)} is red and has no commentary.")


def _missing_actions(pack: BoardPack, reviews: Iterable[MeasureReview]) -> Iterator[_Gap]:
    """Yield what actions on red measures lack, once for those that share a commentary, and what is due too early."""
    told: set[str] = set()
    meeting = pack.details.meeting_date
    for review in reviews:
        if not review.needs_commentary:
            continue
        commentary = review.commentary
        if commentary is not None and commentary.id in told:
            continue
        if commentary is not None:
            told.add(commentary.id)
        if review.is_action_owed:
            yield partial(_owed_action, review)
        if review.action.is_before(meeting):
            yield partial(_early_action, review)


def _owed_action(review: MeasureReview) -> Missing:
    action = review.action
    if not action.text:
        return _of_measure(review, f"Measure {measure_name(review.key)} is red and has no action.")
    lacks = " and ".join(action.missing)
    return _of_measure(review, f"The action on {measure_name(review.key)} lacks {lacks}.")


def _early_action(review: MeasureReview) -> Missing:
    return _of_measure(review, f"The action on {measure_name(review.key)} is due before the meeting.")


def _of_measure(review: MeasureReview, words: str) -> Missing:
    return Missing(words, "measure", review.key)


def _missing_sections(pack: BoardPack, kind: ReportKind) -> Iterator[Missing]:
    sections = kind.paper_sections(pack)
    for section in sections:
        if kind.file.makes(section):
            continue
        name = kind.file.name_of(section)
        if section.is_draft:
            yield Missing(f"“{name}” is as cpdesk drafted it; nobody has accepted it.", "draft", section.id)
        if section.text.is_empty and not _is_heading_alone(section, sections, kind):
            yield Missing(f"“{name}” has no text.", "section", section.id)


def _is_heading_alone(section: Section, sections: Iterable[Section], kind: ReportKind) -> bool:
    """Return whether a section is a service that has its words in the parts below it."""
    part = kind.file.part(section.part)
    is_service = part is not None and part.holds is Holds.SERVICES
    return is_service and any(other.under == section.id for other in sections)


def _missing_inserts(pack: BoardPack, review: PackReview, kind: ReportKind) -> Iterator[Missing]:
    """Yield what a text asks the paper to print that the pack has not, or that it has undated."""
    for section in kind.paper_sections(pack):
        name = kind.file.name_of(section)
        for why in unmet_inserts(pack, review, section.text):
            yield Missing(f"“{name}” {why}.", "section", section.id)
        for insert in filter(None, map(insert_of, section.text.blocks)):
            found = find_insert(pack, review, insert)
            for heading in undated_headings(found) if isinstance(found, Scorecard) else ():
                yield Missing(f"“{name}” prints the column “{heading}”, which names no date.", "section", section.id)


def _missing_charts(pack: BoardPack, review: PackReview, kind: ReportKind) -> Iterator[Missing]:
    """Yield the charts that cannot be drawn as asked for, or whose title is about other figures."""
    sections = [(section, kind.file.name_of(section)) for section in kind.paper_sections(pack)]
    for trouble in chart_troubles(pack, review, sections):
        yield Missing(trouble.text, "section" if trouble.is_of_section else "measure", trouble.subject)


def _exempt(pack: BoardPack) -> Iterator[Missing]:
    """Yield what is not whole about the marks of what is exempt, or told in spite of them."""
    of_measures = (ExemptKind.MEASURE, ExemptKind.COMMENTARY)
    for gap in exempt_gaps(pack):
        yield Missing(gap.text, "measure" if gap.kind in of_measures else "section", gap.subject, gap.code, gap.quote)
