"""HTML from Word, Outlook, Excel or a browser as rich text."""

import re
from html.parser import HTMLParser

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.rich_text import MOST_LEVELS, Block, BlockKind, RichText, Run
from cpdesk.ui.widgets.pasted_text import is_address, with_lists

_IGNORED = frozenset(("head", "style", "script", "title", "xml", "select", "textarea", "svg"))
_BLOCKS = frozenset(
    ("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dt", "dd", "ul", "ol")
)
_OUTER = frozenset(("table", "caption", "section", "article", "figure", "hr", "body"))
_EMPTY = frozenset(("br", "img", "hr", "meta", "link", "input", "col", "wbr", "base", "area"))
_WORD_LIST = re.compile(r"mso-list:\s*l\d+\s+level(\d+)")
_WORD_MARK = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_WORD_NUMBER = re.compile(r"[\[(]?(?:\d+|[a-z]{1,4}|[A-Z])[.)\]]")
_QT_INDENT = re.compile(r"-qt-list-indent:\s*(\d+)")
_HEAVY = ("bold", "bolder", "600", "700", "800", "900")
_SPACES = re.compile(r"[ \n\r\t\f\u00a0]+")


def from_html(html: str) -> RichText:
    """Return the paragraphs, lists, bold, italic and links of a piece of HTML.

    Fonts, colours, underline and pictures are dropped; each row of a table becomes a line, its cells parted
    by semicolons. Word writes its lists as paragraphs with a mark of their own: those become real lists.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return with_lists(reader.blocks).tidied()


class _Reader(HTMLParser):
    """Gathers blocks while the parser goes through the tags, each of which is remembered with what it set."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._tags: list[tuple[str, str, dict[str, str]]] = []
        self._item: tuple[BlockKind, int] = (BlockKind.PARAGRAPH, 0)
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the tag begins."""
        values = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._runs.append(Run("\n"))
        if tag in _BLOCKS | _OUTER:
            self.end_block()
        if tag in ("td", "th") and "".join(run.text for run in self._runs).strip():
            self._runs.append(Run("; "))
        if tag not in _EMPTY:
            self._tags.append((tag, values.get("style", ""), values))
        if tag == "li":
            self._item = self._html_item(values.get("data-aria-level", ""))
        elif tag == "p" and (found := _WORD_LIST.search(values.get("style", ""))):
            self._item = (BlockKind.BULLET, min(int(found[1]), MOST_LEVELS) - 1)

    def handle_endtag(self, tag: str) -> None:
        """End what the tag ends, with the tags within it that were left open."""
        if tag in _BLOCKS | _OUTER:
            self.end_block()
        if tag == "li":
            self._item = (BlockKind.PARAGRAPH, 0)
        open_tags = [name for name, _, _ in self._tags]
        if tag in open_tags:
            del self._tags[len(open_tags) - 1 - open_tags[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        """Take words, unless nobody is to see them."""
        if any(name in _IGNORED for name, _, _ in self._tags):
            return
        words = _SPACES.sub(" ", clean_text(data))
        if any(_WORD_MARK.search(style) for _, style, _ in self._tags):
            self._mark += words
            return
        before = self._runs[-1].text if self._runs else " "
        words = words.lstrip() if before.endswith((" ", "\n")) else words
        if words:
            self._runs.append(self._run(words))

    def end_block(self) -> None:
        """Put the words gathered so far into a block of their own, if there are any."""
        if _WORD_NUMBER.fullmatch(self._mark.strip()):
            self._item = (BlockKind.NUMBER, self._item[1])
        runs = _trimmed(self._runs)
        if runs:
            self.blocks.append(Block(runs, *self._item))
            if not self._is_within("li"):
                self._item = (BlockKind.PARAGRAPH, 0)
        self._runs, self._mark = [], ""

    def _run(self, words: str) -> Run:
        bold = italic = False
        link = ""
        for tag, style, values in self._tags:
            weight = re.search(r"font-weight:\s*(\w+)", style)
            slant = re.search(r"font-style:\s*(\w+)", style)
            bold = weight[1] in _HEAVY if weight else bold or tag in ("b", "strong")
            italic = slant[1] in ("italic", "oblique") if slant else italic or tag in ("i", "em")
            if tag == "a" and is_address(values.get("href", "")):
                link = values["href"]
        return Run(words, bold=bold, italic=italic, link=link)

    def _html_item(self, level: str) -> tuple[BlockKind, int]:
        """Return what an item is: as deep as its lists, unless Word for the web or Qt says how deep it is."""
        lists = [(tag, style) for tag, style, _ in self._tags if tag in ("ul", "ol")]
        kind = BlockKind.NUMBER if lists and lists[-1][0] == "ol" else BlockKind.BULLET
        told = _QT_INDENT.search(lists[-1][1]) if lists else None
        depth = int(told[1]) if told else int(level) if level.isdecimal() else len(lists)
        return kind, min(max(depth - 1, 0), MOST_LEVELS - 1)

    def _is_within(self, tag: str) -> bool:
        return any(name == tag for name, _, _ in self._tags)


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    block = RichText((Block(tuple(runs)),)).tidied()
    if not block.blocks:
        return ()
    first, *rest = block.blocks[0].runs
    kept = [Run(first.text.lstrip(), first.bold, first.italic, first.underline, first.link), *rest]
    last = kept[-1]
    kept[-1] = Run(last.text.rstrip(), last.bold, last.italic, last.underline, last.link)
    return tuple(run for run in kept if run.text)
