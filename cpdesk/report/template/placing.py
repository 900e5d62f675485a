"""The place of our paper in a template's body."""

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from cpdesk.report.template.grafting import Run
from cpdesk.report.template.page_setup import PageSetup, enlarge, following, mend_section, setup_of, turn
from cpdesk.report.word_file.names import every, first, name


@dataclass(frozen=True)
class Place:
    """Where the paper goes: before `marker`, on the pages that `section` describes; `words` say it to a person."""

    body: _Element
    marker: _Element
    section: _Element
    words: str

    @property
    def is_turned(self) -> bool:
        """Return whether the template's own pages are turned, which ours then are too."""
        return setup_of(self.section).is_landscape

    def page(self, run: Run) -> PageSetup:
        """Return the page on which a run of our paper stands."""
        section = deepcopy(self.section)
        turn(section, landscape=run.is_landscape or self.is_turned)
        if run.is_large:
            enlarge(section)
        return setup_of(section)


def find_place(body: _Element, named: _Element | None) -> Place:
    """Return the place of `{{ body }}`, or the end of the template's text; empty paragraphs before it are let go."""
    last = _last_section(body)
    marker = etree.Element(name("w:p"))
    if named is None:
        body.insert(body.index(last), marker)
        words = "the paper follows its own text"
    else:
        named = _control_around(named)
        top = _top(body, named)
        body.insert(body.index(top) + (top is not named), marker)
        words = "the paper stands at its place for it"
        if top is not named:
            words = "the paper stands below the block that holds the place for it"
        _take_out(named)
    while (before := marker.getprevious()) is not None and _is_empty(before):
        body.remove(before)
    section = _section_after(marker, last)
    mend_section(section)
    return Place(body, marker, section, words)


def insert(place: Place, runs: list[Run]) -> None:
    """Put the runs of our paper in their place, each with the pages that it asks for.

    The first stands on the template's own page, unless it asks for another one: text of the template before it then
    stays on a page of its own, and where there is none, the template's page is turned. Text of the template behind the
    paper follows on the last page, where that is like its own.
    """
    body, host = place.body, place.section
    is_other = runs[0].is_large or (runs[0].is_landscape and not place.is_turned)
    follows_text = is_other and _follows_text(place)
    if follows_text:
        _end(body, place.marker, deepcopy(host))
    for at, run in enumerate(runs):
        for block in run.blocks:
            body.insert(body.index(place.marker), block)
        if at < len(runs) - 1:
            _end(body, place.marker, _pages(place, run, is_first=at == 0 and not follows_text))
    if len(runs) > 1 or is_other:
        final = _pages(place, runs[-1], is_first=len(runs) == 1 and not follows_text)
        above = host.getparent()
        if above is not None and (place.marker.getnext() is host or setup_of(final) == setup_of(host)):
            above.replace(host, final)
        else:
            _end(body, place.marker, final)
    body.remove(place.marker)


def _pages(place: Place, run: Run, *, is_first: bool) -> _Element:
    """Return the section of a run of ours: of the first the template's, turned where the run asks for that."""
    is_landscape = run.is_landscape or place.is_turned
    if not is_first:
        return following(place.section, landscape=is_landscape, is_large=run.is_large)
    section = deepcopy(place.section)
    turn(section, landscape=is_landscape)
    if run.is_large:
        enlarge(section)
    return section


def _follows_text(place: Place) -> bool:
    """Return whether the template has text of its own on the page before the paper."""
    before = place.marker.getprevious()
    return before is not None and first(before, "w:pPr/w:sectPr") is None


def sections_until(place: Place) -> list[_Element]:
    """Return the sections of the template up to that of the place, in their order."""
    found = list(place.body.iter(name("w:sectPr")))
    return found[: found.index(place.section) + 1]


def _end(body: _Element, marker: _Element, section: _Element) -> None:
    """End a run of pages before the marker: in its last paragraph, or in one of its own after a table."""
    last = marker.getprevious()
    if last is None or last.tag != name("w:p") or first(last, "w:pPr/w:sectPr") is not None:
        last = etree.Element(name("w:p"))
        body.insert(body.index(marker), last)
    properties = first(last, "w:pPr")
    if properties is None:
        properties = etree.Element(name("w:pPr"))
        last.insert(0, properties)
    properties.append(section)


def _last_section(body: _Element) -> _Element:
    found = every(body, "w:sectPr")
    if found:
        return found[-1]
    section = etree.SubElement(body, name("w:sectPr"))
    mend_section(section)
    return section


def _top(body: _Element, element: _Element) -> _Element:
    while (parent := element.getparent()) is not None and parent is not body:
        element = parent
    return element


def _control_around(named: _Element) -> _Element:
    """Return the content control that holds the place alone, or the place itself where there is none."""
    content = named.getparent()
    if content is None or content.tag != name("w:sdtContent") or len(content) > 1:
        return named
    control = content.getparent()
    is_ours = control is not None and (above := control.getparent()) is not None and above.tag == name("w:body")
    return control if control is not None and is_ours else named


def _take_out(named: _Element) -> None:
    """Take out the paragraph of the place; what must hold one keeps it, without its words."""
    parent = named.getparent()
    is_needed = first(named, "w:pPr/w:sectPr") is not None or (
        parent is not None and parent.tag != name("w:body") and len(every(parent, "w:p")) == 1
    )
    if is_needed or parent is None:
        for child in list(named):
            if child.tag != name("w:pPr"):
                named.remove(child)
    else:
        parent.remove(named)


def _is_empty(element: _Element) -> bool:
    return (
        element.tag == name("w:p")
        and all(child.tag == name("w:pPr") for child in element)
        and (first(element, "w:pPr/w:sectPr") is None)
    )


def _section_after(marker: _Element, last: _Element) -> _Element:
    for block in marker.itersiblings():
        section = block if block.tag == name("w:sectPr") else first(block, "w:pPr/w:sectPr")
        if section is not None:
            return section
    return last
