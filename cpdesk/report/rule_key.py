"""The rules of a scorecard as its key states them: each with whose it is, from when, and what it rates."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from cpdesk.domain.amber_evidence import assumed_words
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import format_date
from cpdesk.domain.plain_english import joined
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import ImprovementRule, RagRating, RatingRule, RuleInForce, RuleSource, ToleranceRule
from cpdesk.domain.rating_audit import origin_words
from cpdesk.domain.ruling import RuleOrigin
from cpdesk.domain.scorecard import Scorecard

_MOST_NAMES = 8
_RULED = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)
_WORKBOOKS_OWN = "The ratings are those that the workbook shows."


def rules_in_force(reviews: Sequence[MeasureReview]) -> dict[RatingRule, list[MeasureReview]]:
    """Return the rules that rated at least one of the measures, each with those it rated, in the order they are met."""
    rules: dict[RatingRule, list[MeasureReview]] = {}
    for review in reviews:
        if review.is_rated_by_rule and review.rule is not None:
            rules.setdefault(review.rule, []).append(review)
    return rules


def rule_lines(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield each rule in force as the key states it, whose it is and from when, then what an officer judges."""
    rules = _rules_by_owner(reviews)
    for (rule, _), rated in rules.items():
        names = f" This is the rule for {names_of(rated, reviews)}." if len(rules) > 1 else ""
        yield f"{rule.sentence()}{_owner_sentence(rated)}{names}"
    cards = cards_of(reviews)
    keyless = cards_of([review for review in reviews if review.ruling.origin is RuleOrigin.INFERRED])
    stated = [rule for rule, _ in rules]
    for card in keyless:
        where = "The workbook" if len(cards) == 1 else card_title(card)
        yield _without_key(where, card.rule_in_force, stated) + assumed_words(card)
    shown = {review.rating.rag for review in reviews if review.rating.is_rated and not review.is_judged}
    if shown and ((not rules and len(keyless) < len(cards)) or shown - _ruled(stated)):
        yield "Other ratings are those that the workbook shows." if rules else _WORKBOOKS_OWN
    for rule, judged in _judged(reviews).items():
        yield f"{rule.sentence()} So it is for {names_of(judged, reviews)}."
    planned = [review for review in reviews if review.is_rated_by_rule and review.measure.polarity is Polarity.PLAN]
    if any(isinstance(review.rule, ToleranceRule | ImprovementRule) for review in planned):
        yield "Where being on plan is best, worse is further from it, above or below."
    if rules:
        yield reviews[0].ruling.setting.sentence()


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
        RuleOrigin.INFERRED: "The workbook has no key that states a rule. Its own ratings stand; the rule that agrees"
        " best with them rates the measures that have none.",
        RuleOrigin.KEY: "The ratings follow the scorecard's key.",
    }
    return f"{known.get(rated[0].ruling.origin, 'The ratings follow this rule.')} {rule.sentence()}"


def _whose_rules(rules: Mapping[RatingRule, Sequence[MeasureReview]]) -> str:
    """Return whose several rules are: the measures' own, those of their scorecards, or both."""
    origins = {review.ruling.origin for rated in rules.values() for review in rated}
    if origins - {RuleOrigin.WORKBOOKS_MEASURE, RuleOrigin.KEY, RuleOrigin.INFERRED}:
        return "several rules"
    are_own = {origin is RuleOrigin.WORKBOOKS_MEASURE for origin in origins}
    if are_own == {True}:
        return "their own rules"
    cards = cards_of([review for rated in rules.values() for review in rated])
    whose = "the rules of their scorecards" if len(cards) > 1 else "the scorecard's rule"
    return whose + (" or, where they have one, a rule of their own" if True in are_own else "")


def _rules_by_owner(reviews: Sequence[MeasureReview]) -> dict[tuple[RatingRule, str], list[MeasureReview]]:
    """Return the rules that rated a measure, told apart by whose they are and from when."""
    rules: dict[tuple[RatingRule, str], list[MeasureReview]] = {}
    for rule, rated in rules_in_force(reviews).items():
        for review in rated:
            rules.setdefault((rule, origin_words(review)), []).append(review)
    return rules


def _judged(reviews: Sequence[MeasureReview]) -> dict[RatingRule, list[MeasureReview]]:
    judged: dict[RatingRule, list[MeasureReview]] = {}
    for review in reviews:
        if review.is_judged and review.rule is not None:
            judged.setdefault(review.rule, []).append(review)
    return judged


def _owner_sentence(rated: Sequence[MeasureReview]) -> str:
    """Return whose a rule is, with the day from which it holds; nothing for one that was worked out, told apart."""
    ruling, are_many = rated[0].ruling, len(rated) > 1
    own = "the measures' own" if are_many else "the measure's own"
    whose = {
        RuleOrigin.KEY: "It is the workbook's key",
        RuleOrigin.WORKBOOKS_MEASURE: f"It is {own} in the workbook",
        RuleOrigin.SET_FOR_MEASURE: f"It was set for the {'measures' if are_many else 'measure'} by an officer",
        RuleOrigin.SET_FOR_PLEDGE: "It was set for the pledge by an officer",
        RuleOrigin.SET_FOR_PACK: "It was set for all measures by an officer",
    }.get(ruling.origin)
    since = f" and holds from {format_date(ruling.since)}" if ruling.since is not None else ""
    return f" {whose}{since}." if whose is not None else ""


def _ruled(rules: Collection[RatingRule]) -> set[RagRating]:
    """Return the ratings that the rules give: those of the usual key, and any other that a rule names."""
    named = {rating for rule in rules for rating in RagRating if f"{rating.word}:" in rule.sentence()}
    return {*_RULED, *named}


def _without_key(where: str, force: RuleInForce, rules: Collection[RatingRule]) -> str:
    """Return whose the ratings of a scorecard are that states no key, and what the rule worked out from them does."""
    stand = f"{where} has no key that states a rule. Its own ratings stand"
    if force.rule is None or force.rule in rules:
        return f"{stand}; the rule, which agrees with {force.agreeing(' of them')}, rates the measures that have none."
    return f"{stand}; this rule would agree with {force.agreeing()}: {force.rule.sentence()}"


def names_of(rated: Sequence[MeasureReview], reviews: Sequence[MeasureReview]) -> str:
    """Return the measures of one rule by name; by their pledge or their scorecard where the rule is set for that."""
    if all(review.ruling.origin is RuleOrigin.SET_FOR_PLEDGE for review in rated):
        return joined(list(dict.fromkeys(review.pledge.heading for review in rated)))
    ruled_by_card = [review for review in rated if not _has_own_rule(review)]
    are_many, are_of_one = len(ruled_by_card) > _MOST_NAMES, len(cards_of(reviews)) == 1
    if are_many and are_of_one:
        return "all other measures"
    named = [review for review in rated if _has_own_rule(review)] if are_many else rated
    names = [
        (review.measure.ref or review.measure.title) if are_of_one else measure_name(review.key) for review in named
    ]
    return joined([*(card_title(card) for card in cards_of(ruled_by_card) if are_many), *names])


def _has_own_rule(review: MeasureReview) -> bool:
    return review.ruling.origin in (RuleOrigin.SET_FOR_MEASURE, RuleOrigin.WORKBOOKS_MEASURE)


def card_title(card: Scorecard) -> str:
    """Return the title of a scorecard in one line, or its sheet where it has none."""
    return " ".join(card.title.split()) or card.place.sheet


def cards_of(reviews: Sequence[MeasureReview]) -> list[Scorecard]:
    """Return the scorecards that the measures are from, each once."""
    return list({id(review.scorecard): review.scorecard for review in reviews}.values())
