"""What follows from the workbooks of a pack."""

from collections.abc import Collection, Mapping, Sequence

from cpdesk.domain import field as fields
from cpdesk.domain.awaited import awaited
from cpdesk.domain.history import Entrant, HistoryLine
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.readiness import Measures
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.target import Target


def pack_entrants(held: Mapping[str, JsonValue], library: Mapping[str, SuppliedWorkbook]) -> tuple[Entrant, ...]:
    """Return each workbook that a field names, in the order in which they were brought in.

    Each says which one it follows, and which of that one's measures its own are.
    """
    named = []
    for name, value in held.items():
        family, sha256, _ = fields.parts(name)
        if family == "workbook" and sha256 in library and isinstance(value, Mapping):
            keys = value.get("measures")
            texts = {key: str(there) for key, there in keys.items()} if isinstance(keys, Mapping) else {}
            entrant = Entrant(library[sha256], str(value.get("follows") or ""), texts)
            named.append((str(value.get("order", 0)).zfill(6), sha256, entrant))
    return tuple(entrant for *_, entrant in sorted(named, key=lambda item: item[:2]))


def awaiting_successors(held: Mapping[str, JsonValue], history: Sequence[HistoryLine]) -> frozenset[str]:
    """Return the hashes of the workbooks whose successors are awaited, the pack having been rolled forward."""
    last = {line.workbooks[-1].sha256: held[fields.workbook(line.workbooks[-1].sha256)] for line in history}
    return frozenset(
        sha256 for sha256, value in last.items() if isinstance(value, Mapping) and value.get("rolled") is True
    )


def current_workbooks(history: Sequence[HistoryLine], awaiting: Collection[str]) -> tuple[SuppliedWorkbook, ...]:
    """Return the last workbook of each line, with what it carries on from those before it.

    One whose successor is awaited has the measures of the next period, without a figure yet.
    """
    return tuple(awaited(line.current) if line.workbooks[-1].sha256 in awaiting else line.current for line in history)


def followed_keys(history: Sequence[HistoryLine], awaiting: Collection[str]) -> frozenset[str]:
    """Return the keys of the measures whose workbook follows another, or has its own successor awaited."""
    return frozenset(
        item.key
        for line in history
        if line.before is not None or line.workbooks[-1].sha256 in awaiting
        for item in line.measures
    )


def targets_of_before(history: Sequence[HistoryLine]) -> dict[str, list[tuple[ReportingPeriod, Target | None]]]:
    """Return each measure's targets as workbooks of earlier periods said them, each with its period, latest first.

    Of several versions of one period's workbook the last says what held.
    """
    found: dict[str, list[tuple[ReportingPeriod, Target | None]]] = {}
    for whole in history:
        first = {item.key: card.current_period for card in whole.current.scorecards for item in card.measures}
        line: HistoryLine | None = whole
        while line is not None and line.before is not None:
            for card in line.before.scorecards:
                for measure in card.measures:
                    period, known = card.current_period, found.get(measure.key)
                    later = known[-1][0] if known else first.get(measure.key)
                    is_earlier = period is not None and (later is None or period.order < later.order)
                    if period is not None and is_earlier:
                        found.setdefault(measure.key, []).append((period, measure.target))
            line = line.shorter
    return found


def gathered_by_pledge(measures: Measures) -> tuple[tuple[Pledge, tuple[str, ...]], ...]:
    """Return the pledges in the order in which they are met, each with the keys of its measures.

    Measures that stand under no pledge are gathered under the title of their scorecard.
    """
    gathered: dict[str, list[str]] = {}
    for key, (card, measure) in measures.items():
        heading = measure.pledge or card.title or card.place.sheet
        gathered.setdefault(heading, []).append(key)
    return tuple((Pledge.of(heading), tuple(keys)) for heading, keys in gathered.items())
