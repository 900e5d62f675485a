"""What is said of a whole pledge: once, under its heading."""

from collections.abc import Iterator

from cpdesk.domain.commentary import Commentary
from cpdesk.domain.outline import Heading, OutlineBlock
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.shortened import shortened
from cpdesk.report.commentary_blocks import commentary_blocks
from cpdesk.report.measure_entry import MOST_HEADING
from cpdesk.report.paper import Paper


def printed_commentary(pack: BoardPack, review: PackReview) -> dict[str, list[Commentary]]:
    """Return the commentaries on whole pledges that a paper prints, by the pledge's heading.

    As with those on measures, they are printed where a measure that they serve is red, else where somebody found them
    ready; what nobody has written is owed to the red measures. Exempt ones ask for none: a public paper that said so
    would tell how they are rated.
    """
    printed: dict[str, list[Commentary]] = {}
    headings = {item.pledge.heading for item in review.pledges}
    for commentary in pack.commentaries.values():
        served = (review.measures[key] for key in commentary.measures if key in review.measures)
        is_asked = any(item.needs_commentary and item.exemption is None for item in served)
        if commentary.pledge in headings and (is_asked or commentary.state.is_ready):
            printed.setdefault(commentary.pledge, []).append(commentary)
    return printed


def pledge_commentary(paper: Paper, heading: str, number_level: int) -> Iterator[OutlineBlock]:
    """Yield what is said of the whole pledge with that heading, to stand below it."""
    for commentary in printed_commentary(paper.pack, paper.review).get(heading, ()):
        yield from _words(paper, commentary, number_level)


def headless_commentary(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield what is said of whole pledges that have no section of their own in the paper, each under its heading."""
    for heading, commentaries in printed_commentary(paper.pack, paper.review).items():
        if heading in paper.pledges:
            continue
        yield Heading(shortened(heading, MOST_HEADING), 2)
        for commentary in commentaries:
            yield from _words(paper, commentary, 3)


def _words(paper: Paper, commentary: Commentary, number_level: int) -> Iterator[OutlineBlock]:
    yield from commentary_blocks(
        commentary,
        paper.words,
        number_level,
        shows_exempt=paper.shows_exempt,
        is_shared=False,
        key=next(iter(commentary.measures), ""),
    )
