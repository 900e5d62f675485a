"""The words of a paragraph as they read with all tracked changes accepted."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element

from cpdesk.domain.rich_text import Run
from cpdesk.report.accessibility.styles import PLAIN, StyleSheet
from cpdesk.report.links import is_safe_link
from cpdesk.report.returned.fields import FieldState
from cpdesk.report.word_file.names import attribute, every, first, is_on, local_name, value
from cpdesk.report.word_file.package import Relation

_INTO = ("smartTag", "customXml", "sdtContent", "dir", "bdo")
_TEXT: Mapping[str, str] = {"tab": " ", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_CHOSEN = "mc:Choice"


@dataclass
class Seen:
    """What is met with beside words: in a paragraph, or counted through a document."""

    comments: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    tag: str = ""
    title: str = ""


@dataclass
class Tally:
    """What is counted through a whole document."""

    insertions: int = 0
    deletions: int = 0
    authors: dict[str, None] = field(default_factory=dict)
    hidden: int = 0
    pictures: int = 0


class WordsReader:
    """Reads the runs of paragraph after paragraph."""

    def __init__(self, styles: StyleSheet, relations: Mapping[str, Relation], tally: Tally) -> None:
        self._styles = styles
        self._relations = relations
        self._tally = tally
        self._fields = FieldState()
        self._of_child: Mapping[str, Callable[[_Element, str, Seen], Iterator[Run]]] = {
            "r": self._run,
            "hyperlink": self._hyperlink,
            "fldSimple": self._simple_field,
            "ins": self._inserted,
            "moveTo": self._inserted,
            "del": self._deleted,
            "moveFrom": self._deleted,
            "sdt": self._control,
            "AlternateContent": self._alternative,
        }

    def read(self, paragraph: _Element) -> tuple[tuple[Run, ...], Seen]:
        """Return the runs of a paragraph, with what else was met with in it; none of an entry of the contents.

        An entry is told by its style or its link too: where the end of the contents was cut off, the paper goes on.
        """
        seen = Seen()
        is_in_contents = self._fields.is_contents
        runs = tuple(run for run in self._within(paragraph, "", seen) if run.text)
        is_entry = (is_in_contents or self._fields.is_contents) and self._looks_like_entry(paragraph)
        self._fields.end_paragraph()
        return () if is_entry else runs, seen

    def _looks_like_entry(self, paragraph: _Element) -> bool:
        named = self._styles.name_of(self._styles.style_id(paragraph)).casefold()
        links = (attribute(link, "w:anchor") for link in every(paragraph, ".//w:hyperlink"))
        is_field = any("TOC" in (part.text or "") for part in every(paragraph, ".//w:instrText"))
        return named.startswith(("toc", "table of", "contents")) or is_field or any(links)

    def _within(self, parent: _Element, link: str, seen: Seen) -> Iterator[Run]:
        for child in parent:
            word = local_name(child)
            if word in self._of_child:
                yield from self._of_child[word](child, link, seen)
            elif word in _INTO:
                yield from self._within(child, link, seen)
            elif word == "commentRangeStart":
                seen.comments.append(attribute(child, "w:id"))

    def _hyperlink(self, element: _Element, _: str, seen: Seen) -> Iterator[Run]:
        relation = self._relations.get(attribute(element, "r:id"))
        address = relation.target.strip() if relation is not None and relation.is_outside else ""
        yield from self._within(element, address if is_safe_link(address) else "", seen)

    def _simple_field(self, element: _Element, link: str, seen: Seen) -> Iterator[Run]:
        self._fields.begin_simple(attribute(element, "w:instr"))
        yield from self._within(element, link, seen)
        self._fields.end_simple()

    def _inserted(self, element: _Element, link: str, seen: Seen) -> Iterator[Run]:
        self._tally.insertions += 1
        self.note_author(element)
        yield from self._within(element, link, seen)

    def _deleted(self, element: _Element, _link: str, _seen: Seen) -> Iterator[Run]:
        self._tally.deletions += 1
        self.note_author(element)
        for mark in every(element, ".//w:fldChar"):
            self._fields.turn(mark)
        yield from ()

    def note_author(self, element: _Element) -> None:
        """Remember who made a tracked change."""
        author = " ".join(attribute(element, "w:author").split())
        if author:
            self._tally.authors[author] = None

    def _control(self, element: _Element, link: str, seen: Seen) -> Iterator[Run]:
        seen.tag = seen.tag or value(element, "w:sdtPr/w:tag")
        seen.title = seen.title or value(element, "w:sdtPr/w:alias")
        if first(element, "w:sdtPr/w:showingPlcHdr") is None:
            yield from self._within(element, link, seen)

    def _alternative(self, element: _Element, link: str, seen: Seen) -> Iterator[Run]:
        chosen = first(element, _CHOSEN)
        if chosen is not None:
            yield from self._within(chosen, link, seen)
            self._objects(chosen, seen)

    def _run(self, run: _Element, link: str, seen: Seen) -> Iterator[Run]:
        character = value(run, "w:rPr/w:rStyle")
        if is_on(self._look(run, character, "w:vanish")):
            self._tally.hidden += any((part.text or "").strip() for part in every(run, "w:t"))
            return
        text = "".join(self._pieces(run, seen))
        if not text or self._fields.is_hidden:
            return
        link = link or self._fields.link
        underlined = attribute(self._look(run, character, "w:u")) not in ("", "none")
        yield Run(
            text,
            bold=is_on(self._look(run, character, "w:b")),
            italic=is_on(self._look(run, character, "w:i")),
            underline=underlined and not link,
            link=link,
        )

    def _look(self, run: _Element, character: str, path: str) -> _Element | None:
        """Return a property of the run itself or of its character style; how its paragraph looks is no emphasis."""
        direct = first(run, f"w:rPr/{path}")
        return direct if direct is not None else self._styles.of_style("", character, PLAIN, path)

    def _pieces(self, run: _Element, seen: Seen) -> Iterator[str]:
        for child in run:
            word = local_name(child)
            if word == "t":
                yield child.text or ""
            elif word == "br":
                yield "" if attribute(child, "w:type") in ("page", "column") else "\n"
            elif word == "fldChar":
                self._fields.turn(child)
            elif word == "instrText":
                self._fields.tell(child.text or "")
            elif word == "commentReference":
                seen.comments.append(attribute(child, "w:id"))
            elif word in ("footnoteReference", "endnoteReference"):
                seen.notes.append((word.removesuffix("Reference"), attribute(child, "w:id")))
            elif word in ("drawing", "pict", "object"):
                self._objects(child, seen)
            elif word == "AlternateContent" and (chosen := first(child, _CHOSEN)) is not None:
                self._objects(chosen, seen)
            else:
                yield _TEXT.get(word, "")

    def _objects(self, element: _Element, seen: Seen) -> None:
        """Note the pictures of an object, and the text boxes in it."""
        boxes = every(element, ".//w:txbxContent")
        seen.boxes += boxes
        self._tally.pictures += not boxes
