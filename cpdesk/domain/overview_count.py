"""Counting how measures stand into an overview: all of them in one go, each number with its rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cpdesk.domain import standing as lines
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.issue import Issue
from cpdesk.domain.overview import Keys, Overview, OverviewGroup, OverviewLine, PledgeStanding
from cpdesk.domain.overview_since import changed_lines, changed_since
from cpdesk.domain.person import lead_words
from cpdesk.domain.plain_english import joined
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard_change import LeftMeasure, ScorecardChange
from cpdesk.domain.standing import Standing

Standings = Mapping[str, Standing]
_ByRating = dict[RagRating | None, list[str]]
_NO_LEAD = "No lead named"
_JOINED = "joined"
_MOST_NAMED = 6
_TO_LOOK_AT = "to look at"
_TEACHES = "Bring in last period's workbook, or one that has its figures, and this shows what has moved."
_AWAITS = "The figures of this period are not imported yet: add its workbook, and this shows what has moved."


@dataclass
class _Pledge:
    now: _ByRating = field(default_factory=lambda: defaultdict(list))
    before: _ByRating = field(default_factory=lambda: defaultdict(list))
    left: _ByRating = field(default_factory=lambda: defaultdict(list))


@dataclass
class _Tally:
    """The keys of the measures behind each number, in the order of the measures."""

    pledges: dict[str, _Pledge]
    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    owed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    services: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    def pledge(self, heading: str) -> _Pledge:
        found = self.pledges.get(heading)
        if found is None:
            found = self.pledges[heading] = _Pledge()
        return found

    def line(self, name: str, words: str, alone: str = "") -> OverviewLine:
        keys = tuple(self.lines.get(name, ()))
        return OverviewLine(name, words, len(keys), keys, alone=alone)


def overview(
    standings: Standings,
    headings: Iterable[str],
    findings: Iterable[OverviewLine] = (),
    issue: Issue | None = None,
    sections: Keys = (),
    *,
    moved: ScorecardChange,
    is_awaiting: bool = False,
) -> Overview:
    """Return the overview of measures that stand so, under those pledges.

    `findings` are the lines on what was noticed; `sections` those whose words changed since the version `issue`.
    `moved` has the measures that joined the scorecard or left it since the period before; `is_awaiting` says that the
    figures of the period are still to come.
    """
    tally = _tallied(standings, headings)
    tally.lines[_JOINED] += moved.new
    for measure in moved.left:
        tally.pledge(measure.pledge).left[measure.rating].append(measure.name)
    listed = tuple(
        PledgeStanding(heading, _kept(of.now), _kept(of.before), _kept(of.left))
        for heading, of in tally.pledges.items()
    )
    total = _together(listed)
    groups = (
        _movement(tally, len(standings), moved.left, is_awaiting=is_awaiting),
        _owed(tally),
        _progress(tally),
        *changed_since(tally.lines, standings, issue, sections),
        OverviewGroup("findings", "To look at", (*_found(_doubts(tally)), *findings)),
        OverviewGroup("rated", "Measures rated", total.rated_lines),
    )
    return Overview(listed, total, groups)


def _tallied(standings: Standings, headings: Iterable[str]) -> _Tally:
    tally = _Tally({heading: _Pledge() for heading in headings})
    for key, item in standings.items():
        pledge = tally.pledge(item.pledge)
        pledge.now[item.now].append(key)
        if item.has_before:
            pledge.before[item.before].append(key)
        for name in item.lines:
            tally.lines[name].append(key)
        if item.is_owed:
            who = item.person or item.service
            tally.lines["owed"].append(key)
            tally.owed[who].append(key)
            tally.services[who][item.service] = None
        if item.changed:
            for name in changed_lines(item.changed):
                tally.lines[name].append(key)
    return tally


def _kept(by_rating: _ByRating) -> Mapping[RagRating | None, Keys]:
    return {rating: tuple(keys) for rating, keys in by_rating.items()}


def _together(listed: Iterable[PledgeStanding]) -> PledgeStanding:
    """Return all pledges as one; what is opened from it stands in the order of the pledges."""
    now: _ByRating = defaultdict(list)
    before: _ByRating = defaultdict(list)
    left: _ByRating = defaultdict(list)
    for pledge in listed:
        for whole, of in ((now, pledge.now), (before, pledge.before), (left, pledge.left)):
            for rating, keys in of.items():
                whole[rating].extend(keys)
    return PledgeStanding("All pledges", _kept(now), _kept(before), _kept(left))


def _movement(tally: _Tally, total: int, left: Sequence[LeftMeasure], *, is_awaiting: bool) -> OverviewGroup:
    missing = tally.line(lines.NO_EARLIER, "No earlier figure")
    listed = (
        tally.line(lines.NEWLY_RED, "Newly red"),
        tally.line(lines.BACK_TO_GREEN, "Back to green"),
        tally.line(lines.SAME_FIGURE, "Same figure as then", "Same figure as the period before"),
        *_found((tally.line(lines.RED_UNKNOWN, "Red, not rated before"), missing)),
        *_found((tally.line(_JOINED, "New in the scorecard", "New in the scorecard since the period before"),)),
        *_found((_gone(left),)),
    )
    hint = _TEACHES if total and missing.count == total else ""
    return OverviewGroup("movement", "Since the period before", listed, _AWAITS if is_awaiting else hint)


def _gone(left: Sequence[LeftMeasure]) -> OverviewLine:
    """Return how many measures have left the scorecard, few of them by name; the import's notes say more of them."""
    few = f": {joined([measure.name for measure in left])}" if len(left) <= _MOST_NAMED else ""
    return OverviewLine("left", f"Gone from the scorecard{few}", len(left), (), "notes", _TO_LOOK_AT)


def _owed(tally: _Tally) -> OverviewGroup:
    """Return the commentary owed, by the person who answers for it; a person's services stand in one line."""
    ranked = sorted(tally.owed.items(), key=lambda found: (-len(found[1]), found[0].casefold()))
    by_lead = [_owed_by(who, ", ".join(tally.services[who]), tuple(keys)) for who, keys in ranked]
    whole = tally.line("owed", "Commentary owed")
    return OverviewGroup("owed", "Commentary owed, by lead", (whole, *by_lead))


def _owed_by(who: str, services: str, keys: Keys) -> OverviewLine:
    words = lead_words(services, who)
    alone = f"Owed by {words}" if words else "Owed, no lead named"
    return OverviewLine(f"owed/{who}", words or _NO_LEAD, len(keys), keys, alone=alone)


def _progress(tally: _Tally) -> OverviewGroup:
    """Return how far commentary has come, of measures that are red and of others that have some."""
    states = {
        CommentaryState.OWED: "Nothing written yet",
        CommentaryState.DRAFT: "Draft",
        CommentaryState.READY: "Ready",
        CommentaryState.APPROVED: "Approved",
    }
    listed = [tally.line(lines.STATES[state], words, f"Commentary: {words.lower()}") for state, words in states.items()]
    return OverviewGroup(
        "progress",
        "Commentary and actions",
        (
            *listed,
            tally.line(lines.UNCHANGED, "Word for word as last period", "Commentary word for word as last period"),
            tally.line(lines.ACTION_OWED, "Action owed"),
        ),
    )


def _doubts(tally: _Tally) -> tuple[OverviewLine, ...]:
    return (
        tally.line(lines.DIFFERS, "Rated otherwise in the workbook"),
        tally.line(lines.LAPSED, "Ratings of an officer's own, of an earlier period"),
    )


def _found(listed: Iterable[OverviewLine]) -> Iterator[OverviewLine]:
    """Yield the lines that count something: of a finer line, none is not worth a word."""
    return (line for line in listed if line.count)
