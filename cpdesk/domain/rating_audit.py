"""The audit of ratings: for each measure what rates it, who says so, and whether the workbook agrees."""

from dataclasses import dataclass

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import format_date
from cpdesk.domain.rating import JudgedRule, Rating
from cpdesk.domain.review import PackReview
from cpdesk.domain.ruling import RuleOrigin


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One measure with what is to be known of its rating, read off its review."""

    review: MeasureReview

    @property
    def differs(self) -> bool:
        """Return whether the workbook shows another rating than the council's rule gives; a guess blames nobody."""
        return self.review.disagrees

    @property
    def is_override(self) -> bool:
        """Return whether an officer's own rating counts."""
        return self.review.override is not None

    @property
    def left_why(self) -> str:
        """Return why the rating is left to the workbook; empty where it is not."""
        review = self.review
        if self.is_override or review.supplied is None or review.rating.rag is not review.supplied:
            return ""
        if isinstance(review.rule, JudgedRule):
            return "an officer judges it, and the workbook shows how"
        if not review.ruling.origin.is_councils:
            return "nobody states a rule"
        return review.calculated.reason.words if review.calculated.reason is not None else ""

    @property
    def is_to_print(self) -> bool:
        """Return whether the line is more than that rule and workbook agree."""
        return self.differs or self.is_override or bool(self.left_why)

    @property
    def rule_words(self) -> str:
        """Return the rule in force as the key states it, or that there is none."""
        return self.review.rule.sentence() if self.review.rule is not None else "No rule."

    @property
    def whose(self) -> str:
        """Return whose the rule is, and from when where it was set from a day on."""
        return origin_words(self.review)

    @property
    def workbook_words(self) -> str:
        """Return the rating that the workbook shows, or that it shows none."""
        return Rating(self.review.supplied).words if self.review.supplied is not None else "None shown"


def rating_audit(review: PackReview) -> tuple[AuditLine, ...]:
    """Return a line for each measure, in the order of the pledges."""
    return tuple(map(AuditLine, review.measures.values()))


def has_differences(lines: tuple[AuditLine, ...]) -> bool:
    """Return whether somebody may ask why: an override, or a rating that the council's own rule does not give."""
    return any(line.is_override or line.differs for line in lines)


def origin_words(review: MeasureReview) -> str:
    """Return whose the rule of a measure is, and the day from which it holds where it has one."""
    origin, since = review.ruling.origin, review.ruling.since
    if origin is RuleOrigin.NONE:
        return ""
    return f"{origin.value}, from {format_date(since)}" if since is not None else origin.value
