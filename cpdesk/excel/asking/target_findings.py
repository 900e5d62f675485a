"""What a person should look at in a measure's target and thresholds: those that say one thing and its opposite."""

from collections.abc import Iterator
from itertools import pairwise

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure, OtherCell
from cpdesk.domain.measure_words import good_words, target_text
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import BandsRule, RagRating
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.target import Target
from cpdesk.excel.columns.threshold_columns import threshold_named
from cpdesk.excel.key.threshold_rules import Unread, bands_of_thresholds
from cpdesk.excel.words.bound_words import cut_bound
from cpdesk.excel.words.intervals import read_interval
from cpdesk.excel.words.target_words import read_target

_ONE_WAY = (Polarity.HIGH, Polarity.LOW)
_SAID = (*_ONE_WAY, Polarity.NEUTRAL)
_COLOURS = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)


def target_findings(card: Scorecard, measure: Measure) -> Iterator[Finding]:
    """Return what contradicts itself: the target and which way is good, then the thresholds."""
    target, polarity = measure.target, measure.polarity
    if target is not None and polarity in _SAID and not target.is_bare:
        direction = read_target(target.text).direction
        is_idle = polarity is Polarity.NEUTRAL and target.value is None
        if direction in _ONE_WAY and direction is not polarity and not is_idle:
            yield Finding(
                Severity.WARNING,
                "target-contradicts",
                target.place,
                f"{measure.name}: the target “{target.text}” says that {good_words(direction)}, but the workbook says"
                f" elsewhere that {good_words(polarity)}, which is what the rating goes by. Mend one of the two.",
            )
    if target is not None and target.value is None and _is_of_another_unit(target.text):
        yield Finding(
            Severity.WARNING,
            "several-figures",
            target.place,
            f"{measure.name}: the target “{target.text}” is in another unit than the measure's results, so that it is"
            " kept as words. Give it in the measure's own unit.",
        )
    if isinstance(measure.rule, BandsRule):
        yield from _against_thresholds(measure, measure.rule)
    if measure.other:
        cells = [cell for cell in measure.other if threshold_named(cell.heading) is not None]
        yield from _unread_thresholds(card, measure, cells)


def _is_of_another_unit(text: str) -> bool:
    """Return whether a target that was kept as words is a plain figure all the same; +5% is so much more."""
    figures = read_target(text).figures
    return figures is not None and figures.number is not None and not text.lstrip().startswith("+")


def _against_thresholds(measure: Measure, bands: BandsRule) -> Iterator[Finding]:
    target, polarity = measure.target, measure.polarity
    if polarity is not None and polarity is not bands.polarity:
        why = (
            f"its thresholds mean that {good_words(bands.polarity)}, but the workbook says elsewhere that"
            f" {good_words(polarity)}. No rule rates it where the target is missed. Mend one of the two."
        )
    elif target is not None and target.value is not None and not _is_green_by(bands, target):
        colour = bands.band_of(target.value).value
        why = (
            f"a result on the target of {target_text(measure)} is {colour} by its own thresholds. It is rated green, as"
            " the target is met. Mend the target or the thresholds."
        )
    else:
        return
    yield Finding(Severity.WARNING, "thresholds-contradict", measure.place, f"{measure.name}: {why}")


def _is_green_by(bands: BandsRule, target: Target) -> bool:
    """Return whether a result that meets the target is green; `under £5,000` is met short of the figure itself."""
    value = target.value
    if value is None or bands.band_of(value) is RagRating.GREEN:
        return True
    beside = (pair for cut, pair in zip(bands.cuts, pairwise(bands.ratings), strict=True) if cut.at == value)
    return cut_bound(target.text.strip()).is_strict and any(RagRating.GREEN in pair for pair in beside)


def _unread_thresholds(card: Scorecard, measure: Measure, cells: list[OtherCell]) -> Iterator[Finding]:
    """Return a finding for thresholds that were kept as words, with why they make no rule."""
    letters = {column.column for column in card.columns if column.role is ColumnRole.TOLERANCE}
    kept = {
        colour: cell
        for cell in cells
        if (colour := threshold_named(cell.heading)) is not None and cell.place.cell.rstrip("0123456789") in letters
    }
    if not kept:
        return
    runs = {colour: run for colour, cell in kept.items() if (run := read_interval(cell.text)) is not None}
    written = "; ".join(f"{colour} {kept[colour].text}" for colour in _COLOURS if colour in kept)
    found = bands_of_thresholds(runs, is_percent=measure.unit is Unit.PERCENT)
    is_contradiction = len(runs) == len(kept) and found is Unread.CONTRADICT
    why = (
        "overlap, leave a gap or are not in order"
        if is_contradiction
        else "do not say for every figure which colour it has"
    )
    yield Finding(
        Severity.WARNING,
        "thresholds-contradict" if is_contradiction else "thresholds-unclear",
        next(iter(kept.values())).place,
        f"{measure.name}: its thresholds ({written}) {why}, so they were not used and are kept as words. Write them as"
        " in <85%, 85-94%, ≥95%.",
    )
