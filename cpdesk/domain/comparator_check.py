"""What must be known before others' figures are read beside the council's own: their age, their group, their places."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.compared_figure import ComparedFigure, about_in_workbook
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.history import HistoryLine
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.period_step import months_between
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import decimals_of
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.showing import PackShowing
from cpdesk.domain.value import MeasureValue

_A_YEAR = 12
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class _Case:
    """One measure with one figure of a comparator, and its own figure of now."""

    measure: Measure
    figure: ComparedFigure
    own: MeasureValue | None


def comparator_findings(
    cards: Iterable[Scorecard], history: Iterable[HistoryLine], showing: PackShowing
) -> tuple[Finding, ...]:
    """Return the findings of those scorecards of a pack: one for each thing to be said of a comparator of each."""
    before = {
        (card.title, name): group
        for line in history
        if line.before is not None
        for card in line.before.scorecards
        for name, group in _groups(_by_name(card, showing)).items()
    }
    return tuple(
        finding
        for card in cards
        for name, cases in _by_name(card, showing).items()
        for finding in _of_comparator(card, name, cases, before)
    )


def _of_comparator(
    card: Scorecard, name: str, cases: Sequence[_Case], before: Mapping[tuple[str, str], str]
) -> Iterator[Finding]:
    dated = [case for case in cases if case.figure.comparator.value.period is not None]
    if not dated:
        said = f"{name} has no period, so nobody can tell how old its figures are: {_named(cases)}."
        text = f"{said} Give its column a period in the workbook."
        yield Finding(Severity.WARNING, "comparator-undated", _place(cases), text)
    yield from _older(card, name, dated)
    yield from _changed(card, name, cases, before)
    mixed = [case for case in cases if _is_mixed(case)]
    if mixed:
        said = f"{name} is given to other decimal places than the council's own figures: {_named(mixed)}."
        text = f"{said} Both are printed as supplied."
        yield Finding(Severity.NOTE, "comparator-precision", _place(mixed), text)


def _older(card: Scorecard, name: str, dated: Sequence[_Case]) -> Iterator[Finding]:
    """Yield that the latest figures of a comparator are older than those beside them; by more than a year is graver."""
    current = card.current_period
    latest: dict[str, _Case] = {}
    for case in sorted(dated, key=lambda case: _order(case.figure)):
        latest[case.measure.key] = case
    by_period: dict[ReportingPeriod, list[_Case]] = {}
    for case in latest.values():
        period = case.figure.comparator.value.period
        if current is not None and period is not None and months_between(period, current) > 0:
            by_period.setdefault(period, []).append(case)
    for period, old in by_period.items():
        if current is not None:
            is_long_ago = months_between(period, current) > _A_YEAR
            how = f"{'more than a year' if is_long_ago else 'which ended'} before {current.label}"
            text = f"{name} is for {period.label}, {how}: {_named(old)}. Its period is printed beside it."
            yield Finding(Severity.WARNING if is_long_ago else Severity.NOTE, "comparator-older", _place(old), text)


def _changed(
    card: Scorecard, name: str, cases: Sequence[_Case], before: Mapping[tuple[str, str], str]
) -> Iterator[Finding]:
    """Yield that two figures are of two neighbour groups, here or since the workbook before."""
    groups = list(dict.fromkeys(case.figure.about.group for case in cases if case.figure.about.group))
    advice = "The councils in them differ, so the figures are not one series."
    if len(groups) > 1:
        text = f"{name} is of the groups of {' and of '.join(groups)}, side by side. {advice}"
        yield Finding(Severity.WARNING, "neighbour-group-changed", _place(cases), text)
        return
    earlier = before.get((card.title, name)) or _only([group for (_, whose), group in before.items() if whose == name])
    if groups and earlier and earlier != groups[0]:
        text = f"{name} is of the groups of {groups[0]}; in the workbook before it was of those of {earlier}. {advice}"
        yield Finding(Severity.WARNING, "neighbour-group-changed", _place(cases), text)


def _by_name(card: Scorecard, showing: PackShowing) -> dict[str, list[_Case]]:
    found: dict[str, list[_Case]] = {}
    said: dict[tuple[str, ...], ComparatorAbout] = {}  # of each column once, as ten thousand measures share it
    at = -1
    for measure in card.measures:
        if not measure.comparators:
            continue
        abouts = showing.of(measure.key).abouts
        at = _current_place(card, measure, at)
        own = measure.values[at] if at >= 0 else None
        for comparator in measure.comparators:
            place = comparator.value.place
            column = (comparator.name, place.workbook, place.sheet, place.cell.rstrip("0123456789"))
            if column not in said:
                said[column] = about_in_workbook(card, comparator)
            about = said[column]
            if comparator.name in abouts:
                about = abouts[comparator.name].over(about)
            case = _Case(measure, ComparedFigure(comparator, about), own)
            found.setdefault(comparator.name, []).append(case)
    return found


def _current_place(card: Scorecard, measure: Measure, likely: int) -> int:
    """Return where the current figure stands among a measure's values, -1 for nowhere.

    It is looked for where the measure before had its own, then from the last column back, as it mostly stands there.
    """
    current, values = card.current_period, measure.values
    if current is None:
        return -1
    if 0 <= likely < len(values) and values[likely].period == current:
        return likely
    return next((at for at in range(len(values) - 1, -1, -1) if values[at].period == current), -1)


def _groups(by_name: Mapping[str, Sequence[_Case]]) -> dict[str, str]:
    """Return the one group that each comparator is of, where all its figures are of the same."""
    return {name: group for name, cases in by_name.items() if (group := _only([c.figure.about.group for c in cases]))}


def _only(texts: Sequence[str]) -> str:
    found = {text for text in texts if text}
    return found.pop() if len(found) == 1 else ""


def _is_mixed(case: _Case) -> bool:
    own, other = case.own, case.figure.comparator.value
    if own is None or own.shown is None or other.shown is None:
        return False
    return decimals_of(own.shown) != decimals_of(other.shown)


def _order(figure: ComparedFigure) -> tuple[date, date]:
    period = figure.comparator.value.period
    return period.order if period is not None else (date.min, date.min)


def _place(cases: Sequence[_Case]) -> CellPlace:
    return cases[0].figure.comparator.value.place


def _named(cases: Sequence[_Case]) -> str:
    """Return the measures by name, the first few and how many more there are."""
    names = list(dict.fromkeys(case.measure.ref or case.measure.title for case in cases))
    shown = names if len(names) <= _MOST_NAMED else names[: _MOST_NAMED - 1]
    more = len(names) - len(shown)
    listed = ", ".join(shown) + (f" and {more} more" if more else "")
    return f"measure{'s' if len(names) > 1 else ''} {listed}"
