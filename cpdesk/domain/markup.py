"""The light markup in which a details file writes rich text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.exempt_slip import exempt_slip
from cpdesk.domain.exemption import Exemption, grounds_of
from cpdesk.domain.rich_text import MOST_LEVELS, Block, BlockKind, RichText, Run

_ITEM = re.compile(r"^(?P<indent> *)(?:(?P<bullet>[-*•])|(?P<number>\d{1,3})[.)]) +(?P<words>.*)$")
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~•])"
    r"|(?P<stars>\*{1,3})"
    r"|\[(?P<label>(?:\\.|[^\[\]\\])+)\]\((?P<link>(?:https?://|mailto:)[^\s()<>]+)\)"
)


_EXEMPT = re.compile(r"\[exempt\s+(?P<paragraph>\w+(?:\s*,\s*\w+)*)\s*(?::(?P<interest>[^\]]*))?\]\s*", re.IGNORECASE)
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~•]")


def parse_markup(text: str) -> RichText:
    """Return the rich text that `text` writes.

    Lines make a paragraph until a blank one. `- ` begins a bullet and `1. ` a numbered item, nested by its
    indentation. `**bold**`, `*italic*` and `[words](https://…)` may be nested in one another; a backslash
    takes the next mark as it stands. `[exempt 2: why that is in the public interest]` before a paragraph, an item or a
    chart keeps it out of the public paper. What is no markup stays as it was typed: a star between spaces, one that
    nothing closes, a link that leads to no web page or mailbox.
    """
    blocks = (_block(kind, level, words) for kind, level, words in _blocks(clean_text(text)))
    return RichText(tuple(blocks)).tidied()


def slip_of_mark(text: str) -> str:
    """Return the first mark in `text` that keeps nothing out of the public paper, or nothing.

    That is what begins `[exempt` and is no whole mark before a paragraph, or is one with no words behind it. A bracket
    behind a backslash is meant to be read.
    """
    for kind, level, words in _blocks(_ESCAPED.sub("x", clean_text(text))):
        block = _block(kind, level, words)
        if block.exempt is not None and not block.plain.strip():
            return words.strip()
        if slip := exempt_slip(block.plain):
            return slip
    return ""


def _blocks(text: str) -> Iterator[tuple[BlockKind, int, str]]:
    """Yield each block's kind, level and words, its lines joined."""
    kind, level, words = BlockKind.PARAGRAPH, 0, [""]
    indents: list[int] = []
    for line in (*text.split("\n"), ""):
        item = _ITEM.match(line)
        if item and _interrupts(item, kind, words):
            yield kind, level, " ".join(words)
            indents = _nested(indents, len(item["indent"]))
            kind = BlockKind.BULLET if item["bullet"] else BlockKind.NUMBER
            level, words = min(len(indents), MOST_LEVELS) - 1, [item["words"].strip()]
        elif line.strip():
            if not any(words) and kind is BlockKind.PARAGRAPH:
                indents = []
            words.append(line.strip())
        else:
            yield kind, level, " ".join(words)
            kind, level, words = BlockKind.PARAGRAPH, 0, [""]


def _interrupts(item: re.Match[str], kind: BlockKind, words: list[str]) -> bool:
    """Return whether what looks like an item is one: within a paragraph, `12. ` may just begin a line."""
    in_paragraph = kind is BlockKind.PARAGRAPH and any(words)
    return not in_paragraph or bool(item["bullet"]) or item["number"] == "1"


def _nested(indents: list[int], indent: int) -> list[int]:
    """Return the indentations of the items that an item stands in, its own last."""
    return [*(outer for outer in indents if outer < indent), indent]


def _block(kind: BlockKind, level: int, words: str) -> Block:
    mark = _EXEMPT.match(words.strip())
    if mark is not None:
        rest = replace(_block(kind, level, words.strip()[mark.end() :]), exempt=None)
        return replace(
            rest, exempt=Exemption(", ".join(grounds_of(mark["paragraph"])), (mark["interest"] or "").strip())
        )
    literal: frozenset[int] = frozenset()
    while True:
        reader = _RunReader(literal)
        runs = tuple(reader.read(words.strip()))
        unclosed = frozenset(start for start in (reader.bold_since, reader.italic_since) if start is not None)
        if not unclosed:
            return Block(runs, kind, level)
        literal |= unclosed


@dataclass
class _RunReader:
    """Reads the runs of one block; stars that begin at a place in `literal` are taken as they stand."""

    literal: frozenset[int]
    bold_since: int | None = None
    italic_since: int | None = None

    def read(self, words: str, start: int = 0, link: str = "") -> Iterator[Run]:
        position = 0
        for token in _TOKEN.finditer(words):
            yield self._run(words[position : token.start()], link)
            position = token.end()
            place = start + token.start()
            if token["escaped"]:
                yield self._run(token["escaped"], link)
            elif token["label"]:
                yield from self.read(token["label"], place + 1, token["link"])
            elif place in self.literal or _stands_alone(words, token):
                yield self._run(token["stars"], link)
            else:
                self._turn(len(token["stars"]), place)
        yield self._run(words[position:], link)

    def _run(self, text: str, link: str) -> Run:
        return Run(text, bold=self.bold_since is not None, italic=self.italic_since is not None, link=link)

    def _turn(self, stars: int, place: int) -> None:
        if stars != 1:
            self.bold_since = place if self.bold_since is None else None
        if stars != 2:
            self.italic_since = place if self.italic_since is None else None


def _stands_alone(words: str, token: re.Match[str]) -> bool:
    before, after = words[: token.start()][-1:], words[token.end() :][:1]
    return (not before or before.isspace()) and (not after or after.isspace())
