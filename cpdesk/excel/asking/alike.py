"""Findings and questions in numbers that a person can read: of very many alike on a sheet, the first."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.value_class import value_class

MOST_ALIKE = 200

T = TypeVar("T", Finding, ImportQuestion)


@value_class(frozen=True, slots=True)
class Open(Generic[T]):
    """A finding or question that is written only where it is kept: as many as there are measures may be alike."""

    code: str
    place: CellPlace
    write: Callable[[], T]


def bounded_findings(findings: Iterable[Finding | Open[Finding]]) -> list[Finding]:
    """Return the findings; of more than 200 of one code on a sheet the first 200, the last saying how many follow."""
    found = list(findings)
    counts = Counter((finding.code, finding.place.sheet) for finding in found)
    kept: list[Finding] = []
    seen: Counter[Hashable] = Counter()
    for finding in found:
        kind = (finding.code, finding.place.sheet)
        seen[kind] += 1
        if seen[kind] <= MOST_ALIKE:
            written = finding.write() if isinstance(finding, Open) else finding
            rest = counts[kind] - MOST_ALIKE if seen[kind] == MOST_ALIKE else 0
            kept.append(_with_the_rest(written, rest) if rest > 0 else written)
    return kept


def _with_the_rest(finding: Finding, rest: int) -> Finding:
    """Return the finding with a sentence on those like it that are not listed."""
    text = f"{finding.text} {rest:,} more on this sheet are like it, and are not listed one by one."
    return Finding(finding.severity, finding.code, finding.place, text)


def bounded_questions(
    questions: Iterable[ImportQuestion | Open[ImportQuestion]],
) -> tuple[list[ImportQuestion], list[Finding]]:
    """Return the questions, at most 200 of one code on a sheet, with a finding on those that are not asked."""
    kept: list[ImportQuestion] = []
    unasked: dict[Hashable, ImportQuestion | Open[ImportQuestion]] = {}
    seen: Counter[Hashable] = Counter()
    for question in questions:
        kind = (question.code, question.place.sheet)
        seen[kind] += 1
        if seen[kind] > MOST_ALIKE:
            unasked.setdefault(kind, question)
        else:
            kept.append(question.write() if isinstance(question, Open) else question)
    return kept, [_on_unasked(first, seen[kind] - MOST_ALIKE) for kind, first in unasked.items()]


def _on_unasked(first: ImportQuestion | Open[ImportQuestion], count: int) -> Finding:
    return Finding(
        Severity.WARNING,
        first.code,
        first.place,
        f"{count:,} more questions about this sheet are like the {MOST_ALIKE} before them, and are not asked: what is"
        " read without an answer stands. So many are a sign that a column is not what it was taken for.",
    )
