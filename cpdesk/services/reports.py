"""Reports: the kinds that a pack can be made into, listed without loading any, with those that a pack has."""

from cpdesk.domain.pack import BoardPack
from cpdesk.report.kind_names import KIND_NAMES

REPORT_KINDS = KIND_NAMES
USUAL_REPORT = KIND_NAMES[0]
SCORECARD = "scorecard"
YOUNG_PEOPLE = "young-people"


def with_report(pack: BoardPack, kind: str | None) -> BoardPack:
    """Return the pack with its first report of that kind in hand; with a fresh one where it has none.

    None is the pack's first report, of whatever kind.
    """
    if kind is None:
        return pack.of("")
    return pack.of(next((report for report in pack.reports if pack.of(report).kind == kind), kind))
