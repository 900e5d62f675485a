"""The typesetter with its type at hand."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from cpdesk.branding import Branding
from cpdesk.charts.render import render_svg
from cpdesk.charts.sizes import size_mm
from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.figure import Figure
from cpdesk.domain.outline import Outline, Table
from cpdesk.report.bound import Bundle
from cpdesk.report.pdf.bundle_values import bundle_values, file_of
from cpdesk.report.pdf.table_tags import tagged_tables
from cpdesk.report.pdf.values import NO_DAY, paper_values
from cpdesk.report.pdf.words import Json
from cpdesk.report.printed_text import printed_line
from cpdesk.report.writing_steps import Cancelled, Progress
from cpdesk.resources import resource_path

_EMBEDDED = re.compile(r"item-(\w+)\.pdf")


class Press:
    """Sets papers one after another with one look, keeping its type and the charts of the last paper."""

    def __init__(self, branding: Branding) -> None:
        self._branding = branding
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[resource_path("fonts")]
        )
        templates = resource_path("templates")
        self._compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True, root=templates)
        self._layout = (templates / "paper.typ").read_text(encoding="utf-8")
        self._charts: Mapping[Figure, str] = {}

    def pdf(self, outline: Outline, *, progress: Progress | None = None, cancelled: Cancelled | None = None) -> bytes:
        """Return the paper as a tagged PDF that says what it is: PDF/UA-1 for readers, PDF/A-2a for archives."""
        drawn: dict[Figure, str] = {}

        def draw(figure: Figure) -> str:
            drawn[figure] = self._charts.get(figure) or self._drawn(figure)
            return drawn[figure]

        values = paper_values(outline, self._branding, draw, progress=progress, cancelled=cancelled)
        self._charts = drawn
        pdf = self._set(_as_source(values), outline.created or NO_DAY)
        if cancelled is not None and cancelled():
            raise CancelledError
        return tagged_tables(pdf, _summaries(outline))

    def bound(self, bundle: Bundle, *, progress: Progress | None = None, cancelled: Cancelled | None = None) -> bytes:
        """Return the papers of a meeting as one tagged PDF with bookmarks, its pages numbered throughout.

        It says that it is PDF/UA-1 and PDF/A-2a where every page was made here: nobody can say that of others' pages.
        """
        values = bundle_values(bundle, self._branding, self._drawn, progress=progress, cancelled=cancelled)
        day = bundle.created or NO_DAY
        if bundle.is_all_ours:
            pdf = self._set(_as_source(values), day)
        else:
            with TemporaryDirectory(prefix="cpdesk-") as folder:
                for paper in bundle.papers:
                    if paper.outside is not None:
                        (Path(folder) / file_of(paper)).write_bytes(paper.outside.content)
                pdf = self._set(_as_source(values), day, Path(folder))
        if cancelled is not None and cancelled():
            raise CancelledError
        outlines = (bundle.agenda.outline, *(paper.outline for paper in bundle.papers))
        return tagged_tables(pdf, [summary for outline in outlines for summary in _summaries(outline)])

    def _set(self, data: str, day: date, files: Path | None = None) -> bytes:
        """Return the PDF; `files` is the folder of those that it embeds, for which no standard lets it vouch."""
        try:
            pdf = self._compiler.compile(
                f"{data}\n{self._layout}".encode(),
                format="pdf",
                pdf_standards=["ua-1", "a-2a"] if files is None else [],
                root=files,
                timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
            )
        except typst.TypstError as cause:
            raise _not_set(cause.message) from cause
        if not isinstance(pdf, bytes):
            raise TypeError("typst wrote pages where a whole file was asked for")
        return pdf

    def _drawn(self, figure: Figure) -> str:
        width, height = size_mm(figure)
        return render_svg(figure, self._branding, width_mm=width, height_mm=height)


def _not_set(said: str) -> CpdeskError:
    """Return the sentence for a paper that cannot be laid out; a file that it embeds is named by its item."""
    found = _EMBEDDED.search(said)
    if found is not None:
        return CpdeskError(
            f"The PDF that item {found[1]} brings is damaged, and cannot be bound.",
            "Open it where it was made, save it as a PDF again, and add that.",
        )
    return CpdeskError(
        f"This paper cannot be laid out as a PDF: {said}.", "Export it to Word, and save it as a PDF from there."
    )


def _summaries(outline: Outline) -> list[str]:
    tables = [block for part in outline.parts for block in part.blocks if isinstance(block, Table)]
    return [printed_line(table.summary or table.caption) for table in tables]


def _as_source(values: Json) -> str:
    """Return the data as the typesetter's own source: JSON of plain letters within a string of its language.

    After a change of `sys.inputs` it sets every block anew; after one of the source only what has changed, in a third
    of the time. In such a string nothing but a backslash and a quotation mark means anything.
    """
    data = json.dumps(values).replace("\\", "\\\\").replace('"', '\\"')
    return f'#let paper = json(bytes("{data}"))'
