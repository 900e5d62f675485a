"""What a workbook that goes straight into a pack leaves for a person to look at."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from cpdesk.domain.grouped_questions import gathered
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.supplied import SuppliedWorkbook


def left_open(workbook: SuppliedWorkbook, path: Path) -> Iterator[str]:
    """Yield a line where no measure was found, then one that counts what is open and noticed; none where nothing is."""
    if not any(card.measures for card in workbook.scorecards):
        yield f"No measure with figures was found in {path.name}; what was found is shown as it stands."
    questions, noticed = len(gathered(workbook.questions)), len(workbook.findings)
    left = [_were(questions, "question", " left open")] if questions else []
    left += [_were(noticed, "thing", " noticed")] if noticed else []
    if left:
        words = " and ".join(left)
        yield f"{words}: see cpdesk inspect {as_typed(path)}."


def defaults_taken(questions: Sequence[ImportQuestion]) -> str:
    """Return the words that count the questions nobody answered, by what was done about each; empty where none is open.

    They stand in the log of a script: one line for a workbook, however many questions it has.
    """
    groups = gathered(questions)
    if not groups:
        return ""
    taken = sum(group[0].default is not None for group in groups)
    open_yet = len(groups) - taken
    done = [f"{taken:,} taken as offered"] if taken else []
    done += [f"{open_yet:,} left open"] if open_yet else []
    return f"{_were(len(groups), 'question', ' not answered')}: {', '.join(done)}"


def _were(count: int, noun: str, done: str) -> str:
    return f"{count:,} {noun} was{done}" if count == 1 else f"{count:,} {noun}s were{done}"


def as_typed(path: Path) -> str:
    """Return the path as a terminal takes it: in quotation marks where there are spaces in it."""
    return f'"{path}"' if " " in str(path) else str(path)
