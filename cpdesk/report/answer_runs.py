"""How an item of the minutes is answered, with links to what answers it."""

from collections.abc import Iterator

from cpdesk.domain.answer_words import answer_words, link_words
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import Run
from cpdesk.report.inner_links import line_anchor, section_anchor


def answer_runs(pack: BoardPack, item: MinuteItem) -> tuple[Run, ...]:
    """Return the answer as the paper says it, each place in the papers a link where that stands in the same one."""
    return tuple(_cut(answer_words(pack, item), pack, item))


def _cut(said: str, pack: BoardPack, item: MinuteItem) -> Iterator[Run]:
    """Yield the words in pieces: the places are named last, in the order of the links."""
    named = [(words, _anchor(link)) for link in item.links if (words := link_words(pack, link))]
    pieces: list[Run] = []
    for words, anchor in reversed(named):
        before, found, behind = said.rpartition(words)
        if found:
            pieces += [Run(behind), Run(words, leads_to=anchor)]
            said = before
    pieces.append(Run(said))
    yield from (run for run in reversed(pieces) if run.text)


def _anchor(link: AnswerLink) -> str:
    match link.kind:
        case AnswerKind.SECTION:
            return section_anchor(link.subject)
        case AnswerKind.LINE:
            return line_anchor(link.subject)
        case AnswerKind.MEASURE:
            return ""
