"""Where the answers to an item of the minutes stand, in words."""

from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import joined, sentence_end

NOT_ANSWERED = "Not yet answered."


def answer_words(pack: BoardPack, item: MinuteItem) -> str:
    """Return the answer in words, with where in the papers it stands."""
    where = [words for words in (link_words(pack, link) for link in item.links) if words]
    said = sentence_end(item.answer.strip()) if item.answer.strip() else ""
    shown = f"See {joined(where)}." if where else ""
    return " ".join(filter(None, (said, shown))) or NOT_ANSWERED


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
            return f"measure {measure_name(link.subject)}" if link.subject in pack.measures else ""
