"""Content controls round the texts that people wrote, by which they are known when the paper comes back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from docx.oxml import parse_xml
from lxml.etree import _Element

from cpdesk.domain.outline import Outline
from cpdesk.domain.text_place import TextPlace, TextSource
from cpdesk.domain.text_tag import TextTag, place_mark, words_mark
from cpdesk.report.printed import printed_paragraphs
from cpdesk.report.word.xml import NAMESPACES, xml_attribute
from cpdesk.report.word_file.names import attribute, first, name

_OF = "of"
"""The attribute that a paragraph has while the document is being made: the place in the list of its source."""

_LONGEST_ALIAS = 64
_MOST_ID = 2**31 - 1


@dataclass
class SourceMarks:
    """The sources of the paragraphs of one document, as it is written."""

    sources: list[TextSource] = field(default_factory=list)

    def marked(self, xml: str, source: TextSource | None) -> str:
        """Return a paragraph's XML with the mark of its source; `put_controls` takes the marks out again."""
        if source is None or not xml.startswith("<w:p>"):
            return xml
        self.sources.append(source)
        return xml.replace("<w:p>", f'<w:p {_OF}="{len(self.sources) - 1}">', 1)


def put_controls(body: _Element, marks: SourceMarks, outline: Outline) -> None:
    """Put a content control round each run of paragraphs of one text.

    Its tag tells the text, its title says to a person what stands there. A paragraph that ends a run of pages hands
    that on to an empty one behind the control, as what ends pages has to stand in the body itself.
    """
    tags = _tags(outline)
    taken = {attribute(found) for found in body.iter(name("w:id")) if found.getparent() is not None}
    numbers = (str(number) for number in range(1, _MOST_ID) if str(number) not in taken)
    for source, paragraphs in list(_runs(body, marks)):
        control: _Element = parse_xml(_control(source, tags[source.place], next(numbers)))
        content = control[-1]
        paragraphs[0].addprevious(control)
        for paragraph in paragraphs:
            content.append(paragraph)
        _hand_on_section(control, paragraphs[-1])


def _runs(body: _Element, marks: SourceMarks) -> Iterator[tuple[TextSource, list[_Element]]]:
    """Yield the paragraphs of a text that stand together, without their marks."""
    elements = [(_source(element, marks), element) for element in body]
    for place, group in groupby(elements, lambda item: item[0].place if item[0] is not None else None):
        together = list(group)
        source = together[0][0]
        if place is not None and source is not None:
            for _, element in together:
                del element.attrib[_OF]
            yield source, [element for _, element in together]


def _source(element: _Element, marks: SourceMarks) -> TextSource | None:
    held = element.get(_OF)
    return marks.sources[int(str(held))] if held is not None else None


def _tags(outline: Outline) -> dict[TextPlace, TextTag]:
    """Return the tag of each text that the paper prints."""
    lines: dict[TextPlace, list[str]] = {}
    for paragraph in printed_paragraphs(outline):
        source = paragraph.source
        if source is not None:
            found = lines.setdefault(source.place, [])
            if not source.stands_in:
                found.append(paragraph.words.removeprefix(f"{source.label}: "))
    return {place: TextTag(place_mark(place), words_mark(dict.fromkeys(found))) for place, found in lines.items()}


def _control(source: TextSource, tag: TextTag, number: str) -> str:
    alias = xml_attribute(source.name)[:_LONGEST_ALIAS]
    return (
        f'<w:sdt {NAMESPACES}><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/><w:id w:val="{number}"/>'
        "</w:sdtPr><w:sdtContent/></w:sdt>"
    )


def _hand_on_section(control: _Element, last: _Element) -> None:
    section = first(last, "w:pPr/w:sectPr")
    if section is None:
        return
    empty: _Element = parse_xml(f"<w:p {NAMESPACES}><w:pPr/></w:p>")
    empty[0].append(section)
    control.addnext(empty)
