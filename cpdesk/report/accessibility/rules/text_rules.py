"""Rules about how text looks."""

import re
from collections.abc import Iterator

from cpdesk.report.accessibility.found import Found, doubtful, wrong
from cpdesk.report.accessibility.nodes import ParagraphNode, RunNode
from cpdesk.report.accessibility.paper import ReadPaper, is_named
from cpdesk.report.word_file.names import attribute, first, is_on, value

_SMALLEST = 24
_LEFT = ("", "left", "start")
_LONGEST_ITALIC = 100
_FEWEST_LETTERS, _FEWEST_WORDS = 20, 5
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:[ ,]+[A-ZÀ-Þ&][A-ZÀ-Þ’'-]*)+")
_SERIF = (
    "times", "times new roman", "cambria", "georgia", "garamond", "book antiqua", "palatino", "palatino linotype",
    "bookman old style", "century schoolbook", "baskerville", "constantia", "liberation serif", "courier new",
)  # fmt: skip


def text_is_large_enough(paper: ReadPaper) -> Iterator[Found]:
    """12 points or more, in tables and footers too."""
    for paragraph in paper.everywhere:
        for run in paragraph.runs:
            size = attribute(paper.styles.of_run(run.element, paragraph.style, paragraph.look, "w:sz")) or "20"
            if run.text.strip() and size.isdigit() and int(size) < _SMALLEST:
                yield wrong(
                    paragraph.spot,
                    "text-small",
                    f"Text is of {int(size) / 2:g} points.",
                    f"Make it 12 or more, best in the style “{paragraph.style_name}”.",
                    run.text,
                )
                break


def text_is_aligned_left(paper: ReadPaper) -> Iterator[Found]:
    """Lines that begin at one place are found again; justified ones leave rivers of white. Figures may stand right."""
    for paragraph in paper.paragraphs:
        side = attribute(paper.styles.of_paragraph(paragraph.element, paragraph.look, "w:jc"))
        is_figure = paragraph.table is not None and side in ("right", "end") and re.search(r"\d", paragraph.text)
        if side not in _LEFT and paragraph.text.strip() and not is_figure:
            yield doubtful(
                paragraph.spot,
                "text-aligned",
                "Text is not aligned left.",
                f"Align it left, best in the style “{paragraph.style_name}”.",
                paragraph.text,
            )


def text_is_no_block_of_capitals(paper: ReadPaper) -> Iterator[Found]:
    """Words in capitals have no shape to know them by, and some readers spell them out."""
    mend = "Write it in sentence case."
    for paragraph in paper.everywhere:
        formatted = next(
            (run for run in paragraph.runs if _letters(run.text) > 1 and _is_capitals(paper, paragraph, run)), None
        )
        typed = next((found[0] for found in _CAPITALS.finditer(paragraph.text) if _is_block(found[0])), "")
        if formatted is not None or typed:
            words = formatted.text if formatted is not None else typed
            yield doubtful(paragraph.spot, "text-capitals", "Text is in block capitals.", mend, words)


def text_is_not_long_in_italics(paper: ReadPaper) -> Iterator[Found]:
    """Long passages in italics are hard to read."""
    for paragraph in paper.everywhere:
        slanted = [
            run.text
            for run in paragraph.runs
            if is_on(paper.styles.of_run(run.element, paragraph.style, paragraph.look, "w:i"))
        ]
        if len("".join(slanted)) > _LONGEST_ITALIC:
            yield doubtful(
                paragraph.spot,
                "text-italic",
                "A long passage is in italics.",
                "Set it upright; quotation marks say that it is quoted.",
                "".join(slanted),
            )


def only_links_are_underlined(paper: ReadPaper) -> Iterator[Found]:
    """Underlined words look like links."""
    for paragraph in paper.everywhere:
        for run in paragraph.runs:
            line = attribute(paper.styles.of_run(run.element, paragraph.style, paragraph.look, "w:u"))
            is_link = run.link is not None or is_named(
                paper.styles.name_of(value(run.element, "w:rPr/w:rStyle")), ".*hyperlink.*"
            )
            if run.text.strip() and line not in ("", "none") and not is_link:
                yield doubtful(
                    paragraph.spot,
                    "text-underlined",
                    "Words that are no link are underlined.",
                    "Take the line off; bold stands out too.",
                    run.text,
                )
                break


def type_is_without_serifs(paper: ReadPaper) -> Iterator[Found]:
    """A plain typeface is easier on a screen. Each is named once, where it comes first."""
    told: set[str] = set()
    for paragraph in paper.everywhere:
        for run in paragraph.runs:
            font = _font(paper, paragraph, run)
            if run.text.strip() and font.casefold() in _SERIF and font not in told:
                told.add(font)
                yield doubtful(
                    paragraph.spot,
                    "text-serif",
                    f"The typeface {font} has serifs.",
                    "Use one without, such as Arial.",
                    run.text,
                )


def lines_may_grow(paper: ReadPaper) -> Iterator[Found]:
    """An exact height cuts off text that a reader enlarges (WCAG 1.4.12)."""
    for paragraph in paper.paragraphs:
        spacing = paper.styles.of_paragraph(paragraph.element, paragraph.look, "w:spacing")
        if attribute(spacing, "w:lineRule") == "exact" and paragraph.text.strip():
            yield doubtful(
                paragraph.spot, "height-exact", "Lines are of an exact height.", "Set them to Multiple.", paragraph.text
            )
    for table in paper.tables:
        if any(attribute(first(row, "w:trPr/w:trHeight"), "w:hRule") == "exact" for row in table.row_elements):
            yield doubtful(
                table.spot, "height-exact", "Rows of a table are of an exact height.", "Set them to At least."
            )


def _is_capitals(paper: ReadPaper, paragraph: ParagraphNode, run: RunNode) -> bool:
    return any(
        is_on(paper.styles.of_run(run.element, paragraph.style, paragraph.look, path))
        for path in ("w:caps", "w:smallCaps")
    )


def _is_block(text: str) -> bool:
    return _letters(text) >= _FEWEST_LETTERS and len(text.split()) >= _FEWEST_WORDS


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)


def _font(paper: ReadPaper, paragraph: ParagraphNode, run: RunNode) -> str:
    fonts = paper.styles.of_run(run.element, paragraph.style, paragraph.look, "w:rFonts")
    themed = attribute(fonts, "w:asciiTheme")
    if not themed:
        return attribute(fonts, "w:ascii")
    named = paper.file.related(paper.file.main, "theme")
    which = "a:majorFont" if themed.startswith("major") else "a:minorFont"
    theme = paper.file.root(named[0]) if named else None
    return attribute(first(theme, f"a:themeElements/a:fontScheme/{which}/a:latin"), "typeface")


RULES = (
    text_is_large_enough,
    text_is_aligned_left,
    text_is_no_block_of_capitals,
    text_is_not_long_in_italics,
    only_links_are_underlined,
    type_is_without_serifs,
    lines_may_grow,
)
