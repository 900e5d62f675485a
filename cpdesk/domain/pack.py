"""The board pack: what is being prepared for one meeting, as an immutable value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from cpdesk.domain import field as fields
from cpdesk.domain.clash import Clash
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.history import Entrant, HistoryLine, history_lines
from cpdesk.domain.import_note import ImportNote, import_notes
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure import Measure
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.minute import MinuteItem, minute_items
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack_carrying import kept_by_edit, kept_by_library, kept_by_report
from cpdesk.domain.pack_commentary import pack_commentaries, rewritten, serving_each
from cpdesk.domain.pack_leads import measure_lead, person_of
from cpdesk.domain.pack_override import counting_override, lapsed_override
from cpdesk.domain.pack_report import kind_of_report, parts_left_out, report_details, report_ids
from cpdesk.domain.pack_rules import PackRules, pack_rules
from cpdesk.domain.pack_sections import pack_sections
from cpdesk.domain.pack_workbooks import (
    awaiting_successors,
    current_workbooks,
    followed_keys,
    gathered_by_pledge,
    pack_entrants,
    targets_of_before,
)
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.rating import RatingOverride
from cpdesk.domain.ruling import Ruling, ruling
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.showing import PackShowing, pack_showing
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.target import Target
from cpdesk.domain.tracker_line import TrackerLine, tracker_lines


@dataclass(frozen=True)
class BoardPack:
    """A pack is the live value of each of its fields, and the figures that its workbooks supplied.

    `fields` holds only what is set. `clashes` are those that people gave different values apart, by the fields' names;
    giving one a value settles it. A pack may have several reports: `report` is the id of the one in hand, empty for the
    first. `library` holds every workbook that was ever brought in, by the hash of its bytes, so that taking one out
    can be undone; those that count are named by the `workbook/…` fields. Everything else is read off the two, once,
    when first asked for.
    """

    fields: Mapping[str, JsonValue] = field(default_factory=lambda: MappingProxyType({}))
    library: Mapping[str, SuppliedWorkbook] = field(default_factory=lambda: MappingProxyType({}))
    report: str = ""
    clashes: Mapping[str, Clash] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, report: str) -> "BoardPack":
        """Return the pack with another of its reports in hand: the one whose details and sections it gives."""
        if report == self.report:
            return self
        if report not in self._in_hand:
            other = replace(self, report=report)
            self._hand_on(kept_by_report(vars(self)), other)
            self._in_hand[report] = other
        return self._in_hand[report]

    @cached_property
    def _in_hand(self) -> dict[str, "BoardPack"]:
        return {}

    @cached_property
    def reports(self) -> tuple[str, ...]:
        """Return the ids of the reports in the order of the meeting; that of the first is empty."""
        return report_ids(self.fields)

    @cached_property
    def kind(self) -> str:
        """Return the kind of the report in hand."""
        return kind_of_report(self.fields, self.report)

    def with_fields(self, changes: Mapping[str, JsonValue], clashes: Mapping[str, Clash] | None = None) -> "BoardPack":
        """Return the pack with those fields set; None unsets a field. `clashes` are the ones that they still have."""
        fields_now = {name: value for name, value in {**self.fields, **changes}.items() if value is not None}
        left = {name: clash for name, clash in self.clashes.items() if name not in changes}
        after = replace(self, fields=fields_now, clashes={**left, **(clashes or {})})
        self._hand_on(kept_by_edit(changes), after)
        known = after._rewritten(self, changes)  # noqa: SLF001 - another pack is no stranger
        if known is not None:
            vars(after)["commentaries"] = known
        return after

    def _rewritten(self, before: "BoardPack", changes: Iterable[str]) -> Mapping[str, Commentary] | None:
        """Return the commentaries of the pack before with those read anew that changed; None where all are to be."""
        touched = [fields.parts(name) for name in changes]
        if "commentaries" not in vars(before) or any(family == "workbook" for family, *_ in touched):
            return None
        changed = [(subject, aspect) for family, subject, aspect in touched if family == "commentary"]
        return rewritten(before.commentaries, self.fields, changed, self.measures, self._followed)

    def _hand_on(self, worked_out: Iterable[str], after: "BoardPack") -> None:
        """Give the pack that follows what was worked out already and has not changed."""
        vars(after).update({known: vars(self)[known] for known in worked_out if known in vars(self)})

    def with_supplied(self, workbook: SuppliedWorkbook) -> "BoardPack":
        """Return the pack with the workbook in its library; a field has to name it before it counts."""
        after = replace(self, library={**self.library, workbook.sha256: workbook})
        if fields.workbook(workbook.sha256) not in self.fields:
            self._hand_on(kept_by_library(vars(self)), after)
        return after

    @cached_property
    def details(self) -> ReportDetails:
        """Return the details of the report in hand: its own, else those of the pack, but for title and version."""
        return report_details(self.fields, self.report)

    @cached_property
    def workbooks(self) -> tuple[SuppliedWorkbook, ...]:
        """Return the workbooks that count, each as it was supplied, in the order in which they were brought in."""
        return tuple(entrant.workbook for entrant in self._entrants)

    @cached_property
    def history(self) -> tuple[HistoryLine, ...]:
        """Return the lines that the workbooks make: last quarter's with this quarter's that follows it, say."""
        return history_lines(self._entrants)

    @cached_property
    def current(self) -> tuple[SuppliedWorkbook, ...]:
        """Return the last workbook of each line, with what it carries on from those before it."""
        return current_workbooks(self.history, self.awaiting)

    @cached_property
    def awaiting(self) -> frozenset[str]:
        """Return the hashes of the workbooks whose successors are awaited, the pack having been rolled forward."""
        return awaiting_successors(self.fields, self.history)

    @cached_property
    def scorecards(self) -> tuple[Scorecard, ...]:
        """Return the scorecards that the board sees: those of the last workbook of each line."""
        return tuple(card for workbook in self.current for card in workbook.scorecards)

    @cached_property
    def measures(self) -> Mapping[str, tuple[Scorecard, Measure]]:
        """Return each measure with its scorecard, by the measure's key, in the order of the workbooks."""
        return {measure.key: (card, measure) for card in self.scorecards for measure in card.measures}

    @cached_property
    def _entrants(self) -> tuple[Entrant, ...]:
        return pack_entrants(self.fields, self.library)

    @cached_property
    def _followed(self) -> frozenset[str]:
        """Return the keys of the measures whose workbook follows another, or has its own successor awaited."""
        return followed_keys(self.history, self.awaiting)

    @cached_property
    def pledges(self) -> tuple[tuple[Pledge, tuple[str, ...]], ...]:
        """Return the pledges in the order in which they are met, each with the keys of its measures."""
        return gathered_by_pledge(self.measures)

    @cached_property
    def commentaries(self) -> Mapping[str, Commentary]:
        """Return the commentaries by id."""
        return pack_commentaries(self.fields, self.measures, self.pledges, self._followed)

    @cached_property
    def commentary_by_measure(self) -> Mapping[str, Commentary]:
        """Return the commentary that serves each measure that has one, by the measure's key."""
        return serving_each(self.commentaries.values(), self.measures)

    @cached_property
    def rules(self) -> PackRules:
        """Return the rules, targets and settings that are set in the pack itself."""
        return pack_rules(self.fields)

    def ruling(self, key: str, pledge: str, period: ReportingPeriod | None = None) -> Ruling:
        """Return what is in force for a measure that stands under that pledge, in a period or in its current one."""
        card, measure = self.measures[key]
        return ruling(self.rules, card, measure, pledge, period or card.current_period)

    @cached_property
    def showing(self) -> PackShowing:
        """Return what is set in the pack of how figures are shown."""
        return pack_showing(self.fields)

    @cached_property
    def targets_before(self) -> Mapping[str, tuple[ReportingPeriod, Target]]:
        """Return each measure's target as the workbook before said it, with the period that that one was about."""
        return targets_of_before(self.history)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Return the sections of the report in hand, in its order."""
        return pack_sections(self.fields, self.report)

    @cached_property
    def all_sections(self) -> tuple[Section, ...]:
        """Return the sections of all reports."""
        return tuple(section for report in self.reports for section in self.of(report).sections)

    @property
    def is_begun(self) -> bool:
        """Return whether the report in hand has sections, or the want of them was chosen."""
        return fields.order(self.report) in self.fields

    @cached_property
    def left_out(self) -> frozenset[str]:
        """Return the parts that cpdesk makes and that the report in hand does without."""
        return parts_left_out(self.fields, self.report)

    @cached_property
    def tracker(self) -> tuple[TrackerLine, ...]:
        """Return the lines of the tracker: those of the workbooks, then those that officers put in."""
        return tracker_lines(self.fields, self.current)

    @cached_property
    def minutes(self) -> tuple[MinuteItem, ...]:
        """Return the items of the last meeting's minutes."""
        return minute_items(self.fields)

    @cached_property
    def notes(self) -> tuple[ImportNote, ...]:
        """Return what was noticed in the workbooks; of ten thousand measures that is worth working out once."""
        return import_notes(self.current, self.history, self.showing)

    def override(self, key: str) -> RatingOverride | None:
        """Return the officer's own rating of a measure for its current period, or None."""
        return counting_override(self.fields, self.measures, self._followed, key)

    def lapsed_override(self, key: str) -> RatingOverride | None:
        """Return the officer's own rating of a measure where that is about an earlier period and counts no more."""
        return lapsed_override(self.fields, self.measures, self._followed, key)

    def lead(self, key: str) -> str:
        """Return who leads on a measure: as edited, else as the workbook says."""
        return measure_lead(self.fields, self.measures, key)

    def person(self, key: str) -> str:
        """Return who answers for the service that leads on a measure; empty where nobody is named for it."""
        return person_of(self.fields, self.lead(key))
