"""The lines at the head of a paper."""

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.report.fixed_words import FixedWords


def front_lines(pack: BoardPack, words: FixedWords) -> tuple[tuple[str, str], ...]:
    """Return the label and text of each detail that somebody has filled in, in the order of the kind of report."""
    day = pack.details.meeting_date
    texts = {
        name: (format_date(day) if day else "") if name == "meeting_date" else getattr(pack.details, name)
        for name in pack.details.names()
    }
    lines = ((label, " ".join(texts[name].split())) for name, label in words.front.items())
    return tuple((label, text) for label, text in lines if text)
