"""Where the answers to an item of the minutes stand, in words."""

from dataclasses import dataclass

from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_words import figure_text
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import sentence_end, separators
from cpdesk.domain.shortened import shortened

NOT_ANSWERED = "Not yet answered."
_MOST = 200


@dataclass(frozen=True, slots=True)
class AnswerPiece:
    """Words of an answer; those that name a place in the papers have the link that leads there."""

    words: str
    link: AnswerLink | None = None


def answer_words(pack: BoardPack, item: MinuteItem) -> str:
    """Return the answer in words, with where in the papers it stands."""
    return "".join(piece.words for piece in answer_pieces(pack, item))


def answer_pieces(pack: BoardPack, item: MinuteItem) -> tuple[AnswerPiece, ...]:
    """Return the answer in pieces, which joined are its words: the places stand last, in the order of the links."""
    where = [(words, link) for link in item.links if (words := link_words(pack, link))]
    said = sentence_end(item.answer.strip()) if item.answer.strip() else ""
    if not where:
        return (AnswerPiece(said or NOT_ANSWERED),)
    pieces = [AnswerPiece(f"{said} See " if said else "See ")]
    for before, (words, link) in zip(separators(len(where)), where, strict=True):
        pieces += [AnswerPiece(before), AnswerPiece(words, link)]
    return (*(piece for piece in pieces if piece.words), AnswerPiece("."))


def link_words(pack: BoardPack, link: AnswerLink) -> str:
    """Return where a link leads, in words; empty where that is gone."""
    match link.kind:
        case AnswerKind.SECTION:
            section = next((one for one in pack.all_sections if one.id == link.subject), None)
            return f"“{section.name}”" if section is not None else ""
        case AnswerKind.LINE:
            line = next((one for one in pack.tracker if one.key == link.subject), None)
            return line.name[:1].lower() + line.name[1:] if line is not None else ""
        case AnswerKind.MEASURE:
            return _measure_words(pack, link.subject)


def _measure_words(pack: BoardPack, key: str) -> str:
    """Return which measure it is with the figure that answers: measure 2.6 (26% for Q1 2019/20).

    The paper that answers may have no scorecard. One without a reference is called by its wording.
    """
    if key not in pack.measures:
        return ""
    card, measure = pack.measures[key]
    name = measure_name(key) if measure.ref else f"“{shortened(measure.name, _MOST)}”"
    value, period = card.current_value(measure), card.current_period
    if value is None or period is None:
        return f"measure {name}"
    return f"measure {name} ({figure_text(value, measure.unit)} for {period.label})"
