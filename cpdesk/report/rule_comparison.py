"""Whether measures are rated as they were a year before, as the key says it."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import joined, sentence_end
from cpdesk.domain.rules_a_year_ago import compared_with_a_year_ago
from cpdesk.domain.ruling import RuleOrigin
from cpdesk.report.rule_key import names_of


def comparison_lines(pack: BoardPack, reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield whether the rules are those of the same period a year before, and if not, what changed."""
    rated = [
        review for review in reviews if review.is_rated_by_rule and review.ruling.origin is not RuleOrigin.INFERRED
    ]
    for comparison in compared_with_a_year_ago(pack, rated):
        when = comparison.period.label
        unknown = [change.review for change in comparison.changes if not change.is_known]
        changed: dict[tuple[str, ...], list[MeasureReview]] = {}
        for change in comparison.changes:
            if change.what:
                changed.setdefault(change.what, []).append(change.review)
        told = [f"for {names_of(found, reviews)}, {joined(what)}" for what, found in changed.items()]
        if told:
            yield f"Changed since {when}: {sentence_end('; '.join(told))}"
        if unknown:
            of = f"the rules of {names_of(unknown, reviews)}" if len(unknown) < len(rated) else "the rules"
            yield f"The scorecard of {when} was not at hand, so this report cannot say whether {of} changed since."
        if not comparison.changes:
            yield f"The rules{' and the targets' if comparison.has_targets else ''} are those of {when}."
