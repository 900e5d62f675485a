"""Detailing: what a details file says, as edits of a pack."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import (
    Edit,
    PutSection,
    SetAction,
    SetCommentaryExempt,
    SetCommentaryState,
    SetDetail,
    SeveralEdits,
    ShareCommentary,
    WriteCommentary,
)
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.exemption import grounds_of
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.section_id import section_id
from cpdesk.report.kinds import kind_of
from cpdesk.services.details_file import CommentaryText, DetailsFile, SectionText, read_details

_IMPLICATIONS = re.compile(r"\s+implications\s*$", re.IGNORECASE)


def details_edit(path: Path, pack: BoardPack) -> Edit:
    """Return the edit that makes a pack say what the details file at `path` says; see `edit_of`."""
    return edit_of(read_details(path, pack.kind), pack)


def edit_of(details: DetailsFile, pack: BoardPack) -> Edit:
    """Return the edit that makes a pack say what a details file says.

    A text takes the place of what its section or commentary said; several for the same one are joined in
    their order. Raises CpdeskError naming the measure or pledge that the pack has not.
    """
    edits: list[Edit] = [SetDetail(name, value, pack.report) for name, value in details.report.items()]
    commented = pack
    for commentary in sorted(_joined(details.commentaries, pack), key=lambda item: bool(item.pledge)):
        made = SeveralEdits("commentary", tuple(_commentary_edits(commentary, commented)))
        commented = commented.with_fields(made.changes(commented))
        edits.append(made)
    edits += _SectionWriter(pack).write(details.sections)
    return SeveralEdits("details file", tuple(edits))


def _joined(commentaries: Iterable[CommentaryText], pack: BoardPack) -> list[CommentaryText]:
    """Return the commentaries with their measures' keys and their pledge's heading, those on the same ones as one."""
    joined: dict[tuple[str, frozenset[str]], CommentaryText] = {}
    taken: dict[str, tuple[str, frozenset[str]]] = {}
    for commentary in commentaries:
        keys = tuple(dict.fromkeys(measure_key(name, pack) for name in commentary.measures))
        pledge = _pledge_heading(commentary.pledge, pack) if commentary.pledge else ""
        together = (pledge, frozenset(keys))
        for key in keys:
            if taken.setdefault(key, together) != together:
                raise CpdeskError(
                    f"Measure {measure_name(key)} stands in two [[commentary]] tables with different measures.",
                    "Let one text serve each measure.",
                )
        named = replace(commentary, measures=keys, pledge=pledge)
        before = joined.get(together)
        joined[together] = named if before is None else _together(before, named)
    return list(joined.values())


def _together(before: CommentaryText, later: CommentaryText) -> CommentaryText:
    """Return two texts on the same measures as one, which has come no further than the less finished of them."""
    return replace(
        later,
        text=RichText((*before.text.blocks, *later.text.blocks)),
        exempt=", ".join(grounds_of(later.exempt, before.exempt)),
        state=min(before.state, later.state, key=list(CommentaryState).index),
        by=later.by or before.by,
        action=before.action if later.action.is_empty else later.action,
    )


def measure_key(name: str, pack: BoardPack) -> str:
    """Return the key of the measure called `name`: its reference, `Sheet!reference`, or its key."""
    wanted = name.casefold()
    found = [
        key
        for key, (_, measure) in pack.measures.items()
        if wanted in (measure.ref.casefold(), f"{measure.place.sheet}!{measure.ref}".casefold())
    ]
    if len(found) > 1 and name not in found:
        raise CpdeskError(f"There are {len(found)} measures called “{name}”.", f"Write {_choice(found)}.")
    if name in pack.measures:
        return name
    if not found:
        raise CpdeskError(f"There is no measure “{name}” in the pack.", "Check it against the scorecard.")
    return found[0]


def _choice(names: Iterable[str]) -> str:
    return " or ".join(f"“{name}”" for name in names)


def _commentary_edits(commentary: CommentaryText, pack: BoardPack) -> list[Edit]:
    """Return the edits that make a pack have that commentary; one on a pledge is begun for the first of its measures.

    Measures of a pledge that have words of their own keep them, unless they are named.
    """
    first, *others = commentary.measures or _first_of(commentary.pledge, pack)
    edits: list[Edit] = [WriteCommentary(key, RichText()) for key in others]
    edits.append(WriteCommentary(first, commentary.text))
    if others or commentary.pledge:
        edits.append(ShareCommentary(first, tuple(others), commentary.pledge))
    if not commentary.action.is_empty:
        edits.append(SetAction(first, commentary.action))
    edits.append(SetCommentaryExempt(first, commentary.exempt))
    return [*edits, SetCommentaryState(first, commentary.state, commentary.by)]


def _first_of(heading: str, pack: BoardPack) -> tuple[str]:
    """Return the measure that a commentary on a whole pledge is begun for: one that has no words of its own."""
    keys = next(keys for pledge, keys in pack.pledges if pledge.heading == heading)
    serving = pack.commentary_by_measure
    free = (key for key in keys if key not in serving or serving[key].pledge or serving[key].text.is_empty)
    return (next(free, keys[0]),)


def _pledge_heading(called: str, pack: BoardPack) -> str:
    """Return the heading of the pledge that is called so; raise CpdeskError where there is none, or two."""
    pledges = [pledge for pledge, _ in pack.pledges]
    found = [pledge.heading for pledge in pledges if pledge.is_called(called)]
    if len(found) != 1:
        raise CpdeskError(
            f"There is no pledge “{called}” in the pack." if not found else f"Two pledges are called “{called}”.",
            f"It has {_choice(pledge.heading for pledge in pledges)}." if pledges else "It has no pledges.",
        )
    return found[0]


class _SectionWriter:
    """Puts texts into the sections of a pack, which it follows as its own edits change it."""

    def __init__(self, pack: BoardPack) -> None:
        self._pack = pack
        self._file = kind_of(pack).file
        self._edits: list[Edit] = []
        self._written: set[str] = set()
        self._last = ""

    def write(self, texts: Iterable[SectionText]) -> list[Edit]:
        for text in texts:
            section = self._section_for(text)
            if section.id in self._written:
                section = replace(section, text=RichText((*section.text.blocks, *text.text.blocks)))
            else:
                section = replace(section, text=text.text, exempt=text.exempt)
            self._put(replace(section, accepted=section.drafted))  # whoever gives a text stands by it
        return self._edits

    def _put(self, section: Section) -> None:
        edit = PutSection(section, after=self._place(section))
        self._edits.append(edit)
        self._pack = self._pack.with_fields(edit.changes(self._pack))
        self._written.add(section.id)
        self._last = section.id

    def _place(self, section: Section) -> str:
        """Return the id of what a new section follows: its like, other implications, or what was written last."""
        alike = [item.id for item in self._pack.sections if _is_same(item, section)]
        if alike:
            return alike[-1]
        if section.part == Part.IMPLICATIONS:
            return ""
        others = [item.id for item in self._pack.sections if item.part != Part.IMPLICATIONS]
        return self._last if self._last in others else next(reversed(others), "")

    def _section_for(self, text: SectionText) -> Section:
        """Return the section that the text is for: public and exempt texts never share one."""
        wanted = self._wanted(text)
        for section in self._pack.sections:
            is_free = section.id not in self._written or section.exempt == text.exempt
            if is_free and _is_same(section, wanted):
                return replace(section, heading=section.heading or wanted.heading)
        taken = {item.id for item in self._pack.sections}
        return replace(wanted, id=section_id(wanted.part, wanted.heading or wanted.pledge, taken, self._pack.report))

    def _wanted(self, text: SectionText) -> Section:
        if text.part == Part.PLEDGE:
            return Section("", Part.PLEDGE, pledge=_pledge_heading(text.pledge, self._pack))
        if text.part == Part.IMPLICATIONS:
            return Section("", text.part, _IMPLICATIONS.sub("", text.heading))
        if text.part:
            return Section("", text.part, text.heading)
        for section in self._pack.sections:
            if section.heading and _alike(section.heading, text.heading):
                return section
        for name in self._file.written:
            is_named = name not in (Part.PLEDGE, Part.IMPLICATIONS)
            if is_named and any(_alike(called, text.heading) for called in (name, self._file.words.heading(name))):
                return Section("", name)
        for pledge, _ in self._pack.pledges:
            if _alike(pledge.heading, text.heading):
                return Section("", Part.PLEDGE, pledge=pledge.heading)
        return Section("", Part.CUSTOM, heading=text.heading)


def _is_same(section: Section, wanted: Section) -> bool:
    """Return whether two are one place in a paper; some parts have but one, whatever its heading."""
    if section.part != wanted.part or section.pledge != wanted.pledge:
        return False
    return section.part not in (Part.IMPLICATIONS, Part.CUSTOM) or _alike(section.heading, wanted.heading)


def _alike(heading: str, other: str) -> bool:
    return _bare(heading) == _bare(other)


def _bare(heading: str) -> str:
    return " ".join(_IMPLICATIONS.sub("", heading).casefold().split())
