"""The lines that a public paper prints in the place of what is exempt, which are nobody's words."""

import re
from collections.abc import Collection
from difflib import SequenceMatcher

from cpdesk.domain.folded import bare_line, folded
from cpdesk.domain.insert import InsertKind
from cpdesk.domain.rich_text import Block, RichText

_INSERTS = "|".join(kind.value for kind in InsertKind)
_WITHHELD_LINE = re.compile(
    rf"""withheld\.?
    | (?:[^:.]*[:.]?[^:.]*:\ )?(?:(?:{_INSERTS})\ )?withheld\ under\ paragraphs?\ [^.]{{1,80}}?\ of\ schedule\ 12a
      (?:\.|\.?\ public\ interest:.*|,\ as\ is\ what\ stands\ before\ it\.)?
    | withheld:\ exempt\ information,\ which\ this\ public\ paper\ does\ not\ hold\.?
    | .*\ is\ exempt\ under\ paragraphs?\ .*\ and\ is\ not\ in\ this\ public\ paper\..*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def is_withheld_line(words: str) -> bool:
    """Return whether a line is one that stands in the place of what is exempt."""
    return _WITHHELD_LINE.fullmatch(folded(words)) is not None


def withheld_lines(text: RichText, own: Collection[str] = ()) -> tuple[str, ...]:
    """Return those lines of a text; `own` are lines that somebody wrote so, as `bare_line` has them."""
    return tuple(
        block.plain for block in text.blocks if is_withheld_line(block.plain) and bare_line(block.plain) not in own
    )


def without_withheld_lines(text: RichText, own: Collection[str] = ()) -> RichText:
    """Return a text without them."""
    gone = set(withheld_lines(text, own))
    return RichText(tuple(block for block in text.blocks if block.plain not in gone)).tidied() if gone else text


def with_exempt_blocks(text: RichText, now: RichText) -> RichText:
    """Return a text with every exempt block that `now` has, each behind what it follows there.

    One that is there in other words, exempt still, stays as it came.
    """
    came, was = list(text.tidied().blocks), now.tidied().blocks
    lost = [at for at, block in enumerate(was) if block.exempt is not None and block not in came]
    reworded = sum(block.exempt is not None and block not in was for block in came)
    if len(lost) <= reworded:
        return text
    out: list[Block] = list(came)
    for at in lost:
        out.insert(_behind(was, at, out), was[at])
    return RichText(tuple(out)).tidied()


def _behind(was: Collection[Block], at: int, out: list[Block]) -> int:
    """Return where a block goes: behind the nearest of those before it that is there, else first."""
    ours, theirs = [folded(block.plain) for block in was], [folded(block.plain) for block in out]
    same = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    ends = [match.b + min(match.size, at - match.a) for match in same if match.size and match.a < at]
    return max(ends, default=0)
