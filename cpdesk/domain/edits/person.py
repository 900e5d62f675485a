"""The edit that names who answers for a service."""

from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.person import service_of


@dataclass(frozen=True)
class SetPerson:
    """Say who answers for a service, or with an empty name that nobody is named for it."""

    service: str
    name: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"person for {self.service}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the person."""
        return {fields.person(service_of(self.service)): " ".join(self.name.split()) or None}
