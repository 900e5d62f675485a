"""What there is to know of a returned paper beside the edits: sentences for a person."""

import re
from collections.abc import Collection, Iterator, Sequence

from rapidfuzz import fuzz, process

from cpdesk.domain.folded import folded
from cpdesk.domain.plain_english import joined, plural
from cpdesk.domain.returned_paper import ReturnedPaper
from cpdesk.domain.shortened import shortened
from cpdesk.domain.text_change import changes_words
from cpdesk.domain.text_place import TextPlace, TextSource
from cpdesk.report.printed import PrintedKind
from cpdesk.services.returning.proposing import Comparison, Outcome, is_asked, known_lines

_MOST_NAMED = 8
_MOST_ROWS = 40
_LONGEST = 120
_LEAST_ROW = 50
_CAPTION = re.compile(r"^(?:Table|Figure) ?\d* ?: ?")
_OWN = {
    PrintedKind.HEADING: "A heading of the paper's own",
    PrintedKind.CAPTION: "A caption",
    PrintedKind.WORDS: "A sentence of cpdesk's own",
}


def remarks(
    comparison: Comparison, outcome: Outcome, rows: Sequence[tuple[str, ...]], absent: Sequence[TextSource]
) -> Iterator[str]:
    """Yield what else there is to know; `rows` are those of the paper's tables as it was sent."""
    paper = comparison.paper
    if paper.tracked.are_there:
        yield _tracked(paper)
    if not (comparison.survived.lists and comparison.survived.looks):
        yield "Lists, bold words or links were lost on the way; where no word was changed they are kept."
    yield from _moved(comparison)
    yield from _own_words(comparison)
    yield from _rows(paper, rows)
    yield from _comments(comparison, {edit.place for edit in outcome.edits})
    yield from paper.remarks
    if absent:
        names = [f"“{source.name}”" for source in absent[:_MOST_NAMED]]
        more = f" and {len(absent) - _MOST_NAMED} more" if len(absent) > _MOST_NAMED else ""
        listed = f"{', '.join(names)}{more}" if more else joined(names)
        yield f"Not in this file, so they stay as they are: {listed}."


def _tracked(paper: ReturnedPaper) -> str:
    tracked = paper.tracked
    kinds = (
        (tracked.insertions, "insertion"),
        (tracked.deletions, "deletion"),
        (tracked.looks, "formatting change"),
    )
    counts = joined([plural(count, what) for count, what in kinds if count])
    by = f" by {joined(tracked.authors)}" if tracked.authors else ""
    return f"Changes were tracked{by} ({counts}); the file is read as if all of them were accepted."


def _moved(comparison: Comparison) -> Iterator[str]:
    """Yield what stands elsewhere in the paper, where nobody can tell that it is to belong to another text."""
    for item, found in zip(comparison.paper.paragraphs, comparison.found, strict=True):
        source = comparison.printed[found.printed].source if found.has_moved and found.printed is not None else None
        if source is not None:
            words, name = shortened(item.words, _LONGEST), source.name
            yield f"“{words}” was moved in the file, and stays in “{name}”. If it belongs elsewhere, move it there."


def _own_words(comparison: Comparison) -> Iterator[str]:
    """Yield what was changed of the words that cpdesk writes itself, all that is new in them."""
    for item, found in zip(comparison.paper.paragraphs, comparison.found, strict=True):
        printed = comparison.printed[found.printed] if found.printed is not None else None
        if printed is None or printed.source is not None:
            continue
        if _unnumbered(printed.words) != _unnumbered(item.words):
            begins, changes = shortened(printed.words, _LONGEST), _changes(printed.words, item.words)
            yield f"{_OWN[printed.kind]} reads otherwise, and is not taken in. “{begins}”: {changes}"


def _unnumbered(words: str) -> str:
    """Return words without the number of a caption, which Word counts anew."""
    return _CAPTION.sub("", folded(words), count=1)


def _changes(before: str, after: str) -> str:
    said = changes_words(before, after)
    return f"{said[:1].lower()}{said[1:]}"


def _rows(paper: ReturnedPaper, rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield the rows of tables that were changed or added: figures come from the workbook alone."""
    known = {_row(row) for row in rows}
    came = {_row(row) for row in paper.rows}
    changed = [line for row in paper.rows if (line := _row(row)) not in known]
    left = [line for line in known if line not in came]
    for line in changed[:_MOST_ROWS]:
        best = process.extractOne(line, left, scorer=fuzz.ratio, score_cutoff=_LEAST_ROW) if left else None
        if best is None:
            yield f"A row of a table is new, and is not taken in: “{line}”."
        else:
            was = shortened(best[0], _LONGEST)
            yield f"A row of a table was changed, and is not taken in. “{was}” became “{line}”."
    if len(changed) > _MOST_ROWS:
        yield f"So were {len(changed) - _MOST_ROWS:,} more rows of tables: nothing in a table is taken in."


def _row(row: Sequence[str]) -> str:
    return " | ".join(folded(cell).lstrip("●▲◆■▼★✚○△◇□ ") for cell in row)


def _comments(comparison: Comparison, edited: Collection[TextPlace | None]) -> Iterator[str]:
    """Yield the comments on what nobody changed; those on other words stand beside their edits."""
    known = known_lines(comparison)
    for item, found in zip(comparison.paper.paragraphs, comparison.found, strict=True):
        is_beside_its_edit = found.place in edited if found.place is not None else is_asked(item, found, known)
        if not is_beside_its_edit:
            for comment in item.comments:
                yield f"{comment.author} says of “{shortened(item.words, _LONGEST)}”: {comment.words}"
