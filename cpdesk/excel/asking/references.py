"""References that a workbook leaves in doubt: one given twice, and 2.10 stored as the number 2.1."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.cell_address import column_number, find_place
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.excel.told import Told, about_words

_LAST_PART = re.compile(r"(?P<before>.*\.)(?P<last>\d)")


@dataclass(frozen=True, slots=True)
class SettledReferences:
    """A scorecard whose references are those that were told or proposed, with what is open about them."""

    card: Scorecard
    questions: tuple[ImportQuestion, ...] = ()
    findings: tuple[Finding, ...] = ()


def settle_references(card: Scorecard, grid: SheetGrid, told: Told = Told()) -> SettledReferences:
    """Return the scorecard with its references settled.

    Excel shows the number 2.10 as 2.1 unless its format says otherwise, so that a number that comes twice, or after
    2.9, is proposed as 2.10; a person is asked. A reference that is text twice is left as it is, and asked about.
    """
    numbers = _number_refs(card, grid)
    told_refs = [told.reference(measure.title) for measure in card.measures]
    refs = [said or measure.ref for said, measure in zip(told_refs, card.measures, strict=True)]
    first_with: dict[str, int] = {}
    known = Counter(refs)
    questions, findings, settled = [], [], list(card.measures)
    for index, measure in enumerate(card.measures):
        if told_refs[index] is not None:
            settled[index] = replace(measure, ref=refs[index])
            first_with.setdefault(refs[index], index)
            continue
        first = first_with.get(measure.ref)
        proposed = _longer(refs[index], known) if index in numbers else None
        is_after = proposed is not None and _comes_after(refs, index)
        if not measure.ref or (first is None and not is_after):
            first_with.setdefault(refs[index], index)
            continue
        other = card.measures[first] if first is not None else None
        known[refs[index]] -= 1
        refs[index] = proposed or measure.ref
        known[refs[index]] += 1
        first_with.setdefault(refs[index], index)
        settled[index] = replace(measure, ref=refs[index])
        questions.append(_question(measure, other, proposed))
        findings.append(_finding(measure, other, proposed))
    return SettledReferences(replace(card, measures=tuple(settled)), tuple(questions), tuple(findings))


def _longer(ref: str, known: Counter[str]) -> str | None:
    """Return 2.10 for 2.1 where no other measure has it."""
    longer = f"{ref}0" if _LAST_PART.fullmatch(ref) else None
    return longer if longer is not None and not known[longer] else None


def _comes_after(refs: Sequence[str], index: int) -> bool:
    """Return whether 2.1 stands where 2.10 would: right after 2.9, or right before 2.11 and after something else."""
    found = _LAST_PART.fullmatch(refs[index])
    if found is None or index == 0:
        return False
    number = int(found["last"]) * 10
    following = refs[index + 1] if index + 1 < len(refs) else ""
    is_before = following == f"{found['before']}{number + 1}" and refs[index - 1].startswith(found["before"])
    return refs[index - 1] == f"{found['before']}{number - 1}" or is_before


def _number_refs(card: Scorecard, grid: SheetGrid) -> frozenset[int]:
    """Return which measures have a number as their reference, by their place in the list.

    References stand in a column, or in a row of the sheet where measures stand across it.
    """
    at = next((column.column for column in card.columns if column.role is ColumnRole.REF), "")
    line = int(at) if at.isdigit() else column_number(at)
    found = set()
    for index, measure in enumerate(card.measures):
        place = find_place(measure.place.cell)
        cell = None
        if place is not None:
            row, column = place
            cell = grid.cell(line, column) if at.isdigit() else grid.cell(row, line)
        if cell is not None and cell.number is not None:
            found.add(index)
    return frozenset(found)


def _question(measure: Measure, other: Measure | None, proposed: str | None) -> ImportQuestion:
    why = f"{measure.ref} is already “{other.title}”." if other is not None else "It comes where that would."
    text = f"What is the reference of “{measure.title}”? {why}"
    if other is None:
        text = f"Is the reference of “{measure.title}” {proposed}, which Excel shows as {measure.ref}? {why}"
    return ImportQuestion(
        "duplicate-ref",
        measure.place,
        text,
        default=proposed or measure.ref,
        asks=AnswerKind.REFERENCE,
        about=about_words(AnswerKind.REFERENCE, measure.title),
        suggestions=(proposed, measure.ref) if proposed is not None else (),
    )


def _finding(measure: Measure, other: Measure | None, proposed: str | None) -> Finding:
    twice = f"“{measure.title}” has the reference {measure.ref}"
    twice += f", which “{other.title}” ({other.place.cell}) has too. " if other is not None else ", out of order. "
    taken = (
        f"It was taken for {proposed}, since Excel shows the number {proposed} as {measure.ref}. Check that it is."
        if proposed is not None
        else "Both were left so. Give each its own reference."
    )
    return Finding(Severity.WARNING, "duplicate-ref", measure.place, twice + taken)
