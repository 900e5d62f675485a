"""The texts of a pack that people wrote, each with its place, in the order in which they are read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.measure_name import commentary_name, measure_name
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.section_id import in_report
from cpdesk.domain.text_place import TextKind, TextPlace


@dataclass(frozen=True, slots=True)
class PackText:
    """A text with its place, and how a person calls that: `Commentary on 3.1 and 3.2`."""

    place: TextPlace
    name: str
    text: RichText


def pack_texts(pack: BoardPack) -> tuple[PackText, ...]:
    """Return the texts that are not empty: details, sections, commentary, actions and reasons, as they are read.

    Whatever a workbook supplies is none of them: figures, wordings of measures, trackers. A commentary that serves
    several measures is one text, at the first of them.
    """
    return tuple(text for text in (*_details(pack), *_sections(pack), *_measures(pack)) if not text.text.is_empty)


def line_text(words: str) -> RichText:
    """Return a plain line as a text of one block, whatever is in it."""
    return RichText((Block((Run(words),)),))


def _details(pack: BoardPack) -> Iterator[PackText]:
    """Yield the details of each report; those beside the first as far as they are their own."""
    for report in pack.reports:
        for name in ReportDetails.names():
            value = getattr(pack.of(report).details, name)
            is_own = not report or fields.detail(name, report) in pack.fields
            if isinstance(value, str) and is_own:
                words = f"Report details: {name.replace('_', ' ')}"
                yield PackText(TextPlace(TextKind.DETAIL, in_report(report, name)), words, line_text(value))


def _sections(pack: BoardPack) -> Iterator[PackText]:
    for section in pack.all_sections:
        name = _section_name(section)
        if section.heading and section.part != Part.IMPLICATIONS:  # those are named by the kind of report
            yield PackText(TextPlace(TextKind.HEADING, section.id), f"Heading of {name}", line_text(section.heading))
        yield PackText(TextPlace(TextKind.SECTION, section.id), name, section.text)


def _section_name(section: Section) -> str:
    if section.part == Part.IMPLICATIONS:
        return f"Implications: {section.heading}"
    return section.name


def _measures(pack: BoardPack) -> Iterator[PackText]:
    order = {key: place for place, key in enumerate(pack.measures)}
    seen: set[str] = set()
    for key in pack.measures:
        commentary = pack.commentary_by_measure.get(key)
        if commentary is not None and commentary.id not in seen:
            seen.add(commentary.id)
            name = _commentary_name(commentary, order)
            yield PackText(TextPlace(TextKind.COMMENTARY, key), f"Commentary on {name}", commentary.text)
            if commentary.action.text:
                yield PackText(TextPlace(TextKind.ACTION, key), f"Action on {name}", line_text(commentary.action.text))
        if fields.measure(key, "override") in pack.fields:
            override = pack.override(key)
            if override is not None:
                name = f"Reason for the rating of {measure_name(key)}"
                yield PackText(TextPlace(TextKind.REASON, key), name, line_text(override.reason))


def _commentary_name(commentary: Commentary, order: Mapping[str, int]) -> str:
    keys = [key for key in commentary.measures if key in order]
    keys.sort(key=order.__getitem__)
    return commentary_name(keys, commentary.pledge)
