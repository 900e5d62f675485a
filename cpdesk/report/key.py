"""The key to a scorecard, in words."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.rating import RagRating, RatingRule, RuleSource
from cpdesk.domain.review import MeasureReview
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.report.scorecard_tables import NOT_APPLICABLE, NOT_AVAILABLE
from cpdesk.report.wording import joined

_MOST_NAMES = 8
_RULED = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)
_WORKBOOKS_OWN = "The ratings are those that the workbook shows."
_MEANINGS = {
    SymbolMeaning.SUPPRESSED: "suppressed, to protect confidentiality",
    SymbolMeaning.NOT_APPLICABLE: "not applicable",
    SymbolMeaning.NOT_DUE: "not due in this period",
    SymbolMeaning.NOT_AVAILABLE: "not available",
    SymbolMeaning.NEGLIGIBLE: "rounds to nought, but is not nought",
    SymbolMeaning.ERROR: "an error in the workbook",
    SymbolMeaning.UNKNOWN: "as the workbook writes it; its meaning is not given",
}


def rules_in_force(reviews: Sequence[MeasureReview]) -> dict[RatingRule, list[MeasureReview]]:
    """Return the rules that rated at least one of the measures, each with those it rated, in the order they are met."""
    rules: dict[RatingRule, list[MeasureReview]] = {}
    for review in reviews:
        if review.calculated.is_rated and review.rule is not None:
            rules.setdefault(review.rule, []).append(review)
    return rules


def rule_lines(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield each rule in force as the key states it, and how it is known where no key says so."""
    rules = rules_in_force(reviews)
    for rule, rated in rules.items():
        yield rule.sentence() + (f" This is the rule for {_names(rated)}." if len(rules) > 1 else "")
    inferred = next(
        (card.rule_in_force for card in _cards(reviews) if card.rule_in_force.source is RuleSource.INFERRED), None
    )
    if inferred is not None:
        yield (
            "The workbook states no key; this is the rule that agrees with "
            f"{inferred.agrees} of its {inferred.rated} ratings."
        )
    shown = {review.rating.rag for review in reviews if review.rating.is_rated}
    if shown and (not rules or shown - set(_RULED)):
        yield "Other ratings are those that the workbook shows." if rules else _WORKBOOKS_OWN


def _names(reviews: Sequence[MeasureReview]) -> str:
    """Return the measures of one rule by name, or as the others where it is the scorecard's own and they are many."""
    if len(reviews) > _MOST_NAMES and all(review.measure.rule is None for review in reviews):
        return "all other measures"
    return joined([review.measure.ref or review.measure.title for review in reviews])


def _cards(reviews: Sequence[MeasureReview]) -> list[Scorecard]:
    return list({id(review.scorecard): review.scorecard for review in reviews}.values())


def direction_lines(by_card: Sequence[tuple[Scorecard, Sequence[MeasureReview]]]) -> Iterator[str]:
    """Yield what the direction compares with; scorecards that compare with different things are named."""
    compared = [card for card, reviews in by_card if any(review.direction.earlier for review in reviews)]
    are_alike = len({card.basis for card in compared}) == 1
    for card in compared[:1] if are_alike else compared:
        whose = "Direction" if are_alike else f"Direction in {card.title or card.place.sheet}"
        yield f"{whose} compares with {card.basis.words}."
    if compared:
        yield "▲ improved, ▼ worsened, ► no change; up or down where neither is better."


def symbol_lines(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield each symbol that the tables print, with its meaning."""
    symbols: dict[Symbol, None] = {}
    for review in reviews:
        printed = [*review.measure.values, *(item.value for item in review.measure.comparators)]
        symbols.update({value.symbol: None for value in printed if value.symbol is not None})
        if review.current is None and review.measure.absence is not None:
            symbols[review.measure.absence] = None
    written = (symbol for symbol in symbols if symbol.marker)
    for symbol in sorted(written, key=lambda item: (item.marker, item.meaning)):
        yield f"{symbol.marker}: {_MEANINGS[symbol.meaning]}."
    yield f"{NOT_AVAILABLE}: no figure supplied."
    yield f"{NOT_APPLICABLE}: not applicable, such as a target where there is none."


def rule_paragraph(reviews: Sequence[MeasureReview]) -> str:
    """Return the rule of the key for the body of the paper; where there are several, that the key has them."""
    rules = rules_in_force(reviews)
    if not rules:
        return _WORKBOOKS_OWN if any(review.rating.is_rated for review in reviews) else ""
    if len(rules) > 1:
        return "Measures are rated by their own rules, which the key below the scorecard states."
    rule, rated = next(iter(rules.items()))
    known = {
        RuleSource.INFERRED: "The workbook states no key; the ratings follow the rule that agrees with most of them.",
        RuleSource.KEY: "The ratings follow the scorecard's key.",
    }
    return f"{known.get(rated[0].scorecard.rule_in_force.source, 'The ratings follow this rule.')} {rule.sentence()}"
