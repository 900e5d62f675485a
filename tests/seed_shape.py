"""The shape of a paper: its headings with their numbers, and below each what stands there, in few words.

The files in `data/seeds` have the shapes of five papers that councils sent to their committees, written down from those
papers: the numbers, the points and lists with how many items they have, the tables with their columns and rows, the
charts. Headings are in our words.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from cpdesk.domain.outline import FigureBlock, Heading, ListItem, Outline, OutlineBlock, Paragraph, Table
from cpdesk.report.numbers import numbered_blocks

_FOLDER = Path(__file__).parent / "data" / "seeds"
Shape = dict[str, list[str]]
"""What stands below each heading, by the heading with its number."""


def seed_shape(name: str) -> Shape:
    """Return the shape that was written down from a paper; lines that begin with # say what is unlike it, and why."""
    shape: Shape = {}
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            shape[next(reversed(shape))].append(line.strip())
        elif line.strip() and not line.startswith("#"):
            shape[line.strip()] = []
    return shape


def shape_of(outline: Outline) -> Shape:
    """Return the shape of one of ours, without its appendices."""
    shape: Shape = {"Front": [label for label, _ in outline.front]}
    blocks = list(numbered_blocks(block for part in outline.parts for block in part.blocks))
    heading = ""
    for key, group in groupby(blocks, _kind):
        found = list(group)
        if key == "heading":
            for block, number in found:
                assert isinstance(block, Heading)
                heading = f"{number.rstrip('.')} {block.text}".strip()
                if block.text.startswith("Appendix 1"):
                    return shape
                shape[heading] = []
        else:
            shape[heading] += _said(key, found)
    return shape


def _kind(item: tuple[OutlineBlock, str]) -> str:
    block, number = item
    match block:
        case Heading():
            return "heading"
        case ListItem():
            return f"{block.kind.value}s"
        case Paragraph():
            return f"paragraphs {number.count('.')}" if number else "note"
        case Table() | FigureBlock():
            return f"{type(block).__name__} {block.caption}"


def _said(key: str, found: list[tuple[OutlineBlock, str]]) -> Iterator[str]:
    first, last = found[0], found[-1]
    match first[0]:
        case ListItem():
            items = [block for block, _ in found if isinstance(block, ListItem)]
            below = sum(item.level > 0 for item in items)
            yield f"{len(items) - below} {key}" + (f", {below} below" if below else "")
        case Paragraph() if first[1]:
            numbers = [number.rstrip(".") for _, number in (first, last)]
            yield f"points {' to '.join(dict.fromkeys(numbers))}"
        case Table():
            yield f"table of {len(first[0].rows)} rows: {' | '.join(first[0].header)}"
        case FigureBlock():
            yield "chart"
        case _:
            return
