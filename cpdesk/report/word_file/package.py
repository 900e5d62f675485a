"""A Word document as its parts, each with what it refers to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import basename, dirname, join, normpath
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.word_file.names import NS
from cpdesk.untrusted import FileWords

DOCUMENT_WORDS = FileWords("document", "Word", "Save a copy without its largest pictures, and choose that.")
_STRICT = b"http://purl.oclc.org/ooxml/"
_MOST_TAGS = 3_000_000


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: its kind (the last word of the type), and a part's name or an address outside."""

    id: str
    kind: str
    target: str
    is_outside: bool
    type: str


class WordFile:
    """The parts of a document by name, with their XML made when asked for."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.parts = parts
        self._roots: dict[str, _Element] = {}
        self._by_case = {part.casefold(): part for part in parts}

    def has(self, name: str) -> bool:
        """Return whether there is such a part."""
        return name.casefold() in self._by_case

    def content(self, name: str) -> bytes:
        """Return the bytes of a part; raise a sentence where it is missing."""
        if not self.has(name):
            raise DOCUMENT_WORDS.damaged()
        return self.parts[self._by_case[name.casefold()]]

    def root(self, name: str) -> _Element:
        """Return the XML of a part; raise a sentence for what is none, or declares entities of its own."""
        if name not in self._roots:
            self._roots[name] = plain_root(self.content(name))
        return self._roots[name]

    def relations(self, part: str) -> Mapping[str, Relation]:
        """Return what a part refers to by the ids that it uses; the package's own are those of the empty name."""
        listed = join(dirname(part), "_rels", f"{basename(part)}.rels")
        if not self.has(listed):
            return {}
        found = (_relation(entry, dirname(part)) for entry in self.root(listed).iterfind("rel:Relationship", NS))
        return {relation.id: relation for relation in found}

    def related(self, part: str, kind: str) -> list[str]:
        """Return the names of the parts of a kind that a part refers to and that are there."""
        relations = self.relations(part).values()
        return [
            item.target for item in relations if item.kind == kind and not item.is_outside and self.has(item.target)
        ]

    def type_of(self, part: str) -> str:
        """Return the content type of a part."""
        wanted, ending = f"/{part}".casefold(), part.rpartition(".")[2].casefold()
        types = self.root("[Content_Types].xml")
        for entry in types.iterfind("ct:Override", NS):
            if str(entry.get("PartName")).casefold() == wanted:
                return str(entry.get("ContentType"))
        for entry in types.iterfind("ct:Default", NS):
            if str(entry.get("Extension")).casefold() == ending:
                return str(entry.get("ContentType"))
        return ""

    @cached_property
    def main(self) -> str:
        """Return the name of the document's main part."""
        found = self.related("", "officeDocument")
        if not found:
            raise DOCUMENT_WORDS.damaged()
        return found[0]


def read_parts(archive: ZipFile) -> dict[str, bytes]:
    """Return every part of an archive by its name, with slashes as they should be."""
    return {
        entry.filename.replace("\\", "/"): archive.read(entry) for entry in archive.infolist() if not entry.is_dir()
    }


def plain_root(content: bytes) -> _Element:
    """Return the root of a part's XML with nothing in it that could make it grow."""
    if content.count(b"<") > _MOST_TAGS:
        raise DOCUMENT_WORDS.harmful("A part of this document is far longer than Word writes.")
    if _STRICT in content:
        raise CpdeskError(
            "This document is kept in the Strict form of Open XML.", "Save it in Word as an ordinary Word document."
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as cause:
        if b"<!DOCTYPE" in content:
            raise _declares() from cause
        raise DOCUMENT_WORDS.damaged() from cause
    if root.getroottree().docinfo.doctype:
        raise _declares()
    return root


def _declares() -> CpdeskError:
    return DOCUMENT_WORDS.harmful("This document declares words of its own for its XML, which Word never writes.")


def _relation(entry: _Element, folder: str) -> Relation:
    kind, target = str(entry.get("Type", "")), str(entry.get("Target", ""))
    is_outside = entry.get("TargetMode") == "External"
    place = target if is_outside else normpath(join("/", folder, target)).lstrip("/")
    return Relation(str(entry.get("Id", "")), kind.rpartition("/")[2], place, is_outside, kind)
