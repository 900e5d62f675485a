"""Which scorecard of a workbook is which of the workbook before it."""

from collections.abc import Sequence

from cpdesk.domain.import_profile import ScorecardShape
from cpdesk.excel.blocks.heading_keys import sheet_key, without_number
from cpdesk.excel.words.wording import plain

_ALIKE = 0.5


def paired(old: Sequence[ScorecardShape], new: Sequence[ScorecardShape]) -> dict[int, int]:
    """Return, by the place of each new scorecard that was there before, the place of the old one.

    They have at least half their headings in common. The sheet of the same name comes first, then the one that is alike
    but for its quarter, then headings, measures and order decide.
    """
    found = []
    for here, shape in enumerate(new):
        for there, before in enumerate(old):
            likeness = heading_likeness(before, shape)
            if likeness >= _ALIKE:
                is_same_sheet = before.sheet == shape.sheet
                is_like_sheet = sheet_key(before.sheet) == sheet_key(shape.sheet)
                measures = measure_likeness(before, shape)
                found.append((is_same_sheet, is_like_sheet, likeness, measures, -abs(here - there), here, there))
    pairs: dict[int, int] = {}
    for *_, here, there in sorted(found, reverse=True):
        if here not in pairs and there not in pairs.values():
            pairs[here] = there
    return pairs


def heading_likeness(one: ScorecardShape, other: ScorecardShape) -> float:
    """Return how many of both scorecards' headings they have in common, 0 to 1; how many periods are no difference."""
    return _in_common(
        {without_number(key) for key in one.signature if key}, {without_number(key) for key in other.signature if key}
    )


def measure_likeness(one: ScorecardShape, other: ScorecardShape) -> float:
    """Return how many of both scorecards' wordings they have in common, 0 to 1."""
    return _in_common({plain(item.title) for item in one.measures}, {plain(item.title) for item in other.measures})


def _in_common(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
