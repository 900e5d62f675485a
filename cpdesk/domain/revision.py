"""Revisions: what changed between two workbooks, for the clerk's erratum."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cpdesk.domain.carried_measure import Step, covered_periods
from cpdesk.domain.figure_change import is_same_figure, last_day, numbered
from cpdesk.domain.history import HistoryLine, cards_with
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_words import counted_figure_text, target_text
from cpdesk.domain.one_a_period import measure_with_one
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.plain_wording import plain_reference, plain_wording
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.target import Target
from cpdesk.domain.value import MeasureValue

_Found = tuple[Scorecard, Measure]
_Figure = tuple[str, ReportingPeriod | None, int]
"""Whose figure it is, its period, and which it is of those that name none."""
NOTHING_SAID = "nothing"


class RevisionKind(StrEnum):
    """What changed, as a list of revisions heads it."""

    FIGURE = "changed figure"
    BECAME_SYMBOL = "became a symbol"
    APPEARED = "figure appeared"
    GONE = "figure gone"
    TARGET = "target changed"
    RATING = "rating changed"
    WORDING = "wording changed"
    NEW_MEASURE = "measure new"
    GONE_MEASURE = "measure gone"

    @property
    def is_of_figure(self) -> bool:
        """Return whether a figure that was published is now another one, or none."""
        return self in (RevisionKind.FIGURE, RevisionKind.BECAME_SYMBOL, RevisionKind.GONE)


@dataclass(frozen=True, slots=True)
class Revision:
    """One thing that changed: `was` and `now` as people read them, each with its cell where there is one.

    `key` is the measure's in the earlier workbook, the later's for a new one; `name` is its reference with its wording.
    `whose` names whose figure it is where it is not the council's own.
    """

    kind: RevisionKind
    key: str
    name: str
    was: str
    now: str
    was_place: CellPlace | None = None
    now_place: CellPlace | None = None
    period: ReportingPeriod | None = None
    whose: str = ""


def revisions(
    earlier: SuppliedWorkbook, later: SuppliedWorkbook, pairs: Mapping[str, str], called: str = ""
) -> tuple[Revision, ...]:
    """Return what changed, measure by measure in the later workbook's order, those that are gone at the end.

    `pairs` gives for each later measure's key that of the earlier one. Figures are held against each other where the
    earlier workbook had them whole: what is new in a quarter is no revision. Ratings are of one period, so that they
    are compared in two versions of one quarter's workbook alone; workbooks that name no period count as such.
    `called` names the earlier workbook in its cells.
    """
    step = _step(earlier, later, called or earlier.name)
    before, after = cards_with(earlier), cards_with(later)
    periods = {id(card): covered_periods(card) for card in (*earlier.scorecards, *later.scorecards)}
    found: list[Revision] = []
    for key, now in after.items():
        was = before.get(pairs.get(key, ""))
        if was is None:
            measure = now[1]
            new = Revision(RevisionKind.NEW_MEASURE, key, measure.name, NOTHING_SAID, measure.name, None, measure.place)
            found.append(new)
        else:
            found += _Comparison(was, now, step, periods).revisions()
    met = set(pairs.values())
    for key, (_, measure) in before.items():
        if key not in met:
            place = measure.place.named_in(step.earlier_name)
            found.append(
                Revision(RevisionKind.GONE_MEASURE, key, measure.name, measure.name, NOTHING_SAID, place, None)
            )
    return tuple(found)


def line_revisions(line: HistoryLine) -> tuple[Revision, ...]:
    """Return what the last workbook of a line of history changed; nothing where it follows none."""
    if line.before is None:
        return ()
    before = cards_with(line.before)
    keys = {key: key for key in cards_with(line.current) if key in before}
    return revisions(line.before, line.current, keys, line.called)


def _step(earlier: SuppliedWorkbook, later: SuppliedWorkbook, called: str) -> Step:
    days = (last_day(earlier), last_day(later))
    return Step(called, date.max, date.max) if None in days else Step(called, *days)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """One measure as it was and as it is."""

    was: _Found
    now: _Found
    step: Step
    periods: Mapping[int, frozenset[ReportingPeriod]]

    def revisions(self) -> Iterator[Revision]:
        """Yield what changed of the measure: its wording, its target, its figures in their order, its rating."""
        yield from self._wording()
        yield from self._target()
        yield from self._figures()
        yield from self._rating()

    def _of(self, kind: RevisionKind, was: str, now: str, cells: tuple[CellPlace | None, CellPlace | None]) -> Revision:
        named = cells[0].named_in(self.step.earlier_name) if cells[0] is not None else None
        return Revision(kind, self.was[1].key, self.now[1].name, was, now, named, cells[1])

    def _wording(self) -> Iterator[Revision]:
        was, now = self.was[1], self.now[1]
        if (plain_reference(was.ref), plain_wording(was.title)) != (plain_reference(now.ref), plain_wording(now.title)):
            yield self._of(RevisionKind.WORDING, was.name, now.name, (was.place, now.place))

    def _target(self) -> Iterator[Revision]:
        was, now = self.was[1], self.now[1]
        if _aim(was.target) != _aim(now.target):
            words = [target_text(item) if item.target is not None else NOTHING_SAID for item in (was, now)]
            places = [item.target.place if item.target is not None else None for item in (was, now)]
            yield self._of(RevisionKind.TARGET, words[0], words[1], (places[0], places[1]))

    def _rating(self) -> Iterator[Revision]:
        if not self.step.is_version:
            return
        was, now = (_rating_word(*found) for found in (self.was, self.now))
        if was != now:
            cells = [found[1].supplied_rating.place for found in (self.was, self.now)]
            yield self._of(RevisionKind.RATING, was, now, (cells[0], cells[1]))

    def _figures(self) -> Iterator[Revision]:
        before, after = _figures(self.was[1]), _figures(self.now[1])
        unit = self.now[1].unit
        for name in dict.fromkeys((*before, *after)):
            was, now = before.get(name), after.get(name)
            if self.step.is_settled(name[1]) and self._is_told(name, was, now):
                words = [
                    counted_figure_text(value, unit) if value is not None else NOTHING_SAID for value in (was, now)
                ]
                cells = (was.place if was is not None else None, now.place if now is not None else None)
                changed = self._of(_kind(was, now), words[0], words[1], cells)
                yield replace(changed, period=name[1], whose=name[0])

    def _is_told(self, name: _Figure, was: MeasureValue | None, now: MeasureValue | None) -> bool:
        """Return whether the two differ; a figure that only one has counts where the other has the column for it."""
        if was is not None and now is not None:
            return not is_same_figure(was, now)
        card = self.was[0] if was is None else self.now[0]
        return self.step.is_version or (not name[0] and name[1] in self.periods[id(card)])


def _figures(measure: Measure) -> dict[_Figure, MeasureValue]:
    """Return the figures by whose they are and their period, of which each has one: the council's own first."""
    single = measure_with_one(measure)
    values = [*single.values, *(item.value for item in single.comparators)]
    whose = [*("" for _ in single.values), *(item.name for item in single.comparators)]
    names = numbered((name, value.period) for name, value in zip(whose, values, strict=True))
    return {(*name, number): value for (name, number), value in zip(names, values, strict=True)}


def _kind(was: MeasureValue | None, now: MeasureValue | None) -> RevisionKind:
    if now is None:
        return RevisionKind.GONE
    if now.symbol is not None:
        return RevisionKind.BECAME_SYMBOL
    if was is None or (was.symbol is not None and now.shown is not None):
        return RevisionKind.APPEARED
    return RevisionKind.FIGURE


def _aim(target: Target | None) -> tuple[object, ...]:
    """Return what a target asks, so that 15% and 15.0% are one."""
    if target is None or not target.text.strip():
        return ()
    return (target.value, target.is_strict) if target.value is not None else (plain_wording(target.text),)


def _rating_word(card: Scorecard, measure: Measure) -> str:
    """Return the rating as the workbook shows it, else by its rule."""
    rag = measure.supplied_rating.rag or card.rate(measure).rag
    return rag.word if rag is not None else "not rated"
