"""What of a pack's data a drafted summary speaks of, as a mark that other data has not."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from cpdesk.domain.json_value import JsonValue, content_hash
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.rating import RagRating, Rating
from cpdesk.domain.review import PackReview
from cpdesk.domain.summary_change import MOST_NAMED, largest_of
from cpdesk.domain.summary_draft import MOST_REDS
from cpdesk.domain.summary_reds import worst_first
from cpdesk.domain.trend import Basis, Judgement


def summary_source(review: PackReview, earlier: Mapping[str, Rating]) -> str:
    """Return the mark of what a summary drafted now would say, whatever words it says it in; empty without measures.

    Words change from one version of cpdesk to the next, and with the room that a page has; whoever accepted or edited
    a summary has to look at it again only where a figure, a target, a rating or a name in it is another one.
    """
    measures = tuple(item for item in review.measures.values() if item.exemption is None)
    withheld = len(review.measures) - len(measures)
    if not measures:
        return content_hash([withheld]) if withheld else ""
    reds = worst_first([item for item in measures if item.rating.rag is RagRating.RED])
    periods = {item.scorecard.current_period for item in measures}
    only = periods.pop() if len(periods) == 1 else None
    return content_hash(
        [
            only.code if only is not None else "",
            len(measures),
            _counted(item.rating.rag.value if item.rating.rag else item.rating.reason or "" for item in measures),
            sum(item.override is not None for item in measures),
            _moves(measures, earlier),
            [_directions([item for item in measures if item.direction.basis is basis]) for basis in Basis],
            [_largest(measures, kind) for kind in (Judgement.BETTER, Judgement.WORSE)],
            [_red(item) for item in reds[:MOST_REDS]],
            [item.measure.name for item in reds[MOST_REDS : MOST_REDS + MOST_NAMED]],
            *([withheld] if withheld else []),
        ]
    )


def _counted(found: Iterable[str]) -> JsonValue:
    return dict(sorted(Counter(found).items()))


def _moves(measures: Sequence[MeasureReview], earlier: Mapping[str, Rating]) -> JsonValue:
    """Return how many moved from which rating to which, by name where so few are named."""
    moves: dict[str, list[JsonValue]] = {}
    for item in measures:
        before, now = earlier.get(item.key, Rating()).rag, item.rating.rag
        if before is not None and now is not None:
            moves.setdefault(f"{before} {now}", []).append(item.measure.name if before is not now else "")
    return {move: named if len(named) <= MOST_NAMED else len(named) for move, named in sorted(moves.items())}


def _directions(measures: Sequence[MeasureReview]) -> JsonValue:
    """Return how many are judged how, those without a judgement by whether there is a change at all."""
    return _counted(
        item.direction.judgement or ("changed" if item.direction.change is not None else "untold") for item in measures
    )


def _largest(measures: Sequence[MeasureReview], kind: Judgement) -> JsonValue:
    largest = largest_of(measures, kind)
    if largest is None:
        return None
    of = largest.current.denominator if largest.current is not None else None
    direction = largest.direction
    return [largest.measure.name, _number(direction.change), direction.basis, _number(direction.children), _number(of)]


def _red(item: MeasureReview) -> JsonValue:
    """Return what the line of a red measure says: figure, target, who rated it."""
    value, target = item.current, item.measure.target
    figure: list[JsonValue] = []
    if value is not None:
        figure = [_number(value.shown), value.symbol.meaning if value.symbol else None, value.status]
    aim: list[JsonValue] = [_number(target.shown), target.text] if target is not None else []
    return [item.measure.name, *figure, *aim, item.measure.polarity, item.override is not None, item.is_rated_by_rule]


def _number(number: Decimal | None) -> JsonValue:
    return None if number is None else f"{number:f}"
