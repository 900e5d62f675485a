"""What a details file says of the meeting and its agenda."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from cpdesk.domain.agenda import AgendaItem, ItemKind, Meeting
from cpdesk.domain.attached import AttachedFile
from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.edits import AttachFile, Edit, SetAgenda, SetMeetingDetail
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import section_id
from cpdesk.services.agenda_files import MOST_TOGETHER, read_other_pack, read_pdf
from cpdesk.services.details_sections import exempt_of, interest_of
from cpdesk.services.report_list import ListedReport, listed_reports
from cpdesk.store.toml_text import Table, day_of, refuse_unknown, tables_of, text_of

_MEETING_KEYS = ("committee", "date", "time", "place", "chair", "clerk", "contact")
_ITEM_KEYS = ("title", "words", "report", "pack", "file", "exempt", "reason", "public_title", "appendix")


@dataclass(frozen=True)
class AgendaItemText:
    """An item as a details file has it; files are named as they lie beside it."""

    where: str
    item: AgendaItem
    report: str
    pack: str
    file: str


@dataclass(frozen=True)
class AgendaText:
    """What is said of the meeting, with the items of its agenda where there are any; `folder` is the details file's."""

    meeting: Mapping[str, str | date]
    items: tuple[AgendaItemText, ...]
    folder: Path = field(compare=False)


def agenda_text(data: Table, folder: Path) -> AgendaText:
    """Return what `[meeting]` and `[[item]]` tables say; raise CpdeskError naming what cannot be understood."""
    return AgendaText(_meeting(data), tuple(_items(data)), folder)


def agenda_edits(text: AgendaText, pack: BoardPack) -> Iterator[Edit]:
    """Yield the edits that say it, with a copy of each file; the items given are the whole agenda.

    Raises CpdeskError naming the item whose report or file there is not.
    """
    yield from (SetMeetingDetail(name, value) for name, value in text.meeting.items())
    items: list[AgendaItem] = []
    together = 0
    for one in text.items:
        item, copies = _resolved(one, text.folder, pack)
        for copy in copies:
            together += len(copy.content)
            if together > MOST_TOGETHER:
                raise CpdeskError(
                    f"{one.where}: the files come to more than {MOST_TOGETHER // 1024 // 1024} MB.", "Leave one out."
                )
            yield AttachFile(copy)
        items.append(item)
    if items:
        yield SetAgenda(tuple(items))


def _meeting(data: Table) -> Mapping[str, str | date]:
    table = data.get("meeting", {})
    if not isinstance(table, Mapping):
        raise CpdeskError("“meeting” is not a table.", "Write [meeting] on a line of its own.")
    refuse_unknown(table, _MEETING_KEYS, "[meeting]")
    said: dict[str, str | date] = {
        name: _one_line(table, name, "[meeting]") for name in Meeting.names() if name in table
    }
    day = day_of(table, "date", "[meeting]", "a meeting")
    return said if day is None else {**said, "day": day}


def _items(data: Table) -> Iterator[AgendaItemText]:
    taken: set[str] = set()
    for number, table in tables_of(data, "item"):
        where = f"[[item]] {number}"
        refuse_unknown(table, _ITEM_KEYS, where)
        title, report, pack, file, public = (
            _one_line(table, name, where) for name in ("title", "report", "pack", "file", "public_title")
        )
        if not (title or report or pack or file):
            raise CpdeskError(f"{where} has no title, report, pack or file.", "Say what the item is.")
        if file and (report or pack):
            raise CpdeskError(f"{where} has both a file and a report.", "Write two items.")
        below = table.get("appendix", False)
        if not isinstance(below, bool):
            raise CpdeskError(f"appendix in {where} is neither true nor false.", "Write appendix = true.")
        if below and number == 1:
            raise CpdeskError(
                f"{where} is an appendix, and no item stands above it.", "Put it behind its item, or take appendix out."
            )
        item_id = section_id("item", title or report or pack or file, taken)
        taken.add(item_id)
        words = clean_text(text_of(table, "words", where, default="")).strip()
        item = AgendaItem(
            item_id,
            title=title,
            words=words,
            exempt=exempt_of(table, where),
            public_title=public,
            goes_with_above=below,
            interest=interest_of(table, where),
        )
        yield AgendaItemText(where, item, report, pack, file)


def _resolved(text: AgendaItemText, folder: Path, pack: BoardPack) -> tuple[AgendaItem, tuple[AttachedFile, ...]]:
    if text.file:
        try:
            copy = read_pdf(folder / text.file)
        except CpdeskError as why:
            raise CpdeskError(f"{text.where}: “{text.file}” could not be taken. {why.sentence}", why.hint) from why
        return replace(text.item, kind=ItemKind.FILE, file=copy.id), (copy,)
    if text.pack:
        try:
            copy, reports = read_other_pack(folder / text.pack)
        except CpdeskError as why:
            raise CpdeskError(f"{text.where}: “{text.pack}” could not be taken. {why.sentence}", why.hint) from why
        report = _report_id(text, reports)
        return replace(text.item, kind=ItemKind.PACK, file=copy.id, report=report), (copy,)
    if text.report:
        report = _report_id(text, listed_reports(pack))
        return replace(text.item, kind=ItemKind.REPORT, report=report), ()
    return text.item, ()


def _report_id(text: AgendaItemText, reports: Sequence[ListedReport]) -> str:
    """Return the id of the report that an item names by its kind, id or title; without a name the first.

    What there is to choose from is told where it names none: by its kind, of which there may be several by its title.
    """
    wanted = text.report.casefold()
    if not wanted:
        return reports[0].id
    for report in reports:
        if wanted in (report.id, report.kind_name, report.kind.casefold(), report.title.casefold()):
            return report.id
    kinds = [report.kind_name for report in reports]
    known = (one.title or one.id if kinds.count(one.kind_name) > 1 else one.kind_name for one in reports)
    pack = f"“{text.pack}”" if text.pack else "the pack"
    raise CpdeskError(
        f"{text.where}: {pack} has no report “{text.report}”.",
        f"Choose from: {', '.join(dict.fromkeys(filter(None, known)))}.",
    )


def _one_line(table: Table, name: str, where: str) -> str:
    return " ".join(clean_text(text_of(table, name, where, default="")).split())
