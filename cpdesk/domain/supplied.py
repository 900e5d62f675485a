"""A workbook as the importer understood it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from cpdesk.domain.finding import Finding
from cpdesk.domain.measure import Measure
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker
from cpdesk.domain.value_class import changed


class SheetKind(StrEnum):
    """What a sheet mainly holds."""

    SCORECARD = "scorecard"
    TRACKER = "tracker"
    TABLE = "table"
    KEY = "key"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """A sheet's name, whether it is shown, and what it holds. Hidden sheets are listed, not read."""

    name: str
    visible: bool
    kind: SheetKind


@dataclass(frozen=True)
class SuppliedWorkbook:
    """Everything that was understood of one workbook, known by the hash of its bytes."""

    name: str
    sha256: str
    sheets: tuple[SheetSummary, ...] = ()
    scorecards: tuple[Scorecard, ...] = ()
    trackers: tuple[Tracker, ...] = ()
    tables: tuple[DataTable, ...] = ()
    questions: tuple[ImportQuestion, ...] = ()
    findings: tuple[Finding, ...] = ()

    def is_part_of(self, other: "SuppliedWorkbook") -> bool:
        """Return whether it is the same file with fewer of its measures, as a packet holds it: it replaces no whole."""
        mine, others = self._keys(), other._keys()  # noqa: SLF001 - another workbook is no stranger
        return self.sha256 == other.sha256 and mine < others

    def _keys(self) -> set[str]:
        return {measure.key for card in self.scorecards for measure in card.measures}

    def with_keys(self, taken: Iterable[str] = ()) -> "SuppliedWorkbook":
        """Return the workbook with a key for each measure, unlike all others here and in `taken`.

        The reference serves where it is the only one of its kind, else the sheet's name goes before it as in
        `Dashboard!1.1`; a measure with no reference is known by its wording. What is still alike gets its cell.
        """
        names = [_plain_key(measure) for card in self.scorecards for measure in card.measures]
        repeated = {name for name, count in Counter(names).items() if count > 1}
        used = set(taken)
        keyed = []
        for card in self.scorecards:
            measures = []
            for measure in card.measures:
                key = free_key(measure, used, repeated)
                used.add(key)
                measures.append(changed(measure, key=key))
            keyed.append(replace(card, measures=tuple(measures)))
        return replace(self, scorecards=tuple(keyed))


def _plain_key(measure: Measure) -> str:
    return measure.ref or measure.title


def free_key(measure: Measure, used: Collection[str], repeated: Collection[str] = ()) -> str:
    """Return a key for a measure that is none of those `used`, nor a plain one that is `repeated`."""
    plain = _plain_key(measure)
    if plain not in repeated and plain not in used:
        return plain
    for key in (f"{measure.place.sheet}!{plain}", f"{measure.place}"):
        if key not in used:
            return key
    count = 2
    while f"{measure.place} ({count})" in used:
        count += 1
    return f"{measure.place} ({count})"


def others_workbooks(
    ours: Mapping[str, SuppliedWorkbook], theirs: Mapping[str, SuppliedWorkbook]
) -> dict[str, SuppliedWorkbook]:
    """Return the workbooks that others have and we have not, or have otherwise; a part of ours is none of them."""
    return {
        sha256: workbook
        for sha256, workbook in theirs.items()
        if (held := ours.get(sha256)) is None or (held != workbook and not workbook.is_part_of(held))
    }
