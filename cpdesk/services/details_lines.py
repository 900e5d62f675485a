"""What a details file says of the tracker's lines and of the last meeting's minutes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.edits import AnswerMinute, Edit, PutLine, PutMinute, SayOfLine
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem, MinuteKind
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.section_id import section_id
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineKind, LineStatus, TrackerLine
from cpdesk.services.details_sections import marked_text
from cpdesk.store.toml_text import Table, day_of, refuse_unknown, tables_of, text_of

_LINE_KEYS = ("kind", "number", "text", "progress", "status", "note", "owner", "due", "since")
_MINUTE_KEYS = ("kind", "number", "text", "meeting", "answer", "measures", "lines", "sections")
_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True)
class LineText:
    """What is said of a line, named by its kind and number; empty or None where nothing is said."""

    kind: LineKind
    number: str
    text: str
    progress: RichText
    state: LineStatus | None
    owner: str
    due: date | None
    since: date | None


@dataclass(frozen=True)
class MinuteText:
    """An item of the minutes, with the names of the measures, lines and sections that answer it."""

    item: MinuteItem
    measures: tuple[str, ...]
    lines: tuple[str, ...]
    sections: tuple[str, ...]


def line_texts(data: Table) -> tuple[LineText, ...]:
    """Return what `[[tracker]]` tables say; raise CpdeskError naming what cannot be understood."""
    return tuple(_line(table, f"[[tracker]] {number}") for number, table in tables_of(data, "tracker"))


def minute_texts(data: Table) -> tuple[MinuteText, ...]:
    """Return what `[[minute]]` tables say; raise CpdeskError naming what cannot be understood."""
    ids: set[str] = set()
    found = []
    for number, table in tables_of(data, "minute"):
        found.append(_minute(table, f"[[minute]] {number}", ids))
        ids.add(found[-1].item.id)
    return tuple(found)


def line_edits(texts: Sequence[LineText], pack: BoardPack) -> Iterator[Edit]:
    """Yield the edits that say it; a line that the pack has not is put in, which takes words of its own."""
    for text in texts:
        line = _line_of(text, pack)
        if line is None and not text.text:
            raise CpdeskError(
                f"There is no {text.kind.value} “{text.number}” in the pack.", "Give its text, to put it in."
            )
        key = line.key if line is not None else section_id("own", f"{text.kind.value} {text.number} {text.text[:40]}")
        if text.text and (line is None or line.place is None):
            yield PutLine(TrackerLine(key, text.kind, text.number, text.text, since=text.since))
        said = (text.progress if not text.progress.is_empty else None, text.state, text.owner or None, text.due)
        yield from (SayOfLine(key, one) for one in said if one is not None)


def _line_of(text: LineText, pack: BoardPack) -> TrackerLine | None:
    """Return the line of the pack that a text is about; of several with one number that which has its words.

    One without a number is known by its words alone.
    """
    found = [one for one in pack.tracker if (one.kind, one.number) == (text.kind, text.number)]
    alike = [one for one in found if " ".join(one.text.split()) == text.text]
    if not text.number:
        return next(iter(alike), None)
    if len(found) > 1 and len(alike) != 1:
        raise CpdeskError(
            f"There is more than one {text.kind.value} “{text.number}” in the pack.",
            "Give its text as the workbook has it, to say which.",
        )
    return next(iter(alike or found), None)


def minute_edits(
    texts: Sequence[MinuteText], pack: BoardPack, key_of: Callable[[str, BoardPack], str]
) -> Iterator[Edit]:
    """Yield the edits that put in the minutes with their answers; `key_of` finds a measure by its name."""
    for text in texts:
        yield PutMinute(text.item)
        links = [AnswerLink(AnswerKind.MEASURE, key_of(name, pack)) for name in text.measures]
        links += [AnswerLink(AnswerKind.LINE, line_key(name, pack)) for name in text.lines]
        links += [AnswerLink(AnswerKind.SECTION, _section_id(name, pack)) for name in text.sections]
        if links or text.item.answer:
            yield AnswerMinute(text.item.id, text.item.answer, tuple(links))


def _line(table: Table, where: str) -> LineText:
    refuse_unknown(table, _LINE_KEYS, where)
    number, text, note, owner = (_one_line(table, name, where) for name in ("number", "text", "note", "owner"))
    if not number and not text:
        raise CpdeskError(f"{where} has neither number nor text.", "Say which line it is about.")
    word = _one_line(table, "status", where)
    status = _choice(TrackerStatus, word, f"status in {where}") if word else None
    return LineText(
        _choice(LineKind, _one_line(table, "kind", where) or LineKind.RECOMMENDATION, f"kind in {where}"),
        number,
        text,
        marked_text(text_of(table, "progress", where, default=""), where),
        LineStatus(status, note) if status is not None or note else None,
        owner,
        day_of(table, "due", where, "a line"),
        day_of(table, "since", where, "a line"),
    )


def _minute(table: Table, where: str, taken: set[str]) -> MinuteText:
    refuse_unknown(table, _MINUTE_KEYS, where)
    number, text, answer = (_one_line(table, name, where) for name in ("number", "text", "answer"))
    if not text:
        raise CpdeskError(f"{where} has no text.", "Say what was discussed, decided or asked for.")
    kind = _choice(MinuteKind, _one_line(table, "kind", where) or MinuteKind.ASKED, f"kind in {where}")
    item_id = section_id("minute", f"{number} {text[:40]}", taken)
    item = MinuteItem(item_id, kind, text, number, day_of(table, "meeting", where, "a meeting"), answer)
    measures, lines, sections = (names_of(table, name, where) for name in ("measures", "lines", "sections"))
    return MinuteText(item, measures, lines, sections)


def line_key(number: str, pack: BoardPack) -> str:
    """Return the key of the line called so: 4, or Recommendation 4; raise CpdeskError where it is not just one."""
    found = [line.key for line in pack.tracker if number.casefold() in (line.number.casefold(), line.name.casefold())]
    if len(found) != 1:
        what = "no line" if not found else "more than one line"
        raise CpdeskError(
            f"There is {what} “{number}” in the tracker.", "Write it as the paper does: Recommendation 4."
        )
    return found[0]


def _section_id(name: str, pack: BoardPack) -> str:
    wanted = name.casefold()
    found = [one.id for one in pack.all_sections if wanted in (one.name.casefold(), one.part.casefold())]
    if not found:
        raise CpdeskError(f"There is no section “{name}” in the pack.", "Write its heading, or the part that it is.")
    return found[0]


def _one_line(table: Table, name: str, where: str) -> str:
    return " ".join(clean_text(text_of(table, name, where, default="")).split())


def _choice(kinds: type[_Word], word: str, where: str) -> _Word:
    if word not in list(kinds):
        raise CpdeskError(f"{where} cannot be “{word}”.", f"Choose from: {', '.join(kinds)}.")
    return kinds(word)


def names_of(table: Table, name: str, where: str) -> tuple[str, ...]:
    """Return the names that a table lists under that key, none where it has none."""
    listed = table.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
        raise CpdeskError(f"{name} in {where} is not a list of texts.", f'Write {name} = ["2.6"].')
    return tuple(listed)
