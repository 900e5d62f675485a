"""The sections that a details file writes."""

from dataclasses import dataclass

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.exemption import SCHEDULE_12A, grounds_of
from cpdesk.domain.markup import parse_markup, slip_of_mark
from cpdesk.domain.narrative import Part
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kind_part import Holds
from cpdesk.store.toml_text import Table, refuse_unknown, text_of

_KEYS = ("part", "heading", "pledge", "under", "text", "exempt", "reason")


@dataclass(frozen=True)
class SectionText:
    """A text for one part of the paper; an empty `part` leaves it to the heading to say which.

    `under` is what the section is called below whose heading it stands: a service, say; `interest` the public-interest
    statement of an exempt one.
    """

    part: str
    heading: str
    pledge: str
    text: RichText
    exempt: str
    under: str = ""
    interest: str = ""


def section_text(table: Table, where: str, kind: KindFile) -> SectionText:
    """Return what the table says; raise CpdeskError naming the part, pledge or key that there is not."""
    refuse_unknown(table, _KEYS, where)
    part, heading, pledge, under = (
        text_of(table, name, where, default="") for name in ("part", "heading", "pledge", "under")
    )
    parts = kind.written
    if part and part not in parts:
        raise CpdeskError(f"{where} names a part “{part}” that there is not.", f"The parts are {', '.join(parts)}.")
    if pledge and part not in ("", Part.PLEDGE):
        raise CpdeskError(f"{where} names a pledge, though its part is “{part}”.", 'Write part = "pledge".')
    if part == Part.PLEDGE and not pledge:
        raise CpdeskError(f"{where} does not say which pledge it is about.", 'Add pledge = "2", or its name.')
    if part == Part.IMPLICATIONS and not heading:
        raise CpdeskError(f"{where} does not say which implications.", 'Add heading = "Legal", for instance.')
    if not (part or heading or pledge):
        raise CpdeskError(f"{where} has neither part nor heading.", f"Add one; the parts are {', '.join(parts)}.")
    _check_services(part, heading, under, where, kind)
    known = part or (Part.PLEDGE if pledge else "")
    text = marked_text(text_of(table, "text", where, default="" if _may_lack_text(part, kind) else None), where)
    exempt, interest = exempt_of(table, where), interest_of(table, where)
    return SectionText(known, heading, pledge, text, exempt, " ".join(under.split()), interest)


def _check_services(part: str, heading: str, under: str, where: str, kind: KindFile) -> None:
    asked = kind.part(part)
    above = kind.part(asked.under) if asked is not None else None
    is_of_service = above is not None and above.holds is Holds.SERVICES
    if asked is not None and asked.holds is Holds.SERVICES and not heading:
        raise CpdeskError(f"{where} does not say which service.", 'Add heading = "Early help", for instance.')
    if is_of_service and not under:
        raise CpdeskError(f"{where} does not say of which service its “{part}” are.", 'Add under = "Early help".')
    if under and part and not is_of_service and part != Part.CUSTOM:
        raise CpdeskError(
            f"{where} cannot stand under another section, as its part is “{part}”.",
            "Leave under out, or give the section a heading in place of its part.",
        )


def _may_lack_text(part: str, kind: KindFile) -> bool:
    """Return whether a section may be a heading alone: one of a service has others below it."""
    asked = kind.part(part)
    return asked is not None and asked.holds is Holds.SERVICES


def exempt_of(table: Table, where: str) -> str:
    """Return the paragraphs that a text is exempt under as `1, 2`, or nothing for a public text."""
    said = text_of(table, "exempt", where, default="")
    check_paragraphs(said, f"exempt in {where}")
    return ", ".join(grounds_of(said))


def check_paragraphs(said: str, where: str) -> None:
    """Raise CpdeskError where what is said names something that is no paragraph of the Schedule."""
    for paragraph in said.split(",") if said.strip() else ():
        if paragraph.strip() not in SCHEDULE_12A:
            raise CpdeskError(
                f"{where} is no paragraph of Schedule 12A: “{paragraph.strip()}”.", f"It has {', '.join(SCHEDULE_12A)}."
            )


def interest_of(table: Table, where: str) -> str:
    """Return the public-interest statement, one line; raise CpdeskError where nothing is exempt that it could be of."""
    said = " ".join(clean_text(text_of(table, "reason", where, default="")).split())
    if said and not text_of(table, "exempt", where, default="").strip():
        raise CpdeskError(f"{where} has a reason, though nothing in it is exempt.", 'Add exempt = "2", for instance.')
    return said


def marked_text(said: str, where: str) -> RichText:
    """Return a text; raise CpdeskError where a mark in it is none, or names no paragraph of the Schedule."""
    slip = slip_of_mark(said)
    if slip:
        raise CpdeskError(
            f"“{slip}” in the text of {where} marks nothing as exempt.",
            "Write [exempt 2: why that is in the public interest] at the start of the paragraph.",
        )
    text = parse_markup(said)
    for block in text.blocks:
        if block.exempt is not None:
            check_paragraphs(block.exempt.paragraph, f"[exempt …] in the text of {where}")
    return text
