"""The agenda as a window shows it, with what a person can do to its items."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from cpdesk.domain.agenda import AgendaItem, ItemKind, Meeting, meeting_of, numbered_items
from cpdesk.domain.attached import AttachedFile, attached_name
from cpdesk.domain.edits import AttachFile, Edit, SetAgenda, SetMeetingDetail, SeveralEdits
from cpdesk.domain.exemption import paragraphs_words
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import section_id
from cpdesk.report.bundle.listed import item_title, items_of
from cpdesk.services.publication import publication
from cpdesk.services.report_list import ListedReport, listed_reports


@dataclass(frozen=True)
class ShownItem:
    """An item as a list shows it: its number, its title as it stands, what it brings in a few words.

    An appendix of an exempt item that is not marked itself has `inherited` the paragraphs and the public title of that.
    """

    item: AgendaItem
    number: str
    title: str
    note: str
    inherited: str = ""
    public_title: str = ""

    @property
    def words(self) -> str:
        """Return the item as it is read out: 5. Corporate Parenting Update: report, Part 1."""
        return f"{self.number}. {self.title}: {self.note}"


@dataclass(frozen=True)
class AgendaView:
    """All that a window shows of the meeting's agenda, in the order in which the items were put."""

    meeting: Meeting
    deadline: str
    items: tuple[ShownItem, ...]
    reports: tuple[ListedReport, ...]


def agenda_view(pack: BoardPack, today: date, clear_days: int) -> AgendaView:
    """Return the agenda as it is, with by when it has to be public."""
    items, meeting = items_of(pack), meeting_of(pack.fields)
    listed = {one.item.id: one for one in numbered_items(items)}
    shown = tuple(
        ShownItem(
            item,
            listed[item.id].number,
            item_title(item, pack),
            _note(listed[item.id].item, pack, is_first=not at),
            "" if item.is_exempt else listed[item.id].item.exempt,
            listed[item.id].item.public_title,
        )
        for at, item in enumerate(items)
    )
    return AgendaView(meeting, publication(meeting.day, today, clear_days).words, shown, listed_reports(pack))


def item_put_in(pack: BoardPack, item: AgendaItem, after: str = "", copy: AttachedFile | None = None) -> Edit:
    """Return the edit that puts a new item behind another, or last; with the copy of the file that it brings."""
    items = list(items_of(pack))
    at = next((place + 1 for place, one in enumerate(items) if one.id == after), len(items))
    words = item.title or item.kind.value
    items.insert(at, replace(item, id=section_id("item", words, [one.id for one in items])))
    title = item.title or (copy.name if copy else "an item")
    listed = SetAgenda(tuple(items), f"{title} on the agenda")
    return listed if copy is None else SeveralEdits(listed.label, (AttachFile(copy), listed))


def item_changed(pack: BoardPack, item: AgendaItem) -> Edit | None:
    """Return the edit that makes an item so; None where it is so already, or is gone."""
    items = items_of(pack)
    after = tuple(item if one.id == item.id else one for one in items)
    return SetAgenda(after, f"item “{item_title(item, pack)}”") if after != items else None


def item_taken_out(pack: BoardPack, item_id: str) -> Edit:
    """Return the edit that takes an item off the agenda; its file stays in the pack's history."""
    return SetAgenda(tuple(one for one in items_of(pack) if one.id != item_id), "taking an item off the agenda")


def items_ordered(pack: BoardPack, ids: Sequence[str]) -> Edit | None:
    """Return the edit that puts the items in that order; None where they stand so."""
    by_id = {item.id: item for item in items_of(pack)}
    after = tuple(by_id[item_id] for item_id in ids if item_id in by_id)
    if len(after) != len(by_id) or after == items_of(pack):
        return None
    return SetAgenda(after, "order of the agenda")


def meeting_said(pack: BoardPack, name: str, value: str | date | None) -> Edit | None:
    """Return the edit that says a thing of the meeting; None where that is said already."""
    now = getattr(meeting_of(pack.fields), name)
    same = (now or None) == (value or None)
    return None if same else SetMeetingDetail(name, value)


def _note(item: AgendaItem, pack: BoardPack, *, is_first: bool) -> str:
    part = f"Part 2, exempt under {paragraphs_words(item.exempt)}" if item.is_exempt else "Part 1"
    below = "appendix to the item above, " if item.goes_with_above and not is_first else ""
    return f"{below}{_brings(item, pack)}, {part}"


def _brings(item: AgendaItem, pack: BoardPack) -> str:
    match item.kind:
        case ItemKind.WORDS:
            return "no paper"
        case ItemKind.REPORT:
            return "report of this pack" if item.report in pack.reports else "its report is no longer in the pack"
        case ItemKind.PACK:
            return f"report of {attached_name(pack.fields, item.file) or 'a pack that is not here'}"
        case ItemKind.FILE:
            return attached_name(pack.fields, item.file) or "its file is not here"
