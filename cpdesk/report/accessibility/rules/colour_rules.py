"""Rules about colour and contrast."""

import re
from collections.abc import Iterator

from cpdesk.report.accessibility.colours import WHITE, contrast, is_coloured
from cpdesk.report.accessibility.found import Found, wrong
from cpdesk.report.accessibility.nodes import CellNode, ParagraphNode, RunNode
from cpdesk.report.accessibility.paper import ReadPaper
from cpdesk.report.word_file.names import attribute, first, is_on

_LEAST, _LEAST_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD = 36, 28
_WORD = re.compile(
    r"\b(red|amber|green|yellow|blue|black|grey|gray|white|r|a|g|b|y|rag|brag|on track|off track|better|worse|good|met|"
    r"not met|complete|ongoing|overdue|not started|not rated|no rating|improving|declining)\b",
    re.IGNORECASE,
)


def text_stands_out(paper: ReadPaper) -> Iterator[Found]:
    """Text is told from what is behind it by 4.5 to 1, large text by 3 to 1 (WCAG 1.4.3), whatever style says so."""
    page = _page_colour(paper)
    for paragraph in paper.everywhere:
        for run in paragraph.runs:
            if not run.text.strip():
                continue
            behind = _behind(paper, paragraph, run, page)
            colour = paper.colours.of(paper.styles.of_run(run.element, paragraph.style, paragraph.look, "w:color"))
            if not colour:
                continue
            needed = _LEAST_LARGE if _is_large(paper, paragraph, run) else _LEAST
            reached = contrast(colour, behind)
            if reached < needed:
                yield wrong(
                    paragraph.spot,
                    "contrast",
                    f"Text in #{colour} on #{behind} has a contrast of {reached:.1f} to 1; {needed:g} is needed.",
                    f"Choose a darker colour for the text, or change the style “{paragraph.style_name}”.",
                    run.text,
                )
                break


def colour_is_never_alone(paper: ReadPaper) -> Iterator[Found]:
    """What a colour says is said by a word or a letter in the same row too (WCAG 1.4.1)."""
    for table in paper.tables:
        meanings: dict[str, str] = {}
        for row in table.rows[1:]:
            fills = [_own_fill(paper, cell) for cell in row]
            coloured = [(cell, fill) for cell, fill in zip(row, fills, strict=True) if fill]
            if len(set(fills)) == 1 and len(row) > 1:
                continue
            has_word = any(_WORD.search(cell.text) for cell in row)
            for cell, fill in coloured:
                text = " ".join(cell.text.split())
                earlier = meanings.setdefault(text, fill)
                if not has_word or earlier != fill:
                    yield wrong(
                        cell.spot,
                        "colour-alone",
                        "A cell says by its colour alone what it means.",
                        "Write the rating's word or letter in it.",
                        text,
                    )


def _behind(paper: ReadPaper, paragraph: ParagraphNode, run: RunNode, page: str) -> str:
    """Return the colour behind a run: its own, its paragraph's, its cell's, or the page's."""
    styles, colours = paper.styles, paper.colours
    highlight = colours.of_highlight(first(run.element, "w:rPr/w:highlight"))
    own = colours.of_fill(styles.of_run(run.element, paragraph.style, paragraph.look, "w:shd"))
    whole = colours.of_fill(styles.of_paragraph(paragraph.element, paragraph.look, "w:shd"))
    cells = (colours.of_fill(shading) for shading in paragraph.shading)
    return highlight or own or whole or next((fill for fill in cells if fill), page)


def _page_colour(paper: ReadPaper) -> str:
    """Return the page's colour, which Word shows only where the settings say so."""
    if not is_on(first(paper.settings, "w:displayBackgroundShape")):
        return WHITE
    return paper.colours.of(first(paper.main, "w:background"), "w:color") or WHITE


def _is_large(paper: ReadPaper, paragraph: ParagraphNode, run: RunNode) -> bool:
    size = attribute(paper.styles.of_run(run.element, paragraph.style, paragraph.look, "w:sz"))
    if not size.isdigit():
        return False
    is_bold = is_on(paper.styles.of_run(run.element, paragraph.style, paragraph.look, "w:b"))
    return int(size) >= (_LARGE_BOLD if is_bold else _LARGE)


def _own_fill(paper: ReadPaper, cell: CellNode) -> str:
    fill = paper.colours.of_fill(first(cell.element, "w:tcPr/w:shd"))
    return fill if fill and is_coloured(fill) else ""


RULES = (text_stands_out, colour_is_never_alone)
