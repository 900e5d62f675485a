"""What a workbook that goes straight into a pack leaves for a person to look at."""

from collections.abc import Iterator
from pathlib import Path

from cpdesk.domain.grouped_questions import gathered
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
        yield f"{words}: see cpdesk inspect {_as_typed(path)}."


def _were(count: int, noun: str, done: str) -> str:
    return f"{count:,} {noun} was{done}" if count == 1 else f"{count:,} {noun}s were{done}"


def _as_typed(path: Path) -> str:
    """Return the path as a terminal takes it: in quotation marks where there are spaces in it."""
    return f'"{path}"' if " " in str(path) else str(path)
