"""The list of a pack's reports: what a person can do to it."""

from dataclasses import dataclass
from itertools import chain, count

from cpdesk.domain import field as fields
from cpdesk.domain.edits import Edit, PutSection, SetDetail, SetFields, SeveralEdits
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import report_of
from cpdesk.report.kind_part import Holds
from cpdesk.report.kinds import kind_of
from cpdesk.services.reports import REPORT_KINDS


@dataclass(frozen=True, slots=True)
class OfferedKind:
    """A kind of report: its name, what people call it, a sentence on what it is for."""

    name: str
    title: str
    purpose: str


@dataclass(frozen=True, slots=True)
class ListedReport:
    """A report of a pack: its id, what its kind is called, its own title, which may be empty, the kind's own name."""

    id: str
    kind: str
    title: str
    kind_name: str = ""

    @property
    def words(self) -> str:
        """Return what a person calls it: its kind with its title, where that says more."""
        says_more = self.title and self.title.casefold() != self.kind.casefold()
        return f"{self.kind}: {self.title}" if says_more else self.kind


def offered_kinds(pack: BoardPack) -> tuple[OfferedKind, ...]:
    """Return the kinds of report that there are, the usual one first, the council's own that the pack keeps last."""
    own = (name.removeprefix(fields.kind("")) for name in sorted(pack.fields) if name.startswith(fields.kind("")))
    names = dict.fromkeys((*REPORT_KINDS, *own))
    known = ((name, kind_of(as_kind(pack, name)).words) for name in names)
    return tuple(OfferedKind(name, words.title, words.purpose) for name, words in known)


def usual_kinds() -> tuple[OfferedKind, ...]:
    """Return the kinds of report that every pack can begin with, the usual one first."""
    return offered_kinds(BoardPack({}))


def as_kind(pack: BoardPack, kind: str) -> BoardPack:
    """Return the pack as it is when the report in hand is one of that kind, which may be the council's own."""
    return pack.with_fields({fields.report(pack.report, "kind"): kind})


def listed_reports(pack: BoardPack) -> tuple[ListedReport, ...]:
    """Return the reports of a pack in the order of the meeting."""
    return tuple(listed_report(pack.of(report)) for report in pack.reports)


def listed_report(pack: BoardPack) -> ListedReport:
    """Return the report that a pack has in hand, as the list has it."""
    return ListedReport(pack.report, kind_of(pack).words.title, " ".join(pack.details.title.split()), pack.kind)


def new_report_id(pack: BoardPack, kind: str) -> str:
    """Return the id of another report of that kind, the same for people who add one apart."""
    names = chain((kind,), (f"{kind}-{number}" for number in count(2)))
    return next(name for name in names if name not in pack.reports)


def report_to_add(pack: BoardPack, kind: str) -> Edit:
    """Return the edit that puts another report last, with the sections that its kind begins with.

    Its id is that of `new_report_id`.
    """
    report = new_report_id(pack, kind)
    listed = SetFields("list of reports", {fields.REPORTS: [*pack.reports[1:], report]})
    named = SetFields("kind of the report", {fields.report(report, "kind"): kind})
    begun = pack.with_fields({**listed.values, **named.values}).of(report)
    order = SetFields("order of the sections", {fields.order(report): []})
    sections = (PutSection(section) for section in kind_of(begun).starting_sections(begun))
    return SeveralEdits(f"adding {_lower(kind_of(begun).words.title)}", (listed, named, order, *sections))


def prints_sheet(pack: BoardPack) -> bool:
    """Return whether the report in hand is a printed scorecard, which has a size of paper to choose."""
    return any(part.holds is Holds.SHEET for part in kind_of(pack).file.parts)


def page_size_to_set(pack: BoardPack, size: str) -> Edit | None:
    """Return the edit that prints the scorecard in hand on that size of paper; None where it does so already."""
    return None if pack.details.page_size == size else SetDetail("page_size", size, pack.report)


def can_take_out_report(pack: BoardPack) -> bool:
    """Return whether a pack can do without the report in hand: all but its first."""
    return bool(pack.report)


def has_words(pack: BoardPack) -> bool:
    """Return whether somebody has written something for the report in hand; what cpdesk drafted is no such thing."""
    written = any(not (section.text.is_empty or section.is_draft) for section in pack.sections)
    prefix = fields.report(pack.report, "")
    own = {fields.report(pack.report, name) for name in ("kind", "sections", "left-out", "page_size")}
    return written or any(name.startswith(prefix) and name not in own for name in pack.fields)


def taking_report_out(pack: BoardPack) -> Edit:
    """Return the edit that takes the report in hand out of the pack, with all that was written for it alone."""
    report = pack.report
    gone: dict[str, JsonValue] = {name: None for name in pack.fields if _is_of(name, report)}
    gone[fields.REPORTS] = [other for other in pack.reports[1:] if other != report] or None
    return SetFields(f"taking out {_lower(kind_of(pack).words.title)}", gone)


def report_moved(pack: BoardPack, by: int) -> Edit | None:
    """Return the edit that moves the report in hand one up (-1) or down (1); the first stays where it is."""
    others = list(pack.reports[1:])
    if pack.report not in others:
        return None
    at = others.index(pack.report)
    if not 0 <= at + by < len(others):
        return None
    others.insert(at + by, others.pop(at))
    return SetFields("order of the reports", {fields.REPORTS: others})


def _is_of(name: str, report: str) -> bool:
    family, subject, _ = fields.parts(name)
    return (family == "report" and subject == report) or (family == "section" and report_of(subject) == report)


def _lower(title: str) -> str:
    return f"{title[:1].lower()}{title[1:]}"
