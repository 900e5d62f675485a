"""The board pack: what is being prepared for one meeting, as an immutable value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.history import Entrant, HistoryLine, history_lines
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure import Measure
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack_rules import PackRules, pack_rules
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.person import service_of
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.readiness import is_ready
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.ruling import Ruling, ruling
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook

_OF_WORKBOOKS = ("workbooks", "history", "current", "scorecards", "measures", "pledges", "_entrants", "_followed")
"""What follows from the workbooks alone, so that an edit of anything else leaves it as it was worked out."""


def _no_fields() -> Mapping[str, JsonValue]:
    return MappingProxyType({})


def _no_workbooks() -> Mapping[str, SuppliedWorkbook]:
    return MappingProxyType({})


@dataclass(frozen=True)
class BoardPack:
    """A pack is the live value of each of its fields, and the figures that its workbooks supplied.

    `fields` holds only what is set. `library` holds every workbook that was ever brought in, by the hash of its bytes,
    so that taking one out can be undone; those that count are named by the `workbook/…` fields. Everything else is
    read off the two, once, when first asked for.
    """

    fields: Mapping[str, JsonValue] = field(default_factory=_no_fields)
    library: Mapping[str, SuppliedWorkbook] = field(default_factory=_no_workbooks)

    def with_fields(self, changes: Mapping[str, JsonValue]) -> "BoardPack":
        """Return the pack with those fields set; a value of None unsets its field."""
        merged = {**self.fields, **changes}
        after = replace(self, fields={name: value for name, value in merged.items() if value is not None})
        if not any(fields.parts(name)[0] == "workbook" for name in changes):
            self._hand_on(_OF_WORKBOOKS, after)
        if not any(map(fields.is_of_rules, changes)):
            self._hand_on(("rules",), after)
        return after

    def _hand_on(self, worked_out: Iterable[str], after: "BoardPack") -> None:
        """Give the pack that follows what was worked out already and has not changed."""
        vars(after).update({known: vars(self)[known] for known in worked_out if known in vars(self)})

    def with_supplied(self, workbook: SuppliedWorkbook) -> "BoardPack":
        """Return the pack with the workbook in its library; a field has to name it before it counts."""
        return replace(self, library={**self.library, workbook.sha256: workbook})

    @cached_property
    def details(self) -> ReportDetails:
        """Return the report details."""
        values = {name: self.fields.get(fields.detail(name)) for name in ReportDetails.names()}
        meeting_date = values.pop("meeting_date")
        texts = {name: value for name, value in values.items() if isinstance(value, str)}
        day = date.fromisoformat(meeting_date) if isinstance(meeting_date, str) else None
        return ReportDetails(meeting_date=day, **texts)

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
        return tuple(line.current for line in self.history)

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
        named = []
        for name, value in self.fields.items():
            family, sha256, _ = fields.parts(name)
            if family == "workbook" and sha256 in self.library and isinstance(value, Mapping):
                keys = value.get("measures")
                texts = {key: str(there) for key, there in keys.items()} if isinstance(keys, Mapping) else {}
                entrant = Entrant(self.library[sha256], str(value.get("follows") or ""), texts)
                named.append((str(value.get("order", 0)).zfill(6), sha256, entrant))
        return tuple(entrant for *_, entrant in sorted(named, key=lambda item: item[:2]))

    @cached_property
    def _followed(self) -> frozenset[str]:
        """Return the keys of the measures whose workbook follows another."""
        return frozenset(item.key for line in self.history if line.before is not None for item in line.measures)

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
        ids = {subject: None for family, subject, _ in map(fields.parts, self.fields) if family == "commentary"}
        return {commentary_id: self._commentary(commentary_id) for commentary_id in ids}

    @cached_property
    def commentary_by_measure(self) -> Mapping[str, Commentary]:
        """Return the commentary that serves each measure that has one, by the measure's key.

        A commentary that several measures share goes before one of a measure's own.
        """
        serving: dict[str, Commentary] = {}
        for commentary in sorted(self.commentaries.values(), key=lambda item: (len(item.measures), item.id)):
            for key in commentary.measures:
                if key in self.measures:
                    serving[key] = commentary
        return serving

    @cached_property
    def rules(self) -> PackRules:
        """Return the rules, targets and settings that are set in the pack itself."""
        return pack_rules(self.fields)

    def ruling(self, key: str, pledge: str, period: ReportingPeriod | None = None) -> Ruling:
        """Return what is in force for a measure that stands under that pledge, in a period or in its current one."""
        card, measure = self.measures[key]
        return ruling(self.rules, card, measure, pledge, period or card.current_period)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Return the narrative sections in the order of the paper."""
        order = self.fields.get(fields.SECTIONS)
        listed = [item for item in order if isinstance(item, str)] if isinstance(order, list | tuple) else []
        return tuple(self._section(item) for item in listed if fields.section(item, "what") in self.fields)

    def override(self, key: str) -> RatingOverride | None:
        """Return the officer's own rating of a measure, or None."""
        value = self.fields.get(fields.measure(key, "override"))
        if not isinstance(value, Mapping):
            return None
        return RatingOverride(RagRating(str(value["rating"])), str(value["reason"]), str(value["name"]))

    def lead(self, key: str) -> str:
        """Return who leads on a measure: as edited, else as the workbook says."""
        edited = self.fields.get(fields.measure(key, "lead"))
        if isinstance(edited, str):
            return edited
        return self.measures[key][1].lead if key in self.measures else ""

    def person(self, key: str) -> str:
        """Return who answers for the service that leads on a measure; empty where nobody is named for it."""
        return str(self.fields.get(fields.person(service_of(self.lead(key)))) or "")

    def _commentary(self, commentary_id: str) -> Commentary:
        measures = self.fields.get(fields.commentary(commentary_id, "measures"))
        keys = tuple(str(key) for key in measures) if isinstance(measures, list | tuple) else (commentary_id,)
        text = self.fields.get(fields.commentary(commentary_id, "text"))
        found_ready = self.fields.get(fields.commentary(commentary_id, "ready"))
        return Commentary(
            commentary_id,
            keys,
            RichText.from_json(text),
            is_marked_ready=is_ready(found_ready, text, keys, self.measures, is_first=not self._followed & {*keys}),
            exempt=str(self.fields.get(fields.commentary(commentary_id, "exempt")) or ""),
        )

    def _section(self, section_id: str) -> Section:
        what = self.fields[fields.section(section_id, "what")]
        what = what if isinstance(what, Mapping) else {}
        return Section(
            section_id,
            Part(str(what.get("part", Part.CUSTOM))),
            str(what.get("heading", "")),
            str(what.get("pledge", "")),
            RichText.from_json(self.fields.get(fields.section(section_id, "text"))),
            str(self.fields.get(fields.section(section_id, "exempt")) or ""),
        )
