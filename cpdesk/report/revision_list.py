"""The revision list: what a clerk's erratum tells a committee, as a short paper of tables."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.measure_words import NOT_APPLICABLE, NOT_AVAILABLE
from cpdesk.domain.outline import Heading, Outline, OutlineBlock, OutlinePart, Paragraph, Table, TableCell
from cpdesk.domain.plain_english import capitalised, plural
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.revision import Revision, RevisionKind
from cpdesk.domain.revision_list import RevisionList
from cpdesk.domain.revision_words import revision_subject
from cpdesk.domain.rich_text import Run
from cpdesk.report.narrative import plain

TITLE = "Revision list"
_KIND = "What changed between two versions of a scorecard"
NOTHING_CHANGED = "Nothing changed."
_GROUPS = (
    (
        "Figures",
        (RevisionKind.FIGURE, RevisionKind.BECAME_SYMBOL, RevisionKind.APPEARED, RevisionKind.GONE),
    ),
    ("Targets, ratings and wordings", (RevisionKind.TARGET, RevisionKind.RATING, RevisionKind.WORDING)),
    ("Measures", (RevisionKind.NEW_MEASURE, RevisionKind.GONE_MEASURE)),
)
_HEADER = ("Measure", "What changed", "Was", "Now", "Cell before", "Cell now")
_WIDTHS = (0.28, 0.14, 0.13, 0.13, 0.16, 0.16)


def revision_outline(lists: Sequence[RevisionList]) -> Outline:
    """Return the paper: for each pair of workbooks a heading, how much changed, and a table for each kind of change."""
    blocks = tuple(block for item in lists for block in _list_blocks(item))
    return Outline(
        title=TITLE,
        kind=_KIND,
        front=tuple(line for item in lists for line in _front(item)),
        parts=(OutlinePart(blocks or (plain(NOTHING_CHANGED),), is_landscape=True),),
        has_contents=False,
    )


def _front(item: RevisionList) -> Iterator[tuple[str, str]]:
    yield "Earlier workbook", _named(item.earlier.name, item.earlier.sha256)
    yield "Later workbook", _named(item.later.name, item.later.sha256)


def _named(name: str, sha256: str) -> str:
    return f"{name} (its SHA-256 fingerprint begins {sha256[:12]})"


def _list_blocks(item: RevisionList) -> Iterator[OutlineBlock]:
    yield Heading(f"From {item.earlier_name} to {item.later.name}")
    if not item.revisions:
        yield _numbered(NOTHING_CHANGED)
        return
    yield _numbered(f"{capitalised(plural(len(item.revisions), 'change'))} in all, each with its cells.")
    for heading, kinds in _GROUPS:
        found = [revision for revision in item.revisions if revision.kind in kinds]
        if found:
            yield Heading(heading, 2)
            table = _table(heading, found)
            yield table
            if any(cell.text == NOT_APPLICABLE for row in table.rows for cell in row):
                yield plain(f"{NOT_APPLICABLE}: there is no such cell.")
    if item.questions:
        yield Heading("Measures to confirm", 2)
        for question in item.questions:
            yield _numbered(f"{question.text} Taken here: {question.default}.")


def _table(heading: str, found: Sequence[Revision]) -> Table:
    rows = tuple(tuple(TableCell(text) for text in _row(revision)) for revision in found)
    caption = f"{heading} that changed"
    return Table(caption, _HEADER, rows, _WIDTHS, f"{caption}: a row for each, with what it was and what it is")


def _row(revision: Revision) -> tuple[str, ...]:
    is_known = {RevisionKind.NEW_MEASURE: "New measure", RevisionKind.GONE_MEASURE: "No longer in the scorecard"}
    what = is_known.get(revision.kind) or revision_subject(revision)
    was, now = (" ".join(text.split()) or NOT_AVAILABLE for text in (revision.was, revision.now))
    return (" ".join(revision.name.split()), what, was, now, _cell(revision.was_place), _cell(revision.now_place))


def _cell(place: CellPlace | None) -> str:
    """Return the cell; which workbook it is in, the heading of its column says."""
    return f"{place.sheet}!{place.cell}" if place is not None else NOT_APPLICABLE


def _numbered(text: str) -> Paragraph:
    return Paragraph((Run(text),), 2)
