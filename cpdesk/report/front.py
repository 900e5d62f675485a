"""The lines at the head of a paper."""

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.title import paper_title

BETWEEN = "; "
"""What stands between the lines of a head that has them all in one."""


def front_lines(pack: BoardPack, words: FixedWords) -> tuple[tuple[str, str], ...]:
    """Return the label and text of each detail in the order of the kind of report.

    One that nobody has filled in says so, as a paper without its version or its date would look finished; a title
    stands at the paper's head in any case.
    """
    day = pack.details.meeting_date
    texts = {
        name: (format_date(day) if day else "") if name == "meeting_date" else getattr(pack.details, name)
        for name in pack.details.names()
    }
    texts["title"] = paper_title(pack, words)
    lines = ((label, " ".join(texts[name].split())) for name, label in words.front.items())
    return tuple((label, text or words.sentence("to_be_completed").removesuffix(".")) for label, text in lines)
