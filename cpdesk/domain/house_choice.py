"""The house template that a pack's reports are written in, known by its name and what is in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpdesk.domain import field as fields
from cpdesk.domain.edits import SetFields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack


@dataclass(frozen=True)
class HouseChoice:
    """A template by the name of its file and the hash of its bytes: where it lies is each computer's own affair.

    `styles` are those that a person chose for what, by the label of the role; for the others the template decides.
    """

    name: str
    sha256: str
    styles: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> JsonValue:
        """Return the choice as a field holds it."""
        return {"name": self.name, "sha256": self.sha256, "styles": dict(sorted(self.styles.items()))}

    @classmethod
    def from_json(cls, value: object) -> "HouseChoice":
        """Return the choice that a field holds; raise ValueError for what is none."""
        held = value if isinstance(value, Mapping) else {}
        name, sha256, styles = held.get("name"), held.get("sha256"), held.get("styles", {})
        if not (name and sha256 and isinstance(styles, Mapping)):
            raise ValueError(value)
        return cls(str(name), str(sha256), {str(role): str(style) for role, style in styles.items()})


def house_choice(pack: BoardPack) -> HouseChoice | None:
    """Return the template that a pack's reports are written in; None where that is cpdesk's own design."""
    held = pack.fields.get(fields.TEMPLATE)
    return HouseChoice.from_json(held) if held is not None else None


def house_edit(choice: HouseChoice | None) -> SetFields:
    """Return the edit that keeps a template for the reports of the pack; None takes it back."""
    label = f"house template {choice.name}" if choice is not None else "no house template"
    return SetFields(label, {fields.TEMPLATE: choice.to_json() if choice is not None else None})
