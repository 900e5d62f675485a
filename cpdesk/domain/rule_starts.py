"""The days from which a rule may be set to hold, as periods a person knows."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import PeriodKind, ReportingPeriod, format_date
from cpdesk.domain.plain_english import plural

_AHEAD = 4


@dataclass(frozen=True, slots=True)
class RuleStart:
    """A first day with its words: always, from Q2 2019/20."""

    words: str
    day: date | None


def rule_starts(
    pack: BoardPack, keys: tuple[str, ...], held: date | None, begun: Collection[date] = ()
) -> tuple[RuleStart, ...]:
    """Return the days that a rule of those measures may hold from: always, and the first day of each of their periods.

    The next quarters are offered too, the day that holds now, and those on which rules are set to begin (`begun`): the
    form shows the rule of now, so that nobody would know of one that is set for later.
    """
    periods: dict[date, str] = {}
    for card in {id(pack.measures[key][0]): pack.measures[key][0] for key in keys}.values():
        current = card.current_period
        if current is None:
            continue
        columns = [column.period for column in card.columns if column.period is not None]
        known = [current, *(period for period in columns if period.kind is current.kind)]
        if current.kind is PeriodKind.QUARTER:
            known += [_quarters_on(current, ahead) for ahead in range(1, _AHEAD + 1)]
        periods.update({period.start: f"From {period.label}" for period in known})
    for day in (*begun, *((held,) if held is not None else ())):
        periods.setdefault(day, f"From {format_date(day)}")
    told = {
        day: f"{words}, when another rule begins" if day in begun and day != held else words
        for day, words in periods.items()
    }
    return (RuleStart("Always", None), *(RuleStart(told[day], day) for day in sorted(told)))


def usual_start(pack: BoardPack, keys: tuple[str, ...], held: date | None, *, is_held: bool) -> date | None:
    """Return from when another rule for those measures is usually meant to hold; None for always.

    A rule that is changed in mid-year leaves the ratings of earlier periods as they are, unless somebody asks: it holds
    from the current period on. The first one holds always, where no period before has been rated in the pack.
    """
    cards = {id(pack.measures[key][0]): pack.measures[key][0] for key in keys}.values()
    starts = [card.current_period.start for card in cards if card.current_period is not None]
    has_history = any(line.before is not None for line in pack.history)
    if not starts or not (is_held or has_history):
        return held
    return max(min(starts), held) if held is not None else min(starts)


def start_ahead(pack: BoardPack, keys: tuple[str, ...], since: date | None, what: str) -> str:
    """Return from when a rule or a target holds that begins after the current period; empty where it holds already.

    Scorecards of one pack may be about different periods: what holds for some of their measures may not for others.
    """
    currents = [pack.measures[key][0].current_period for key in keys]
    waiting = [current for current in currents if since is not None and current is not None and current.end < since]
    if since is None or not waiting:
        return ""
    words = next((item.words for item in rule_starts(pack, keys, since) if item.day == since), "")
    who = "" if len(waiting) == len(keys) else f" for {plural(len(waiting), 'measure')}"
    return f"The {what} holds{who} only {words[:1].lower()}{words[1:]}."


def _quarters_on(quarter: ReportingPeriod, ahead: int) -> ReportingPeriod:
    years, number = divmod(quarter.number - 1 + ahead, 4)
    return ReportingPeriod.quarter(quarter.year + years, number + 1)
