"""A tracker in words: how many lines have which status, how old they are."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from cpdesk.domain.measure_words import NOT_AVAILABLE
from cpdesk.domain.period import format_date
from cpdesk.domain.plain_english import capitalised, count_words, counted, plural
from cpdesk.domain.tracker_line import LineKind, TrackerLine

_OTHER = {"": "with no status stated", "other": "whose status is in words alone"}
_OF_ONE = {"": "has no status stated", "other": "has its status in words alone"}
_MONTHS = 12


def status_counts(lines: Iterable[TrackerLine]) -> Counter[str]:
    """Return how many lines have each status, by its word; `other` where a note alone says it, empty for none."""
    return Counter(_status_word(line) for line in lines)


def tracker_sentence(lines: Iterable[TrackerLine], kind: LineKind, meeting: date | None) -> str:
    """Return how the lines of a kind stand: Of the 12 recommendations: five complete, three ongoing. Two are late.

    Decisions are counted alone: they stand as they were taken. One line alone is not counted: The one action is ongoing
    and past its date.
    """
    held = [line for line in lines if line.kind is kind]
    total = plural(len(held), kind.value)
    if kind is LineKind.DECISION:
        return f"{capitalised(count_words(len(held)))} {'decision is' if len(held) == 1 else 'decisions are'} recorded."
    counts = status_counts(held)
    if len(held) == 1:
        return _sentence_of_one(held[0], total, meeting)
    words = f"Of the {total}: {counted({_OTHER.get(word, word): count for word, count in counts.most_common()})}."
    late = sum(line.is_late(meeting) for line in held)
    if late:
        words += f" {capitalised(count_words(late))} {'is' if late == 1 else 'are'} past the date given."
    return words


def _sentence_of_one(line: TrackerLine, named: str, meeting: date | None) -> str:
    word = _status_word(line)
    stands = _OF_ONE.get(word, f"is {word}")
    late = f" and {'is ' if word in _OF_ONE else ''}past its date" if line.is_late(meeting) else ""
    return f"The {named} {stands}{late}."


def tracker_sentences(lines: Sequence[TrackerLine], meeting: date | None) -> str:
    """Return how the lines of every kind that there is stand."""
    kinds = [kind for kind in LineKind if any(line.kind is kind for line in lines)]
    return " ".join(tracker_sentence(lines, kind, meeting) for kind in kinds)


def status_text(line: TrackerLine) -> str:
    """Return a line's status as a paper prints it, with the note beside it; what nobody said is marked so."""
    if line.kind is LineKind.DECISION and line.state.status is None:
        return line.state.note or "Decided"
    word = line.state.status.value.capitalize() if line.state.status else ""
    return ". ".join(filter(None, (word, line.state.note))) or NOT_AVAILABLE


def due_text(line: TrackerLine) -> str:
    """Return by when a line is due, as a paper prints it."""
    return format_date(line.due) if line.due is not None else line.due_text or NOT_AVAILABLE


def age_text(line: TrackerLine, day: date | None) -> str:
    """Return how long ago a line was asked for: 3 years, 5 months."""
    if line.since is None or day is None or line.since > day:
        return NOT_AVAILABLE
    months = (day.year - line.since.year) * _MONTHS + day.month - line.since.month - (day.day < line.since.day)
    years, rest = divmod(months, _MONTHS)
    if not months:
        return "under a month"
    said = ((years, "year"), (rest, "month"))
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in said if count)


def _status_word(line: TrackerLine) -> str:
    if line.is_withheld:
        return "withheld"
    return line.state.status.value if line.state.status else "other" if line.state.note else ""
