"""From a pack to a paper: one function for every kind of report."""

from typing import Literal

from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.kinds import report_kind

PaperPart = Literal["public", "exempt"]


def compose(pack: BoardPack, kind: str = KIND_NAMES[0], *, part: PaperPart = "public") -> Outline:
    """Return the paper of that kind as an outline; the same pack always gives the same one.

    The public part holds nothing of what is exempt; the exempt part is the whole paper, marked as not for publication.
    Raise CpdeskError for a kind that there is not.
    """
    return report_kind(kind).compose(pack, shows_exempt=part == "exempt")
