"""Detailing: what a details file says, as edits of a pack."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import (
    Edit,
    GiveClearance,
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
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kinds import kind_of
from cpdesk.services.details_agenda import agenda_edits
from cpdesk.services.details_exempt import exempt_edits
from cpdesk.services.details_file import CommentaryText, DetailsFile, read_details
from cpdesk.services.details_lines import line_edits, minute_edits
from cpdesk.services.pledge_names import pledge_heading, quoted_choice
from cpdesk.services.section_writing import SectionWriter


def details_edit(path: Path, pack: BoardPack) -> Edit:
    """Return the edit that makes a pack say what the details file at `path` says; see `edit_of`."""
    return edit_of(read_details(path, kind_of(pack).file), pack)


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
    edits += SectionWriter(commented).write(details.left_out, details.sections)
    edits += (GiveClearance(clearance, pack.report) for clearance in details.clearances)
    edits += line_edits(details.lines, pack)
    told = pack.with_fields(SeveralEdits("details file", tuple(edits)).changes(pack))
    edits += minute_edits(details.minutes, told, measure_key)
    told = pack.with_fields(SeveralEdits("details file", tuple(edits)).changes(pack))
    edits += exempt_edits(details.exempt, told, measure_key)
    if details.agenda is not None:
        edits += agenda_edits(details.agenda, told)
    return SeveralEdits("details file", tuple(edits))


def _joined(commentaries: Iterable[CommentaryText], pack: BoardPack) -> list[CommentaryText]:
    """Return the commentaries with their measures' keys and their pledge's heading, those on the same ones as one."""
    joined: dict[tuple[str, frozenset[str]], CommentaryText] = {}
    taken: dict[str, tuple[str, frozenset[str]]] = {}
    for commentary in commentaries:
        keys = tuple(dict.fromkeys(measure_key(name, pack) for name in commentary.measures))
        pledge = pledge_heading(commentary.pledge, pack) if commentary.pledge else ""
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
        interest=" ".join(dict.fromkeys(filter(None, (before.interest, later.interest)))),
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
        raise CpdeskError(f"There are {len(found)} measures called “{name}”.", f"Write {quoted_choice(found)}.")
    if name in pack.measures:
        return name
    if not found:
        raise CpdeskError(f"There is no measure “{name}” in the pack.", "Check it against the scorecard.")
    return found[0]


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
    edits.append(SetCommentaryExempt(first, commentary.exempt, commentary.interest))
    return [*edits, SetCommentaryState(first, commentary.state, commentary.by)]


def _first_of(heading: str, pack: BoardPack) -> tuple[str]:
    """Return the measure that a commentary on a whole pledge is begun for: one that has no words of its own."""
    keys = next(keys for pledge, keys in pack.pledges if pledge.heading == heading)
    serving = pack.commentary_by_measure
    free = (key for key in keys if key not in serving or serving[key].pledge or serving[key].text.is_empty)
    return (next(free, keys[0]),)
