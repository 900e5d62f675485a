"""Findings as text for a person, or as JSON for scripts."""

import json
from collections.abc import Iterator, Sequence
from textwrap import fill

from cpdesk.domain.check_finding import CheckFinding
from cpdesk.domain.finding import Severity

_FIELDS = ("severity", "code", "family", "place", "quote", "text", "mend")
_HEADINGS = {
    Severity.ERROR: "To be put right",
    Severity.WARNING: "To be looked at",
    Severity.NOTE: "To be known",
}
_MOST_PLACES = 12


def has_errors(findings: Sequence[CheckFinding]) -> bool:
    """Return whether any finding stands in the paper's way."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def findings_json(findings: Sequence[CheckFinding]) -> str:
    """Return one JSON object."""
    listed = [{name: str(getattr(finding, name)) for name in _FIELDS} for finding in findings]
    return json.dumps({"findings": listed}, ensure_ascii=False, indent=1) + "\n"


def findings_text(findings: Sequence[CheckFinding], width: int = 100) -> str:
    """Return the findings for a person: what matters most first, like ones together with their places."""
    if not findings:
        return "Nothing was found.\n"
    blocks: list[str] = []
    for severity, heading in _HEADINGS.items():
        chosen = [finding for finding in findings if finding.severity is severity]
        if chosen:
            blocks.append(f"{heading} ({len(chosen)})\n\n" + "\n".join(_groups(chosen, max(width, 40))))
    return "\n".join(blocks)


def _groups(findings: Sequence[CheckFinding], width: int) -> Iterator[str]:
    groups: dict[tuple[str, str, str], list[CheckFinding]] = {}
    for finding in findings:
        groups.setdefault((finding.code, finding.text, finding.mend), []).append(finding)
    for (code, text, mend), alike in groups.items():
        lines = [fill(f"{text} {mend}", width, initial_indent="  ", subsequent_indent="  ")]
        lines += [_at(finding, width) for finding in alike[:_MOST_PLACES]]
        if len(alike) > _MOST_PLACES:
            lines.append(f"    … and {len(alike) - _MOST_PLACES} more")
        yield "\n".join([*lines, f"    [{code}]", ""])


def _at(finding: CheckFinding, width: int) -> str:
    quote = f": “{finding.quote}”" if finding.quote else ""
    return fill(f"{finding.place}{quote}", width, initial_indent="    ", subsequent_indent="      ")
