"""Findings and questions in numbers that a person can read: of very many alike on a sheet, the first."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.question import ImportQuestion

MOST_ALIKE = 200


def bounded_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings; of more than 200 of one code on a sheet the first 200, the last saying how many follow."""
    found = list(findings)
    many = _too_many([(finding.code, finding.place.sheet) for finding in found])
    if not many:
        return found
    kept: list[Finding] = []
    seen: Counter[Hashable] = Counter()
    for finding in found:
        kind = (finding.code, finding.place.sheet)
        seen[kind] += 1
        if kind not in many or seen[kind] < MOST_ALIKE:
            kept.append(finding)
        elif seen[kind] == MOST_ALIKE:
            kept.append(_with_the_rest(finding, many[kind] - MOST_ALIKE))
    return kept


def _with_the_rest(finding: Finding, rest: int) -> Finding:
    """Return the finding with a sentence on those like it that are not listed."""
    text = f"{finding.text} {rest:,} more on this sheet are like it, and are not listed one by one."
    return Finding(finding.severity, finding.code, finding.place, text)


def bounded_questions(questions: Iterable[ImportQuestion]) -> tuple[list[ImportQuestion], list[Finding]]:
    """Return the questions, at most 200 of one code on a sheet, with a finding on those that are not asked."""
    asked = list(questions)
    many = _too_many([(question.code, question.place.sheet) for question in asked])
    if not many:
        return asked, []
    kept: list[ImportQuestion] = []
    unasked: dict[Hashable, ImportQuestion] = {}
    seen: Counter[Hashable] = Counter()
    for question in asked:
        kind = (question.code, question.place.sheet)
        seen[kind] += 1
        if kind not in many or seen[kind] <= MOST_ALIKE:
            kept.append(question)
        else:
            unasked.setdefault(kind, question)
    return kept, [_on_unasked(first, many[kind] - MOST_ALIKE) for kind, first in unasked.items()]


def _on_unasked(first: ImportQuestion, count: int) -> Finding:
    return Finding(
        Severity.WARNING,
        first.code,
        first.place,
        f"{count:,} more questions about this sheet are like the {MOST_ALIKE} before them, and are not asked: what is"
        " read without an answer stands. So many are a sign that a column is not what it was taken for.",
    )


def _too_many(kinds: Sequence[Hashable]) -> dict[Hashable, int]:
    """Return how often each kind comes that comes too often."""
    return {kind: count for kind, count in Counter(kinds).items() if count > MOST_ALIKE}
