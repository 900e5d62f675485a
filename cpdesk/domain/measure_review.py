"""One measure as the board will see it: rated, judged, with its commentary and what is still owed on it."""

from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import Commentary, CommentaryState
from cpdesk.domain.direction import board_direction
from cpdesk.domain.exemption import Exemption, exemption_of
from cpdesk.domain.measure import Measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.person import lead_words
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.rating import JudgedRule, NotRated, RagRating, Rating, RatingOverride, RatingRule
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.ruling import Ruling
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.showing import MeasureShowing
from cpdesk.domain.target import Target
from cpdesk.domain.targets_then import targets_then
from cpdesk.domain.trend import Basis, DirectionOfTravel
from cpdesk.domain.value import Comparator, MeasureValue

_BOTH = (Basis.PREVIOUS, Basis.YEAR_AGO)
_LEFT_TO_THE_WORKBOOK = {
    NotRated.TEXT_TARGET,
    NotRated.NO_TARGET,
    NotRated.POLARITY_UNKNOWN,
    NotRated.ZERO_TARGET,
    NotRated.NO_FLOOR,
    NotRated.NO_YEAR_AGO,
    NotRated.NO_RULE,
}
"""Where no rule can rate a figure, the rating that the workbook shows is the officers' own, and stands."""


@dataclass(frozen=True)
class MeasureReview:
    """One measure as the board will see it.

    `rating` is the one that counts: the officer's override, else what `rating_that_counts` says. `calculated` and
    `supplied` are shown beside it. `lapsed` is an override of an earlier period, which counts no more. `measure` has
    the target and the polarity that are in force; `targets_then` the targets of those earlier periods in which another
    one held. `both_directions` compare with the previous period and with the same period last year, where the pack asks
    for both. `exemption` is why the public paper has nothing of it.
    """

    measure: Measure
    scorecard: Scorecard
    pledge: Pledge
    current: MeasureValue | None
    rating: Rating
    calculated: Rating
    supplied: RagRating | None
    override: RatingOverride | None
    lapsed: RatingOverride | None
    ruling: Ruling
    direction: DirectionOfTravel
    commentary: Commentary | None
    lead: str
    showing: MeasureShowing = MeasureShowing()
    both_directions: tuple[DirectionOfTravel, ...] = ()
    targets_then: tuple[tuple[ReportingPeriod, Target | None], ...] = ()
    person: str = ""
    exemption: Exemption | None = None

    @property
    def key(self) -> str:
        """Return the key of the measure."""
        return self.measure.key

    @property
    def lead_words(self) -> str:
        """Return who leads, the person before the service that the workbook names: Jane Smith (Virtual School)."""
        return lead_words(self.lead, self.person)

    @property
    def rule(self) -> RatingRule | None:
        """Return the rule in force."""
        return self.ruling.rule

    @cached_property
    def disagrees(self) -> bool:
        """Return whether the workbook shows another rating than the council's own rule gives; a guess blames nobody."""
        return self.rule_gives_another and self.ruling.origin.is_councils

    @property
    def rule_gives_another(self) -> bool:
        """Return whether the rule, be it worked out, gives another rating than the workbook shows."""
        both = None not in (self.supplied, self.calculated.rag) and not self.is_judged
        return both and self.supplied is not self.calculated.rag

    @property
    def is_judged(self) -> bool:
        """Return whether an officer is to judge it, so that what a rule gives only stands beside that."""
        return isinstance(self.rule, JudgedRule)

    @property
    def forecast(self) -> RagRating | None:
        """Return the rating that the workbook forecasts for the end of the year; it never counts as the current one."""
        return self.measure.supplied_rating.forecast

    @property
    def is_rated_by_rule(self) -> bool:
        """Return whether the rule rates the measure, an officer's override aside: the workbook's rating does not."""
        is_ruled = self.calculated.is_rated and not self.is_judged
        return is_ruled and (self.supplied is None or self.ruling.origin.is_councils)

    @property
    def needs_commentary(self) -> bool:
        """Return whether the board must be told why: the measure is red."""
        return self.rating.rag is RagRating.RED

    @cached_property
    def state(self) -> CommentaryState | None:
        """Return how far the commentary has come; None where none is needed and none was written."""
        state = self.commentary.state if self.commentary else CommentaryState.OWED
        return None if state is CommentaryState.OWED and not self.needs_commentary else state

    @cached_property
    def is_owed(self) -> bool:
        """Return whether commentary is needed and not yet ready."""
        return self.needs_commentary and (self.state is None or not self.state.is_ready)

    @property
    def action(self) -> RequiredAction:
        """Return what is to be done about the measure, empty where nobody has said."""
        return self.commentary.action if self.commentary else RequiredAction()

    @cached_property
    def is_action_owed(self) -> bool:
        """Return whether the measure is red and nobody has said what is to be done, by whom, by when."""
        return self.needs_commentary and bool(self.action.missing)

    @property
    def is_unchanged_since_last(self) -> bool:
        """Return whether its commentary says word for word what was written for an earlier period."""
        return self.commentary is not None and self.commentary.is_unchanged

    def target_in(self, period: ReportingPeriod | None) -> Target | None:
        """Return the target that was in force in a period."""
        return next((target for then, target in self.targets_then if then == period), self.measure.target)

    def comparator(self, name: str) -> Comparator | None:
        """Return the latest comparator of that name, or None."""
        named = [item for item in self.measure.comparators if item.name == name]
        dated = [item for item in named if item.value.period is not None]
        if dated:
            return max(dated, key=lambda item: item.value.period.order if item.value.period else ())
        return named[-1] if named else None


def review_measure(pack: BoardPack, key: str, pledge: Pledge) -> MeasureReview:
    """Return the review of one measure that stands under that pledge."""
    card, measure = pack.measures[key]
    ruling = pack.ruling(key, pledge.heading)
    calculated = ruling.rates(measure, card.current_period)
    override = pack.override(key)
    counting = rating_that_counts(ruling, measure.supplied_rating.rag, calculated)
    if measure.is_withheld:
        counting = Rating(reason=NotRated.WITHHELD)
    as_ruled = ruling.applied(measure)

    def target_of(period: ReportingPeriod) -> Target | None:
        return pack.ruling(key, pledge.heading, period).target

    showing = pack.showing.of(key)
    return MeasureReview(
        measure=as_ruled,
        scorecard=card,
        pledge=pledge,
        current=card.current_value(measure),
        rating=Rating(rag=override.rating) if override is not None else counting,
        calculated=calculated,
        supplied=measure.supplied_rating.rag,
        override=override,
        lapsed=pack.lapsed_override(key),
        ruling=ruling,
        direction=board_direction(card, as_ruled, ruling.basis, target_of=target_of),
        commentary=pack.commentary_by_measure.get(key),
        lead=pack.lead(key),
        showing=showing,
        both_directions=tuple(board_direction(card, as_ruled, ruling.basis, compared, target_of) for compared in _BOTH)
        if showing.has_both_directions
        else (),
        targets_then=targets_then(pack, key, pledge.heading),
        person=pack.person(key),
        exemption=exemption_of(pack.fields, fields.measure(key, "exempt")),
    )


def rating_that_counts(ruling: Ruling, supplied: RagRating | None, calculated: Rating) -> Rating:
    """Return the rating by the council's own rule; where it states none, the one that its workbook shows, if any.

    A rule that was worked out of the workbook's ratings never overrules them: it rates what they leave unrated. What an
    officer has to judge is as the workbook shows it, which an officer filled in, until somebody judges it here.
    """
    if isinstance(ruling.rule, JudgedRule):
        return Rating(rag=supplied) if supplied is not None else Rating(reason=NotRated.NOT_JUDGED)
    is_left = not ruling.origin.is_councils or calculated.reason in _LEFT_TO_THE_WORKBOOK
    return Rating(rag=supplied) if supplied is not None and is_left else calculated
