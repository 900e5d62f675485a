"""A text as somebody changed it in a word processor, put together from what the paper printed of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby
from re import compile as pattern

from cpdesk.domain.folded import bare_line, folded
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run

_WORD = pattern(r"\S+|\s+")
_Letter = tuple[str, Run]


@dataclass(frozen=True, slots=True)
class ReturnedBlock:
    """A block as it came back: `at` is the place in the text of the block that it was, None for a new one.

    `has_looks` says that what is bold or linked in it can be relied on; some word processors drop that.
    """

    block: Block
    at: int | None = None
    has_looks: bool = True


def returned_text(
    sent: RichText, printed: Mapping[int, Block], returned: Sequence[ReturnedBlock], *, keeps_kinds: bool = False
) -> RichText:
    """Return the text as it came back. `printed` has the blocks that the paper showed, by their places in `sent`.

    What the paper did not show (a chart's place, what is exempt) stays where it is, behind what it follows, whatever
    became of the words that stood in its place. A block that reads as it was printed is the very block that it was, so
    that nothing changes that nobody changed.
    """
    shown = {at: block for at, block in printed.items() if _is_shown(sent, at, block)}
    out: list[tuple[int | None, Block]] = []
    for item in returned:
        if item.at in shown:
            block = _as_sent(sent.blocks[item.at], shown[item.at], item, keeps_kind=keeps_kinds)
            out.append((item.at, block))
        elif item.at is None or not _reads_same(item.block, printed[item.at], has_looks=True):
            out.append((None, _plain_spaced(item.block)))
    for at, block in enumerate(sent.blocks):
        if at not in shown:
            out.insert(_behind(out, at), (at, block))
    return RichText(tuple(block for _, block in out)).tidied()


def _is_shown(sent: RichText, at: int, printed: Block) -> bool:
    """Return whether a paper printed a block with its own words, a mark before them or none, and no others instead."""
    return at < len(sent.blocks) and folded(printed.plain).endswith(bare_line(sent.blocks[at].plain))


def reads_alike(one: RichText, other: RichText) -> bool:
    """Return whether two texts say the same in the same looks, however their quotes and dashes are written."""
    ours, theirs = one.tidied().blocks, other.tidied().blocks
    return len(ours) == len(theirs) and all(map(_blocks_alike, ours, theirs))


def _blocks_alike(one: Block, other: Block) -> bool:
    return _bare(one) == _bare(other) and folded(one.plain) == folded(other.plain) and _looks(one) == _looks(other)


def _bare(block: Block) -> Block:
    """Return all of a block but its words; a paragraph has no depth."""
    return replace(block, runs=(), level=block.level if block.kind is not BlockKind.PARAGRAPH else 0)


def _behind(out: Sequence[tuple[int | None, Block]], at: int) -> int:
    """Return where a block that was not shown goes: behind the nearest before it that is there, else first."""
    before = [place for place, (was, _) in enumerate(out) if was is not None and was < at]
    return max(before, key=lambda place: out[place][0] or 0) + 1 if before else 0


def _as_sent(sent: Block, printed: Block, item: ReturnedBlock, *, keeps_kind: bool) -> Block:
    """Return a block that was sent with what was changed in it."""
    came = item.block
    is_same_kind = keeps_kind or (came.kind, came.level) == (printed.kind, printed.level)
    reads_same = _reads_same(came, printed, has_looks=item.has_looks)
    if is_same_kind and reads_same and (not item.has_looks or _looks(came) == _looks(printed)):
        return sent
    kind, level = (printed.kind, printed.level) if is_same_kind else (came.kind, came.level)
    if is_same_kind and sent.kind is BlockKind.NUMBER:
        kind, level = sent.kind, sent.level
    runs = _reworded(printed, came, has_looks=item.has_looks)
    return replace(sent, runs=_without_mark(sent, printed, runs), kind=kind, level=level)


def _without_mark(sent: Block, printed: Block, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return words without the mark that the paper printed before them: that they are exempt, say."""
    mark = folded(printed.plain).removesuffix(bare_line(sent.plain)).strip()
    words = Block(runs).plain
    if not mark or not folded(words).startswith(mark):
        return runs
    cut = next(at for at in range(len(words) + 1) if folded(words[:at]) == mark)
    rest = len(words) - len(words[cut:].lstrip())
    kept: list[Run] = []
    for run in runs:
        kept.append(replace(run, text=run.text[rest:]))
        rest = max(rest - len(run.text), 0)
    return tuple(run for run in kept if run.text)


def _reads_same(came: Block, printed: Block, *, has_looks: bool) -> bool:
    """Return whether two blocks say the same; a word processor that drops looks drops line breaks with them."""
    one, other = bare_line(came.plain), bare_line(printed.plain)
    return one == other or (not has_looks and one.replace(" ", "") == other.replace(" ", ""))


def _reworded(printed: Block, came: Block, *, has_looks: bool) -> tuple[Run, ...]:
    """Return the words that came with those that nobody changed spelt as they were: a straight quote stays one."""
    before, after = _words(printed), _words(came)
    matcher = SequenceMatcher(None, [_key(word) for word in before], [_key(word) for word in after], autojunk=False)
    letters: list[_Letter] = []
    for tag, start, _, first, last in matcher.get_opcodes():
        for at, word in enumerate(after[first:last]):
            if tag == "equal":
                was = before[start + at]
                look = word[0][1] if has_looks else was[0][1]
                letters += [(letter, look) for letter, _ in was]
            else:
                letters += [(letter if letter != "\u00a0" else " ", look) for letter, look in word]
    return tuple(replace(look, text="".join(letter for letter, _ in group)) for look, group in _grouped(letters))


def _grouped(letters: Sequence[_Letter]) -> Iterator[tuple[Run, Iterator[_Letter]]]:
    return groupby(letters, key=lambda item: replace(item[1], text=""))


def _words(block: Block) -> list[list[_Letter]]:
    letters = [(letter, replace(run, text="")) for run in block.runs for letter in run.text]
    plain = "".join(letter for letter, _ in letters)
    return [letters[found.start() : found.end()] for found in _WORD.finditer(plain)]


def _key(word: Sequence[_Letter]) -> str:
    return folded("".join(letter for letter, _ in word)) or " "


def _plain_spaced(block: Block) -> Block:
    return replace(block, runs=tuple(replace(run, text=run.text.replace("\u00a0", " ")) for run in block.runs))


def _looks(block: Block) -> tuple[tuple[str, bool, bool, bool, str], ...]:
    """Return the looks of the letters, blanks left out: a bold blank looks like any other."""
    looks = (
        (letter, run.bold, run.italic, run.underline and not run.link, run.link.strip().rstrip("/"))
        for run in block.runs
        for letter in folded(run.text).replace(" ", "")
    )
    return tuple(
        ("".join(item[0] for item in group), *look) for look, group in groupby(looks, key=lambda item: item[1:])
    )
