"""What a paper says of directions of travel: in a sentence, in a table, in its key."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.direction import is_forbidden
from cpdesk.domain.direction_words import arrow, children_words, is_within_band, least_change, plan_words
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_AVAILABLE, figure_text
from cpdesk.domain.outline import TableCell
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.plain_english import joined, sentence
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.trend import Basis, DirectionOfTravel, Judgement
from cpdesk.domain.year_kind import is_other_year

_UNJUDGED = "the way the figure went, where neither higher nor lower is said to be better"
_MOST_NAMED = 6
_JUDGED = (Judgement.BETTER, Judgement.WORSE, Judgement.SAME)
_DASHED = f"{Judgement.NOT_COMPARABLE.arrow} {Judgement.NOT_COMPARABLE.words}"


def direction_sentence(review: MeasureReview, direction: DirectionOfTravel | None = None) -> str:
    """Return how the figure compares, with the basis, the earlier figure and its period; empty for no earlier one."""
    direction = direction or review.direction
    earlier = direction.earlier
    if earlier is None or review.current is None:
        return ""
    basis = direction.basis.words
    then = figure_text(earlier, review.measure.unit, "")
    if earlier.period is not None and direction.basis in (Basis.PREVIOUS_YEAR, Basis.PREVIOUS, Basis.YEAR_START):
        basis += f", {earlier.period.label}"
    if direction.change is None and None not in (earlier.shown, review.current.shown):
        return _not_compared(review, direction, then)
    if direction.change is None:
        why = f", as {direction.refusal}" if direction.refusal else ""
        return f"It cannot be compared with {basis}{why}." if then else ""
    if direction.change == 0:
        return f"There is no change from {then} {'at' if direction.basis is Basis.YEAR_START else 'in'} {basis}."
    size = _change_words(review, direction)
    if is_within_band(direction):
        less = f"less than {least_change(review, direction)}"
        return f"There is no change that counts from {then} ({basis}): the difference, {size}, is {less}."
    way = "up" if direction.change > 0 else "down"
    judged = {Judgement.BETTER: "It has improved", Judgement.WORSE: "It has worsened"}
    verb = judged.get(direction.judgement) if direction.judgement else None
    nearer = plan_words(review, direction)
    moved = f"{verb or 'It has moved'}{f', {nearer}' if nearer else ''}: {way} {size} from {then}"
    children = children_words(review, direction)
    return f"{moved} ({basis})" + (f", which is {children}." if children else ".")


def _not_compared(review: MeasureReview, direction: DirectionOfTravel, then: str) -> str:
    """Return why the two are not compared: what the figures count forbids it, or the periods differ in length."""
    basis, earlier = review.ruling.basis, direction.earlier
    if is_forbidden(direction, basis, review.scorecard.current_period):
        return f"It is not compared with {direction.basis.words}, as figures {basis.words if basis else ''} are not."
    if review.scorecard.current_period is None or earlier is None or earlier.period is None:
        return f"It cannot be compared with {direction.basis.words}."
    if is_other_year(earlier.period, review.scorecard.current_period):
        return f"It is not compared with {then}, as {direction.refusal}."
    if earlier.period.kind in (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR):
        whole = f"{then} in the whole of {earlier.period.label}"
        return f"It is a count for part of a year, so it is not compared with {whole}."
    return (
        f"It is a count for a period of another length than {earlier.period.label}, so it is not compared with {then}."
    )


def _change_words(review: MeasureReview, direction: DirectionOfTravel) -> str:
    change = abs(direction.change or Decimal(0))
    if review.measure.unit is not Unit.PERCENT:
        return format_quantity(change, review.measure.unit)
    return f"{format_quantity(change, Unit.NUMBER)} percentage point" + ("" if change == 1 else "s")


def direction_cell(review: MeasureReview, direction: DirectionOfTravel) -> TableCell:
    """Return a direction as a table has it: the arrow in the pack's language, the word, how many children it is."""
    if direction.judgement is Judgement.NOT_COMPARABLE:
        return TableCell(_DASHED)
    if direction.change is None:
        return TableCell(
            f"{direction.judgement.arrow} {direction.judgement.words}" if direction.judgement else NOT_AVAILABLE
        )
    pointer = arrow(direction, review.showing.arrows)
    if direction.judgement is not None:
        word = direction.judgement.words
    else:
        word = "up" if direction.change > 0 else "down" if direction.change < 0 else "no change"
    if is_within_band(direction):
        return TableCell(f"{pointer} {word} (less than {least_change(review, direction)})")
    children = children_words(review, direction).partition(" of ")[0]
    return TableCell(f"{pointer} {word}".strip() + (f" (= {children})" if children else ""))


def _refusals(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield each reason why figures are not compared, with the measures where it is not that of all of them."""
    by_reason: dict[str, dict[str, None]] = {}
    for review in reviews:
        for one in review.both_directions or (review.direction,):
            if one.judgement is Judgement.NOT_COMPARABLE:
                reason = one.refusal or "one of the two figures is no number"
                by_reason.setdefault(reason, {})[review.measure.ref or review.measure.title] = None
    for reason, names in by_reason.items():
        whose = f" ({joined(list(names))})" if len(by_reason) > 1 and len(names) <= _MOST_NAMED else ""
        yield f"Not comparable{whose}: {reason}."


def arrow_lines(
    reviews: Sequence[MeasureReview], printed: Collection[str], *, counts_children: bool = True
) -> Iterator[str]:
    """Yield what the arrows and the words of the directions mean, and why some figures are not compared.

    Where a table `counts_children`, what a change comes to in children is said behind the word.
    """
    languages = {review.showing.arrows for review in reviews}
    language = languages.pop() if len(languages) == 1 else ArrowLanguage.PERFORMANCE
    words = [*(item.words for item in _JUDGED), "up", "down"]
    shown = [text for word in words for text in sorted(printed) if text in _forms(word)]
    judged = [text for text in shown if not text.endswith(("up", "down"))]
    moved = [text for text in shown if text.endswith(("up", "down"))]
    if judged or moved:
        unjudged = f"{joined(moved, word='or')}: {_UNJUDGED}" if moved else ""
        yield sentence("; ".join(filter(None, (", ".join(judged), unjudged))))
    if language is ArrowLanguage.VALUE and shown:
        yield language.sentence
    directions = [one for review in reviews for one in review.both_directions or (review.direction,)]
    if counts_children and any(one.children is not None and one.change for one in directions):
        yield "= so many children or others: what the change comes to, of the group as it is now."
    if any(is_within_band(one) for one in directions):
        yield "No change: also a difference of less than one child, or of less than the figures can show."
    if _DASHED in printed:
        yield from _refusals(reviews)


def _forms(word: str) -> frozenset[str]:
    """Return a word as a table may have it, with each arrow or with none."""
    return frozenset({word, *(f"{pointer} {word}" for pointer in "▲▼►↔")})
