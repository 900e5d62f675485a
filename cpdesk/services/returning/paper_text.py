"""One text of a paper as it came back, put together from its paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cpdesk.domain.folded import bare_line, folded
from cpdesk.domain.pack_text import line_text
from cpdesk.domain.returned_paper import ReturnedParagraph
from cpdesk.domain.returned_text import ReturnedBlock, returned_text
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.text_place import TextSource
from cpdesk.report.printed import PrintedParagraph
from cpdesk.services.returning.pairing import Found


@dataclass
class PaperText:
    """One text of the paper: its printed paragraphs, and those that came back for it."""

    source: TextSource
    printed: dict[int, PrintedParagraph] = field(default_factory=dict)
    returned: list[tuple[ReturnedParagraph, Found]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Survived:
    """What came through of a paper's looks: whether there are lists left in it, and bold, italic or linked words."""

    lists: bool = True
    looks: bool = True


def survived(printed: Sequence[Block], returned: Sequence[Block]) -> Survived:
    """Return what came through. Where all of it is gone, no person took it out: it was pasted as plain text."""
    lists, left_lists = (any(item.kind is not BlockKind.PARAGRAPH for item in of) for of in (printed, returned))
    looks, left_looks = (any(_has_looks(item) for item in of) for of in (printed, returned))
    return Survived(left_lists or not lists, left_looks or not looks)


def _has_looks(block: Block) -> bool:
    return any(run.bold or run.italic or run.link for run in block.runs)


def came_back(text: PaperText, sent: RichText, survived: Survived) -> RichText:
    """Return a text as it came back, `sent` being what the pack had when the paper was written."""
    return _rich(text, sent, survived) if text.source.place.is_rich else _line(text, sent)


def _rich(text: PaperText, sent: RichText, survived: Survived) -> RichText:
    """Return a text of paragraphs as it came back, without the words that stood in for it."""
    stand_in = next((item.words for item in text.printed.values() if stands_in(item)), "")
    printed = {
        item.source.at: item.block
        for item in text.printed.values()
        if item.source is not None and not item.source.stands_in
    }
    blocks = []
    for item, found in text.returned:
        block = _without(item.block, stand_in)
        if not block.plain.strip():
            continue
        known = text.printed.get(found.printed) if found.printed is not None else None
        at = known.source.at if known is not None and known.source is not None and not stands_in(known) else None
        has_looks = survived.looks and (not item.title or bool(item.tag))
        blocks.append(ReturnedBlock(block, at, has_looks=has_looks))
    return returned_text(sent, printed, blocks, keeps_kinds=not survived.lists)


def stands_in(item: PrintedParagraph) -> bool:
    """Return whether a printed paragraph is cpdesk's own, where nothing is written yet."""
    return item.source is not None and item.source.stands_in


def _without(block: Block, stand_in: str) -> Block:
    """Return a block without the words that the paper printed where nothing was written yet."""
    words = " ".join(block.plain.split())
    rest = _words_without(words, stand_in)
    return block if rest == words else replace(block, runs=(Run(rest),) if rest else ())


def _words_without(words: str, stand_in: str) -> str:
    """Return words without those that stood in for them, which somebody left before or behind their own."""
    printed = " ".join(stand_in.split())
    if printed and folded(words).startswith(folded(printed)):
        return words[len(printed) :].strip()
    if printed and folded(words).endswith(folded(printed)):
        return words[: -len(printed)].strip()
    return words


def _line(text: PaperText, sent: RichText) -> RichText:
    """Return a single line as it came back: where it stands twice in a paper, the one that was changed."""
    lines = tuple(_said(text, item, found) for item, found in text.returned)
    changed = (line for line in lines if bare_line(line) != bare_line(sent.plain))
    line = next(changed, sent.plain)
    return line_text(line).tidied() if line.strip() else RichText()


def _said(text: PaperText, item: ReturnedParagraph, found: Found) -> str:
    """Return what a line says, without its label and what stood in for it."""
    printed = text.printed.get(found.printed) if found.printed is not None else None
    source = printed.source if printed is not None and printed.source is not None else text.source
    words = " ".join(item.words.split())
    said = words.removeprefix(f"{source.label}:").strip() if source.label else words
    shown = " ".join(printed.words.split()).removeprefix(f"{source.label}:").strip() if printed is not None else ""
    return _words_without(said, shown) if source.stands_in else said
