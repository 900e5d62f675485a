"""The agenda of a meeting: its items in their order, with what is to be known of the meeting itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import fields as fields_of
from datetime import date
from enum import StrEnum

from cpdesk.domain import field as fields
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.json_value import JsonValue


class ItemKind(StrEnum):
    """What an item brings: words alone, a report of this pack, a report of another pack, a PDF made elsewhere."""

    WORDS = "words"
    REPORT = "report"
    PACK = "pack"
    FILE = "file"

    @property
    def is_attached(self) -> bool:
        """Return whether what it brings is a file that the pack keeps a copy of."""
        return self in {ItemKind.PACK, ItemKind.FILE}


@dataclass(frozen=True, slots=True)
class Meeting:
    """What an agenda says of its meeting; empty where nobody has said."""

    committee: str = ""
    day: date | None = None
    time: str = ""
    place: str = ""
    chair: str = ""
    clerk: str = ""
    contact: str = ""

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Return the names of the details, in the order in which a form asks for them."""
        return tuple(item.name for item in fields_of(cls))


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item: its title (that of its paper where empty), the words below it, and what it brings.

    `report` is the id of a report, of this pack or of the one kept as `file`; `file` names a copy that the pack keeps.
    `exempt` are the paragraphs of Schedule 12A under which it is taken in Part 2, `interest` is the public-interest
    statement; `public_title` stands in place of the title on the public agenda. One that `goes_with_above` is an
    appendix: 5A behind item 5.
    """

    id: str
    kind: ItemKind = ItemKind.WORDS
    title: str = ""
    words: str = ""
    report: str = ""
    file: str = ""
    exempt: str = ""
    public_title: str = ""
    goes_with_above: bool = False
    interest: str = ""

    @property
    def is_exempt(self) -> bool:
        """Return whether it is taken in the absence of press and public."""
        return bool(self.exempt.strip())

    @property
    def exemption(self) -> Exemption | None:
        """Return why it is taken in Part 2; None where it is open."""
        return Exemption(self.exempt, self.interest) if self.is_exempt else None

    def to_json(self) -> dict[str, JsonValue]:
        """Return it as a field holds it."""
        return {
            "kind": self.kind.value,
            "title": self.title,
            "words": self.words,
            "report": self.report,
            "file": self.file,
            "exempt": self.exempt,
            "public_title": self.public_title,
            "goes_with_above": self.goes_with_above,
            "interest": self.interest,
        }

    @classmethod
    def from_json(cls, item_id: str, value: object) -> "AgendaItem":
        """Return the item that `to_json` wrote; raise ValueError for a kind that there is not."""
        held = value if isinstance(value, Mapping) else {}
        title, words, report, file, exempt, public = (
            str(held.get(name) or "") for name in ("title", "words", "report", "file", "exempt", "public_title")
        )
        kind = ItemKind(str(held.get("kind") or ItemKind.WORDS))
        below = held.get("goes_with_above") is True
        interest = str(held.get("interest") or "")
        return cls(item_id, kind, title, words, report, file, exempt, public, below, interest)


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """An item with its number on the agenda: 5, or 5A for an appendix of item 5."""

    number: str
    item: AgendaItem

    @property
    def sort_name(self) -> str:
        """Return the number as file names have it, so that they stand in the agenda's order: 05A."""
        digits = self.number.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return f"{digits.zfill(2)}{self.number[len(digits) :]}"


def agenda_items(held: Mapping[str, JsonValue]) -> tuple[AgendaItem, ...]:
    """Return the items in their order; one that is listed and was taken out apart is passed over."""
    listed = held.get(fields.AGENDA)
    ids = listed if isinstance(listed, list | tuple) else ()
    what = ((str(item_id), held.get(fields.agenda_item(str(item_id)))) for item_id in dict.fromkeys(map(str, ids)))
    return tuple(AgendaItem.from_json(item_id, value) for item_id, value in what if isinstance(value, Mapping))


def has_agenda(held: Mapping[str, JsonValue]) -> bool:
    """Return whether somebody has set an agenda, be it an empty one."""
    return fields.AGENDA in held


def meeting_of(held: Mapping[str, JsonValue]) -> Meeting:
    """Return what is said of the meeting; its committee and day are those of the pack's first report unless said."""
    said = {name: str(held.get(fields.meeting(name)) or "") for name in Meeting.names()}
    day = said.pop("day") or str(held.get(fields.detail("meeting_date")) or "")
    said["committee"] = said["committee"] or str(held.get(fields.detail("committee")) or "")
    return Meeting(day=date.fromisoformat(day) if day else None, **said)


def numbered_items(items: Sequence[AgendaItem]) -> tuple[NumberedItem, ...]:
    """Return the items with their numbers: those of Part 1, then those of Part 2, each part in its order.

    An appendix goes by the number of the item above it, also where it alone is exempt and taken in Part 2. That of an
    exempt item is exempt with it, unless it is so for reasons of its own: its pages are part of that item's paper.
    """
    items = tuple(_with_inherited(items))
    heads = [item for item in items if not item.goes_with_above or item is items[0]]
    ordered = [*(one for one in heads if not one.is_exempt), *(one for one in heads if one.is_exempt)]
    numbers = {item.id: str(at) for at, item in enumerate(ordered, start=1)}
    all_numbered = tuple(_with_appendices(items, numbers))
    by_head = {head.id: [one for one in all_numbered if _head_id(one, items) == head.id] for head in ordered}
    in_order = [one for head in ordered for one in by_head[head.id]]
    return (*(one for one in in_order if not one.item.is_exempt), *(one for one in in_order if one.item.is_exempt))


def _with_inherited(items: Sequence[AgendaItem]) -> Iterator[AgendaItem]:
    """Yield the items, an open appendix of an exempt one with the exemption and the public title of that."""
    head: AgendaItem | None = None
    for item in items:
        if head is None or not item.goes_with_above:
            head = item
        elif head.is_exempt and not item.is_exempt:
            public = item.public_title or head.public_title
            yield replace(item, exempt=head.exempt, interest=item.interest or head.interest, public_title=public)
            continue
        yield item


def _with_appendices(items: Sequence[AgendaItem], numbers: Mapping[str, str]) -> Iterator[NumberedItem]:
    number, below = "", 0
    for item in items:
        if item.id in numbers:
            number, below = numbers[item.id], 0
            yield NumberedItem(number, item)
        else:
            below += 1
            yield NumberedItem(f"{number}{_letters(below)}", item)


def _head_id(one: NumberedItem, items: Sequence[AgendaItem]) -> str:
    """Return the id of the item that one is, or goes with."""
    at = items.index(one.item)
    while at and items[at].goes_with_above:
        at -= 1
    return items[at].id


def _letters(count: int) -> str:
    """Return A for 1, Z for 26, AA for 27."""
    letters = ""
    while count:
        count, last = divmod(count - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters
