"""Tables that are larger than a sheet, laid on several."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.data_book import DataSheet
from cpdesk.services.data_book.sheet_names import WantedName, sheet_names


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """How large a sheet may be: Excel's own limits unless somebody says otherwise."""

    rows: int = 1_048_576
    columns: int = 16_384


@dataclass(frozen=True, slots=True)
class FittedSheets:
    """Sheets that are each within the limits, with a sentence for each table that had to be laid on several."""

    sheets: tuple[DataSheet, ...]
    findings: tuple[str, ...]


def fitted_sheets(sheets: Iterable[DataSheet], limits: SheetLimits) -> FittedSheets:
    """Return the sheets with their final names, those that are too large in several; no row or column is left out."""
    fitted: list[DataSheet] = []
    wanted: list[WantedName] = []
    findings: list[str] = []
    for sheet in sheets:
        pieces = [piece for slim in _slices(sheet, limits.columns) for piece in _lengths(slim, limits.rows)]
        if len(pieces) > 1:
            findings.append(
                f"“{sheet.name}” is larger than a sheet of Excel, which holds {limits.rows:,} rows and"
                f" {limits.columns:,} columns: it is on {len(pieces)} sheets."
            )
        for number, piece in enumerate(pieces, 1):
            part = f", part {number} of {len(pieces)}" if len(pieces) > 1 else ""
            wanted.append(WantedName(sheet.name, str(number) if part else ""))
            fitted.append(replace(piece, title=sheet.title + part))
    named = zip(fitted, sheet_names(wanted), strict=True)
    return FittedSheets(tuple(replace(sheet, name=name) for sheet, name in named), tuple(findings))


def _lengths(sheet: DataSheet, most: int) -> Sequence[DataSheet]:
    room = most - len(sheet.notes) - 2  # the title and the headings
    starts = range(0, max(1, len(sheet.rows)), room)
    return [replace(sheet, rows=sheet.rows[start : start + room]) for start in starts] if len(starts) > 1 else [sheet]


def _slices(sheet: DataSheet, most: int) -> Sequence[DataSheet]:
    """Return the sheet in slices of columns, each with the first column before it."""
    if len(sheet.columns) <= most:
        return [sheet]
    return [
        replace(
            sheet,
            columns=(sheet.columns[0], *sheet.columns[start : start + most - 1]),
            rows=tuple((row[0], *row[start : start + most - 1]) for row in sheet.rows),
        )
        for start in range(1, len(sheet.columns), most - 1)
    ]
