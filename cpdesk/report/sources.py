"""The texts that the words of a paper come from, as its blocks carry them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.measure_name import commentary_name
from cpdesk.domain.meeting import OWN_DETAILS
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import ListItem, OutlineBlock, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.public_fields import HIDDEN_HEADING
from cpdesk.domain.section_id import in_report
from cpdesk.domain.text_place import TextKind, TextPlace, TextSource
from cpdesk.report.fixed_words import FixedWords


def from_text(blocks: Iterable[OutlineBlock], source: TextSource | None) -> Iterator[OutlineBlock]:
    """Yield blocks of a text, one for each of its own, that carry where they come from."""
    for at, block in enumerate(blocks):
        if source is not None and isinstance(block, Paragraph | ListItem):
            yield replace(block, source=replace(source, at=source.at + at))
        else:
            yield block


def section_source(section: Section) -> TextSource:
    """Return the text of a section as a source."""
    name = f"Implications: {section.heading}" if section.part == Part.IMPLICATIONS else section.name
    return TextSource(TextPlace(TextKind.SECTION, section.id), " ".join(name.split()))


def heading_source(section: Section, text: str) -> TextSource | None:
    """Return an officer's own heading as a source; None for one that is printed otherwise than it was written.

    What the public paper shows in place of an exempt heading is nobody's: it would come back as a new one.
    """
    if section.exemption is not None and text.startswith(HIDDEN_HEADING):
        return None
    if section.part != Part.CUSTOM or section.pledge or text != section.heading.strip():
        return None
    return TextSource(TextPlace(TextKind.HEADING, section.id), f"Heading of {' '.join(section.name.split())}")


def commentary_source(commentary: Commentary | None, key: str) -> TextSource:
    """Return the commentary that serves a measure as a source, also where nobody has begun one."""
    keys = commentary.measures if commentary is not None else (key,)
    pledge = commentary.pledge if commentary is not None else ""
    return TextSource(TextPlace(TextKind.COMMENTARY, key), f"Commentary on {commentary_name(keys, pledge)}")


def action_source(commentary: Commentary, key: str) -> TextSource:
    """Return the action that a measure requires as a source."""
    name = f"Action on {commentary_name(commentary.measures, commentary.pledge)}"
    return TextSource(TextPlace(TextKind.ACTION_LINE, key), name)


def front_sources(pack: BoardPack, words: FixedWords) -> tuple[TextSource | None, ...]:
    """Return the details that the title and the lines at a paper's head come from.

    A detail that the report shares with the pack's others is that of the pack.
    """
    front = tuple(_detail_source(pack, name, label) for name, label in words.front.items())
    return (_detail_source(pack, "title", ""), *front)


def _detail_source(pack: BoardPack, name: str, label: str) -> TextSource:
    is_own = name in OWN_DETAILS or fields.detail(name, pack.report) in pack.fields
    place = TextPlace(TextKind.DETAIL, in_report(pack.report, name) if is_own else name)
    stands_in = not getattr(pack.details, name)
    return TextSource(place, label or name.replace("_", " ").capitalize(), stands_in=stands_in, label=label)
