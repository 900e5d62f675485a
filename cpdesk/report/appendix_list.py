"""The list of a paper's appendices, which says so where there are none."""

from collections.abc import Iterator

from cpdesk.domain.outline import Heading, ListItem, OutlineBlock
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper


def appendix_list(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield the appendices by number and title, or that there are none."""
    yield Heading(paper.words.heading("appendices"), is_numbered=False)
    for title in paper.appendix_titles:
        yield ListItem((Run(title),), BlockKind.BULLET)
    if not paper.appendix_titles:
        yield plain(paper.words.sentence("no_appendices"))
