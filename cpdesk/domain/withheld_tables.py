"""The tables and trackers of workbooks that are printed by exempt texts alone, so that no public part has them."""

from collections.abc import Iterator
from dataclasses import replace

from cpdesk.domain.chart_asked import parted
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.insert import Insert, InsertKind, insert_of
from cpdesk.domain.insert_search import find_insert
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.rich_text import Block
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker
from cpdesk.domain.tracker_line import TrackerLine

Cell = tuple[str, str]
_NO_REVIEW = PackReview(())
"""Tables and trackers are found without one."""


def withheld_tables(pack: BoardPack) -> dict[Cell, Exemption]:
    """Return the cells of the tables that an exempt text asks for and no public one does, with why."""
    found = _asked(pack, InsertKind.TABLE)
    return {
        (table.place.sheet, table.place.cell): exemption for table, exemption in found if isinstance(table, DataTable)
    }


def withheld_trackers(pack: BoardPack) -> dict[Cell, Exemption]:
    """Return the cells of the lines of the trackers that an exempt text asks for and no public one does, with why."""
    return {
        (tracker.sheet, item.place.cell): exemption
        for tracker, exemption in _asked(pack, InsertKind.TRACKER)
        if isinstance(tracker, Tracker)
        for item in tracker.items
    }


def marked_lines(pack: BoardPack) -> tuple[TrackerLine, ...]:
    """Return the lines of the tracker, each with why it is exempt: by itself, or as an exempt text alone prints it."""
    told = withheld_trackers(pack)
    return tuple(
        replace(line, exemption=told.get((line.place.sheet, line.place.cell)))
        if line.exemption is None and line.place is not None and told
        else line
        for line in pack.tracker
    )


def exemption_at(section: Section, block: Block) -> Exemption | None:
    """Return why a part of a section is withheld: it is exempt itself, or the whole section is."""
    return section.exemption or block.exempt


def sections_of(pack: BoardPack) -> tuple[Section, ...]:
    """Return the sections of all reports, with those of the one in hand, which the list of reports may not have yet."""
    return tuple({section.id: section for section in (*pack.all_sections, *pack.sections)}.values())


def _asked(pack: BoardPack, kind: InsertKind) -> list[tuple[DataTable | Tracker, Exemption]]:
    hidden: dict[int, tuple[DataTable | Tracker, Exemption]] = {}
    shown: set[int] = set()
    for asked, exemption in _inserts(pack, kind):
        if exemption is None:
            shown.add(id(asked))
        else:
            hidden.setdefault(id(asked), (asked, exemption))
    return [item for identity, item in hidden.items() if identity not in shown]


def _inserts(pack: BoardPack, kind: InsertKind) -> Iterator[tuple[DataTable | Tracker, Exemption | None]]:
    for section in sections_of(pack):
        for block in section.text.blocks:
            insert = insert_of(block)
            exemption = exemption_at(section, block)
            if insert is not None and insert.kind is InsertKind.CHART and exemption is not None:
                insert = _charted(pack, insert)
            if insert is None or insert.kind is not kind:
                continue
            asked = find_insert(pack, _NO_REVIEW, insert)
            if isinstance(asked, DataTable | Tracker):
                yield asked, exemption


def _charted(pack: BoardPack, insert: Insert) -> Insert:
    """Return the table of which a chart may be: where the chart is exempt, no appendix may print its figures."""
    what = parted(insert.about)[0]
    names = {name.casefold() for _, measure in pack.measures.values() for name in (measure.ref, measure.title)}
    is_of_measure = what in pack.measures or what.casefold() in names
    return insert if is_of_measure else Insert(InsertKind.TABLE, what)
