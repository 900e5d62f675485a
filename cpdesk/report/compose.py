"""From a pack to a paper: one function for every kind of report."""

from typing import Literal

from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.public_pack import public_pack
from cpdesk.report.held_numbers import hold_numbers
from cpdesk.report.kinds import kind_of

PaperPart = Literal["public", "exempt"]


def compose(pack: BoardPack, *, part: PaperPart = "public") -> Outline:
    """Return the report that the pack has in hand as an outline; the same pack always gives the same one.

    The public part holds nothing of what is exempt; the exempt part is the whole paper, marked as not for publication.
    Raise CpdeskError for a kind that there is not.
    """
    kind = kind_of(pack)
    if part == "exempt":
        return kind.compose(pack, shows_exempt=True)
    public = public_pack(pack)
    outline = kind.compose(public, shows_exempt=False)
    if public is pack:
        return outline
    return hold_numbers(outline, kind.compose(pack, shows_exempt=True), kind.words.sentence("withheld"))
