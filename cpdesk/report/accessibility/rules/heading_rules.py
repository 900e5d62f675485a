"""Rules about headings."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cpdesk.report.accessibility.found import DOCUMENT, Found, doubtful, wrong
from cpdesk.report.accessibility.nodes import ParagraphNode, Region
from cpdesk.report.accessibility.paper import ReadPaper, is_named
from cpdesk.report.accessibility.styles import PLAIN
from cpdesk.report.word_file.names import is_on

_DEEPEST = 3
_LONGEST_LINE = 100
_ENDS_SENTENCE = re.compile(r"[.;:,?!][”’\"')]*$")
_NOT_BODY = r"title|subtitle|caption|toc \d|toc heading|header|footer|list .*|.*quote"


def headings_are_there(paper: ReadPaper) -> Iterator[Found]:
    """Headings are how a reader who cannot see a page finds the way (WCAG 1.3.1)."""
    if not paper.headings:
        yield wrong(
            DOCUMENT, "heading-none", "The paper has no headings.", "Give its headings the styles Heading 1, 2 and 3."
        )


def headings_go_down_in_steps(paper: ReadPaper) -> Iterator[Found]:
    """A level that is skipped reads as a part that is missing (WCAG 1.3.1, PDF/UA 7.4)."""
    if paper.headings and paper.headings[0].level != 1:
        first = paper.headings[0]
        yield wrong(
            first.spot,
            "heading-first",
            f"The first heading is of level {first.level}.",
            "Give the paper's title the style Heading 1.",
            first.text,
        )
    for before, after in pairwise(paper.headings):
        if after.level > before.level + 1:
            yield wrong(
                after.spot,
                "heading-skipped",
                f"A heading of level {after.level} stands below one of level {before.level}.",
                f"Give it the style Heading {before.level + 1}.",
                after.text,
            )


def headings_are_shallow(paper: ReadPaper) -> Iterator[Found]:
    """Three levels are what a listener can keep in mind."""
    for heading in paper.headings:
        if heading.level > _DEEPEST:
            yield doubtful(
                heading.spot,
                "heading-deep",
                f"This heading is of level {heading.level}.",
                "Use no more than three levels.",
                heading.text,
            )


def headings_have_words(paper: ReadPaper) -> Iterator[Found]:
    """An empty heading is announced, and says nothing (WCAG 2.4.6)."""
    for heading in paper.headings:
        if not heading.text.strip():
            yield wrong(heading.spot, "heading-empty", "A heading is empty.", "Delete it, or give it words.")


def headings_are_words_own(paper: ReadPaper) -> Iterator[Found]:
    """A style of one's own becomes a mere paragraph in the PDF that Word makes, even with an outline level."""
    for paragraph in paper.paragraphs:
        if not paragraph.level and paper.levels.outline_level(paragraph.element) and paragraph.text.strip():
            yield wrong(
                paragraph.spot,
                "heading-style",
                f"A heading has the style “{paragraph.style_name}”, which is not one of Word's own headings.",
                "Give it the style Heading 1, 2 or 3.",
                paragraph.text,
            )


def no_bold_line_is_a_heading(paper: ReadPaper) -> Iterator[Found]:
    """A bold line looks like a heading, and is none to a screen reader (WCAG 1.3.1)."""
    begun = False
    for paragraph in paper.paragraphs:
        begun = begun or bool(paragraph.level)
        if begun and paragraph.region is Region.BODY and _is_bold_line(paper, paragraph):
            yield wrong(
                paragraph.spot,
                "heading-fake",
                "A bold line looks like a heading, and is none.",
                "Give it the style Heading 1, 2 or 3, or take the bold off.",
                paragraph.text,
            )


def _is_bold_line(paper: ReadPaper, paragraph: ParagraphNode) -> bool:
    text = paragraph.text.strip()
    if not text or len(text) > _LONGEST_LINE or _ENDS_SENTENCE.search(text):
        return False
    is_other = paragraph.level or paper.levels.outline_level(paragraph.element)
    if is_other or is_named(paragraph.style_name, _NOT_BODY):
        return False
    runs = [run for run in paragraph.runs if run.text.strip()]
    return all(is_on(paper.styles.of_run(run.element, paragraph.style, PLAIN, "w:b")) for run in runs)


RULES = (
    headings_are_there,
    headings_go_down_in_steps,
    headings_are_shallow,
    headings_have_words,
    headings_are_words_own,
    no_bold_line_is_a_heading,
)
