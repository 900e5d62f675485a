"""The part of a pack that concerns some of its measures, as a pack of its own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from cpdesk.domain import field as fields
from cpdesk.domain.chart_title import chart_measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.person import service_of
from cpdesk.domain.record import EditRecord, head_records
from cpdesk.domain.supplied import SuppliedWorkbook

_OF_ALL = {"details", "workbook", "rules", "rating", "charts", "direction", "comparator", "word"}
"""Families of fields that concern every measure, and nobody's words."""


@dataclass(frozen=True)
class PartOfPack:
    """Records and workbooks that are about some measures alone; the records are those of the whole, so it merges."""

    records: tuple[EditRecord, ...]
    library: Mapping[str, SuppliedWorkbook]

    @property
    def pack(self) -> BoardPack:
        """Return what they add up to."""
        return pack_of(self.records, self.library)


def part_of_pack(pack: BoardPack, records: Sequence[EditRecord], keys: Collection[str]) -> PartOfPack:
    """Return what of a pack is about these measures: their figures, rules and words as they stand, no one else's.

    Of each field there are only the records that nothing has replaced: what was written before is left behind. What
    names a workbook goes along as it is: of a later one it says which of its references are whose in the one before.
    """
    wanted = _Wanted(pack, keys)
    known = {record.id: record for record in records}
    kept = {
        record.id
        for field, heads in head_records(records).items()
        if wanted.has(field)
        for head in heads
        for record in (head, *(known[again] for again in head.again if again in known))
    }
    library = {
        sha256: _of_measures(workbook, frozenset(keys), _names_in_pack(pack.fields.get(fields.workbook(sha256))))
        for sha256, workbook in pack.library.items()
        if fields.workbook(sha256) in pack.fields
    }
    return PartOfPack(tuple(record for record in records if record.id in kept), library)


class _Wanted:
    """Says of a field whether it is about some of the measures."""

    def __init__(self, pack: BoardPack, keys: Collection[str]) -> None:
        self._keys = frozenset(keys)
        self._pledges = {pledge.heading for pledge, of in pack.pledges if self._keys.intersection(of)}
        self._services = {service_of(pack.lead(key)) for key in self._keys}
        commentaries = pack.commentaries.values()
        self._commentaries = {one.id for one in commentaries if self._keys.intersection(one.measures)}

    def has(self, field: str) -> bool:
        """Return whether the field goes along."""
        family, subject, _ = fields.parts(field)
        if family == "measure":
            return subject in self._keys
        if family == "commentary":
            return subject in self._commentaries
        if family == "chart":
            return chart_measure(subject) in self._keys
        if family == "pledge":
            return subject in self._pledges
        if family == "person":
            return subject in self._services
        return family in _OF_ALL


def _of_measures(workbook: SuppliedWorkbook, keys: frozenset[str], names: Mapping[str, str]) -> SuppliedWorkbook:
    """Return the workbook with the figures of these measures alone: no other table, note or sheet."""
    cards = (
        replace(card, notes=(), measures=tuple(one for one in card.measures if names.get(one.key, one.key) in keys))
        for card in workbook.scorecards
    )
    kept = tuple(card for card in cards if card.measures)
    sheets = {card.place.sheet for card in kept}
    return SuppliedWorkbook(
        workbook.name, workbook.sha256, tuple(sheet for sheet in workbook.sheets if sheet.name in sheets), kept
    )


def _names_in_pack(held: object) -> dict[str, str]:
    """Return the keys that measures of a later workbook have in the pack, by those that they have in the workbook."""
    names = held.get("measures") if isinstance(held, Mapping) else None
    return {str(key): str(name) for key, name in names.items()} if isinstance(names, Mapping) else {}
