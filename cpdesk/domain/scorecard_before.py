"""The scorecards of the period before, as the workbooks of a pack have them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.history import HistoryLine
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.period_shift import period_before
from cpdesk.domain.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class FollowedScorecards:
    """The scorecards `now` of one line of workbooks, with those about the period before; of none, `before` is empty."""

    now: tuple[Scorecard, ...]
    before: tuple[Scorecard, ...]

    @property
    def joined(self) -> Iterator[str]:
        """Yield the keys of the measures that no scorecard of the period before had, of scorecards that follow one."""
        had = {measure.key for card in self.before for measure in card.measures}
        for card in self.now:
            if any(_is_before(then, card) for then in self.before):
                yield from (measure.key for measure in card.measures if measure.key not in had)


def followed_scorecards(pack: BoardPack) -> Iterator[FollowedScorecards]:
    """Yield the scorecards of each line of workbooks, of the latest workbook of it that is about the period before."""
    for line, current in zip(pack.history, pack.current, strict=True):
        now = tuple(card for card in current.scorecards if card.measures)
        yield FollowedScorecards(now, _earlier(line, now))


def joined_measures(pack: BoardPack) -> frozenset[str]:
    """Return the keys of the measures that the scorecard of the period before, which is in the pack, did not have."""
    return frozenset(key for followed in followed_scorecards(pack) for key in followed.joined)


def is_the_one_before(then: ReportingPeriod, now: ReportingPeriod, before: ReportingPeriod | None) -> bool:
    """Return whether a workbook is about the period before; the last snapshot before this one is, whenever it was."""
    if before is not None:
        return then == before
    return now.kind is PeriodKind.SNAPSHOT and then.kind is now.kind and then.end < now.end


def _earlier(line: HistoryLine, now: Sequence[Scorecard]) -> tuple[Scorecard, ...]:
    step: HistoryLine | None = line
    while step is not None:
        found = tuple(card for card in step.current.scorecards if any(_is_before(card, later) for later in now))
        if found:
            return found
        step = step.shorter
    return ()


def _is_before(card: Scorecard, now: Scorecard) -> bool:
    then, period = card.current_period, now.current_period
    return then is not None and period is not None and is_the_one_before(then, period, period_before(period))
