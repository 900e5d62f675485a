"""The rule of bands: ratings by the figure itself, however far off its target it is."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating.figure import RatedFigure
from cpdesk.domain.rating.not_rated import NotRated
from cpdesk.domain.rating.rag import RagRating


@dataclass(frozen=True, slots=True)
class Cut:
    """Where one band ends and the next begins; the figure itself belongs to the upper one unless said otherwise."""

    at: Decimal
    is_in_upper: bool = True


@dataclass(frozen=True, slots=True)
class BandsRule:
    """A rating for each stretch of the figures, from the lowest up, parted by the cuts: one rating more than cuts.

    So the bands cover every figure, with no gap and no overlap. They are in `unit`, and rate no measure in another;
    None is whatever the measure counts. A measure has to have a target unless `rates_without_target`. Raises ValueError
    for cuts that do not rise, and for ratings of which one follows itself.
    """

    cuts: tuple[Cut, ...]
    ratings: tuple[RagRating, ...]
    unit: Unit | None = Unit.PERCENT
    rates_without_target: bool = False

    def __post_init__(self) -> None:
        if len(self.ratings) != len(self.cuts) + 1 or not self.cuts:
            raise ValueError("there has to be one rating more than cuts")
        if any(lower.at >= upper.at for lower, upper in pairwise(self.cuts)):
            raise ValueError("the cuts have to rise")
        if any(lower is upper for lower, upper in pairwise(self.ratings)):
            raise ValueError("neighbouring bands have to have different ratings")

    @classmethod
    def of(
        cls,
        green: Decimal,
        amber: Decimal,
        *,
        includes_green: bool = True,
        includes_amber: bool = True,
        unit: Unit | None = Unit.PERCENT,
        rates_without_target: bool = False,
    ) -> "BandsRule":
        """Return green from `green` on, amber from `amber` on, red beyond.

        Where `green` is the smaller of the two, less is better, and both are upper limits.
        """
        ratings = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)
        if green > amber:
            cuts = (Cut(amber, includes_amber), Cut(green, includes_green))
            return cls(cuts, ratings, unit, rates_without_target)
        cuts = (Cut(green, not includes_green), Cut(amber, not includes_amber))
        return cls(cuts, ratings[::-1], unit, rates_without_target)

    @property
    def needs_target(self) -> bool:
        """Return whether nothing is rated without a target."""
        return not self.rates_without_target

    @property
    def polarity(self) -> Polarity:
        """Return which direction is good: the one in which the ratings rise; with the best in the middle, on plan."""
        places = [rating.place for rating in self.ratings]
        if places == sorted(places):
            return Polarity.HIGH
        return Polarity.LOW if places == sorted(places, reverse=True) else Polarity.PLAN

    def rates(self, figure: RatedFigure) -> RagRating | NotRated:
        """Return the rating of a figure; a measure in another unit, or of which the other way is good, has none.

        A figure that meets its target is green under any rule, unless its band is better still.
        """
        is_fit = self.unit in (None, figure.unit) and figure.polarity in (None, self.polarity)
        if not is_fit:
            return RagRating.GREEN if figure.meets_target else NotRated.NO_RULE
        banded = self.band_of(figure.number)
        return max(banded, RagRating.GREEN, key=lambda rating: rating.place) if figure.meets_target else banded

    def band_of(self, value: Decimal) -> RagRating:
        """Return the rating of the band that a figure lies in, whatever its target."""
        at = bisect_left([cut.at for cut in self.cuts], value)
        is_on = at < len(self.cuts) and self.cuts[at].at == value and self.cuts[at].is_in_upper
        return self.ratings[at + is_on]

    def reach(self, rating: RagRating) -> str:
        """Return which figures a rating stands for: 90% or more; 80% or more and less than 90%."""
        reaches = [self._words(at) for at, banded in enumerate(self.ratings) if banded is rating]
        return ", or ".join(reaches) if reaches else "no figure"

    def sentence(self) -> str:
        """Return the bands as the key of a paper states them, from the best."""
        best_first = sorted(set(self.ratings), key=lambda rating: -rating.place)
        return " ".join(f"{rating.word}: {self.reach(rating)}." for rating in best_first)

    def _words(self, band: int) -> str:
        low = self.cuts[band - 1] if band else None
        high = self.cuts[band] if band < len(self.cuts) else None
        ends: Sequence[str] = [
            *([self._end(low, "or more" if low.is_in_upper else "more than", is_in=low.is_in_upper)] if low else []),
            *(
                [self._end(high, "or less" if not high.is_in_upper else "less than", is_in=not high.is_in_upper)]
                if high
                else []
            ),
        ]
        return " and ".join(ends)

    def _end(self, cut: Cut, words: str, *, is_in: bool) -> str:
        number = format_quantity(cut.at.normalize() if cut.at else cut.at, self.unit or Unit.NUMBER)
        return f"{number} {words}" if is_in else f"{words} {number}"
