"""What the subjects of a pack's records are called, those that have left the pack too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.measure_name import commentary_name, measure_name
from cpdesk.domain.plain_english import capitalised
from cpdesk.domain.record import EditRecord
from cpdesk.domain.shortened import shortened

_MOST = 60


@dataclass(frozen=True)
class RecordNames:
    """`sections` has the heading of each section, `commentaries` the measures of each commentary, both by its id.

    `pledges` has the headings of the pledges that commentaries serve as a whole, by the commentary's id.
    """

    sections: Mapping[str, str]
    commentaries: Mapping[str, tuple[str, ...]]
    pledges: Mapping[str, str]

    def section(self, section_id: str) -> str:
        """Return what a section is called."""
        return self.sections.get(section_id) or capitalised(section_id.partition(":")[0]) or "Section"

    def measures_of(self, field: str) -> tuple[str, ...]:
        """Return the keys of the measures that a field is about; none for what is about no single measure."""
        family, subject, _ = fields.parts(field)
        if family == "measure":
            return (subject,)
        return self.commentaries.get(subject, (subject,)) if family == "commentary" else ()

    def measure(self, key: str) -> str:
        """Return what a measure is called in few words."""
        return measure_name(key)

    def commentary(self, commentary_id: str) -> str:
        """Return what a commentary is on: 3.1 and 3.2, or Pledge 4 where it serves that as a whole."""
        keys = self.commentaries.get(commentary_id, (commentary_id,))
        return commentary_name(keys, self.pledges.get(commentary_id, ""))


def record_names(records: Iterable[EditRecord]) -> RecordNames:
    """Return the names as the last record that says each gives them."""
    sections: dict[str, str] = {}
    commentaries: dict[str, tuple[str, ...]] = {}
    pledges: dict[str, str] = {}
    for record in records:
        family, subject, aspect = fields.parts(record.field)
        value = record.value
        if family == "section" and aspect == "what" and isinstance(value, Mapping):
            heading = value.get("heading") or value.get("pledge") or capitalised(str(value.get("part") or ""))
            sections[subject] = shortened(str(heading), _MOST)
        elif family == "commentary" and aspect == "measures" and isinstance(value, list | tuple) and value:
            commentaries[subject] = tuple(str(key) for key in value)
        elif family == "commentary" and aspect == "pledge" and value:
            pledges[subject] = str(value)
    return RecordNames(sections, commentaries, pledges)
