"""The extent of a paper within a council's template, by which the template's own words are known when it comes back."""

from collections.abc import Iterator, Sequence

from lxml import etree
from lxml.etree import _Element

from cpdesk.domain.text_tag import words_mark
from cpdesk.report.word_file.names import attribute, every, name

_NAME = "_cpdesk_"
"""How the bookmark's name begins, which Word does not list; the mark of all words outside it follows."""

_FIELDS = (name("w:fldChar"), name("w:fldSimple"))


def mark_extent(body: _Element, first: _Element, last: _Element) -> None:
    """Put a bookmark round the paper, from its first block to its last, that is named by the words outside it."""
    blocks = list(body)
    start, end = blocks.index(first), blocks.index(last)
    taken = (attribute(found, "w:id") for found in body.iter(name("w:bookmarkStart")))
    number = str(max((int(held) for held in taken if held.isdigit()), default=0) + 1)
    mark = {name("w:id"): number, name("w:name"): _NAME + _mark([*blocks[:start], *blocks[end + 1 :]])}
    body.insert(end + 1, etree.Element(name("w:bookmarkEnd"), {name("w:id"): number}))
    body.insert(start, etree.Element(name("w:bookmarkStart"), mark))


def own_blocks(body: _Element) -> Sequence[_Element]:
    """Return the blocks of a body that are the paper's; all of them where what stands outside is not as it was sent.

    Word may put the end of the bookmark into the paragraph behind it.
    """
    blocks = list(body)
    for start, end, words in _extents(body):
        for stop in (end, end + 1):
            if _mark([*blocks[:start], *blocks[stop:]]) == words:
                return blocks[start:stop]
    return blocks


def _extents(body: _Element) -> Iterator[tuple[int, int, str]]:
    """Yield from which block to which a paper stands, with the mark of the words outside."""
    for begin in body.iter(name("w:bookmarkStart")):
        called, number = attribute(begin, "w:name"), attribute(begin, "w:id")
        if not called.startswith(_NAME):
            continue
        ends = (found for found in body.iter(name("w:bookmarkEnd")) if attribute(found, "w:id") == number)
        finish = next(ends, None)
        if finish is not None:
            yield _place(body, begin), _place(body, finish), called.removeprefix(_NAME)


def _place(body: _Element, element: _Element) -> int:
    while (parent := element.getparent()) is not None and parent is not body:
        element = parent
    return body.index(element)


def _mark(blocks: Sequence[_Element]) -> str:
    """Return the mark of the words of blocks, without those that fields show: a contents may be made anew."""
    paragraphs = (found for block in blocks for found in block.iter(name("w:p")))
    return words_mark(
        "".join(part.text or "" for part in every(paragraph, ".//w:t"))
        for paragraph in paragraphs
        if next(paragraph.iter(*_FIELDS), None) is None
    )
