"""A paper in a council's own template."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace

from lxml import etree
from lxml.etree import _Element

from cpdesk.branding import Branding
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.outline import Outline
from cpdesk.domain.word_look import PUBLISHED, WordLook
from cpdesk.report.accessibility.styles import StyleSheet
from cpdesk.report.template.cleaning import clean
from cpdesk.report.template.column_fit import fit_columns
from cpdesk.report.template.contents_place import has_contents, move_contents, our_contents
from cpdesk.report.template.editing import EditedFile
from cpdesk.report.template.fields import FilledFields, body_place, fill_fields
from cpdesk.report.template.front import PaperFields, make_heading, without_repeats
from cpdesk.report.template.grafting import Run, adapt, fit, list_styles, page_stops, runs_of
from cpdesk.report.template.header_colour import colour_headers
from cpdesk.report.template.margins import Margins, complete_margins
from cpdesk.report.template.numbering_merge import merge_numbering
from cpdesk.report.template.page_setup import has_columns, setup_of, single_column
from cpdesk.report.template.placing import Place, find_place, insert
from cpdesk.report.template.report import StyleUse, TemplateReport
from cpdesk.report.template.roles import ROLES, RoleUse, find_roles, used_styles
from cpdesk.report.template.style_merge import StyleMap, merge_styles
from cpdesk.report.word import write_word
from cpdesk.report.word.controls import SourceMarks, put_controls
from cpdesk.report.word_file import WordFile, open_document
from cpdesk.report.word_file.extent import mark_extent
from cpdesk.report.word_file.names import first, name
from cpdesk.report.word_file.package import DOCUMENT_WORDS

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_SILENT = "4"
"""The numbering of our base document that shows nothing."""

_PAPER_SIZES = {(11906, 16838): "A4", (16838, 23811): "A3", (12240, 15840): "Letter", (8391, 11906): "A5"}
_MM = 56.7


@dataclass(frozen=True)
class HousePaper:
    """A paper in a template, with what was found in the template."""

    document: bytes
    report: TemplateReport


def write_in_house(
    outline: Outline,
    branding: Branding,
    template: HouseTemplate,
    fields: PaperFields,
    *,
    look: WordLook = PUBLISHED,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> HousePaper:
    """Return the paper in the template's styles and pages, with its headers and footers; the same bytes each time.

    Raise CpdeskError for what is no template.
    """
    house = open_document(template.content)
    outline = replace(outline, has_contents=outline.has_contents or has_contents(house.root(house.main)))
    marks = SourceMarks() if look.for_editing else None
    written = write_word(outline, branding, look=look, marks=marks, progress=progress, cancelled=cancelled)
    paper = open_document(written)
    fitting = _Fitting(house, paper, outline.marking, template.styles)

    def finish(body: _Element, blocks: list[_Element]) -> None:
        if marks is not None and blocks:
            mark_extent(body, blocks[0], blocks[-1])
            put_controls(body, marks, outline)

    return fitting.written(fields, finish)


class _Fitting:
    """The steps by which a paper is fitted into a template."""

    def __init__(self, house: WordFile, paper: WordFile, marking: str, chosen: Mapping[str, str]) -> None:
        self._file = EditedFile(house)
        self._paper = paper
        self._marking = marking
        self._before = used_styles(self._file.document)
        self._complete()
        self._styles = self._merged_styles(chosen)
        self._numbers = merge_numbering(self._part("numbering"), paper.root(paper.related(paper.main, "numbering")[0]))

    def written(self, fields: PaperFields, finish: Callable[[_Element, list[_Element]], None]) -> HousePaper:
        """Return the document with the report; `finish` is given the body and our blocks in it, all in their places."""
        notes = clean(self._file)
        filled = fill_fields(self._file, {**fields.values, "marking": self._marking})
        body = first(self._file.document, "w:body")
        ours = first(self._paper.root(self._paper.main), "w:body")
        if body is None or ours is None:
            raise DOCUMENT_WORDS.damaged()
        sections = len(list(body.iter(name("w:sectPr")))) or 1
        place = find_place(body, body_place(self._file))
        if has_columns(place.section):
            single_column(place.section)
            notes.append("The text of the template stands in columns; that of the paper is set in one.")
        runs = runs_of(ours)
        self._place_title(runs[0], filled, fields)
        self._graft(place, runs)
        margins = complete_margins(self._file, self._paper, place, self._marking, self._styles)
        report = self._report(filled, place, sections, margins, notes)
        blocks = [block for run in runs for block in run.blocks]
        insert(place, runs)
        finish(body, blocks)
        return HousePaper(self._file.written(self._paper.content("docProps/core.xml")), report)

    def _part(self, kind: str) -> _Element:
        """Return the XML of a part of the template, made empty where it has none."""
        if not self._file.related(kind):
            root = etree.Element(name(f"w:{kind}"), nsmap={"w": name("w:x")[1:].partition("}")[0]})
            self._file.add(kind, f"{kind}.xml", etree.tostring(root), f"{_TYPE}{kind}+xml")
        return self._file.root(self._file.related(kind))

    def _complete(self) -> None:
        """Add from our paper the parts that every document has, where the template lacks them."""
        for kind in ("settings", "fontTable", "theme"):
            if not self._file.related(kind):
                part = self._paper.related(self._paper.main, kind)[0]
                self._file.add(kind, f"{kind}.xml", self._paper.content(part), self._paper.type_of(part))

    def _merged_styles(self, chosen: Mapping[str, str]) -> StyleMap:
        theirs = self._part("styles")
        ours = self._paper.root(self._paper.related(self._paper.main, "styles")[0])
        if not len(theirs):
            theirs.extend(deepcopy(style) for style in ours)
            return StyleMap(tuple(RoleUse(role, role.ours, role.name, "added") for role in ROLES))
        return merge_styles(theirs, ours, find_roles(theirs, self._before, chosen))

    def _place_title(self, run: Run, filled: FilledFields, fields: PaperFields) -> None:
        """Let the front sheet's title be the paper's where it stands in a line of its own; else ours stays."""
        titles = [item for item in filled.titles if not any(above.tag in _HOLDERS for above in item.iterancestors())]
        if titles:
            silent = self._numbers[_SILENT]
            make_heading(titles[0], self._styles.of("Heading1"), silent, StyleSheet(self._part("styles")))
        without_repeats(run, filled, fields, has_title=bool(titles))

    def _graft(self, place: Place, runs: list[Run]) -> None:
        contents = our_contents(runs[0])
        bullets = frozenset(
            use.style_id for use in self._styles.uses if use.role.ours.startswith("ListBullet") and use.how != "added"
        )
        adapt(runs, self._paper, self._file, self._styles, self._numbers, list_styles(self._part("styles"), bullets))
        sheet = StyleSheet(self._part("styles"))
        for run in runs:
            colour_headers(run.blocks, sheet)
            fit(run, place.page(run).text_width)
            fit_columns(run.blocks, sheet)
        entries = frozenset(self._styles.of(style) for style in ("TOC1", "TOC2"))
        page_stops(runs, entries, setup_of(place.section).text_width)
        move_contents(self._file.document, runs[0], contents)

    def _report(
        self, filled: FilledFields, place: Place, sections: int, margins: Margins, notes: list[str]
    ) -> TemplateReport:
        if filled.has_statements:
            notes.append("Statements such as {% if %} are left out: nothing of a template is run.")
        return TemplateReport(
            styles=tuple(StyleUse(use.role.label, use.style_name, use.how) for use in self._styles.uses),
            fields=tuple(sorted(filled.known)),
            unknown_fields=tuple(dict.fromkeys(filled.unknown)),
            sections=sections,
            page=_page_words(place),
            place=place.words,
            has_header=margins.has_header,
            has_footer=margins.has_footer,
            notes=tuple(notes),
        )


_HOLDERS = frozenset(name(kind) for kind in ("w:tc", "w:txbxContent"))


def _page_words(place: Place) -> str:
    page = setup_of(place.section)
    size = min(page.width, page.height), max(page.width, page.height)
    known = (label for (wide, high), label in _PAPER_SIZES.items() if abs(wide - size[0]) + abs(high - size[1]) < 60)
    plain = f"{page.width / _MM:.0f} × {page.height / _MM:.0f} mm"
    return f"{next(known, plain)}, {'turned' if page.is_landscape else 'upright'}"
