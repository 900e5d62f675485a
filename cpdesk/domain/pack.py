"""The board pack: what is being prepared for one meeting, as an immutable value."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType

from cpdesk.domain import field as fields
from cpdesk.domain.awaited import awaited
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.history import Entrant, HistoryLine, history_lines
from cpdesk.domain.import_note import ImportNote, import_notes
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure import Measure
from cpdesk.domain.meeting import OWN_DETAILS, ReportDetails
from cpdesk.domain.minute import MinuteItem, minute_items
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack_commentary import pack_commentaries, rewritten, serving_each
from cpdesk.domain.pack_override import counting_override, lapsed_override
from cpdesk.domain.pack_rules import PackRules, pack_rules
from cpdesk.domain.pack_sections import pack_sections
from cpdesk.domain.pack_workbooks import pack_entrants
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.person import service_of
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.rating import RatingOverride
from cpdesk.domain.ruling import Ruling, ruling
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.showing import PackShowing, pack_showing
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.target import Target
from cpdesk.domain.tracker_line import TrackerLine, tracker_lines

_OF_WORKBOOKS = (
    "workbooks",
    "history",
    "current",
    "scorecards",
    "measures",
    "pledges",
    "targets_before",
    "_entrants",
    "_followed",
    "awaiting",
)
"""What follows from the workbooks alone, so that an edit of anything else leaves it as it was worked out."""


_OF_A_REPORT = ("fields", "library", "report", "details", "sections", "left_out", "kind", "_in_hand")
"""What is another for another report of the same pack."""

USUAL_KIND = "briefing"


def _no_fields() -> Mapping[str, JsonValue]:
    return MappingProxyType({})


def _no_workbooks() -> Mapping[str, SuppliedWorkbook]:
    return MappingProxyType({})


@dataclass(frozen=True)
class BoardPack:
    """A pack is the live value of each of its fields, and the figures that its workbooks supplied.

    `fields` holds only what is set. A pack may have several reports: `report` is the id of the one in hand, empty for
    the first. `library` holds every workbook that was ever brought in, by the hash of its bytes, so that taking one out
    can be undone; those that count are named by the `workbook/…` fields. Everything else is read off the two, once,
    when first asked for.
    """

    fields: Mapping[str, JsonValue] = field(default_factory=_no_fields)
    library: Mapping[str, SuppliedWorkbook] = field(default_factory=_no_workbooks)
    report: str = ""

    def of(self, report: str) -> "BoardPack":
        """Return the pack with another of its reports in hand: the one whose details and sections it gives."""
        if report == self.report:
            return self
        if report not in self._in_hand:
            other = replace(self, report=report)
            self._hand_on([known for known in vars(self) if known not in _OF_A_REPORT], other)
            self._in_hand[report] = other
        return self._in_hand[report]

    @cached_property
    def _in_hand(self) -> dict[str, "BoardPack"]:
        return {}

    @cached_property
    def reports(self) -> tuple[str, ...]:
        """Return the ids of the reports in the order of the meeting; that of the first is empty."""
        listed = self.fields.get(fields.REPORTS)
        return ("", *map(str, listed)) if isinstance(listed, list | tuple) else ("",)

    @cached_property
    def kind(self) -> str:
        """Return the kind of the report in hand."""
        return str(self.fields.get(fields.report(self.report, "kind")) or self.report or USUAL_KIND)

    def with_fields(self, changes: Mapping[str, JsonValue]) -> "BoardPack":
        """Return the pack with those fields set; a value of None unsets its field."""
        merged = {**self.fields, **changes}
        after = replace(self, fields={name: value for name, value in merged.items() if value is not None})
        touched = [fields.parts(name) for name in changes]
        if not any(family == "workbook" for family, *_ in touched):
            self._hand_on(_OF_WORKBOOKS, after)
            of_commentary = [(subject, aspect) for family, subject, aspect in touched if family == "commentary"]
            known = after._rewritten(self, of_commentary)  # noqa: SLF001 - another pack is no stranger
            if known is not None:
                vars(after)["commentaries"] = known
        if not any(map(fields.is_of_rules, changes)):
            self._hand_on(("rules",), after)
        if not any(map(fields.is_of_showing, changes)):
            self._hand_on(("showing",), after)
        if not any(family == "workbook" for family, *_ in touched) and not any(map(fields.is_of_comparators, changes)):
            self._hand_on(("notes",), after)
        return after

    def _rewritten(self, before: "BoardPack", changed: Sequence[tuple[str, str]]) -> Mapping[str, Commentary] | None:
        """Return the commentaries of the pack before with those read anew that changed; None where all are to be."""
        if "commentaries" not in vars(before):
            return None
        return rewritten(before.commentaries, self.fields, changed, self.measures, self._followed)

    def _hand_on(self, worked_out: Iterable[str], after: "BoardPack") -> None:
        """Give the pack that follows what was worked out already and has not changed."""
        vars(after).update({known: vars(self)[known] for known in worked_out if known in vars(self)})

    def with_supplied(self, workbook: SuppliedWorkbook) -> "BoardPack":
        """Return the pack with the workbook in its library; a field has to name it before it counts."""
        after = replace(self, library={**self.library, workbook.sha256: workbook})
        if fields.workbook(workbook.sha256) not in self.fields:
            self._hand_on([known for known in vars(self) if known not in ("fields", "library", "_in_hand")], after)
        return after

    @cached_property
    def details(self) -> ReportDetails:
        """Return the details of the report in hand: its own, else those of the pack, but for title and version."""
        values = {name: self._detail(name) for name in ReportDetails.names()}
        meeting_date = values.pop("meeting_date")
        texts = {name: value for name, value in values.items() if isinstance(value, str)}
        day = date.fromisoformat(meeting_date) if isinstance(meeting_date, str) else None
        return ReportDetails(meeting_date=day, **texts)

    def _detail(self, name: str) -> JsonValue:
        own = self.fields.get(fields.detail(name, self.report))
        return own if own is not None or name in OWN_DETAILS else self.fields.get(fields.detail(name))

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
        """Return the last workbook of each line, with what it carries on from those before it.

        One whose successor is awaited has the measures of the next period, without a figure yet.
        """
        return tuple(
            awaited(line.current) if line.workbooks[-1].sha256 in self.awaiting else line.current
            for line in self.history
        )

    @cached_property
    def awaiting(self) -> frozenset[str]:
        """Return the hashes of the workbooks whose successors are awaited, the pack having been rolled forward."""
        last = {
            line.workbooks[-1].sha256: self.fields[fields.workbook(line.workbooks[-1].sha256)] for line in self.history
        }
        return frozenset(
            sha256 for sha256, value in last.items() if isinstance(value, Mapping) and value.get("rolled") is True
        )

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
        return frozenset(
            item.key
            for line in self.history
            if line.before is not None or line.workbooks[-1].sha256 in self.awaiting
            for item in line.measures
        )

    @cached_property
    def pledges(self) -> tuple[tuple[Pledge, tuple[str, ...]], ...]:
        """Return the pledges in the order in which they are met, each with the keys of its measures.

        Measures that stand under no pledge are gathered under the title of their scorecard.
        """
        gathered: dict[str, list[str]] = {}
        for key, (card, measure) in self.measures.items():
            heading = measure.pledge or card.title or card.place.sheet
            gathered.setdefault(heading, []).append(key)
        return tuple((Pledge.of(heading), tuple(keys)) for heading, keys in gathered.items())

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
        cards = (card for line in self.history if line.before is not None for card in line.before.scorecards)
        return {
            measure.key: (card.current_period, measure.target)
            for card in cards
            for measure in card.measures
            if card.current_period is not None and measure.target is not None
        }

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
        names = self.fields.get(fields.left_out(self.report))
        return frozenset(str(name) for name in names) if isinstance(names, list | tuple) else frozenset()

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
        edited = self.fields.get(fields.measure(key, "lead"))
        if isinstance(edited, str):
            return edited
        return self.measures[key][1].lead if key in self.measures else ""

    def person(self, key: str) -> str:
        """Return who answers for the service that leads on a measure; empty where nobody is named for it."""
        return str(self.fields.get(fields.person(service_of(self.lead(key)))) or "")
