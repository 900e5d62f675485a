"""Links from one place of a paper to another: which lead somewhere, and what the places are called."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Heading, ListItem, Outline, OutlineBlock, OutlinePart, Paragraph, Table, TableCell
from cpdesk.domain.rich_text import Run

_NAME = "Answer_"
"""Word takes letters, figures and underscores for the name of a bookmark; of what it leads to a name tells nothing."""


def section_anchor(section_id: str) -> str:
    """Return what links lead to a section by, while its paper is composed."""
    return f"section {section_id}"


def line_anchor(key: str) -> str:
    """Return what links lead to a line of the tracker by, while its paper is composed."""
    return f"line {key}"


def anchored(
    blocks: Sequence[OutlineBlock], sections: Sequence[Section], name_of: Callable[[Section], str]
) -> Iterator[OutlineBlock]:
    """Yield the blocks of a chapter, the heading of each of its sections with what links lead to it by."""
    ids = {name_of(section): section.id for section in reversed(sections)}
    for at, block in enumerate(blocks):
        found = ids.pop(block.text, "") if isinstance(block, Heading) else ""
        if isinstance(block, Heading) and not found and at == 0 and sections:
            found = sections[0].id
        yield replace(block, anchor=section_anchor(found)) if isinstance(block, Heading) and found else block


def with_inner_links(parts: Sequence[OutlinePart], *, prefix: str = "") -> tuple[OutlinePart, ...]:
    """Return a paper's parts in which links lead to places that it has, and nothing else is called anything.

    What a link is about may stand in another paper: its words stay then, and lead nowhere. `prefix` keeps apart the
    names of papers that are bound together.
    """
    wanted = {run.leads_to for part in parts for block in part.blocks for run in _runs(block)} - {""}
    there = (anchor for part in parts for block in part.blocks for anchor in _anchors(block))
    found = dict.fromkeys(anchor for anchor in there if anchor in wanted)
    names = {anchor: f"{prefix}{_NAME}{at}" for at, anchor in enumerate(found, 1)}
    return tuple(replace(part, blocks=tuple(_named(block, names) for block in part.blocks)) for part in parts)


def told_apart(outline: Outline, prefix: str) -> Outline:
    """Return a paper whose places are called as those of no other paper that it is bound with."""
    return replace(outline, parts=with_inner_links(outline.parts, prefix=prefix))


def _runs(block: OutlineBlock) -> Iterable[Run]:
    match block:
        case Paragraph() | ListItem():
            return block.runs
        case Table():
            return (run for row in block.rows for cell in row for run in cell.runs)
        case _:
            return ()


def _anchors(block: OutlineBlock) -> Iterable[str]:
    match block:
        case Heading():
            return (block.anchor,)
        case Table():
            return (cell.anchor for row in block.rows for cell in row)
        case _:
            return ()


def _named(block: OutlineBlock, names: dict[str, str]) -> OutlineBlock:
    if not any(_anchors(block)) and not any(run.leads_to for run in _runs(block)):
        return block
    match block:
        case Heading():
            return replace(block, anchor=names.get(block.anchor, ""))
        case Paragraph() | ListItem():
            return replace(block, runs=_led(block.runs, names))
        case Table():
            return replace(block, rows=tuple(tuple(_cell(cell, names) for cell in row) for row in block.rows))
        case _:
            return block


def _cell(cell: TableCell, names: dict[str, str]) -> TableCell:
    runs = _led(cell.runs, names)
    return replace(cell, anchor=names.get(cell.anchor, ""), runs=runs if any(run.leads_to for run in runs) else ())


def _led(runs: Sequence[Run], names: dict[str, str]) -> tuple[Run, ...]:
    return tuple(replace(run, leads_to=names.get(run.leads_to, "")) for run in runs)
