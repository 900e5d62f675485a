"""The overview of a pack: what a head of performance has to know at a glance, each number with the rows behind it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from cpdesk.domain.issue import ChangedPart, Issue
from cpdesk.domain.person import lead_words
from cpdesk.domain.rating import RagRating
from cpdesk.domain.standing import Standing

Standings = Mapping[str, Standing]
Keys = tuple[str, ...]
_NO_LEAD = "No lead named"


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """A number with its words. `name` tells it from other lines from one overview to the next.

    Behind it are the measures with those `keys`, or what a `place` of the window shows of a `subject`.
    """

    name: str
    words: str
    count: int
    keys: Keys = ()
    place: str = ""
    subject: str = ""


@dataclass(frozen=True)
class PledgeStanding:
    """The measures of a pledge by rating, now and one period before; None stands for measures with no rating."""

    heading: str
    now: Mapping[RagRating | None, Keys]
    before: Mapping[RagRating | None, Keys]

    @property
    def rated(self) -> tuple[int, int]:
        """Return how many of the measures are rated now, and were one period before."""
        now, before = (sum(len(keys) for rating, keys in of.items() if rating) for of in (self.now, self.before))
        return now, before

    def line(self, rating: RagRating | None, *, before: bool) -> OverviewLine:
        """Return how many have a rating, now or one period before, with the measures behind the number."""
        keys = (self.before if before else self.now).get(rating, ())
        when = "one period before" if before else "now"
        words = f"{rating.word if rating else 'Not rated'} {when}, {self.heading}"
        return OverviewLine(f"{'before' if before else 'now'}/{rating or ''}/{self.heading}", words, len(keys), keys)


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
        met = {*usual, *self.total.now, *self.total.before}
        return tuple(rating for rating in RagRating if rating in met)


def overview(
    standings: Standings,
    headings: Iterable[str],
    findings: Iterable[OverviewLine] = (),
    changed: OverviewGroup | None = None,
) -> Overview:
    """Return the overview of measures that stand so, under those pledges; `findings` and `changed` are as found."""
    pledges: dict[str, dict[str, Standing]] = {heading: {} for heading in headings}
    for key, item in standings.items():
        pledges.setdefault(item.pledge, {})[key] = item
    listed = tuple(_pledge(heading, of) for heading, of in pledges.items())
    groups = (_movement(standings), _owed(standings), _words(standings), changed)
    noticed = OverviewGroup("findings", "To look at", tuple(findings))
    return Overview(
        listed, _pledge("All pledges", standings), (*(group for group in groups if group is not None), noticed)
    )


def changed_group(standings: Standings, issue: Issue | None, sections: Keys) -> OverviewGroup | None:
    """Return what changed since the version last issued; None where none was."""
    if issue is None:
        return None
    since = f"Changed since version {issue.version}"
    parts = (
        (ChangedPart.FIGURES, "With other figures"),
        (ChangedPart.RATING, "With another rating"),
        (ChangedPart.COMMENTARY, "With other commentary"),
        (ChangedPart.NEW, "New measures"),
    )
    gone = len(issue.state.measures.keys() - standings.keys())
    lines = [
        _line("changed", since, standings, lambda item: bool(item.changed)),
        *_found(_line(f"changed/{part}", words, standings, _has(part)) for part, words in parts),
        OverviewLine(
            "changed/sections", "Sections with other words", len(sections), place="report", subject=_first(sections)
        ),
    ]
    hint = f"{_measures(gone)} of that version {'is' if gone == 1 else 'are'} in the pack no more." if gone else ""
    return OverviewGroup("changed", since, tuple(lines), hint)


def _pledge(heading: str, standings: Standings) -> PledgeStanding:
    now: dict[RagRating | None, list[str]] = {}
    before: dict[RagRating | None, list[str]] = {}
    for key, item in standings.items():
        now.setdefault(item.now, []).append(key)
        if item.has_before:
            before.setdefault(item.before, []).append(key)
    return PledgeStanding(heading, _frozen(now), _frozen(before))


def _frozen(listed: Mapping[RagRating | None, list[str]]) -> Mapping[RagRating | None, Keys]:
    return {rating: tuple(keys) for rating, keys in listed.items()}


def _movement(standings: Standings) -> OverviewGroup:
    missing = _line("no-earlier", "No earlier figure", standings, lambda item: not item.has_before)
    lines = [
        _line("red/new", "Newly red", standings, lambda item: item.is_newly_red),
        _line("green/back", "Back to green", standings, lambda item: item.is_back_to_green),
        *_found((_line("red/unknown", "Red, not rated before", standings, lambda item: item.is_red_without_before),)),
        *_found((missing,)),
    ]
    is_without = bool(standings) and missing.count == len(standings)
    hint = (
        "Bring in last period's workbook, or one that has its figures, and this shows what has moved."
        if is_without
        else ""
    )
    return OverviewGroup("movement", "Since the period before", tuple(lines), hint)


def _owed(standings: Standings) -> OverviewGroup:
    """Return the commentary owed, by the person who answers for it; a person's services stand in one line."""
    owed: dict[str, list[str]] = {}
    services: dict[str, dict[str, None]] = {}
    for key, item in standings.items():
        if item.is_owed:
            who = item.person or item.service
            owed.setdefault(who, []).append(key)
            services.setdefault(who, {})[item.service] = None
    ranked = sorted(owed.items(), key=lambda found: (-len(found[1]), found[0].casefold()))
    lines = [
        OverviewLine(f"owed/{who}", lead_words(", ".join(services[who]), who) or _NO_LEAD, len(keys), tuple(keys))
        for who, keys in ranked
    ]
    whole = OverviewLine(
        "owed", "Commentary owed", sum(map(len, owed.values())), tuple(_in_order(standings, owed.values()))
    )
    return OverviewGroup("owed", "Commentary owed, by lead", (whole, *lines))


def _in_order(standings: Standings, owed: Iterable[list[str]]) -> Iterator[str]:
    every = {key for keys in owed for key in keys}
    return (key for key in standings if key in every)


def _words(standings: Standings) -> OverviewGroup:
    words = "Word for word as last period"
    return OverviewGroup(
        "words",
        "Commentary since the period before",
        (_line("unchanged", words, standings, lambda item: item.is_unchanged),),
    )


def _line(name: str, words: str, standings: Standings, counts: Callable[[Standing], bool]) -> OverviewLine:
    keys = tuple(key for key, item in standings.items() if counts(item))
    return OverviewLine(name, words, len(keys), keys)


def _found(lines: Iterable[OverviewLine]) -> Iterator[OverviewLine]:
    """Yield the lines that count something: of a finer line, none is not worth a word."""
    return (line for line in lines if line.count)


def _has(part: ChangedPart) -> Callable[[Standing], bool]:
    return lambda item: part in item.changed


def _first(sections: Keys) -> str:
    return sections[0] if sections else ""


def _measures(count: int) -> str:
    return "1 measure" if count == 1 else f"{count} measures"
