"""What differs from the shape that the workbook had last time."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_profile import ScorecardShape
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.trend import Basis
from cpdesk.excel.known.column_changes import column_changes
from cpdesk.excel.known.measure_changes import measure_changes
from cpdesk.excel.known.shape_pairs import paired


def shape_differences(
    old: Sequence[ScorecardShape], new: Sequence[ScorecardShape], cards: Sequence[Scorecard]
) -> tuple[Finding, ...]:
    """Return a finding for everything that was not so last time; `new` are the shapes of `cards`.

    Another quarter's column is no difference: that is what a new quarter brings.
    """
    if not old:
        return ()
    pairs = paired(old, new)
    matched = [(old[there], here) for here, there in sorted(pairs.items())]
    gone = [shape for there, shape in enumerate(old) if there not in pairs.values()]
    return (
        *(_card_new(card) for here, card in enumerate(cards) if here not in pairs),
        *_cards_gone(gone, cards),
        *(change for before, here in matched for change in column_changes(before, new[here], cards[here])),
        *(change for before, here in matched for change in _basis_changed(before, new[here], cards[here])),
        *measure_changes([(before, cards[here]) for before, here in matched]),
    )


def _basis_changed(before: ScorecardShape, now: ScorecardShape, card: Scorecard) -> Iterator[Finding]:
    if before.basis in list(Basis) and now.basis and before.basis != now.basis:
        yield Finding(
            Severity.WARNING,
            "basis-changed",
            card.place,
            f"The direction of travel of “{card.title}” compares with {card.basis.words}; last time it was"
            f" {Basis(before.basis).words}. Check the arrows, or say what they compare with.",
        )


def _card_new(card: Scorecard) -> Finding:
    return Finding(
        Severity.NOTE,
        "sheet-new",
        card.place,
        f"“{card.title}” on the sheet “{card.place.sheet}” with {_counted(len(card.measures))} was not there last time,"
        " so nothing is remembered about it.",
    )


def _cards_gone(gone: Sequence[ScorecardShape], cards: Sequence[Scorecard]) -> Iterator[Finding]:
    for shape in gone:
        here = next((card.place for card in cards if card.place.sheet == shape.sheet), None)
        first = cards[0].place if cards else CellPlace(shape.sheet, "A1")
        yield Finding(
            Severity.WARNING,
            "sheet-gone",
            here or first,
            f"The scorecard with {_counted(len(shape.measures))} that the sheet “{shape.sheet}” held last time is not"
            " in this workbook. Check that the workbook is whole.",
        )


def _counted(count: int) -> str:
    return "1 measure" if count == 1 else f"{count} measures"
