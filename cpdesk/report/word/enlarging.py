"""Large print: the type of a whole document in a larger size."""

from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element

from cpdesk.report.page import TIGHT

_TITLE = "Heading1"
_SPACING = (("before", TIGHT[0]), ("after", TIGHT[1]))


def enlarge(body: _Element, points: int) -> None:
    """Set every text of a body in that size, but for what is larger; paragraphs closer, to keep a page one page.

    On the runs themselves, as the styles may become those of a council's own template.
    """
    for paragraph in body.iter(qn("w:p")):
        properties = paragraph.find(qn("w:pPr"))
        style = properties.find(qn("w:pStyle")) if properties is not None else None
        if properties is None or style is None or style.get(qn("w:val")) == _TITLE:
            continue
        is_heading = style.get(qn("w:val"), "").startswith("Heading")
        _set_spacing(properties, is_heading=is_heading)
        for run in paragraph.iter(qn("w:r")):
            _set_size(run, points)


def _set_spacing(properties: _Element, *, is_heading: bool) -> None:
    """Set the space around a paragraph in its place among the properties, which the schema wants in their order."""
    spacing = properties.find(qn("w:spacing"))
    if spacing is None:
        spacing = etree.Element(qn("w:spacing"))
        following = (properties.find(qn(f"w:{name}")) for name in ("ind", "jc", "rPr", "sectPr"))
        at = next((item for item in following if item is not None), None)
        if at is None:
            properties.append(spacing)
        else:
            at.addprevious(spacing)
    for side, room in _SPACING:
        spacing.set(qn(f"w:{side}"), str(20 * (room if is_heading or side == "after" else 0)))


def _set_size(run: _Element, points: int) -> None:
    looks = run.find(qn("w:rPr"))
    if looks is None:
        looks = etree.Element(qn("w:rPr"))
        run.insert(0, looks)
    following = next((item for item in looks if item.tag in (qn("w:u"), qn("w:lang"))), None)
    for name in ("w:sz", "w:szCs"):
        size = etree.Element(qn(name))
        size.set(qn("w:val"), str(2 * points))
        if following is None:
            looks.append(size)
        else:
            following.addprevious(size)
