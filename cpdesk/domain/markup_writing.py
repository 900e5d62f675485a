"""Rich text written as the light markup of a details file."""

import re
from dataclasses import replace

from cpdesk.domain.rich_text import MOST_LEVELS, Block, BlockKind, RichText, Run

_SPECIAL = re.compile(r"[\\*\[\]]")
_LIKE_AN_ITEM = re.compile(r"^(\d{1,3}(?=[.)])|(?=[-•]))")
_PARENTHESES = {"(": "%28", ")": "%29"}


def write_markup(text: RichText) -> str:
    """Return markup that `parse_markup` reads as the same text.

    Underlining has no markup, so it is left out. Line breaks within a block become spaces, and bold or italic
    blanks at the edge of a word plain ones.
    """
    lines: list[str] = []
    counts = [0] * MOST_LEVELS
    previous: Block | None = None
    for block in text.tidied().blocks:
        is_item = block.kind is not BlockKind.PARAGRAPH
        if previous is not None and not (is_item and previous.kind is not BlockKind.PARAGRAPH):
            lines.append("")
            counts = [0] * MOST_LEVELS
        counts[block.level] = counts[block.level] + 1 if block.kind is BlockKind.NUMBER else 0
        counts[block.level + 1 :] = [0] * (MOST_LEVELS - block.level - 1)
        mark = {BlockKind.BULLET: "- ", BlockKind.NUMBER: f"{counts[block.level]}. "}.get(block.kind, "")
        lines.append("    " * block.level * is_item + mark + _write_runs(block.runs))
        previous = block
    return "\n".join(lines)


def _write_runs(runs: tuple[Run, ...]) -> str:
    """Return the runs as one line; stars are written only where the look changes."""
    written = ""
    bold = italic = False
    link = ""
    for run in _with_plain_edges(runs):
        if run.link != link:
            written += f"]({_safe(link)})" if link else ""
        written += "*" * (2 * (run.bold is not bold) + (run.italic is not italic))
        if run.link != link:
            written += "[" if run.link else ""
        bold, italic, link = run.bold, run.italic, run.link
        written += _SPECIAL.sub(r"\\\g<0>", run.text)
    written += f"]({_safe(link)})" if link else ""
    written += "*" * (2 * bold + italic)
    return _LIKE_AN_ITEM.sub(r"\g<1>\\", written)


def _safe(link: str) -> str:
    return "".join(_PARENTHESES.get(character, character) for character in link)


def _with_plain_edges(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs on one line, blanks at the edges of bold or italic words made plain."""
    parted: list[Run] = []
    for run in runs:
        text = re.sub(r"\s", " ", run.text)
        core = text.strip()
        before, after = (text[: text.index(core)], text[text.index(core) + len(core) :]) if core else (text, "")
        blank = Run("", link=run.link)
        parted += [
            replace(blank, text=before),
            replace(run, text=core, underline=False),
            replace(blank, text=after),
        ]
    tidy = Block(tuple(parted))
    joined = RichText((tidy,)).tidied().blocks
    return _trimmed(joined[0].runs) if joined else ()


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs without blanks at either end of the line."""
    first, last = runs[0], runs[-1]
    runs = (replace(first, text=first.text.lstrip()), *runs[1:])
    last = runs[-1]
    return tuple(run for run in (*runs[:-1], replace(last, text=last.text.rstrip())) if run.text)
