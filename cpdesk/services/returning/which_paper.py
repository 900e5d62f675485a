"""Which paper of a pack a document is: of which report, and whether its public part or the whole one."""

from collections.abc import Iterator
from dataclasses import dataclass

from cpdesk.domain.folded import folded
from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.returned_paper import ReturnedPaper
from cpdesk.domain.text_place import TextPlace
from cpdesk.domain.text_tag import TextTag, place_mark, words_mark
from cpdesk.report.compose import compose
from cpdesk.report.printed import PrintedKind, printed_paragraphs, printed_rows

_Tells = frozenset[str]


@dataclass(frozen=True)
class FoundPaper:
    """The paper that a document is; one that `is_public` has not got what is exempt in the pack."""

    outline: Outline
    is_public: bool = False


def likeliest(pack: BoardPack, paper: ReturnedPaper) -> FoundPaper:
    """Return the paper of the pack that the document holds most of; the first report's before others.

    Whether it is the public part of that is told by what the public and the whole paper do not have in common: the
    sentences in the place of what is exempt, the marking, the tags of texts. Where nothing tells, it is the public one,
    which takes nothing of what is exempt.
    """
    lines = frozenset(folded(item.words) for item in paper.paragraphs)
    said = lines | frozenset(map(_row, paper.rows)) | paper.tags
    best, most = FoundPaper(Outline("", "", (), ())), -1
    for report in pack.reports:
        public = compose(pack.of(report))
        exempt = compose(pack.of(report), part="exempt")
        known = max(len(_lines(outline) & lines) for outline in (public, exempt))
        if known > most:
            best, most = _part(public, exempt, said), known
    return best


def _part(public: Outline, exempt: Outline, said: _Tells) -> FoundPaper:
    """Return the part of one report that a document is."""
    if exempt == public:
        return FoundPaper(public)
    ours, theirs = frozenset(_tells(public)), frozenset(_tells(exempt))
    if _share(theirs - ours, said) > _share(ours - theirs, said):
        return FoundPaper(exempt)
    return FoundPaper(public, is_public=True)


def _share(tells: _Tells, said: _Tells) -> float:
    return len(tells & said) / len(tells) if tells else 0.0


def _lines(outline: Outline) -> _Tells:
    return frozenset(folded(item.words) for item in printed_paragraphs(outline))


def _tells(outline: Outline) -> Iterator[str]:
    """Yield what a document of a paper holds: its lines and rows, and the tags that its texts have for editing.

    Not its captions, which Word numbers anew.
    """
    texts: dict[TextPlace, list[str]] = {}
    for item in printed_paragraphs(outline):
        if item.kind is not PrintedKind.CAPTION:
            yield folded(item.words)
        if item.source is not None:
            texts.setdefault(item.source.place, []).append(item.words)
    yield from map(_row, printed_rows(outline))
    for place, words in texts.items():
        yield str(TextTag(place_mark(place), words_mark(words)))


def _row(cells: tuple[str, ...]) -> str:
    return " | ".join(map(folded, cells))
