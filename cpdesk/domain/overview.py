"""The overview of a pack: what a head of performance has to know at a glance, each number with the rows behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpdesk.domain.plain_english import joined
from cpdesk.domain.rating import RagRating

Keys = tuple[str, ...]
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """A number with its words. `name` tells it from other lines from one overview to the next.

    Behind it are the measures with those `keys`, or what a `place` of the window shows of a `subject`. `alone` is what
    it is called where the heading above it is not to be seen. `left` names the measures that are counted with, though
    the scorecard has them no more, so that no row is behind them.
    """

    name: str
    words: str
    count: int
    keys: Keys = ()
    place: str = ""
    subject: str = ""
    alone: str = ""
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class PledgeStanding:
    """The measures of a pledge by rating, now and one period before; None stands for measures with no rating.

    `left` names those by rating that had it then and have left the scorecard since: they count as they did then.
    """

    heading: str
    now: Mapping[RagRating | None, Keys]
    before: Mapping[RagRating | None, Keys]
    left: Mapping[RagRating | None, Keys] = field(default_factory=dict)

    @property
    def measures(self) -> int:
        """Return how many measures there are."""
        return sum(map(len, self.now.values()))

    @property
    def told_before(self) -> int:
        """Return how many measures have a figure for one period before, those that have left since with them."""
        return sum(map(len, (*self.before.values(), *self.left.values())))

    @property
    def is_comparable(self) -> bool:
        """Return whether at least half of the measures have a figure for one period before.

        Of fewer the numbers of then would stand beside those of now as if all had been counted.
        """
        return self.told_before > 0 and self.measures <= 2 * self.told_before

    @property
    def why_not_comparable(self) -> str:
        """Return how many measures have a figure for one period before, in words."""
        told = self.told_before
        if not told:
            return "no earlier figures"
        return f"only {told:,} of {_measures(self.measures)} {'has' if told == 1 else 'have'} an earlier figure"

    @property
    def rated_lines(self) -> tuple[OverviewLine, ...]:
        """Return how many measures are rated now, and how many were one period before, each out of how many."""
        then = "Rated one period before"
        told = self.told_before
        return (
            _rated("now", self.now, {}, f"Rated now, of {_measures(self.measures)}"),
            _rated(
                "before", self.before, self.left, f"{then}, of {_measures(told)} with a figure for it" if told else then
            ),
        )

    def line(self, rating: RagRating | None, *, before: bool) -> OverviewLine:
        """Return how many have a rating, now or one period before, with the measures behind the number."""
        keys = (self.before if before else self.now).get(rating, ())
        left = self.left.get(rating, ()) if before else ()
        when = "one period before" if before else "now"
        words = f"{rating.word if rating else 'Not rated'} {when}, {self.heading}{_without(left)}"
        name = f"{'before' if before else 'now'}/{rating or ''}/{self.heading}"
        return OverviewLine(name, words, len(keys) + len(left), keys, left=left)


def _rated(
    when: str, of: Mapping[RagRating | None, Keys], left: Mapping[RagRating | None, Keys], words: str
) -> OverviewLine:
    keys = tuple(key for rating, behind in of.items() if rating for key in behind)
    gone = tuple(name for rating, names in left.items() if rating for name in names)
    return OverviewLine(f"rated/{when}", words + _without(gone), len(keys) + len(gone), keys, left=gone)


def _without(left: Keys) -> str:
    """Return which of the measures counted have left the scorecard since, few of them by name."""
    if not left:
        return ""
    named = joined(left) if len(left) <= _MOST_NAMED else f"{len(left):,} of them"
    return f" ({named} {'has' if len(left) == 1 else 'have'} left the scorecard since)"


def _measures(count: int) -> str:
    return "1 measure" if count == 1 else f"{count:,} measures"


@dataclass(frozen=True)
class OverviewGroup:
    """Lines that belong together under a heading; `hint` is said beneath it where a number needs a word more."""

    name: str
    heading: str
    lines: tuple[OverviewLine, ...]
    hint: str = ""


@dataclass(frozen=True)
class Overview:
    """All of it: the pledges, then everything under one heading where there are several, then the groups of lines."""

    pledges: tuple[PledgeStanding, ...] = ()
    total: PledgeStanding = PledgeStanding("All pledges", {}, {})
    groups: tuple[OverviewGroup, ...] = ()

    @property
    def lines(self) -> Mapping[str, OverviewLine]:
        """Return the lines of the groups by name."""
        return {line.name: line for group in self.groups for line in group.lines}

    def line(self, name: str) -> OverviewLine | None:
        """Return the line of that name, be it a number of a pledge; None where there is none any more."""
        when, _, rest = name.partition("/")
        rating, _, heading = rest.partition("/")
        for pledge in (*self.pledges, self.total) if when in ("now", "before") else ():
            if pledge.heading == heading:
                return pledge.line(RagRating(rating) if rating else None, before=when == "before")
        return self.lines.get(name)

    @property
    def ratings(self) -> tuple[RagRating, ...]:
        """Return the ratings to show: red, amber and green always, any other where it occurs now or before."""
        usual = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)
        met = {*usual, *self.total.now, *self.total.before, *self.total.left}
        return tuple(rating for rating in RagRating if rating in met)
