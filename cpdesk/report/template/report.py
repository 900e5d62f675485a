"""What was found in a house template, with what will be used of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.check_finding import CheckFinding

_HOW = {
    "chosen": "as chosen",
    "name": "by its name",
    "role": "by what it is for",
    "added": "the template lacks, added from ours",
}


@dataclass(frozen=True, slots=True)
class StyleUse:
    """What a style is used for; `how` is one of chosen, name, role, added."""

    label: str
    style: str
    how: str


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """A template as it is used. `fields` are those that are filled in, `unknown_fields` those that are left out.

    `findings` are what stands in a reader's way because of the template; `notes` what else a person should know.
    """

    styles: tuple[StyleUse, ...]
    fields: tuple[str, ...]
    unknown_fields: tuple[str, ...]
    sections: int
    page: str
    place: str
    has_header: bool
    has_footer: bool
    notes: tuple[str, ...] = ()
    findings: tuple[CheckFinding, ...] = ()


def report_lines(report: TemplateReport) -> Iterator[str]:
    """Yield the report for a person, line by line."""
    runs = "one run of pages" if report.sections == 1 else f"{report.sections} runs of pages"
    yield f"The template has {runs}, {report.page}; {report.place}."
    margins = [word for word, has in (("header", report.has_header), ("footer", report.has_footer)) if has]
    yield (
        f"Its {' and '.join(margins)} {'are' if len(margins) > 1 else 'is'} kept."
        if margins
        else ("It has neither header nor footer; the number of the page is added.")
    )
    if report.fields:
        yield f"Filled in: {_listed(report.fields)}."
    if report.unknown_fields:
        yield f"Left out, as no such field is known: {_listed(report.unknown_fields)}."
    for how, words in _HOW.items():
        chosen = [use for use in report.styles if use.how == how]
        if chosen and how == "added":
            yield f"Styles that {words}: {_listed([use.label for use in chosen])}."
        elif chosen:
            yield f"Styles {words}: {_listed([f'{use.label} (“{use.style}”)' for use in chosen])}."
    yield from report.notes
    seen: dict[str, str] = {}
    for finding in report.findings:
        seen.setdefault(f"{finding.text} {finding.mend}", finding.place)
    for text, place in seen.items():
        yield f"Accessibility, {place}: {text}"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words)
