"""The section about the scorecard: how the measures are rated, with each red one reported."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.outline import Heading, ListItem, OutlineBlock
from cpdesk.domain.period import PeriodKind, ReportingPeriod, format_date
from cpdesk.domain.plain_english import plural
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.domain.tracker_words import tracker_sentences
from cpdesk.report.drafts import current_period, scorecard_name
from cpdesk.report.facts import named_note, rating_notes
from cpdesk.report.measure_entry import MOST_CHARTED, is_exempt_group, is_red_group, measure_entry, reported_groups
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper
from cpdesk.report.pledge_commentary import headless_commentary
from cpdesk.report.rule_key import rule_paragraph
from cpdesk.report.wording import ratings_sentence, rounding_note


def scorecard_section(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield the section, or nothing for a pack without measures."""
    if not paper.pack.measures:
        return
    words = paper.words
    name = scorecard_name(paper.pack, words.heading("scorecard"))
    yield Heading(name)
    dated = name + _dates(current_period(paper.pack))
    where = words.sentence("scorecard_at", scorecard=dated, appendix=paper.appendices["scorecard"])
    note = rounding_note(paper.review.counts, *(pledge.counts for pledge in paper.review.pledges))
    yield plain(" ".join(filter(None, (where, ratings_sentence(paper.review.counts), note))), 2)
    rule = rule_paragraph(tuple(paper.review.measures.values()))
    if rule:
        yield plain(rule, 2)
    if "audit" in paper.appendices:
        yield plain(words.sentence("audit_at", appendix=paper.appendices["audit"]), 2)
    groups = reported_groups(paper.review)
    yield from _overrides(paper, {review.key for group in groups for review in group})
    yield from _what_follows(paper, groups)
    charted = groups[: _charted(groups)]
    if len(charted) < len(groups):
        measures = sum(map(len, charted))
        yield plain(words.sentence("charts_of_first", measures=plural(measures, "measure")), 2)
    for at, group in enumerate(groups):
        yield from measure_entry(group, words, shows_exempt=paper.shows_exempt, has_charts=at < len(charted))
    yield from headless_commentary(paper)


def _charted(groups: Sequence[Sequence[MeasureReview]]) -> int:
    """Return how many of the groups, from the first, have charts: as many as a paper has room for."""
    return bisect_right(list(accumulate(map(len, groups))), MOST_CHARTED)


def _what_follows(paper: Paper, groups: Sequence[Sequence[MeasureReview]]) -> Iterator[OutlineBlock]:
    """Yield which measures are reported below: the red ones, others on which an officer has something to say."""
    reds = sum(map(is_red_group, groups))
    exempt = sum(map(is_exempt_group, groups))
    any_red = any(review.needs_commentary for review in paper.review.measures.values())
    said = ["reds_follow" if any_red else "no_reds"] if paper.review.counts.rated else []
    if len(groups) > reds + exempt:
        said.append("others_follow_reds" if reds else "others_follow")
    if exempt:
        said.append("exempt_follow" if paper.shows_exempt else "exempt_follow_withheld")
    if said:
        yield plain(" ".join(map(paper.words.sentence, said)), 2)


def _dates(period: ReportingPeriod | None) -> str:
    if period is None or period.kind is not PeriodKind.QUARTER:
        return ""
    return f", {format_date(period.start)} to {format_date(period.end)},"


def _overrides(paper: Paper, reported: set[str]) -> Iterator[OutlineBlock]:
    """Yield the ratings that an officer set on measures that are not reported below, as nobody may miss those."""
    others = [
        review
        for review in paper.review.measures.values()
        if review.override is not None and review.key not in reported
    ]
    if others:
        whose = "this measure is" if len(others) == 1 else f"these {plural(len(others), 'measure')} is"
        yield plain(f"The rating of {whose} an officer's own:", 2)
    for review in others:
        yield ListItem((Run(named_note(review, rating_notes(review)[0])),), BlockKind.BULLET)


def tables_section(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield where the workbook's other tables are, or nothing where there are none."""
    if "tables" not in paper.appendices:
        return
    yield Heading(paper.words.heading("tables"))
    yield plain(paper.words.sentence("tables_at", appendix=paper.appendices["tables"]), 2)


def tracker_section(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield how many recommendations have which status, or nothing where there is no tracker."""
    if "tracker" not in paper.appendices:
        return
    yield Heading(paper.words.heading("tracker"))
    where = paper.words.sentence("tracker_at", appendix=paper.appendices["tracker"])
    said = tracker_sentences(paper.pack.tracker, paper.pack.details.meeting_date)
    yield plain(f"{where} {said}", 2)
