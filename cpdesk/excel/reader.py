"""A workbook understood: its scorecards, tables and trackers, with what a person should look at or answer."""

from collections.abc import Callable, Sequence
from pathlib import Path

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.grid import WorkbookGrid
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.supplied import SheetKind, SheetSummary, SuppliedWorkbook
from cpdesk.domain.tracker import Tracker
from cpdesk.excel.data_tables import understand_table
from cpdesk.excel.findings import findings_of, questions_of, symbol_findings
from cpdesk.excel.keys import SheetKey
from cpdesk.excel.scorecards import understand_scorecard
from cpdesk.excel.sheet_findings import findings_of_sheet
from cpdesk.excel.sheets import SheetReading, read_sheet
from cpdesk.excel.trackers import understand_tracker
from cpdesk.excel.workbook import open_workbook


def read_workbook(
    path: Path, *, password: str | None = None, cancelled: Callable[[], bool] | None = None
) -> SuppliedWorkbook:
    """Return what the workbook at `path` holds, its untrusted bytes parsed in a child process.

    Raises what `open_workbook` raises: PasswordNeededError, CancelledError, CpdeskError for a file of no use.
    """
    return understand(open_workbook(path, password=password, cancelled=cancelled))


def understand(grid: WorkbookGrid) -> SuppliedWorkbook:
    """Return everything that the visible sheets hold; hidden sheets are listed only.

    Nothing is lost unseen: what could not be understood is a finding with its cell, or a question.
    """
    readings = [(sheet, read_sheet(sheet, grid.name)) for sheet in grid.sheets]
    visible = [reading for sheet, reading in readings if sheet.visible]
    common = _common_key(visible)
    cards = [
        understand_scorecard(block, reading.key.over(common)) for reading in visible for block in reading.scorecards
    ]
    trackers, tracker_findings = _trackers(visible)
    tables = [understand_table(block, row) for reading in visible for block, row in reading.tables]
    symbols, symbol_questions = symbol_findings(cards)
    found = [
        *(finding for card in cards for finding in findings_of(card)),
        *symbols,
        *tracker_findings,
        *(finding for reading in visible for finding in findings_of_sheet(reading)),
    ]
    if not (cards or tables or trackers):
        found.append(_nothing_found(grid))
    return SuppliedWorkbook(
        name=grid.name,
        sha256=grid.sha256,
        sheets=tuple(SheetSummary(sheet.name, sheet.visible, reading.kind) for sheet, reading in readings),
        scorecards=tuple(cards),
        trackers=tuple(trackers),
        tables=tuple(tables),
        questions=(*(question for card in cards for question in questions_of(card)), *symbol_questions),
        findings=tuple(found),
    ).with_keys()


def _common_key(readings: Sequence[SheetReading]) -> SheetKey:
    """Return what the workbook's key sheets say for all its sheets."""
    key = SheetKey()
    for reading in readings:
        if reading.kind in (SheetKind.KEY, SheetKind.OTHER):
            key = key.over(reading.key)
    return key


def _trackers(readings: Sequence[SheetReading]) -> tuple[list[Tracker], list[Finding]]:
    """Return one tracker for each sheet that has any, its tables joined as one list."""
    trackers: list[Tracker] = []
    findings: list[Finding] = []
    for reading in readings:
        parts = [understand_tracker(reading.view, block, columns) for block, columns in reading.trackers]
        if parts:
            trackers.append(Tracker(reading.view.name, tuple(item for tracker, _ in parts for item in tracker.items)))
            findings.extend(finding for _, found in parts for finding in found)
    return trackers, findings


def _nothing_found(grid: WorkbookGrid) -> Finding:
    sheet = next((sheet.name for sheet in grid.sheets if sheet.visible), "")
    return Finding(
        Severity.WARNING,
        "no-figures",
        CellPlace(sheet, "A1"),
        "No scorecard, table or tracker was found in this workbook. If it shows figures in Excel, save it there as an"
        " Excel workbook (.xlsx) and import it again.",
    )
