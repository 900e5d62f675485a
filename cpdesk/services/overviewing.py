"""Overviewing: the overview of a pack, kept as it is edited."""

from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain import field as fields
from cpdesk.domain.change import PackChange
from cpdesk.domain.earlier_review import Told, told_by_workbooks
from cpdesk.domain.field_matter import is_of_showing
from cpdesk.domain.import_note import NOTE_KINDS
from cpdesk.domain.issue import Issue, IssuedState, last_issue, measure_marks, section_marks
from cpdesk.domain.meeting import OWN_DETAILS
from cpdesk.domain.overview import Overview, OverviewLine
from cpdesk.domain.overview_count import overview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.domain.scorecard_change import ScorecardChange, scorecard_change
from cpdesk.domain.section_id import in_report
from cpdesk.domain.standing import Standing, since, standing
from cpdesk.services.checking import Missing, overtaken_words, paper_gaps
from cpdesk.services.drafting import SummaryMark, overtaken_summaries, summary_mark
from cpdesk.services.outlining import details_of

_OF_LINES = {"clearance", "minute", "minutes", "tracker"}
_OF_THE_PAPER = {"details", "left-out", "report", "reports", "section", "sections", "workbook", *_OF_LINES}
OVERTAKEN = "gaps/overtaken"
_OF_WORDS = {
    "commentary",
    "details",
    "issued",
    "left-out",
    "person",
    "report",
    "reports",
    "section",
    "sections",
    "word",
    *_OF_LINES,
}


@dataclass(frozen=True)
class OverviewState:
    """What an overview is made of, so that after an edit only what it touched is worked out again.

    `told` holds the measures as each workbook has them, `notes` how many import notes there are of each kind, `gaps`
    what the paper lacks, `moved` the measures that joined the scorecard or left it since the period before,
    `summary` is the mark of the summary that would be drafted now.
    """

    pack: BoardPack
    standings: Mapping[str, Standing]
    told: Mapping[str, tuple[Told, ...]]
    issue: Issue | None
    notes: Mapping[str, int]
    gaps: tuple[OverviewLine, ...]
    moved: ScorecardChange = ScorecardChange()
    summary: SummaryMark = SummaryMark()

    @cached_property
    def overview(self) -> Overview:
        """Return the overview."""
        notes = (
            OverviewLine(f"notes/{kind}", f"Import notes {words}", self.notes.get(kind, 0), place="notes", subject=kind)
            for kind, words in NOTE_KINDS.items()
        )
        findings = (*(line for line in notes if line.count), *_overtaken(self.pack, self.summary), *self.gaps)
        headings = (pledge.heading for pledge, _ in self.pack.pledges)
        return overview(
            self.standings,
            headings,
            findings,
            self.issue,
            self._sections,
            moved=self.moved,
            is_awaiting=bool(self.pack.awaiting),
        )

    def counted(self) -> "OverviewState":
        """Return the state itself with its overview counted, where nobody waits for that."""
        _ = self.overview
        return self

    @property
    def says_now(self) -> IssuedState:
        """Return what a version that goes out now would say."""
        return IssuedState({key: item.marks for key, item in self.standings.items()}, section_marks(self.pack))

    @property
    def _sections(self) -> tuple[str, ...]:
        changed = self.issue.state.changed_sections(section_marks(self.pack)) if self.issue is not None else ()
        held = {section.id for section in self.pack.all_sections}
        return tuple(sorted(changed, key=lambda section: section not in held))


@dataclass(frozen=True)
class Groundwork:
    """What the standing of each measure of a pack that was just opened is worked out from."""

    pack: BoardPack
    review: PackReview
    told: Mapping[str, tuple[Told, ...]]
    issue: Issue | None
    moved: ScorecardChange

    def standing(self, key: str) -> Standing:
        """Return how one measure stands."""
        item = self.review.measures[key]
        return standing(self.pack, self.told.get(key, ()), self.issue, item, is_new=key in self._joined)

    @cached_property
    def _joined(self) -> frozenset[str]:
        return frozenset(self.moved.new)

    def standings(self) -> Generator[None, None, dict[str, Standing]]:
        """Return how the measures stand, in a step for each: of ten thousand, all take a second."""
        found = {}
        for key in self.review.measures:
            found[key] = self.standing(key)
            yield
        return found

    def state(self, standings: Mapping[str, Standing]) -> OverviewState:
        """Return the state of the pack whose measures stand so."""
        pack = self.pack
        summary = _summary(pack, self.review, standings)
        return OverviewState(pack, standings, self.told, self.issue, _notes(pack), _gaps(pack), self.moved, summary)


def groundwork(pack: BoardPack, review: PackReview) -> Groundwork:
    """Return what the overview of a pack is worked out from."""
    return Groundwork(pack, review, told_by_workbooks(pack), last_issue(pack), scorecard_change(pack))


def begin_overview(pack: BoardPack, review: PackReview) -> OverviewState:
    """Return the state of a pack that was just opened; of ten thousand measures that takes a while."""
    ground = groundwork(pack, review)
    return ground.state({key: ground.standing(key) for key in review.measures})


def issued_state(pack: BoardPack) -> IssuedState:
    """Return what a version of that pack says."""
    measures = {key: measure_marks(pack, item) for key, item in review_pack(pack).measures.items()}
    return IssuedState(measures, section_marks(pack))


def is_quick(change: PackChange, most: int) -> bool:
    """Return whether the overview after a change touches at most so many measures, so that nobody waits for it."""
    touches_all = "issued" in change.families or change.has_new_notes
    touched = len(change.after.measures) if touches_all or _drafts_anew(change) else len(change.measures)
    return not change.has_new_measures and touched <= most


def follow_overview(state: OverviewState, change: PackChange, review: PackReview) -> OverviewState:
    """Return the state after a change, of which only what it touched is worked out anew."""
    pack = change.after
    if change.has_new_measures:
        return begin_overview(pack, review)
    issue = last_issue(pack) if "issued" in change.families else state.issue
    standings = (
        {key: since(issue, key, item) for key, item in state.standings.items()} if issue is not state.issue else {}
    )
    ground = Groundwork(pack, review, state.told, issue, state.moved)
    anew = {key: ground.standing(key) for key in change.measures if key in review.measures}
    gaps = _gaps(pack) if change.families & _OF_THE_PAPER else state.gaps
    standings = {**state.standings, **standings, **anew}
    return OverviewState(
        pack,
        standings,
        state.told,
        issue,
        _notes(pack) if change.has_new_notes else state.notes,
        gaps,
        state.moved if change.families <= _OF_WORDS or not state.moved.left else scorecard_change(pack),
        _summary(pack, review, standings) if _drafts_anew(change) else state.summary,
    )


def _drafts_anew(change: PackChange) -> bool:
    """Return whether a summary drafted now may be another one: words, names and looks do not go into it."""
    changed = ((*fields.parts(name), name) for name in change.changed)
    return any(
        family not in _OF_WORDS and aspect != "lead" and not is_of_showing(name) for family, _, aspect, name in changed
    )


def _summary(pack: BoardPack, review: PackReview, standings: Mapping[str, Standing]) -> SummaryMark:
    return summary_mark(pack, review, {key: item.before for key, item in standings.items()})


def _overtaken(pack: BoardPack, mark: SummaryMark) -> Iterator[OverviewLine]:
    """Yield the line on the summaries that were drafted from other figures, called by what to do about the first."""
    found = [section for report in pack.reports for section in overtaken_summaries(pack.of(report), mark)]
    if found:
        words, what = "Summaries drafted from other figures", overtaken_words(found[0])
        yield OverviewLine(OVERTAKEN, words, len(found), (), "report", found[0].id, what)


def _notes(pack: BoardPack) -> Mapping[str, int]:
    return Counter(note.kind for note in pack.notes)


_GAPS = {
    "detail": "Report details missing",
    "section": "Sections without words",
    "draft": "Drafts to accept",
    "status": "Recommendations and actions without a status",
    "answer": "Requests of the committee to answer",
    "clearance": "Clearances to be given",
}


def _gaps(pack: BoardPack) -> tuple[OverviewLine, ...]:
    found: dict[str, list[str]] = {kind: [] for kind in _GAPS}
    for report in pack.reports:
        for gap in paper_gaps(pack.of(report)):
            is_detail = gap.kind == "detail"
            if gap.kind in found and not (is_detail and report and gap.subject not in OWN_DETAILS):
                found[gap.kind].append(details_of(report) if is_detail else _subject(gap, report))
    return tuple(
        OverviewLine(f"gaps/{kind}", _GAPS[kind], len(subjects), place="report", subject=subjects[0])
        for kind, listed in found.items()
        if (subjects := list(dict.fromkeys(listed)) if kind in ("status", "answer") else listed)
    )


def _subject(gap: Missing, report: str) -> str:
    """Return what a line of the overview leads to; a clearance is told by its report too, as each has its own."""
    return in_report(report, gap.subject) if gap.kind == "clearance" else gap.subject
