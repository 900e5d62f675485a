"""Looking for words in the texts of a pack."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.pack_text import PackText
from cpdesk.domain.rich_text import RichText

_ALIKE = ("'’‘", '"“”', " \u00a0\u202f", "-\u2010\u2011")
"""What looks the same to whoever types it: quotation marks straight or curled, spaces and hyphens that hold a line."""
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Span:
    """Words within a block of a text: the block's number from 0, where they begin in it, where they end."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """Words that were found: the text they stand in, with their span."""

    within: PackText
    span: Span

    @property
    def words(self) -> str:
        """Return the words as they stand."""
        return self._line[self.span.start : self.span.end]

    @property
    def before(self) -> str:
        """Return the words before, as many as tell the place, on one line."""
        line = self._line[: self.span.start].replace("\n", " ")
        if len(line) <= _AROUND:
            return line
        _, space, words = line[-_AROUND:].partition(" ")
        return f"…{words}" if space else f"…{line[-_AROUND:]}"

    @property
    def after(self) -> str:
        """Return the words behind, as many as tell the place, on one line."""
        line = self._line[self.span.end :].replace("\n", " ")
        if len(line) <= _AROUND:
            return line
        words, space, _ = line[:_AROUND].rpartition(" ")
        return f"{words}…" if space else f"{line[:_AROUND]}…"

    @property
    def _line(self) -> str:
        return self.within.text.blocks[self.span.block].plain


@dataclass(frozen=True)
class Search:
    """What to look for, within one paragraph.

    With `matches_case` every character counts as typed. Without, capitals don't count, nor does the shape of quotation
    marks, spaces and hyphens: whoever types `children's` means `children’s` too.
    """

    words: str
    matches_case: bool = False
    whole_words: bool = False

    def spans_in(self, text: RichText) -> tuple[Span, ...]:
        """Return where the words stand in a text, from first to last; none overlaps another."""
        if not self.words:
            return ()
        return tuple(
            Span(number, found.start(), found.end())
            for number, block in enumerate(text.blocks)
            for found in self._pattern.finditer(block.plain)
        )

    def found_in(self, texts: Iterable[PackText]) -> tuple[Found, ...]:
        """Return all that is found in the texts, in their order."""
        return tuple(Found(within, span) for within in texts for span in self.spans_in(within.text))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        pattern = re.escape(self.words) if self.matches_case else "".join(map(_any_like, self.words))
        if self.whole_words:
            pattern = rf"(?<!\w){pattern}(?!\w)"
        return re.compile(pattern, 0 if self.matches_case else re.IGNORECASE)


def _any_like(character: str) -> str:
    alike = next((group for group in _ALIKE if character in group), "")
    return f"[{re.escape(alike)}]" if alike else re.escape(character)
