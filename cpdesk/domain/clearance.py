"""Clearance: who has seen a paper before it goes to its meeting, for the law, the money or the staff."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.domain.section_id import in_report, slug


@dataclass(frozen=True, slots=True)
class Clearance:
    """What the officer of a role, such as Legal or the monitoring officer, says of a paper: name, date, comment."""

    role: str
    name: str = ""
    day: date | None = None
    comment: str = ""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was said."""
        return not (self.name or self.day or self.comment)

    @property
    def missing(self) -> tuple[str, ...]:
        """Return what it lacks: nobody has cleared a paper without a name and a day; a comment may be none."""
        return tuple(what for what, said in (("a name", self.name), ("a date", self.day)) if not said)

    @property
    def words(self) -> str:
        """Return it as one line: Jo Example, 2 September 2019: no comment on the figures."""
        said = ", ".join(filter(None, (self.name, format_date(self.day) if self.day else "")))
        return ": ".join(filter(None, (said, self.comment)))

    def to_json(self) -> dict[str, JsonValue]:
        """Return it as plain JSON."""
        day = self.day.isoformat() if self.day else ""
        return {"role": self.role, "name": self.name, "date": day, "comment": self.comment}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Return the clearance that a field holds."""
        said = value if isinstance(value, Mapping) else {}
        role, name, day, comment = (str(said.get(key) or "") for key in ("role", "name", "date", "comment"))
        return cls(role, name, date.fromisoformat(day) if day else None, comment)


def clearance_id(role: str, report: str = "") -> str:
    """Return the id under which a report keeps the clearance of a role, the same for everybody who gives it."""
    return in_report(report, slug(role) or role.casefold())


def clearance_of(pack: BoardPack, role: str) -> Clearance:
    """Return the clearance of a role for the report in hand; an empty one where nobody has given it."""
    held = pack.fields.get(fields.clearance(clearance_id(role, pack.report)))
    return Clearance.from_json(held) if held is not None else Clearance(role)
