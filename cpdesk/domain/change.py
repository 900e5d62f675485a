"""What changed between a pack and the next one."""

from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain import field as fields
from cpdesk.domain.chart_title import chart_measure
from cpdesk.domain.field_matter import is_of_comparators, is_of_rules, is_of_showing
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.person import service_of


@dataclass(frozen=True)
class PackChange:
    """The fields that changed, with the pack before and after."""

    before: BoardPack
    after: BoardPack
    changed: frozenset[str]

    @cached_property
    def families(self) -> frozenset[str]:
        """Return the families of the fields: details, workbook, commentary, measure, section, person and others."""
        return frozenset(fields.parts(name)[0] for name in self.changed)

    @cached_property
    def has_new_measures(self) -> bool:
        """Return whether measures may have come, gone or moved, so that lists are to be made afresh."""
        return "workbook" in self.families

    @cached_property
    def has_new_notes(self) -> bool:
        """Return whether other things may be noticed in the workbooks: what is known of others' figures is checked."""
        return self.has_new_measures or any(map(is_of_comparators, self.changed))

    @cached_property
    def measures(self) -> frozenset[str]:
        """Return the keys of the measures that may look different now."""
        keys: set[str] = set()
        for name in self.changed:
            family, subject, _ = fields.parts(name)
            if family == "measure":
                keys.add(subject)
            elif family == "pledge":
                keys.update(key for pledge, of in self.after.pledges if pledge.heading == subject for key in of)
            elif family == "chart":
                keys.add(chart_measure(subject))
            elif is_of_rules(name) or is_of_showing(name):
                keys.update(self.after.measures)
            elif family == "commentary":
                for pack in (self.before, self.after):
                    commentary = pack.commentaries.get(subject)
                    keys.update(commentary.measures if commentary else ())
        if "commentary" in self.families:
            keys.update(self._served_otherwise)
        if "person" in self.families:
            keys.update(self._led_otherwise)
        return frozenset(keys - {""})

    def then(self, later: "PackChange") -> "PackChange":
        """Return this change with the one that came after it, as one."""
        return PackChange(self.before, later.after, self.changed | later.changed)

    @cached_property
    def _led_otherwise(self) -> frozenset[str]:
        """Return the measures of each service that another person answers for."""
        services = {subject for family, subject, _ in map(fields.parts, self.changed) if family == "person"}
        leads = {key: measure.lead for key, (_, measure) in self.after.measures.items()}
        edited = (fields.parts(name)[1] for name in self.after.fields if name.endswith("/lead"))
        leads |= {key: self.after.lead(key) for key in edited if key in leads}
        theirs = {lead for lead in set(leads.values()) if service_of(lead) in services}
        return frozenset(key for key, lead in leads.items() if lead in theirs)

    @cached_property
    def _served_otherwise(self) -> frozenset[str]:
        """Return the measures of each commentary on a whole pledge that serves others now: one has words of its own."""
        packs = ((self.before, self.after), (self.after, self.before))
        return frozenset(
            key
            for pack, other in packs
            for commentary in pack.commentaries.values()
            if commentary.pledge and other.commentaries.get(commentary.id) != commentary
            for key in commentary.measures
        )

    @cached_property
    def sections(self) -> frozenset[str]:
        """Return the ids of the sections that changed."""
        parted = (fields.parts(name) for name in self.changed)
        return frozenset(subject for family, subject, _ in parted if family == "section")
