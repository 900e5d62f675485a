"""Import questions: what only a person can answer about a workbook."""

from dataclasses import dataclass

from cpdesk.domain.provenance import CellPlace


@dataclass(frozen=True, slots=True)
class ImportQuestion:
    """A question about one cell, with its choices (none: free text) and the answer taken until someone gives one."""

    code: str
    place: CellPlace
    text: str
    choices: tuple[str, ...] = ()
    default: str | None = None
