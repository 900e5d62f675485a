"""Headers and footers: the template's own, with what a paper cannot do without."""

from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from cpdesk.report.template.editing import EditedFile
from cpdesk.report.template.page_setup import refer, references
from cpdesk.report.template.placing import Place, sections_until
from cpdesk.report.template.style_merge import StyleMap
from cpdesk.report.word.paragraphs import paragraph
from cpdesk.report.word.runs import plain_run
from cpdesk.report.word.xml import NAMESPACES
from cpdesk.report.word_file import WordFile
from cpdesk.report.word_file.names import attribute, name

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


@dataclass(frozen=True, slots=True)
class Margins:
    """Whether a template has a header and a footer of its own."""

    has_header: bool
    has_footer: bool


def complete_margins(file: EditedFile, paper: WordFile, place: Place, marking: str, styles: StyleMap) -> Margins:
    """Add a footer with the page's number where the template has none, and the notice of an exempt paper to both."""
    held = {kind: _effective(place, kind) for kind in ("header", "footer")}
    if not held["footer"]:
        _add_ours(file, paper, place, "footer", styles)
    if marking:
        for relation in list(file.relations(file.main).values()):
            if relation.kind == "header":
                file.root(relation.target).insert(0, _notice(marking, "Header", styles))
            elif relation.kind == "footer" and held["footer"]:
                file.root(relation.target).insert(0, _notice(marking.partition(":")[0], "Footer", styles))
        if not held["header"]:
            _add_ours(file, paper, place, "header", styles)
    return Margins(bool(held["header"]), bool(held["footer"]))


def _effective(place: Place, kind: str) -> bool:
    """Return whether the pages of the place have a header or footer, which a section takes over from those before."""
    return any("default" in references(section, kind) for section in sections_until(place))


def _add_ours(file: EditedFile, paper: WordFile, place: Place, kind: str, styles: StyleMap) -> None:
    part = next(item.target for item in paper.relations(paper.main).values() if item.kind == kind)
    root = paper.root(part)
    for element in root.iter(name("w:pStyle")):
        element.set(name("w:val"), styles.of(attribute(element)))
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    refer(place.section, kind, file.add(kind, f"paper{kind}.xml", content, f"{_TYPE}{kind}+xml"))


def _notice(marking: str, style: str, styles: StyleMap) -> _Element:
    text = paragraph(styles.of(style), plain_run(marking))
    return etree.fromstring(f"<w:hdr {NAMESPACES}>{text}</w:hdr>")[0]
