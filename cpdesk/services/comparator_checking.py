"""Comparator checking: what a pack's paper has to say of others' figures before they stand beside the council's own."""

from collections.abc import Iterator
from types import MappingProxyType

from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.domain.findings_of_others import findings_of_others
from cpdesk.domain.pack import BoardPack

_ABOUT = "About these comparisons"
_MEND = MappingProxyType(
    {
        "comparator-undated": "Then bring the workbook in again.",
        "comparator-older": "Bring in newer figures, or say in the commentary how old these are.",
        "neighbour-group-changed": "Say so in the commentary, and do not call it a change.",
        "comparator-precision": "Nothing has to be done, unless the places are meant to be the same.",
        "population-differs": "Say so where the rates are compared.",
        "population-unknown": f"{_ABOUT} stands beside each measure, below its chart.",
    }
)


def comparator_checks(pack: BoardPack) -> Iterator[CheckFinding]:
    """Yield what inspecting the workbooks finds of others' figures, by what the pack itself says of them.

    There it is known what somebody wrote of a comparator, and of which neighbours the figures of the workbook before
    were.
    """
    for workbook in pack.current:
        for finding in findings_of_others(workbook.scorecards, pack.history, pack.showing):
            place = finding.place.named_in(workbook.name) if len(pack.current) > 1 else finding.place
            yield CheckFinding(
                finding.severity,
                finding.code,
                CheckFamily.COMPARATORS,
                str(place),
                "",
                finding.text,
                _MEND[finding.code],
            )
