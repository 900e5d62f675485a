"""Keeping the numbers of a public paper those of the whole one: of paragraphs, tables and figures."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from cpdesk.domain.outline import FigureBlock, Heading, Outline, OutlineBlock, OutlinePart, Paragraph, Table
from cpdesk.report.narrative import plain

_Run = list[OutlineBlock]


def hold_numbers(public: Outline, whole: Outline, filler: str) -> Outline:
    """Return the public paper with every paragraph, table and figure under the number that it has in the whole one.

    Where something is withheld before a paragraph, `filler` stands in the places that its own sentence does not fill; a
    caption takes the number itself. Nothing but numbers is taken from the whole paper. What nobody could confuse, as
    nothing numbered follows it under its heading, is not filled.
    """
    runs = _runs(_blocks(public))
    others = _runs(_blocks(whole))
    pairs = _pairs([_head(run) for run in runs], [_head(run) for run in others])
    counts = _counts_before(others)
    held = iter(
        [
            _held(run, others[pairs[at]], counts[pairs[at]], filler) if at in pairs else [[block] for block in run]
            for at, run in enumerate(runs)
        ]
    )
    each = (blocks for run in held for blocks in run)
    return replace(public, parts=tuple(_part(part, each) for part in public.parts))


def _part(part: OutlinePart, each: Iterator[_Run]) -> OutlinePart:
    return replace(part, blocks=tuple(block for _ in part.blocks for block in next(each)))


def _blocks(outline: Outline) -> _Run:
    return [block for part in outline.parts for block in part.blocks]


def _runs(blocks: Sequence[OutlineBlock]) -> list[_Run]:
    """Return the blocks in runs, each with the heading that it stands under; the first may have none."""
    runs: list[_Run] = [[]]
    for block in blocks:
        if isinstance(block, Heading):
            runs.append([])
        runs[-1].append(block)
    return runs


def _head(run: _Run) -> Heading | None:
    return run[0] if run and isinstance(run[0], Heading) else None


def _pairs(heads: Sequence[Heading | None], others: Sequence[Heading | None]) -> dict[int, int]:
    """Return which run of the whole paper each public one is: by its heading, else by its place among those beside.

    What is hidden has another heading, and only a heading without a number may be missing.
    """
    pairs: dict[int, int] = {}
    matcher = SequenceMatcher(None, heads, others, autojunk=False)
    for _, start, end, there, until in matcher.get_opcodes():
        free = list(range(there, until))
        for at in range(start, end):
            look = _look(heads[at])
            found = next((other for other in free if _look(others[other]) == look), None)
            if found is not None:
                pairs[at] = found
                free = [other for other in free if other > found]
    return pairs


def _look(head: Heading | None) -> tuple[int, bool]:
    return (head.level, head.is_numbered) if head is not None else (0, False)


def _counts_before(runs: Sequence[_Run]) -> list[tuple[int, int]]:
    """Return how many tables and figures come before each run."""
    counts, tables, figures = [], 0, 0
    for run in runs:
        counts.append((tables, figures))
        tables += sum(isinstance(block, Table) for block in run)
        figures += sum(isinstance(block, FigureBlock) for block in run)
    return counts


def _held(run: _Run, whole: _Run, before: tuple[int, int], filler: str) -> list[_Run]:
    """Return for each block of a run what stands for it: with its number, or behind what fills the places before it."""
    held: list[_Run] = [[block] for block in run]
    for kind, counted in ((Table, before[0]), (FigureBlock, before[1])):
        places = [at for at, block in enumerate(run) if isinstance(block, kind)]
        there = [block for block in whole if isinstance(block, kind)]
        numbers = _matched([_name(run[at]) for at in places], [_name(block) for block in there])
        for at, number in zip(places, numbers, strict=True):
            block = run[at]
            if isinstance(block, Table | FigureBlock):
                held[at] = [replace(block, number=counted + number + 1)]
    places = [at for at, block in enumerate(run) if _is_numbered(block)]
    levels = [block.number_level for block in whole if isinstance(block, Paragraph) and block.number_level]
    numbers = _matched([run[at] for at in places], [block for block in whole if _is_numbered(block)])
    used = 0
    for at, number in zip(places, numbers, strict=True):
        held[at] = [*(plain(filler, level) for level in levels[used:number]), run[at]]
        used = number + 1
    return held


def _matched(names: Sequence[object], others: Sequence[object]) -> list[int]:
    """Return the place of each among the others, in their order: its like, else the next one that is free."""
    places: list[int] = []
    following = 0
    for name in names:
        found = next((at for at in range(following, len(others)) if others[at] == name), following)
        places.append(found)
        following = found + 1
    return places


def _is_numbered(block: OutlineBlock) -> bool:
    return isinstance(block, Paragraph) and block.number_level > 0


def _name(block: OutlineBlock) -> str:
    return block.caption if isinstance(block, Table | FigureBlock) else ""
