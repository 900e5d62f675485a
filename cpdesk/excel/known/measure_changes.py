"""The measures of a workbook that are new, gone or reworded since last time."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_profile import ScorecardShape, ShapeMeasure
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.words.wording import plain

_REWORDED_AT = 80
_MOST_COMPARED = 300


@dataclass
class _Unmatched:
    """The measures of one scorecard that have not been found again so far, and those that were reworded."""

    card: Scorecard
    before: list[ShapeMeasure]
    now: list[Measure]
    reworded: list[tuple[ShapeMeasure, Measure]] = field(default_factory=list)


def measure_changes(pairs: Sequence[tuple[ScorecardShape, Scorecard]]) -> Iterator[Finding]:
    """Return what is different about the measures of scorecards that are paired with what they were.

    A measure is the same by reference and wording; else by its wording, else by its reference, else by a wording that
    is much alike. It may have moved to another scorecard.
    """
    left = [_Unmatched(card, list(shape.measures), list(card.measures)) for shape, card in pairs]
    for item in left:
        _match(item, lambda measure: (measure.ref, plain(measure.title)))
        _match(item, lambda measure: plain(measure.title))
    _match_across(left)
    for item in left:
        _match(item, lambda measure: measure.ref, reworded=True)
        _match_alike(item)
        yield from _findings(item)


def _match(item: _Unmatched, key: Callable[[ShapeMeasure | Measure], object], *, reworded: bool = False) -> None:
    """Take out the measures whose keys are the same then and now; an empty key is none."""
    places: dict[object, deque[int]] = defaultdict(deque)
    for index, known in enumerate(item.before):
        if key(known) != "":
            places[key(known)].append(index)
    rest: list[Measure] = []
    found: set[int] = set()
    for measure in item.now:
        same = places.get(key(measure))
        if not same:
            rest.append(measure)
            continue
        found.add(same[0])
        if reworded:
            item.reworded.append((item.before[same[0]], measure))
        same.popleft()
    item.before = [known for index, known in enumerate(item.before) if index not in found]
    item.now = rest


def _match_across(left: Sequence[_Unmatched]) -> None:
    """Take out the measures that moved from one scorecard to another as they were."""
    moved = {_name(measure) for item in left for measure in item.before}
    moved &= {_name(measure) for item in left for measure in item.now}
    for item in left:
        item.before = [measure for measure in item.before if _name(measure) not in moved]
        item.now = [measure for measure in item.now if _name(measure) not in moved]


def _match_alike(item: _Unmatched) -> None:
    """Pair what is left by its wording; very many at once are too many to have been reworded."""
    if max(len(item.before), len(item.now)) > _MOST_COMPARED:
        return
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where something changed

    for measure in list(item.now):
        titles = {index: plain(known.title) for index, known in enumerate(item.before)}
        best = process.extractOne(plain(measure.title), titles, scorer=fuzz.ratio, score_cutoff=_REWORDED_AT)
        if best is not None:
            item.reworded.append((item.before.pop(best[2]), measure))
            item.now.remove(measure)


def _findings(item: _Unmatched) -> Iterable[Finding]:
    for before, now in item.reworded:
        yield Finding(
            Severity.WARNING,
            "measure-reworded",
            now.place,
            f"{_called(now)} read {_called(before)} last time. Check that it is still the same measure.",
        )
    for measure in item.now:
        text = f"{_called(measure)} was not in the workbook last time."
        yield Finding(Severity.NOTE, "measure-new", measure.place, text)
    for known in item.before:
        text = f"{_called(known)} was in the workbook last time, and is not any more."
        yield Finding(Severity.WARNING, "measure-gone", item.card.place, text)


def _name(measure: ShapeMeasure | Measure) -> tuple[str, str]:
    return measure.ref, plain(measure.title)


def _called(measure: ShapeMeasure | Measure) -> str:
    return f"“{measure.ref} {measure.title}”".replace("“ ", "“")
