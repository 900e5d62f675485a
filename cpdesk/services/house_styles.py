"""Which style of a house template is used for what, as a person says it in a file."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

import tomli_w

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.template import style_choices
from cpdesk.store.atomic import write_whole
from cpdesk.store.reading import read_text
from cpdesk.store.toml_text import parse_toml, refuse_unknown, text_of

_COMMENT = "# Which style of the house template is used for what; for all else the template decides.\n"


def read_styles(path: Path, template: bytes) -> dict[str, str]:
    """Return the styles that a file chooses, by the label of their role.

    Raises CpdeskError that says what of it the template does not have: a style is never passed over in silence.
    """
    data = parse_toml(read_text(path))
    refuse_unknown(data, ["styles"], "The file")
    table = data.get("styles", {})
    if not isinstance(table, Mapping):
        raise CpdeskError("“styles” is not a table.", "Write [styles] on a line of its own.")
    styles = {role: text_of(table, role, "[styles]") for role in table}
    check_styles(template, styles)
    return styles


def check_styles(template: bytes, styles: Mapping[str, str]) -> None:
    """Raise CpdeskError at the first style that the template does not have, or that is for nothing in a paper."""
    choices = style_choices(template)
    for role, style in styles.items():
        if role not in choices:
            raise CpdeskError(f"A paper has no style for “{role}”.", f"Choose from: {', '.join(choices)}.")
        known = {name.casefold(): name for name in choices[role]}
        if style.casefold() not in known:
            alike = [known[name] for name in get_close_matches(style.casefold(), known, 3)]
            hint = f"It has {', '.join(f'“{name}”' for name in alike)}." if alike else "Check its name in Word."
            raise CpdeskError(f"The template has no style “{style}” for {role}.", hint)


def lacking_styles(template: bytes, styles: Mapping[str, str]) -> tuple[str, ...]:
    """Return the labels of the roles whose style the template does not have any more."""
    choices = style_choices(template)
    return tuple(
        role
        for role, style in styles.items()
        if style.casefold() not in {name.casefold() for name in choices.get(role, ())}
    )


def write_styles(path: Path, styles: Mapping[str, str]) -> None:
    """Write the styles to a file that `read_styles` reads."""
    write_whole(path, (_COMMENT + tomli_w.dumps({"styles": dict(sorted(styles.items()))})).encode("utf-8"))
