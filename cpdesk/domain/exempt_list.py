"""Everything in a pack that the public part of it withholds, thing by thing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.insert import insert_of
from cpdesk.domain.measure_name import commentary_name, measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.paper_matter import PaperMatter
from cpdesk.domain.plain_english import joined, uncapitalised
from cpdesk.domain.public_fields import is_heading_hidden
from cpdesk.domain.public_pack import measure_places
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.withheld_tables import marked_lines, sections_of, withheld_tables


class ExemptKind(StrEnum):
    """What can be exempt, as a sentence counts it."""

    MEASURE = "measure"
    SECTION = "section"
    COMMENTARY = "commentary"
    PARAGRAPH = "paragraph"
    INSERT = "chart or table"
    TABLE = "table of a workbook"
    LINE = "line of the tracker"
    MINUTE = "item of the minutes"


_PLURALS = {
    ExemptKind.COMMENTARY: "commentaries",
    ExemptKind.INSERT: "charts or tables",
    ExemptKind.TABLE: "tables of workbooks",
    ExemptKind.LINE: "lines of the tracker",
    ExemptKind.MINUTE: "items of the minutes",
}


@dataclass(frozen=True, slots=True)
class ExemptThing:
    """One thing that is withheld: what it is called in a sentence, why, and the subject that it belongs to.

    The subject of a paragraph, chart or table is the section or the commentary that it stands in, which `is_in` tells.
    """

    kind: ExemptKind
    name: str
    exemption: Exemption
    subject: str
    is_in: ExemptKind | None = None


def exempt_things(pack: BoardPack, matter: PaperMatter | None = None) -> tuple[ExemptThing, ...]:
    """Return what is withheld of what a paper prints.

    Without its matter, that is of the report in hand, and of all that the reports of the pack share, printed or not.
    """
    return tuple(_things(pack, matter))


def _things(pack: BoardPack, matter: PaperMatter | None) -> Iterator[ExemptThing]:
    for key, (_, exemption) in measure_places(pack).items():
        if key in pack.measures and (matter is None or key in matter.measures):
            yield ExemptThing(ExemptKind.MEASURE, f"measure {measure_name(key)}", exemption, key)
    yield from _sections(pack, matter)
    yield from _commentaries(pack, matter)
    yield from _lines(pack, matter)
    if matter is not None:
        yield from _tables(pack, matter)
    for item in pack.minutes:
        if item.exemption is not None and (matter is None or item.id in matter.minutes):
            name = f"minute {item.number}" if item.number else "an item of the minutes"
            yield ExemptThing(ExemptKind.MINUTE, name, item.exemption, item.id)


def _sections(pack: BoardPack, matter: PaperMatter | None) -> Iterator[ExemptThing]:
    """Yield the exempt sections and parts; of those of other reports a paper names no more than the headings."""
    own = {section.id for section in pack.sections}
    for section in sections_of(pack):
        name = f"“{section.name}”"
        if matter is None:
            is_printed = section.id in own
        else:
            is_printed = section.id in matter.sections and (section.id in own or is_heading_hidden(section))
        if not is_printed:
            continue
        if section.exemption is not None:
            yield ExemptThing(ExemptKind.SECTION, name, section.exemption, section.id)
        else:
            yield from _parts(section.text, name, section.id, ExemptKind.SECTION)


def _lines(pack: BoardPack, matter: PaperMatter | None) -> Iterator[ExemptThing]:
    """Yield the lines that are exempt; of a paper also those of a tracker that an exempt text alone prints."""
    for line in pack.tracker if matter is None else marked_lines(pack):
        if line.exemption is not None and (matter is None or line.key in matter.lines):
            yield ExemptThing(ExemptKind.LINE, uncapitalised(line.name), line.exemption, line.key)


def _tables(pack: BoardPack, matter: PaperMatter) -> Iterator[ExemptThing]:
    for (sheet, cell), exemption in withheld_tables(pack).items():
        if (sheet, cell) in matter.tables:
            yield ExemptThing(ExemptKind.TABLE, f"the table {sheet}!{cell}", exemption, f"{sheet}!{cell}")


def _commentaries(pack: BoardPack, matter: PaperMatter | None) -> Iterator[ExemptThing]:
    for commentary in pack.commentaries.values():
        if matter is not None and commentary.id not in matter.commentaries:
            continue
        if commentary.exemption is None and all(block.exempt is None for block in commentary.text.blocks):
            continue
        name = f"the commentary on {commentary_name(commentary.measures, commentary.pledge)}"
        subject = next((key for key in commentary.measures if key in pack.measures), "")
        if commentary.says_nothing or not subject:
            continue
        if commentary.exemption is not None:
            yield ExemptThing(ExemptKind.COMMENTARY, name, commentary.exemption, subject)
        else:
            yield from _parts(commentary.text, name, subject, ExemptKind.COMMENTARY)


def _parts(text: RichText, name: str, subject: str, is_in: ExemptKind) -> Iterator[ExemptThing]:
    for at, block in enumerate(text.blocks, 1):
        if block.exempt is not None:
            insert = insert_of(block)
            kind = ExemptKind.PARAGRAPH if insert is None else ExemptKind.INSERT
            words = f"paragraph {at}" if insert is None else f"the {insert.kind.value} “{insert.about}”"
            yield ExemptThing(kind, f"{words} of {name}", block.exempt, subject, is_in)


def withheld_sentence(things: Iterable[ExemptThing]) -> str:
    """Return how much is withheld: 2 measures, 1 paragraph and 1 section are withheld. Nothing for nothing."""
    counts = Counter(thing.kind for thing in things)
    if not counts:
        return ""
    listed = [_counted(kind, counts[kind]) for kind in ExemptKind if counts[kind]]
    return f"{joined(listed)} {'is' if counts.total() == 1 else 'are'} withheld."


def _counted(kind: ExemptKind, count: int) -> str:
    return f"{count} {kind.value if count == 1 else _PLURALS.get(kind, f'{kind.value}s')}"
