"""The sample of each kind of paper, with something of everything in it marked as exempt."""

from functools import cache
from typing import Literal

from cpdesk.branding import load_branding
from cpdesk.domain.edits import Edit, SetExempt
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.report.compose import compose
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.report.template import write_in_house
from cpdesk.report.word import write_word
from cpdesk.services.exempting import exempt_measures
from cpdesk.services.house_template import paper_fields
from cpdesk.services.sample_list import sample_of
from house_templates import TEMPLATES
from pack_builders import applied
from paper_of import sample_pack_of

PARTS: tuple[Literal["public", "exempt"], ...] = ("public", "exempt")
HOUSES = ("no-heading-1", "front-sheet", "several-sections")
"""Three house templates: styles of the council's own, a front sheet of fields, pages of several sizes."""

WHY = Exemption("2", "A child could be recognised")


@cache
def marked_pack(kind: str) -> BoardPack:
    """Return the sample of that kind with its first measure, line and minute marked."""
    sample = sample_of(kind)
    pack = sample_pack_of(sample.book, kind, sample.words)
    edits: list[Edit] = []
    if pack.measures:
        edits.append(exempt_measures(pack, list(pack.measures)[:1], WHY))
    edits.append(SetExempt(tuple(line.key for line in pack.tracker[:1]), WHY, "tracker"))
    edits.append(SetExempt(tuple(item.id for item in pack.minutes[:1]), WHY, "minute"))
    return applied(pack, *edits)


@cache
def outline_of(kind: str, part: Literal["public", "exempt"]) -> Outline:
    """Return the paper of the sample of that kind."""
    return compose(marked_pack(kind), part=part)


@cache
def word_paper(kind: str, part: Literal["public", "exempt"], house: str = "") -> bytes:
    """Return it in Word, in a house template where one is named."""
    outline = outline_of(kind, part)
    if not house:
        return write_word(outline, load_branding())
    fields_of = paper_fields(marked_pack(kind))
    return write_in_house(outline, load_branding(), HouseTemplate(TEMPLATES[house]()), fields_of).document


@cache
def pdf_paper(kind: str, part: Literal["public", "exempt"]) -> bytes:
    """Return it as PDF."""
    return write_pdf(outline_of(kind, part), load_branding())
