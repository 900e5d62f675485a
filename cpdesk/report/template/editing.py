"""A document that is changed part by part, then written as the same bytes each time."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from posixpath import basename, dirname, join, relpath
from xml.sax.saxutils import quoteattr

from lxml import etree
from lxml.etree import _Element

from cpdesk.report.word_file import WordFile
from cpdesk.report.word_file.opening import DOCUMENT_TYPE
from cpdesk.report.word_file.package import Relation

_FIRST_TIME = (1980, 1, 1, 0, 0, 0)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DROPPED = {
    "customXml", "glossaryDocument", "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people",
    "webSettings", "attachedTemplate", "printerSettings", "vbaProject", "keyMapCustomizations", "mailMergeSource",
    "documenttasks", "recipientData", "stylesWithEffects",
}  # fmt: skip
"""What a paper does not take over from its template: what nobody sees in it, or what is not about this paper."""


class EditedFile:
    """The parts of a template as they are changed. What nothing refers to any more is not written."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self.main = file.main
        self._roots: dict[str, _Element] = {}
        self._added: dict[str, tuple[bytes, str]] = {}
        self._relations: dict[str, dict[str, Relation]] = {}

    def root(self, part: str) -> _Element:
        """Return the XML of a part, to be changed in place."""
        if part not in self._roots:
            self._roots[part] = etree.fromstring(self._added[part][0]) if part in self._added else self._file.root(part)
        return self._roots[part]

    @property
    def document(self) -> _Element:
        """Return the XML of the main part."""
        return self.root(self.main)

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to, without what a paper does not take over."""
        if part not in self._relations:
            found = {} if part in self._added else self._file.relations(part)
            self._relations[part] = {
                key: item
                for key, item in found.items()
                if item.kind not in _DROPPED and (item.is_outside or self._file.has(item.target))
            }
        return self._relations[part]

    def related(self, kind: str) -> str:
        """Return the part of a kind that the main part refers to; empty for none."""
        return next((item.target for item in self.relations(self.main).values() if item.kind == kind), "")

    def relate(self, kind: str, target: str, *, is_outside: bool = False) -> str:
        """Make the main part refer to a part or to an address; return the id of it."""
        held = self.relations(self.main)
        key = next(name for name in (f"rIdPaper{number}" for number in range(1, 1_000_000)) if name not in held)
        held[key] = Relation(key, kind, target, is_outside, f"{_OFFICE}/{kind}")
        return key

    def add(self, kind: str, name: str, content: bytes, content_type: str) -> str:
        """Add a part that the main part refers to, under a name that is free; return the id of the relation."""
        return self.relate(kind, self._put(name, content, content_type))

    def graft(self, paper: WordFile, relation: Relation) -> str:
        """Add a part of our paper with all that it refers to itself, as a chart does to its workbook; return the id."""
        return self.relate(relation.kind, self._grafted(paper, relation.target))

    def _grafted(self, paper: WordFile, target: str) -> str:
        name = f"{basename(dirname(target))}/paper.{target.rpartition('.')[2]}"
        part = self._put(name, paper.content(target), paper.type_of(target))
        self._relations[part] = {
            key: replace(below, target=self._grafted(paper, below.target))
            for key, below in paper.relations(target).items()
            if not below.is_outside
        }
        return part

    def _put(self, name: str, content: bytes, content_type: str) -> str:
        """Add a part under a name that is free, and return that."""
        folder, ending = dirname(self.main), name.rpartition(".")[2]
        stem = name.rpartition(".")[0]
        free = (join(folder, f"{stem}{number}.{ending}") for number in ("", *range(2, 1_000_000)))
        part = next(option for option in free if option not in self._added and not self._file.has(option))
        self._added[part] = (content, content_type)
        return part

    def margins(self) -> Iterator[str]:
        """Yield the parts of headers, footers and notes."""
        kinds = ("header", "footer", "footnotes", "endnotes")
        yield from dict.fromkeys(item.target for item in self.relations(self.main).values() if item.kind in kinds)

    def written(self, core: bytes) -> bytes:
        """Return the document with these properties of its own, the same bytes each time."""
        parts: dict[str, bytes] = {}
        types: dict[str, str] = {}
        self._collect(self.main, parts, types)
        types[self.main] = DOCUMENT_TYPE
        parts["docProps/core.xml"] = core
        types["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
        front = {
            "[Content_Types].xml": _content_types(types),
            "_rels/.rels": _relations_xml(
                "",
                [
                    Relation("rId1", "", self.main, False, f"{_OFFICE}/officeDocument"),
                    Relation(
                        "rId2", "", "docProps/core.xml", False, f"{_PACKAGE}/relationships/metadata/core-properties"
                    ),
                ],
            ),
        }
        written = BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in (*front.items(), *sorted(parts.items())):
                entry = zipfile.ZipInfo(name, _FIRST_TIME)
                entry.create_system = 0
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, content)
        return written.getvalue()

    def _collect(self, part: str, parts: dict[str, bytes], types: dict[str, str]) -> None:
        if part in parts:
            return
        parts[part] = self._content(part)
        types[part] = self._added[part][1] if part in self._added else self._file.type_of(part)
        relations = self.relations(part)
        if relations:
            listed = join(dirname(part), "_rels", f"{basename(part)}.rels")
            parts[listed] = _relations_xml(dirname(part), list(relations.values()))
        for relation in relations.values():
            if not relation.is_outside:
                self._collect(relation.target, parts, types)

    def _content(self, part: str) -> bytes:
        if part in self._roots:
            return etree.tostring(self._roots[part], xml_declaration=True, encoding="UTF-8", standalone=True)
        return self._added[part][0] if part in self._added else self._file.content(part)


def _content_types(types: dict[str, str]) -> bytes:
    named = "".join(
        f"<Override PartName={quoteattr(f'/{part}')} ContentType={quoteattr(kind)}/>"
        for part, kind in sorted(types.items())
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    ).encode()


def _relations_xml(folder: str, relations: list[Relation]) -> bytes:
    entries = []
    for item in relations:
        target = item.target if item.is_outside else relpath(f"/{item.target}", f"/{folder}")
        mode = ' TargetMode="External"' if item.is_outside else ""
        entries.append(
            f"<Relationship Id={quoteattr(item.id)} Type={quoteattr(item.type)} Target={quoteattr(target)}{mode}/>"
        )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'.encode()
