"""How an item of the minutes is answered, with links to what answers it."""

from cpdesk.domain.answer_words import answer_pieces
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import Run
from cpdesk.report.inner_links import line_anchor, section_anchor


def answer_runs(pack: BoardPack, item: MinuteItem) -> tuple[Run, ...]:
    """Return the answer as the paper says it, each place in the papers a link where that stands in the same one."""
    return tuple(
        Run(piece.words, leads_to=_anchor(piece.link) if piece.link is not None else "")
        for piece in answer_pieces(pack, item)
    )


def _anchor(link: AnswerLink) -> str:
    match link.kind:
        case AnswerKind.SECTION:
            return section_anchor(link.subject)
        case AnswerKind.LINE:
            return line_anchor(link.subject)
        case AnswerKind.MEASURE:
            return ""
