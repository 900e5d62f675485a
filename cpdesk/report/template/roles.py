"""Which style of a template is used for what, found by its name or by its role."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml.etree import _Element

from cpdesk.report.word_file.names import attribute, every, first, name, value


@dataclass(frozen=True, slots=True)
class Role:
    """A use that a paper has for a style: the id and name of ours, what it is called, odd names that it goes by."""

    ours: str
    name: str
    label: str
    pattern: str = ""
    kind: str = "paragraph"
    outline: int = -1

    @property
    def is_words_own(self) -> bool:
        """Return whether Word itself goes by the name of the style: for headings and captions no other will do."""
        return self.outline >= 0 or self.ours == "Caption"


@dataclass(frozen=True, slots=True)
class RoleUse:
    """The style that is used for a role. `how` says how it was found: chosen, name, role, or added from ours."""

    role: Role
    style_id: str
    style_name: str
    how: str


def _heading(level: int, words: str) -> Role:
    odd = rf".*\bhead(ing)?s?\s*[-_]?{level}\b.*|.*\bh{level}\b.*|.*\blevel {level} head.*|{words}"
    return Role(f"Heading{level}", f"heading {level}", f"heading {level}", odd, outline=level - 1)


def _list(kind: str, level: int) -> Role:
    suffix = "" if level == 1 else str(level)
    word = "bullet(ed)?s?" if kind == "Bullet" else "number(ed)?( list)?s?"
    odd = rf"[^0-9]*\b{word}\b[^0-9]*{level if level > 1 else '1?'}[^0-9]*"
    label = f"{'bullets' if kind == 'Bullet' else 'numbered list'} {level}"
    return Role(f"List{kind}{suffix}", f"List {kind} {suffix}".strip(), label, odd)


_MERE_GRIDS = ("table grid", "normal table")
_PARAGRAPH = r".*\b(numbered|report|committee) para(graph)?s?"
_NOT_TEXT = r".*(indent|first|bullet|head|table|\d)"

ROLES: tuple[Role, ...] = (
    Role("Normal", "Normal", "text", rf"(?!{_NOT_TEXT}).*\b(body|main|report|paragraph)[ _-]?(text|copy)\b.*|body"),
    _heading(1, r".*\b(main|section|report|chapter|paper) head(ing)?"),
    _heading(2, r".*\b(sub|minor|second)[ -]?(section )?head(ing)?"),
    _heading(3, r".*\b(third|sub[ -]?sub)[ -]?head(ing)?"),
    Role(
        "NumberedParagraph2",
        "Numbered Paragraph 2",
        "numbered paragraph",
        r"(numbered|report|committee) para(graph)?s?( 2)?",
    ),
    Role(
        "NumberedParagraph3",
        "Numbered Paragraph 3",
        "numbered paragraph below",
        r"(numbered|report|committee) para(graph)?s? 3",
    ),
    *(_list("Bullet", level) for level in (1, 2, 3)),
    *(_list("Number", level) for level in (1, 2, 3)),
    Role("Caption", "caption", "caption", r".*\bcaptions?|.*\b(table|figure|chart) (title|heading)"),
    Role("TableText", "Table Text", "text of a table", r"table[ _-]?(text|body|content|contents|copy)( left)?"),
    Role("DataTable", "Data Table", "table", kind="table"),
    Role("Subtitle", "Subtitle", "kind of report", r".*\bsub-?title\b.*"),
    Role("FrontLine", "Front Line", "line of the front", r"front[ _-]?(line|sheet|page).*"),
    Role("Marking", "Marking", "notice", r"(protective )?marking"),
    Role("Picture", "Picture", "picture", r"(picture|figure|chart)( holder)?"),
    Role("TOC1", "toc 1", "contents 1"),
    Role("TOC2", "toc 2", "contents 2"),
    Role("Header", "header", "header"),
    Role("Footer", "footer", "footer"),
    Role("Hyperlink", "Hyperlink", "link", kind="character"),
)


def find_roles(styles: _Element, used: frozenset[str], chosen: Mapping[str, str]) -> list[RoleUse]:
    """Return the style of the template for each role that it has one for.

    What a person chose goes first (the role's label with a style's name), then Word's own name of the style, then what
    the style does or is called. `used` are the ids of styles that the template's own text has.
    """
    found = (_find(role, styles, used, chosen) for role in ROLES)
    return [use for use in found if use is not None]


def _find(role: Role, styles: _Element, used: frozenset[str], chosen: Mapping[str, str]) -> RoleUse | None:
    alike = [style for style in every(styles, "w:style") if attribute(style, "w:type") == role.kind]
    by_name = {_name(style).casefold(): style for style in reversed(alike)}
    wanted = by_name.get(chosen.get(role.label, "").casefold())
    if wanted is not None:
        return _use(role, wanted, "chosen")
    if role.kind == "table":
        return _table(role, alike, used)
    if role.ours == "Normal":
        return _body(role, alike, used)
    own = by_name.get(role.name.casefold())
    if own is not None:
        return _use(role, own, "name")
    others = [style for style in alike if not _is_built_in_of_another(style, role)]
    if role.outline >= 0:
        outlined = [style for style in others if value(style, "w:pPr/w:outlineLvl") == str(role.outline)]
        if outlined:
            return _use(role, outlined[0], "role")
    if role.pattern:
        matching = [style for style in others if re.fullmatch(role.pattern, _name(style), re.IGNORECASE)]
        matching.sort(key=lambda style: attribute(style, "w:styleId") not in used)
        if matching:
            return _use(role, matching[0], "role")
    return None


def _body(role: Role, alike: list[_Element], used: frozenset[str]) -> RoleUse | None:
    """Return a style for text that the template itself uses, or has made for it; else the default one."""
    for style in alike:
        is_ours = attribute(style, "w:customStyle") in ("1", "true") or attribute(style, "w:styleId") in used
        if is_ours and _name(style).casefold() != "normal" and re.fullmatch(role.pattern, _name(style), re.IGNORECASE):
            return _use(role, style, "role")
    default = [style for style in alike if attribute(style, "w:default") in ("1", "true", "on")]
    return _use(role, default[0], "name") if default else None


def _table(role: Role, alike: list[_Element], used: frozenset[str]) -> RoleUse | None:
    """Return a table style with borders or shades that the council made, or that the template uses."""
    for style in alike:
        is_drawn = first(style, ".//w:tblBorders") is not None or first(style, ".//w:shd") is not None
        is_made = attribute(style, "w:customStyle") in ("1", "true")
        is_used = attribute(style, "w:styleId") in used and _name(style).casefold() not in (
            "table grid",
            "normal table",
        )
        if is_drawn and (is_made or is_used):
            return _use(role, style, "name" if _name(style) == role.name else "role")
    return None


def _is_built_in_of_another(style: _Element, role: Role) -> bool:
    known = {other.name.casefold() for other in ROLES if other is not role} | {"toc heading", "title", "list paragraph"}
    return _name(style).casefold() in known


def _name(style: _Element) -> str:
    return value(style, "w:name")


def _use(role: Role, style: _Element, how: str) -> RoleUse:
    return RoleUse(role, attribute(style, "w:styleId"), _name(style), how)


def used_styles(root: _Element) -> frozenset[str]:
    """Return the ids of the styles that a text uses."""
    kinds = ("w:pStyle", "w:rStyle", "w:tblStyle")
    return frozenset(attribute(item) for kind in kinds for item in root.iter(name(kind)))
