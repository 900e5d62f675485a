"""Checking what is exempt: whether every mark is whole, and whether the public paper tells of what it withholds."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.exempt_list import ExemptKind, ExemptThing, exempt_things
from cpdesk.domain.exempt_slip import exempt_slips
from cpdesk.domain.lone_suppressed import lone_suppressed
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import pack_texts
from cpdesk.domain.paper_matter import PaperMatter
from cpdesk.domain.plain_english import capitalised
from cpdesk.domain.public_pack import measure_places, public_pack
from cpdesk.domain.text_place import TextKind
from cpdesk.domain.withheld_tables import withheld_tables
from cpdesk.services.exempt_gap import ExemptGap
from cpdesk.services.exempt_telling import telling_gaps
from cpdesk.services.public_texts import printed_texts, public_texts

SLIP, UNSTATED, ALONE = "withheld-slip", "exempt-unstated", "suppressed-alone"

_KINDS = dict.fromkeys((TextKind.COMMENTARY, TextKind.ACTION, TextKind.REASON), ExemptKind.COMMENTARY)
"""What is beside a measure; anything else is of a section."""


def exempt_gaps(pack: BoardPack) -> tuple[ExemptGap, ...]:
    """Return what was meant as a mark and is none, the marks without a public-interest statement, and what tells.

    That is each public text that speaks of a withheld measure, or counts it.
    """
    slips = (*_slips(pack), *_lone_cells(pack))
    things = exempt_things(pack)
    if not things:
        return slips
    return (*slips, *_unstated(things), *_telling(pack, None))


def unstated_gaps(pack: BoardPack) -> tuple[ExemptGap, ...]:
    """Return the marks of the whole pack, whatever its reports print, without a public-interest statement."""
    return tuple(_unstated(exempt_things(pack)))


def publication_gaps(pack: BoardPack, matter: PaperMatter) -> tuple[ExemptGap, ...]:
    """Return what the public file with that matter tells of what it withholds."""
    slips = (gap for gap in _slips(pack) if not _is_of_section(gap) or gap.subject in matter.sections)
    printed = {f"{sheet}!{cell}" for sheet, cell in matter.tables}
    alone = (gap for gap in _lone_cells(pack) if gap.subject in printed)
    return (*slips, *alone, *_telling(pack, matter))


def has_slips(pack: BoardPack) -> bool:
    """Return whether any text has words that were meant as a mark."""
    return any(exempt_slips(item.text) for item in pack_texts(pack))


def has_lone_cells(pack: BoardPack) -> bool:
    """Return whether any table suppresses a figure that its own totals tell."""
    return any(True for _ in _lone_cells(pack))


def _lone_cells(pack: BoardPack) -> Iterator[ExemptGap]:
    """Yield the tables of the public part with a suppressed figure that anybody can work out, each once for a line."""
    withheld = withheld_tables(pack)
    for table in (table for book in pack.current for table in book.tables):
        place = (table.place.sheet, table.place.cell)
        if place in withheld:
            continue
        for cell in lone_suppressed(table):
            words = (
                f"The table “{table.title or '!'.join(place)}” suppresses one figure of {cell.line} and prints its "
                "total: whoever takes the other figures from that has it."
            )
            yield ExemptGap(ALONE, words, ExemptKind.TABLE, "!".join(place), f"{cell.row}, {cell.column}")


def _is_of_section(gap: ExemptGap) -> bool:
    return gap.kind is ExemptKind.SECTION


def _telling(pack: BoardPack, matter: PaperMatter | None) -> Iterator[ExemptGap]:
    hidden = tuple(measure_places(pack))
    if not hidden:
        return
    public = public_pack(pack)
    texts = tuple(public_texts(public) if matter is None else printed_texts(public, matter))
    for gap in telling_gaps(pack, public, hidden, texts):
        if matter is None or gap.kind is not ExemptKind.MEASURE or matter.measures:
            yield gap


def _slips(pack: BoardPack) -> Iterator[ExemptGap]:
    """Yield the marks that somebody typed as words: the public paper prints them with what they were to withhold."""
    if not has_slips(pack):
        return
    for item in pack_texts(public_pack(pack)):
        kind = _KINDS.get(item.place.kind, ExemptKind.SECTION)
        for slip in exempt_slips(item.text):
            words = f"“{item.name}” has “{slip}”, which marks nothing: the public paper prints what it is to withhold."
            yield ExemptGap(SLIP, words, kind, item.place.subject, slip)


def _unstated(things: Sequence[ExemptThing]) -> Iterator[ExemptGap]:
    for thing in things:
        if not thing.exemption.interest.strip():
            words = f"{capitalised(thing.name)} is exempt without a public-interest statement."
            yield ExemptGap(UNSTATED, words, thing.is_in or thing.kind, thing.subject)
