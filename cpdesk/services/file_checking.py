"""Checking a file: every check that can be made of a pack, a paper or a text."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from cpdesk.branding import load_branding
from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.finding import Severity
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import count_words, plural
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.report.accessibility import check_document, check_paper, check_text, read_document
from cpdesk.report.compose import compose
from cpdesk.report.kinds import kind_of
from cpdesk.report.marks_in_words import marks_in_paper
from cpdesk.report.unfinished import unfinished_in_paper, unfinished_in_text
from cpdesk.report.word import write_word
from cpdesk.services.checking import before_export
from cpdesk.services.clash_checking import clash_checks
from cpdesk.services.comparator_checking import comparator_checks
from cpdesk.services.line_checking import section_of
from cpdesk.services.missing import Missing
from cpdesk.services.opening import is_pack, load_pack
from cpdesk.services.overtaken import overtaken_of
from cpdesk.services.plain_checking import plain_findings
from cpdesk.services.rating_checking import rating_checks
from cpdesk.services.session import Session
from cpdesk.store.reading import read_bytes, read_text

_MOST_BYTES = 100_000_000
_TEXTS = (".txt", ".md")
_MEND = MappingProxyType(
    {
        "detail": "Fill it in at the head of the report.",
        "measure": "Write it beside the measure, or ask whoever leads on it.",
        "section": "Write it, or take the section out.",
        "draft": "Accept the draft, or put it into your own words.",
        "clearance": "Give the name of who cleared it and the day, or ask for it.",
        "lines": "Put the first one in, or bring in the workbook that has them.",
        "status": "Say how far it has come, or ask whoever sees to it.",
        "answer": "Answer it in words, or link the part of the papers that does.",
        "exempt-unstated": "Say why keeping it exempt is in the public interest.",
        "withheld-named": "Take the words out, or make the text exempt too.",
        "withheld-slip": "Take it out, and mark the paragraph as exempt in the window, or the whole section.",
        "withheld-count": "Count without what is withheld, as the public paper does, or make the text exempt too.",
        "withheld-total": "Withhold a second measure of those, or the total, or make this one public.",
        "suppressed-alone": "Have a second figure of the row and of the column suppressed, or the total.",
        "withheld-figure": "If it is the figure of that measure, take it out or make the text exempt too.",
    }
)

_PLACES = MappingProxyType({"clearance": "clearance by {}", "status": "tracker {}", "answer": "matters arising"})

PackCheck = Callable[[BoardPack, PackReview], tuple[CheckFinding, ...]]


def check_file(path: Path) -> tuple[CheckFinding, ...]:
    """Return what is found in a file, in the same order on every run; told by what it is, not by its name alone.

    Raise CpdeskError with a sentence for a file of which nothing can be checked.
    """
    if is_pack(path):
        session = Session("")
        loaded = load_pack(path)
        session.open(loaded.records, loaded.library, path)
        return check_pack(session.pack.of(""))
    if path.suffix.casefold() in _TEXTS:
        text = read_text(path)
        return (*check_text(text), *unfinished_in_text(text))
    content = read_bytes(path, _MOST_BYTES)
    try:
        paper = read_document(content)
    except CpdeskError as refused:
        if refused.sentence == "This is not a Word document.":
            raise CpdeskError("This is no pack, Word document or text.", "Name one of these.") from refused
        raise
    return (*check_paper(paper), *unfinished_in_paper(paper), *marks_in_paper(paper))


def check_pack(pack: BoardPack) -> tuple[CheckFinding, ...]:
    """Return what is found in the report that a pack has in hand: each family of checks in its turn."""
    review = review_pack(pack)
    return tuple(finding for check in PACK_CHECKS for finding in check(pack, review))


def _completeness(pack: BoardPack, review: PackReview) -> tuple[CheckFinding, ...]:
    names = _names(pack)
    return tuple(_of_missing(missing, names) for missing in before_export(pack, review=review))


def _staleness(pack: BoardPack, review: PackReview) -> tuple[CheckFinding, ...]:
    names = _names(pack)
    return tuple(
        CheckFinding(
            Severity.WARNING, "draft-overtaken", CheckFamily.STALE, _place(missing, names), "", missing.text,
            "Draft it again, or put its words right.",
        )
        for missing in overtaken_of(pack, review)
    )  # fmt: skip


def _accessibility(pack: BoardPack, _review: PackReview) -> tuple[CheckFinding, ...]:
    """Check what the report would print: the public paper, as it is the one that everybody reads."""
    return check_document(write_word(compose(pack), load_branding()))


def _length(pack: BoardPack, _review: PackReview) -> tuple[CheckFinding, ...]:
    """Check of every report of the pack that is meant for so many pages that it has no more, on the very pages."""
    return tuple(finding for report in pack.reports for finding in _pages_over(pack.of(report)))


def _pages_over(pack: BoardPack) -> Iterator[CheckFinding]:
    most = kind_of(pack).file.layout.most_pages
    if not most:
        return
    from cpdesk.report.pdf.pages import PaperPages  # noqa: PLC0415 - the typesetter is seldom needed here
    from cpdesk.report.pdf.writer import write_pdf  # noqa: PLC0415 - the typesetter is seldom needed here

    outline = compose(pack)
    count = len(PaperPages(write_pdf(outline, load_branding())).sizes)
    if count > most:
        text = f"The paper comes out on {plural(count, 'page')}, and is meant for {count_words(most)}."
        mend = "Say less in its sections, take one out, or let it have the pages."
        place = f"report “{outline.title}”"
        yield CheckFinding(Severity.WARNING, "pages-over", CheckFamily.COMPLETENESS, place, "", text, mend)


def _plainness(pack: BoardPack, _review: PackReview) -> tuple[CheckFinding, ...]:
    return tuple(plain_findings(pack))


def _ratings(_pack: BoardPack, review: PackReview) -> tuple[CheckFinding, ...]:
    return tuple(rating_checks(review))


def _comparators(pack: BoardPack, _review: PackReview) -> tuple[CheckFinding, ...]:
    return tuple(comparator_checks(pack))


def _clashes(pack: BoardPack, _review: PackReview) -> tuple[CheckFinding, ...]:
    return tuple(clash_checks(pack))


PACK_CHECKS: tuple[PackCheck, ...] = (
    _plainness,
    _completeness,
    _clashes,
    _staleness,
    _ratings,
    _comparators,
    _length,
    _accessibility,
)
"""The checks of a pack, a family each."""


def _of_missing(missing: Missing, names: Mapping[str, str]) -> CheckFinding:
    tells = missing.code.startswith(("withheld", "suppressed"))
    usual = f"{missing.kind}-missing" if missing.kind != "draft" else "draft-unaccepted"
    return CheckFinding(
        Severity.ERROR if missing.code in ("withheld-named", "withheld-slip") else Severity.WARNING,
        missing.code or usual,
        CheckFamily.DISCLOSURE if tells else CheckFamily.COMPLETENESS,
        _place(missing, names),
        missing.quote,
        missing.text,
        _MEND[missing.code or missing.kind],
    )


def _names(pack: BoardPack) -> Mapping[str, str]:
    """Return what each section of the report in hand is called, by its id; those of parts with nothing in them too."""
    kind = kind_of(pack)
    sections = kind.paper_sections(pack)
    parts = {section_of(part, pack, sections): kind.words.headings.get(part.name, "") for part in kind.file.parts}
    return {**parts, **{section.id: kind.file.name_of(section) for section in sections}}


def _place(missing: Missing, names: Mapping[str, str]) -> str:
    if missing.kind == "detail":
        return "report details"
    if missing.kind == "measure":
        return f"measure {measure_name(missing.subject)}"
    if missing.kind in _PLACES:
        return _PLACES[missing.kind].format(missing.subject)
    name = names.get(missing.subject, "")
    return f"section “{name}”" if name or not missing.code else "the pack"
