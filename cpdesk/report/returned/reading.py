"""The reading of a document that came back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.plain_english import plural
from cpdesk.domain.returned_paper import Comment, Region, ReturnedPaper, ReturnedParagraph, TrackedChanges
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.report.accessibility.nodes import cells_of, rows_of
from cpdesk.report.accessibility.reading import blocks_of
from cpdesk.report.accessibility.styles import StyleSheet
from cpdesk.report.returned.lists import ListKinds
from cpdesk.report.returned.words import Seen, Tally, WordsReader
from cpdesk.report.word_file import WordFile, open_document
from cpdesk.report.word_file.extent import own_blocks
from cpdesk.report.word_file.names import attribute, every, first, local_name, name, value

MOST_PARAGRAPHS = 100_000
_LOOKS = ("w:rPrChange", "w:pPrChange")
_GONE = ("w:pPr/w:rPr/w:del", "w:pPr/w:rPr/w:moveFrom")


def read_returned(data: bytes) -> ReturnedPaper:
    """Return what a document says with all its tracked changes accepted; raise CpdeskError for what is none."""
    file = open_document(data)
    body = first(file.root(file.main), "w:body")
    if body is None:
        return ReturnedPaper()
    if sum(1 for _ in body.iter(name("w:p"))) > MOST_PARAGRAPHS:
        raise CpdeskError("This document is far longer than any paper.", "Take back a copy with the paper alone.")
    return _Reading(file, body).paper()


@dataclass(frozen=True, slots=True)
class _Within:
    """The content control that blocks stand in."""

    tag: str = ""
    title: str = ""


class _Reading:
    """Goes through a document once."""

    def __init__(self, file: WordFile, body: _Element) -> None:
        self._file = file
        self._body = body
        styles = StyleSheet(_root(file, "styles"))
        self._lists = ListKinds(styles, _root(file, "numbering"), body.iter(name("w:p")))
        self._tally = Tally()
        self._words = WordsReader(styles, file.relations(file.main), self._tally)
        self._comments = _comments(file)
        self._told: set[str] = set()
        self._notes = {kind: _notes(file, kind) for kind in ("footnote", "endnote")}
        self._rows: list[tuple[str, ...]] = []
        self._tags: set[str] = set()
        self._remarks: list[str] = []
        self._carried: tuple[Run, ...] = ()

    def paper(self) -> ReturnedPaper:
        """Return all of it."""
        paragraphs = tuple(self._paragraphs(own_blocks(self._body), _Within()))
        tally = self._tally
        if tally.hidden:
            self._remarks.append(f"Hidden text was left out, in {plural(tally.hidden, 'place')}.")
        looks = self._changed_looks()
        self._remarks += self._untold()
        return ReturnedPaper(
            paragraphs,
            tuple(self._rows),
            frozenset(self._tags),
            TrackedChanges(tally.insertions, tally.deletions, looks, tuple(tally.authors)),
            _last_author(self._file),
            tuple(self._remarks),
        )

    def _changed_looks(self) -> int:
        """Return how many changes of looks are tracked; they are read as they are now."""
        found = [mark for kind in _LOOKS for mark in self._body.iter(name(kind))]
        for mark in found:
            self._words.note_author(mark)
        return len(found)

    def _untold(self) -> Iterator[str]:
        """Yield the comments on what is not there any more: a deleted word, an emptied paragraph, a page's edge."""
        for key, comment in self._comments.items():
            if key not in self._told:
                yield f"{comment.author} says of words that are no longer in the text: {comment.words}"

    def _paragraphs(
        self, blocks: Iterable[_Element], within: _Within, region: Region = Region.BODY
    ) -> Iterator[ReturnedParagraph]:
        for child in blocks:
            word = local_name(child)
            if word == "p":
                yield from self._paragraph(child, within, region)
            elif word == "tbl":
                yield from self._table(child)
            elif word == "sdt":
                yield from self._control(child, within, region)
            elif word in ("customXml", "ins", "moveTo", "smartTag"):
                yield from self._paragraphs(child, within, region)
            elif word == "altChunk":
                self._remarks.append("Another document is embedded in this one; its words were not read.")

    def _control(self, control: _Element, within: _Within, region: Region) -> Iterator[ReturnedParagraph]:
        tag, content = value(control, "w:sdtPr/w:tag"), first(control, "w:sdtContent")
        if tag:
            self._tags.add(tag)
        is_contents = value(control, "w:sdtPr/w:docPartObj/w:docPartGallery") == "Table of Contents"
        is_empty = first(control, "w:sdtPr/w:showingPlcHdr") is not None
        if content is not None and not is_contents and not is_empty:
            inner = _Within(tag or within.tag, value(control, "w:sdtPr/w:alias") or within.title)
            yield from self._paragraphs(content, inner, region)

    def _paragraph(self, paragraph: _Element, within: _Within, region: Region) -> Iterator[ReturnedParagraph]:
        runs, seen = self._words.read(paragraph)
        runs, self._carried = (*self._carried, *runs), ()
        for path in _GONE:
            mark = first(paragraph, path)
            if mark is not None:
                self._words.note_author(mark)
                self._tally.deletions += 1
                self._carried, runs = runs, ()
        if seen.tag:
            self._tags.add(seen.tag)
        kind, level = self._lists.of(paragraph)
        (block,) = RichText((Block(_cleaned(runs), kind, level),)).tidied().blocks or (Block(()),)
        if block.runs:
            yield ReturnedParagraph(
                block,
                seen.tag or within.tag,
                seen.title or within.title,
                self._lists.levels.level(paragraph),
                region,
                self._said(seen),
            )
        yield from self._beside(seen)

    def _said(self, seen: Seen) -> tuple[Comment, ...]:
        found = [self._comments.get(key) for key in dict.fromkeys(seen.comments)]
        self._told.update(seen.comments)
        return tuple(comment for comment in found if comment is not None)

    def _beside(self, seen: Seen) -> Iterator[ReturnedParagraph]:
        """Yield what stands in text boxes and notes that a paragraph holds."""
        for box in seen.boxes:
            yield from self._paragraphs(box, _Within(), Region.BOX)
        for kind, key in seen.notes:
            note = self._notes[kind].get(key)
            if note is not None:
                yield from self._paragraphs(note, _Within(), Region.NOTE)

    def _table(self, table: _Element) -> Iterator[ReturnedParagraph]:
        """Keep the rows of a table as texts; yield what stands in boxes and notes of its cells."""
        for row in rows_of(table):
            texts: list[str] = []
            for cell in cells_of(row):
                lines: list[str] = []
                for block in blocks_of(cell):
                    if local_name(block) == "tbl":
                        yield from self._table(block)
                        continue
                    runs, seen = self._words.read(block)
                    lines.append(clean_text("".join(run.text for run in runs)))
                    self._remarks += [
                        f"{said.author} says of “{lines[-1]}” in a table: {said.words}" for said in self._said(seen)
                    ]
                    yield from self._beside(seen)
                texts.append("\n".join(line for line in lines if line.strip()))
            if first(row, "w:trPr/w:del") is not None:
                self._tally.deletions += 1
            elif any(texts):
                self._rows.append(tuple(texts))


def _root(file: WordFile, kind: str) -> _Element | None:
    found = file.related(file.main, kind)
    return file.root(found[0]) if found else None


def _cleaned(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(replace(run, text=clean_text(run.text)) for run in runs)


def _comments(file: WordFile) -> dict[str, Comment]:
    found = {}
    for comment in every(_root(file, "comments"), "w:comment"):
        author = " ".join(attribute(comment, "w:author").split()) or "Somebody"
        found[attribute(comment, "w:id")] = Comment(author, _plain(comment))
    return {key: comment for key, comment in found.items() if comment.words}


def _plain(element: _Element) -> str:
    lines = (
        "".join(part.text or "" for part in paragraph.iter(name("w:t"))) for paragraph in element.iter(name("w:p"))
    )
    return " ".join(clean_text(" ".join(lines)).split())


def _notes(file: WordFile, kind: str) -> dict[str, _Element]:
    notes = every(_root(file, f"{kind}s"), f"w:{kind}")
    return {attribute(note, "w:id"): note for note in notes if attribute(note, "w:type") in ("", "normal")}


def _last_author(file: WordFile) -> str:
    found = file.related("", "core-properties")
    said = first(file.root(found[0]), "cp:lastModifiedBy") if found else None
    return " ".join(clean_text((said.text if said is not None else "") or "").split())[:80]
