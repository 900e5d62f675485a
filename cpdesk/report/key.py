"""The key to a scorecard, in words."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from cpdesk.domain.measure_words import NOT_APPLICABLE, NOT_AVAILABLE
from cpdesk.domain.outline import OutlineBlock, Table
from cpdesk.domain.rating import RagRating, RatingRule, RuleInForce, RuleSource
from cpdesk.domain.review import MeasureReview
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.trend import Basis
from cpdesk.report.directions import arrow_lines
from cpdesk.report.wording import joined

_MOST_NAMES = 8
_RULED = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)
_WORKBOOKS_OWN = "The ratings are those that the workbook shows."
_MEANINGS = {
    SymbolMeaning.SUPPRESSED: "suppressed, to protect confidentiality",
    SymbolMeaning.NOT_APPLICABLE: "not applicable",
    SymbolMeaning.NOT_DUE: "not due in this period",
    SymbolMeaning.NOT_AVAILABLE: "not available",
    SymbolMeaning.NEGLIGIBLE: "nil, or rounds to nil",
    SymbolMeaning.ERROR: "an error in the workbook",
    SymbolMeaning.UNKNOWN: "as the workbook writes it; its meaning is not given",
}


def rules_in_force(reviews: Sequence[MeasureReview]) -> dict[RatingRule, list[MeasureReview]]:
    """Return the rules that rated at least one of the measures, each with those it rated, in the order they are met."""
    rules: dict[RatingRule, list[MeasureReview]] = {}
    for review in reviews:
        if review.is_rated_by_rule and review.rule is not None:
            rules.setdefault(review.rule, []).append(review)
    return rules


def rule_lines(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield each rule in force as the key states it, and how it is known where no key says so."""
    rules = rules_in_force(reviews)
    for rule, rated in rules.items():
        yield rule.sentence() + (f" This is the rule for {_names(rated, reviews)}." if len(rules) > 1 else "")
    cards = _cards(reviews)
    keyless = [card for card in cards if card.rule_in_force.source is RuleSource.INFERRED]
    for card in keyless:
        yield _without_key("The workbook" if len(cards) == 1 else _title(card), card.rule_in_force, rules)
    shown = {review.rating.rag for review in reviews if review.rating.is_rated}
    if shown and ((not rules and len(keyless) < len(cards)) or shown - set(_RULED)):
        yield "Other ratings are those that the workbook shows." if rules else _WORKBOOKS_OWN


def _without_key(where: str, force: RuleInForce, rules: Collection[RatingRule]) -> str:
    """Return whose the ratings of a scorecard are that states no key, and what the rule worked out from them does."""
    stand = f"{where} has no key that states a rule. Its own ratings stand"
    agreeing = f"{force.agrees} of {force.rated}"
    if force.rule is None or force.rule in rules:
        return f"{stand}; the rule, which agrees with {agreeing} of them, rates the measures that have none."
    return f"{stand}; this rule would agree with {agreeing}: {force.rule.sentence()}"


def _names(rated: Sequence[MeasureReview], reviews: Sequence[MeasureReview]) -> str:
    """Return the measures of one rule by name; where it is their scorecard's own and they are many, by that."""
    ruled_by_card = [review for review in rated if review.measure.rule is None]
    are_many, are_of_one = len(ruled_by_card) > _MOST_NAMES, len(_cards(reviews)) == 1
    if are_many and are_of_one:
        return "all other measures"
    named = [review for review in rated if review.measure.rule is not None] if are_many else rated
    names = [(review.measure.ref or review.measure.title) if are_of_one else review.key for review in named]
    return joined([*(_title(card) for card in _cards(ruled_by_card) if are_many), *names])


def _title(card: Scorecard) -> str:
    return " ".join(card.title.split()) or card.place.sheet


def _cards(reviews: Sequence[MeasureReview]) -> list[Scorecard]:
    return list({id(review.scorecard): review.scorecard for review in reviews}.values())


def printed_texts(blocks: Iterable[OutlineBlock]) -> frozenset[str]:
    """Return the texts of all cells of the tables among the blocks, without the period that one may carry."""
    cells = (cell for block in blocks if isinstance(block, Table) for row in block.rows for cell in row)
    return frozenset(cell.text.partition(" (")[0] for cell in cells)


def direction_lines(
    by_card: Sequence[tuple[Scorecard, Sequence[MeasureReview]]], printed: Collection[str]
) -> Iterator[str]:
    """Yield what the direction compares with; scorecards that compare with different things are named."""
    if any(review.both_directions for _, reviews in by_card for review in reviews):
        yield f"Short term compares with {Basis.PREVIOUS.words}, long term with {Basis.YEAR_AGO.words}."
    compared = [
        card
        for card, reviews in by_card
        if any(review.direction.earlier and not review.both_directions for review in reviews)
    ]
    by_basis: dict[Basis, dict[str, None]] = {}
    for card in compared:
        by_basis.setdefault(card.basis, {})[_title(card)] = None
    for basis, titles in by_basis.items():
        where = f" in {joined(list(titles))}" if len(by_basis) > 1 else ""
        yield f"Direction{where} compares with {basis.words}."
    yield from arrow_lines([review for _, reviews in by_card for review in reviews], printed)


def symbol_lines(reviews: Sequence[MeasureReview], printed: Collection[str]) -> Iterator[str]:
    """Yield each symbol that the tables print, with its meaning."""
    symbols: dict[Symbol, None] = {}
    for review in reviews:
        values = [*review.measure.values, *(item.value for item in review.measure.comparators)]
        symbols.update({value.symbol: None for value in values if value.symbol is not None})
        if review.current is None and review.measure.absence is not None:
            symbols[review.measure.absence] = None
    written = (symbol for symbol in symbols if symbol.marker)
    for symbol in sorted(written, key=lambda item: (item.marker, item.meaning)):
        yield f"{symbol.marker}: {_MEANINGS[symbol.meaning]}."
    if NOT_AVAILABLE in printed:
        yield f"{NOT_AVAILABLE}: no figure supplied, or nothing said."
    if NOT_APPLICABLE in printed:
        yield f"{NOT_APPLICABLE}: not applicable, such as a target where there is none."


def rule_paragraph(reviews: Sequence[MeasureReview]) -> str:
    """Return the rule of the key for the body of the paper; where there are several, that the key has them."""
    rules = rules_in_force(reviews)
    if not rules:
        is_keyless = any(review.scorecard.rule_in_force.source is RuleSource.INFERRED for review in reviews)
        own = "The workbook has no key that states a rule; the ratings are its own." if is_keyless else _WORKBOOKS_OWN
        return own if any(review.rating.is_rated for review in reviews) else ""
    if len(rules) > 1:
        return f"Measures are rated by {_whose_rules(rules)}, which the key in the appendix states."
    rule, rated = next(iter(rules.items()))
    known = {
        RuleSource.INFERRED: "The workbook has no key that states a rule. Its own ratings stand; the rule that agrees"
        " with most of them rates the measures that have none.",
        RuleSource.KEY: "The ratings follow the scorecard's key.",
    }
    return f"{known.get(rated[0].scorecard.rule_in_force.source, 'The ratings follow this rule.')} {rule.sentence()}"


def _whose_rules(rules: Mapping[RatingRule, Sequence[MeasureReview]]) -> str:
    """Return whose several rules are: the measures' own, those of their scorecards, or both."""
    are_own = {review.measure.rule is not None for rated in rules.values() for review in rated}
    if are_own == {True}:
        return "their own rules"
    cards = _cards([review for rated in rules.values() for review in rated])
    whose = "the rules of their scorecards" if len(cards) > 1 else "the scorecard's rule"
    return whose + (" or, where they have one, a rule of their own" if True in are_own else "")
