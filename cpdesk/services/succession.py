"""Succession: whether a workbook goes on where one in the pack ends, such as next quarter's or a new version."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cpdesk.domain.edits import AddWorkbook
from cpdesk.domain.figure_change import is_same_figure, last_day
from cpdesk.domain.history import HistoryLine
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_match import MeasureMatch, match_measures
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.revision import Revision, RevisionKind, line_revisions
from cpdesk.domain.supplied import SuppliedWorkbook, free_key


@dataclass(frozen=True)
class Succession:
    """What bringing a workbook in as following another comes to, before anything is done.

    `follows` is the pack's workbook that it follows; `workbook` is the new one with its measures' own keys, `keys`
    those that they go by in the pack where they differ; `line` is the line of history that comes of it.
    """

    follows: SuppliedWorkbook
    workbook: SuppliedWorkbook
    match: MeasureMatch
    keys: Mapping[str, str]
    line: HistoryLine
    revisions: tuple[Revision, ...]

    @property
    def questions(self) -> tuple[ImportQuestion, ...]:
        """Return the questions about measures of which only the reference or the wording agrees."""
        return self.match.questions

    @property
    def adding(self) -> AddWorkbook:
        """Return the edit that brings the workbook in."""
        return AddWorkbook(self.workbook, self.follows.sha256, self.keys)

    @property
    def words(self) -> str:
        """Return what comes of it in a sentence, for somebody who is to agree."""
        kept, unsure = len(self.match.pairs), len(self.questions)
        parts = [f"{_counted(kept, 'measure is', 'measures are')} kept together"]
        if unsure:
            parts.append(f"{unsure} to confirm")
        if self.match.new:
            parts.append(f"{len(self.match.new)} new")
        if self.line.gone:
            parts.append(f"{len(self.line.gone)} gone")
        changed = sum(revision.kind.is_of_figure for revision in self.revisions)
        if changed:
            parts.append(_counted(changed, "earlier figure is revised", "earlier figures are revised"))
        targets = sum(revision.kind is RevisionKind.TARGET for revision in self.revisions)
        if targets:
            parts.append(_counted(targets, "target is another", "targets are others"))
        return f"This follows {self.follows.name}: {', '.join(parts)}."


def succession(pack: BoardPack, supplied: SuppliedWorkbook, profile: ImportProfile | None = None) -> Succession | None:
    """Return how the workbook follows one in the pack; None where it stands beside those that are there.

    It follows the one most of whose measures it has, where those are most of its own too, and where it is not for an
    earlier period. For the same period it is a new version if most of the figures are the same; else it is about
    another area or service, whatever its measures are called. What the profile says of SAME_MEASURE holds.
    """
    later = supplied.with_keys()
    measures = _measures(later)
    best: tuple[int, HistoryLine, MeasureMatch] | None = None
    for line in pack.history:
        match = match_measures(line.measures, measures, profile)
        count = len(match.pairs)
        if (best is None or count > best[0]) and _goes_on(line, later, match):
            best = (count, line, match)
    return None if best is None else _succession(pack, best[1], later, best[2])


def in_their_order(workbooks: Iterable[SuppliedWorkbook]) -> tuple[SuppliedWorkbook, ...]:
    """Return the workbooks as given, but one that another of them follows before that one."""
    ordered: list[SuppliedWorkbook] = []
    for workbook in workbooks:
        place = next((at for at, other in enumerate(ordered) if _is_followed(workbook, other)), len(ordered))
        ordered.insert(place, workbook)
    return tuple(ordered)


def taken_keys(pack: BoardPack) -> frozenset[str]:
    """Return the keys that a measure of the pack has or had, so that no other gets its commentary."""
    return frozenset(measure.key for line in pack.history for measure in line.measures)


def _is_followed(workbook: SuppliedWorkbook, other: SuppliedWorkbook) -> bool:
    days = last_day(workbook), last_day(other)
    if days[0] is None or days[1] is None or days[0] >= days[1]:
        return False
    keyed = workbook.with_keys()
    alone = BoardPack().with_supplied(keyed)
    return succession(alone.with_fields(AddWorkbook(keyed).changes(alone)), other) is not None


def _succession(pack: BoardPack, line: HistoryLine, later: SuppliedWorkbook, match: MeasureMatch) -> Succession:
    keys = _keys(pack, later, match)
    follows = line.workbooks[-1]
    adding = AddWorkbook(later, follows.sha256, keys)
    grown = pack.with_supplied(later).with_fields(adding.changes(pack))
    after = next(item for item in grown.history if item.workbooks[-1].sha256 == later.sha256)
    return Succession(follows, later, match, keys, after, line_revisions(after))


def _goes_on(line: HistoryLine, later: SuppliedWorkbook, match: MeasureMatch) -> bool:
    earlier = _measures(line.current)
    count = len(match.pairs)
    if not count or 2 * count < max(len(earlier), len(match.pairs) + len(match.new)):
        return False
    days = last_day(line.workbooks[-1]), last_day(later)
    if days[0] is None or days[1] is None or days[0] < days[1]:
        return True
    return days[0] == days[1] and _has_same_figures(line, later, match)


def _has_same_figures(line: HistoryLine, later: SuppliedWorkbook, match: MeasureMatch) -> bool:
    """Return whether at least half of the figures that both have are the same, and there are any."""
    before = {measure.key: measure for measure in line.measures}
    same = count = 0
    for measure in _measures(later):
        earlier = before.get(match.pairs.get(measure.key, ""))
        figures = {value.period: value for value in earlier.values} if earlier is not None else {}
        both = [(figures[value.period], value) for value in measure.values if value.period in figures]
        count += len(both)
        same += sum(is_same_figure(one, other) for one, other in both)
    return count > 0 and 2 * same >= count


def _keys(pack: BoardPack, later: SuppliedWorkbook, match: MeasureMatch) -> dict[str, str]:
    """Return the keys that measures go by in the pack where those are not their own."""
    used = set(taken_keys(pack))
    keys = {}
    for measure in _measures(later):
        key = match.pairs.get(measure.key)
        if key is None:
            key = free_key(measure, used)
            used.add(key)
        if key != measure.key:
            keys[measure.key] = key
    return keys


def _measures(workbook: SuppliedWorkbook) -> list[Measure]:
    return [measure for card in workbook.scorecards for measure in card.measures]


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
