"""The paper's own numbers."""

from cpdesk.domain.outline import Heading, OutlineBlock, Paragraph
from cpdesk.domain.rich_text import Run
from cpdesk.report.numbers import numbered_blocks


def paragraph(level: int) -> OutlineBlock:
    return Paragraph((Run("text"),), level)


def test_headings_and_paragraphs_of_a_level_count_together() -> None:
    blocks = [
        Heading("A"),
        paragraph(2),
        Heading("B", 2),
        paragraph(3),
        paragraph(3),
        paragraph(2),
        paragraph(0),
        Heading("C"),
        Heading("Annex", 1, is_numbered=False),
        paragraph(2),
    ]
    assert [number for _, number in numbered_blocks(blocks)] == [
        "1.",
        "1.1.",
        "1.2.",
        "1.2.1.",
        "1.2.2.",
        "1.3.",
        "",
        "2.",
        "",
        "2.1.",
    ]
