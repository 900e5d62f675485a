"""A paper that is a scorecard and little else, composed on pages turned sideways."""

from collections.abc import Sequence

from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Outline, OutlinePart, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.report.appendix import Appendix
from cpdesk.report.chapters import chapters
from cpdesk.report.draught import Chapter, Draught
from cpdesk.report.exempt import paper_marking
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.front import front_lines
from cpdesk.report.kind_file import KindFile
from cpdesk.report.paper import Paper
from cpdesk.report.section_order import paper_sections
from cpdesk.report.title import paper_title


def compose_sheet(file: KindFile, pack: BoardPack, review: PackReview, *, shows_exempt: bool) -> Draught:
    """Return the scorecard on pages of one size; `shows_exempt` prints what the public paper leaves out."""
    sections = paper_sections(file, pack)
    paper = Paper(pack, review, file.words, shows_exempt, {}, frozenset(), file.layout)

    def compose(made: Sequence[Chapter], _: Sequence[Appendix]) -> Outline:
        return _outline(file, paper, sections, made)

    return Draught(tuple(chapters(file, paper, sections)), (), compose)


def _outline(file: KindFile, paper: Paper, sections: Sequence[Section], made: Sequence[Chapter]) -> Outline:
    pack = paper.pack
    blocks = tuple(block for chapter in made for block in chapter.blocks)
    is_large = any(isinstance(block, Table) and block.is_large for block in blocks)
    return Outline(
        title=paper_title(pack, paper.words),
        kind="",
        front=said_lines(pack, paper.words),
        parts=(OutlinePart(blocks, is_landscape=True, is_large=is_large),),
        author=pack.details.author.strip(),
        created=pack.details.meeting_date,
        marking=paper_marking(file, paper, sections),
        has_contents=False,
        has_short_front=True,
    )


def said_lines(pack: BoardPack, words: FixedWords) -> tuple[tuple[str, str], ...]:
    """Return the lines of the head for which there is something to say, as the page has room for nothing else.

    A scorecard that the pack does not keep goes out with the pack's own version.
    """
    is_kept = pack.report in pack.reports
    version = pack.details.version or ("" if is_kept else pack.of("").details.version)
    told = {
        label: name
        for name, label in words.front.items()
        if (version if name == "version" else getattr(pack.details, name))
    }
    lines = dict(front_lines(pack, words))
    if words.front.get("version") in told:
        lines[words.front["version"]] = version
    return tuple((label, lines[label]) for label in lines if label in told)
