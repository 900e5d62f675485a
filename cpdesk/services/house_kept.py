"""The house template of a pack, found again where it lay on this computer."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.house_choice import HouseChoice
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.services.house_styles import lacking_styles
from cpdesk.services.house_template import read_template

_OWN_DESIGN = "What was written has cpdesk’s own design: choose the template again in Report, House template."


@dataclass(frozen=True)
class KeptTemplate:
    """A template as it was found: its bytes, what is now known of it, and what changed since it was chosen."""

    content: bytes
    choice: HouseChoice
    change: str = ""


def chosen_template(path: Path) -> KeptTemplate:
    """Return a template that a person chose; raise CpdeskError for what is none that can be used."""
    content = read_template(path)
    return KeptTemplate(content, HouseChoice(path.name, sha256(content).hexdigest()))


def kept_template(choice: HouseChoice, places: Iterable[Path]) -> KeptTemplate:
    """Return the template of a pack from the first place where it is.

    One of the same name with other contents is given too, with a sentence on that: whether it is used is for a person
    to say. Raises CpdeskError where there is none at any of the places.
    """
    changed: KeptTemplate | None = None
    for path in places:
        if not path.is_file():
            continue
        found = chosen_template(path)
        if found.choice.sha256 == choice.sha256:
            return KeptTemplate(found.content, choice)
        changed = changed or found
    if changed is None:
        raise CpdeskError(
            f"The house template {choice.name} is not where it was on this computer.", "Choose it again, or another."
        )
    lacking = lacking_styles(changed.content, choice.styles)
    styles = {role: style for role, style in choice.styles.items() if role not in lacking}
    lost = f" It no longer has the style chosen for {', '.join(lacking)}." if lacking else ""
    now = HouseChoice(choice.name, changed.choice.sha256, styles)
    return KeptTemplate(
        changed.content, now, f"The house template {choice.name} has changed since it was chosen.{lost}"
    )


def house_at_hand(choice: HouseChoice | None, places: Iterable[Path]) -> tuple[HouseTemplate | None, str]:
    """Return the template of a pack as it was chosen, for papers that nobody is asked about while they are written.

    Where it cannot be used as it was chosen there is none, with a sentence on that.
    """
    if choice is None:
        return None, ""
    try:
        kept = kept_template(choice, places)
    except CpdeskError as gone:
        return None, f"{gone.sentence} {_OWN_DESIGN}"
    if kept.change:
        return None, f"{kept.change} {_OWN_DESIGN}"
    return HouseTemplate(kept.content, choice.styles), ""
