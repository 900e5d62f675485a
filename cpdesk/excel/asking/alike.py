"""Findings and questions in numbers that a person can read: of very many alike, the first."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.value_class import value_class

MOST_ALIKE = 200
MOST_ASKED = 5_000

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
    """Return the questions, with a finding for each sheet on those of it that are not asked.

    At most 200 of one code are asked about a sheet, 5,000 about a workbook: nobody answers more.
    """
    kept: list[ImportQuestion] = []
    unasked: dict[Hashable, list[ImportQuestion | Open[ImportQuestion]]] = {}
    on_sheet: Counter[Hashable] = Counter()
    in_workbook: Counter[str] = Counter()
    for question in questions:
        kind = (question.code, question.place.sheet)
        if on_sheet[kind] == MOST_ALIKE or in_workbook[question.code] == MOST_ASKED:
            unasked.setdefault(kind, []).append(question)
        else:
            on_sheet[kind] += 1
            in_workbook[question.code] += 1
            kept.append(question.write() if isinstance(question, Open) else question)
    return kept, [_on_unasked(left[0], len(left), on_sheet[kind]) for kind, left in unasked.items()]


def _on_unasked(first: ImportQuestion | Open[ImportQuestion], count: int, asked: int) -> Finding:
    before = f"{MOST_ALIKE} before them" if asked == MOST_ALIKE else f"{MOST_ASKED:,} that are asked about the workbook"
    more = "1 more question about this sheet is" if count == 1 else f"{count:,} more questions about this sheet are"
    return Finding(
        Severity.WARNING,
        first.code,
        first.place,
        f"{more} like the {before}, and {'is' if count == 1 else 'are'} not asked: what is"
        " read without an answer stands. So many are a sign that a column is not what it was taken for.",
    )
