"""History: every change of a pack as a list to look through, newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from cpdesk.domain import field as fields
from cpdesk.domain.field_matter import is_of_rules
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.period import format_date
from cpdesk.domain.plain_english import joined
from cpdesk.domain.record import EditRecord
from cpdesk.domain.record_kind import RecordKind, record_kind
from cpdesk.domain.record_names import RecordNames, record_names
from cpdesk.domain.record_story import StoryEntry, story
from cpdesk.domain.record_values import value_text
from cpdesk.domain.record_words import entry_words
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.supplied_field import supplied_text
from cpdesk.domain.text_change import TextPiece, text_changes


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """What to look for: an author, a measure's key, a section's id, a kind, a day; None or empty for all of them.

    `fields` is what the names of the fields begin with, of a line of the tracker, say.
    """

    person: str = ""
    measure: str = ""
    section: str = ""
    kind: RecordKind | None = None
    day: date | None = None
    fields: str = ""


@dataclass(frozen=True)
class History:
    """The records of a pack, indexed once; what an entry says is worked out when it is asked for.

    `records` are the pack's, oldest first; `library` has its workbooks, which say what held before anybody set a field.
    """

    records: Sequence[EditRecord] = field(default=())
    library: Mapping[str, SuppliedWorkbook] = field(default_factory=dict)

    def prepare(self) -> None:
        """Work out now what a list of the changes asks for, where nobody waits for it: thousands take a moment."""
        _ = (self.entries, self.people, self.days, self.kinds, self._ruling_records)
        _ = [measure_name(key) for key in self.measures]

    @cached_property
    def entries(self) -> tuple[StoryEntry, ...]:
        """Return the entries, newest first."""
        return tuple(reversed(story(self.records)))

    @cached_property
    def names(self) -> RecordNames:
        """Return what the subjects of the records are called."""
        return record_names(self.records)

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Return who changed anything, in the order of their names."""
        return tuple(sorted({record.author for record in self.records}, key=str.casefold))

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Return the days on which anything was changed, newest first."""
        moments = {moment.date() for moment in map(moment_of, self.records) if moment is not None}
        return tuple(sorted(moments, reverse=True))

    @cached_property
    def kinds(self) -> tuple[RecordKind, ...]:
        """Return the kinds of change that there are."""
        there = {record_kind(record.field) for record in self.records}
        return tuple(kind for kind in RecordKind if kind in there)

    @cached_property
    def measures(self) -> tuple[str, ...]:
        """Return the keys of the measures of which anything was changed, in the order of the first change."""
        return tuple(dict.fromkeys(key for record in self.records for key in self.names.measures_of(record.field)))

    def found(self, wanted: HistoryFilter) -> tuple[StoryEntry, ...]:
        """Return the entries that the filter lets through, newest first."""
        if wanted == HistoryFilter():
            return self.entries
        return tuple(entry for entry in self.entries if self._is_wanted(entry.record, wanted))

    def words(self, entry: StoryEntry) -> str:
        """Return what was done."""
        return entry_words(entry, self.names)

    def before_text(self, entry: StoryEntry) -> str:
        """Return the value before as a person reads it, else what the workbooks said; empty for none."""
        return value_text(entry.field, entry.before, self.names) or self._supplied(entry, entry.number - 1)

    def after_text(self, entry: StoryEntry) -> str:
        """Return the value that was given as a person reads it, else what the workbooks say; empty for none."""
        return value_text(entry.field, entry.after, self.names) or self._supplied(entry, entry.number)

    def _supplied(self, entry: StoryEntry, number: int) -> str:
        """Return what the workbooks said of the field when there were so many records."""
        return supplied_text(self._ruled_by(number), entry.field)

    def _ruled_by(self, number: int) -> BoardPack:
        """Return the pack of the workbooks and rules of then, made once for as long as none came or went."""
        there = [record for at, record in self._ruling_records if at < number]
        if len(there) not in self._packs:
            self._packs[len(there)] = pack_of(there, self.library)
        return self._packs[len(there)]

    @cached_property
    def _ruling_records(self) -> tuple[tuple[int, EditRecord], ...]:
        numbered = enumerate({record.id: record for record in self.records}.values())
        return tuple((at, record) for at, record in numbered if _rules(record.field))

    @cached_property
    def _packs(self) -> dict[int, BoardPack]:
        return {}

    def changes(self, entry: StoryEntry) -> tuple[TextPiece, ...]:
        """Return the two values as one text, with what was added to it and what was taken out."""
        return text_changes(self.before_text(entry), self.after_text(entry))

    def apart_words(self, entry: StoryEntry) -> str:
        """Return who changed the same apart from this author, as a sentence; empty where nobody did."""
        authors = list(dict.fromkeys(record.author for record in entry.apart))
        if not authors:
            return ""
        shown = "this one is shown" if entry.is_live else "both are kept"
        return f"{joined(authors)} changed the same at another place without knowing of it; {shown}."

    def sentence(self, entry: StoryEntry) -> str:
        """Return the entry as a screen reader says it."""
        said = f"{self.words(entry)}, by {entry.record.author}, {when_words(entry.record)}"
        return f"{said}, {origin_words(entry.record)}" if entry.record.origin else said

    def _is_wanted(self, record: EditRecord, wanted: HistoryFilter) -> bool:
        if wanted.person and record.author != wanted.person:
            return False
        if wanted.measure and wanted.measure not in self.names.measures_of(record.field):
            return False
        if wanted.section and fields.parts(record.field)[:2] != ("section", wanted.section):
            return False
        if wanted.fields and not record.field.startswith(wanted.fields):
            return False
        if wanted.kind is not None and record_kind(record.field) is not wanted.kind:
            return False
        moment = moment_of(record) if wanted.day is not None else None
        return wanted.day is None or (moment is not None and moment.date() == wanted.day)


def _rules(field: str) -> bool:
    return fields.parts(field)[0] == "workbook" or is_of_rules(field)


def moment_of(record: EditRecord) -> datetime | None:
    """Return when a record was made by the clock of its author, as it is here; None where it does not say."""
    try:
        return datetime.fromisoformat(record.time).astimezone()
    except ValueError:
        return None


def origin_words(record: EditRecord) -> str:
    """Return which file the value came back in: from report.docx, returned by A Writer; empty where it did in none."""
    return f"from {record.origin}" if record.origin else ""


def when_words(record: EditRecord) -> str:
    """Return when a record was made: 3 March 2019, 10:42."""
    moment = moment_of(record)
    return f"{format_date(moment.date())}, {moment:%H:%M}" if moment is not None else "at a time not kept"
