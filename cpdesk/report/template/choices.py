"""The styles of a template that a person can choose from for each use."""

from collections.abc import Mapping

from cpdesk.report.template.roles import ROLES
from cpdesk.report.word_file import open_document
from cpdesk.report.word_file.names import attribute, every, value


def style_choices(template: bytes) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the styles that suit each use, by the label of the role, in the order of the alphabet.

    Raise CpdeskError for what is no template. A template that lacks styles altogether has none to choose.
    """
    house = open_document(template)
    named: dict[str, list[str]] = {}
    for part in house.related(house.main, "styles"):
        for style in every(house.root(part), "w:style"):
            named.setdefault(attribute(style, "w:type"), []).append(value(style, "w:name"))
    by_kind = {kind: tuple(sorted({*filter(None, names)}, key=str.casefold)) for kind, names in named.items()}
    return {role.label: by_kind.get(role.kind, ()) for role in ROLES}
