"""Lines of history: workbooks that follow one another, read as one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.carried_measure import Step, carried_on, covered_periods
from cpdesk.domain.figure_change import last_day
from cpdesk.domain.measure import Measure
from cpdesk.domain.one_a_period import with_one_a_period
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook


@dataclass(frozen=True)
class Entrant:
    """A workbook as a pack brings it in: the hash of the one it follows, or "", and the keys its measures go by there.

    `keys` holds only the measures that go by another key than their own: those of an earlier measure, and new ones
    whose own key is taken.
    """

    workbook: SuppliedWorkbook
    follows: str = ""
    keys: Mapping[str, str] | None = None


@dataclass(frozen=True)
class HistoryLine:
    """Workbooks that follow one another, oldest first, each as it was supplied.

    `current` is the last of them as a board sees it: its measures under the keys that they had from the first, with the
    figures of earlier workbooks carried on and marked where they were revised. `before` is the same one step earlier,
    or None; its workbook is `called` so where a cell of it is named. `gone` are measures that the last workbook no
    longer has, as they last stood. `shorter` is the line without its last workbook, or None.
    """

    workbooks: tuple[SuppliedWorkbook, ...]
    current: SuppliedWorkbook
    before: SuppliedWorkbook | None = None
    called: str = ""
    gone: tuple[Measure, ...] = ()
    shorter: "HistoryLine | None" = None

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Return the measures of the line that a later workbook may have: the current ones, then those that are gone.

        A measure left out for one quarter comes back to its own commentary.
        """
        return (*(measure for card in self.current.scorecards for measure in card.measures), *self.gone)


def history_lines(entrants: Sequence[Entrant]) -> tuple[HistoryLine, ...]:
    """Return the lines that workbooks make, brought in in that order; one that follows none begins a line.

    Where two follow the same one, the second follows the first: a line never forks. One that follows a workbook which
    does not count, or comes only later, begins a line of its own; its measures keep the keys that it was given.
    """
    names = Counter(entrant.workbook.name for entrant in entrants)
    lines: list[HistoryLine] = []
    line_of: dict[str, int] = {}
    for entrant in entrants:
        workbook = entrant.workbook
        at = line_of.get(entrant.follows) if entrant.follows else None
        if at is None:
            at = len(lines)
            current = _rekeyed(with_one_a_period(workbook), entrant.keys or {})
            lines.append(HistoryLine((workbook,), current))
        else:
            last = lines[at].workbooks[-1]
            called = last.name if names[last.name] == 1 else f"{last.name} (fingerprint {last.sha256[:12]})"
            lines[at] = followed(lines[at], workbook, entrant.keys or {}, called)
        line_of[workbook.sha256] = at
    return tuple(lines)


def followed(line: HistoryLine, later: SuppliedWorkbook, keys: Mapping[str, str], called: str) -> HistoryLine:
    """Return the line with a workbook that follows its last one, which is to be `called` so."""
    step = Step(called, last_day(line.workbooks[-1]), last_day(later))
    known = {measure.key: measure for measure in reversed(line.measures)}
    cards = []
    there = set()
    for card in with_one_a_period(later).scorecards:
        covered = covered_periods(card)
        measures = []
        for measure in card.measures:
            key = keys.get(measure.key, measure.key)
            there.add(key)
            earlier = known.get(key)
            measures.append(_named(measure, key) if earlier is None else carried_on(measure, earlier, covered, step))
        cards.append(replace(card, measures=tuple(measures)))
    return HistoryLine(
        (*line.workbooks, later),
        replace(later, scorecards=tuple(cards)),
        line.current,
        called,
        tuple(_called(measure, called) for measure in line.measures if measure.key not in there),
        line,
    )


def _rekeyed(workbook: SuppliedWorkbook, keys: Mapping[str, str]) -> SuppliedWorkbook:
    """Return the workbook itself where no measure goes by another key."""
    if not keys:
        return workbook
    return replace(
        workbook,
        scorecards=tuple(
            replace(card, measures=tuple(_named(item, keys.get(item.key, item.key)) for item in card.measures))
            for card in workbook.scorecards
        ),
    )


def _named(measure: Measure, key: str) -> Measure:
    return measure if measure.key == key else replace(measure, key=key)


def _called(measure: Measure, called: str) -> Measure:
    """Return a measure that is gone, with the workbook that its cells are in."""
    return replace(
        measure,
        place=measure.place.named_in(called),
        values=tuple(value.named_in(called) for value in measure.values),
    )


def cards_with(workbook: SuppliedWorkbook) -> dict[str, tuple[Scorecard, Measure]]:
    """Return each measure of a workbook with its scorecard, by the measure's key."""
    return {measure.key: (card, measure) for card in workbook.scorecards for measure in card.measures}
