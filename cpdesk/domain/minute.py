"""What a committee discussed, decided and asked for last time, with where the papers answer it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpdesk.domain import field as fields
from cpdesk.domain.exemption import Exemption, exemption_of
from cpdesk.domain.json_value import JsonValue


class MinuteKind(StrEnum):
    """What an item of the minutes is; what was asked for has to be answered."""

    DISCUSSED = "discussed"
    DECIDED = "decided"
    ASKED = "asked"


class AnswerKind(StrEnum):
    """What of the pack answers an item."""

    SECTION = "section"
    LINE = "line"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """A section, a line of the tracker or a measure that answers an item, by its id or key."""

    kind: AnswerKind
    subject: str

    def to_json(self) -> JsonValue:
        """Return it as a field holds it."""
        return {"kind": self.kind.value, "subject": self.subject}


@dataclass(frozen=True, slots=True)
class MinuteItem:
    """An item of the minutes: its words, the meeting's date, and how it is answered.

    `number` is the minute's own, such as 24 or iii; `answer` is said in words beside what `links` lead to.
    `exemption` is why the public paper withholds it.
    """

    id: str
    kind: MinuteKind
    text: str
    number: str = ""
    meeting: date | None = None
    answer: str = ""
    links: tuple[AnswerLink, ...] = ()
    exemption: Exemption | None = None

    @property
    def is_open(self) -> bool:
        """Return whether it was asked for, and nothing answers it yet."""
        return self.kind is MinuteKind.ASKED and not (self.answer.strip() or self.links)

    def to_json(self) -> JsonValue:
        """Return what was minuted, as a field holds it."""
        meeting = self.meeting.isoformat() if self.meeting else ""
        return {"kind": self.kind.value, "text": self.text, "number": self.number, "meeting": meeting}


def minute_items(held: Mapping[str, JsonValue]) -> tuple[MinuteItem, ...]:
    """Return the items in their order."""
    listed = held.get(fields.MINUTES)
    return tuple(_items(held, listed if isinstance(listed, list | tuple) else ()))


def links_from_json(value: object) -> tuple[AnswerLink, ...]:
    """Return the links of an answer; raise ValueError for a kind that there is not."""
    listed = value.get("links") if isinstance(value, Mapping) else ()
    links = listed if isinstance(listed, list | tuple) else ()
    return tuple(
        AnswerLink(AnswerKind(str(link.get("kind"))), str(link.get("subject") or ""))
        for link in links
        if isinstance(link, Mapping)
    )


def _items(held: Mapping[str, JsonValue], listed: list[JsonValue] | tuple[JsonValue, ...]) -> Iterator[MinuteItem]:
    for item_id in map(str, listed):
        what = held.get(fields.minute(item_id, "what"))
        if not isinstance(what, Mapping):
            continue
        answer = held.get(fields.minute(item_id, "answer"))
        meeting = str(what.get("meeting") or "")
        yield MinuteItem(
            item_id,
            MinuteKind(str(what.get("kind") or MinuteKind.DISCUSSED)),
            str(what.get("text") or ""),
            str(what.get("number") or ""),
            date.fromisoformat(meeting) if meeting else None,
            str(answer.get("words") or "") if isinstance(answer, Mapping) else "",
            links_from_json(answer),
            exemption_of(held, fields.minute(item_id, "exempt")),
        )
