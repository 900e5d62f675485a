"""The table of contents: a field with its entries already in the file."""

from collections.abc import Sequence
from dataclasses import dataclass

from cpdesk.domain.outline import Heading, Outline
from cpdesk.report.numbers import numbered_blocks
from cpdesk.report.word.pagination import heading_pages
from cpdesk.report.word.paragraphs import paragraph
from cpdesk.report.word.runs import field, plain_run
from cpdesk.report.word.xml import xml_line

DEEPEST = 2
CONTENTS_MARK = "_Toc"
RANGE = "Paper"
"""The bookmark round all that the contents list, which leaves out the paper's own title above them."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A heading's place in the contents; `page` is where it is likely to come out, until Word lays out the pages."""

    text: str
    level: int
    number: str
    bookmark: str
    page: int


def contents_entries(outline: Outline) -> tuple[ContentsEntry, ...]:
    """Return an entry for each heading of the first two levels, in the order of the paper."""
    numbered = numbered_blocks(block for part in outline.parts for block in part.blocks)
    headings = [(block, number) for block, number in numbered if isinstance(block, Heading)]
    texts = [(heading.text, heading.level, number) for heading, number in headings if heading.level <= DEEPEST]
    pages = heading_pages(outline, texts if outline.has_contents else ())
    listed = [(*item, page) for item, page in zip(headings, pages, strict=True) if item[0].level <= DEEPEST]
    return tuple(
        ContentsEntry(heading.text, heading.level, number, f"{CONTENTS_MARK}{at:06}", page)
        for at, (heading, number, page) in enumerate(listed, 1)
    )


def contents_xml(entries: Sequence[ContentsEntry]) -> str:
    """Return the field with its entries, each a link to its heading.

    The entries are there for whoever reads the file without laying it out; Word is told that they may have moved
    (`dirty`), and works them out afresh as it opens the paper.
    """
    instruction = f'TOC \\o "1-{DEEPEST}" \\h \\z \\b {RANGE}'
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    lines = [_entry(entry) for entry in entries]
    lines[0] = begin + lines[0]
    lines[-1] += end
    return "".join(paragraph(f"TOC{entry.level}", line) for entry, line in zip(entries, lines, strict=True))


def _entry(entry: ContentsEntry) -> str:
    number = f"{plain_run(entry.number)}<w:r><w:tab/></w:r>" if entry.number else ""
    words = f'<w:r><w:t xml:space="preserve">{xml_line(entry.text)}</w:t></w:r>'
    page = field(f"PAGEREF {entry.bookmark} \\h", str(entry.page))
    return (
        f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{number}{words}<w:r><w:tab/></w:r>{page}</w:hyperlink>'
    )
