"""A workbook understood: its scorecards, tables and trackers, with what a person should look at or answer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.grid import SheetGrid, WorkbookGrid
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.supplied import SheetSummary, SuppliedWorkbook
from cpdesk.domain.tracker import Tracker
from cpdesk.domain.understanding import Understanding
from cpdesk.excel.asking.alike import Open, bounded_findings, bounded_questions
from cpdesk.excel.asking.findings import findings_of, questions_of, symbol_findings
from cpdesk.excel.asking.rating_words import rating_words
from cpdesk.excel.asking.restated import restated_figures
from cpdesk.excel.asking.second_tables import joined_tables
from cpdesk.excel.asking.sheet_findings import findings_of_sheet
from cpdesk.excel.blocks.numbered_headings import with_numbered_headings
from cpdesk.excel.blocks.numbered_quarters import with_numbered_quarters
from cpdesk.excel.blocks.year_rows import with_year_rows
from cpdesk.excel.card_readings import card_readings
from cpdesk.excel.data_tables import understand_table
from cpdesk.excel.dates.serial_headings import with_dated_headings
from cpdesk.excel.dates.written_dates import with_written_dates
from cpdesk.excel.known.shape import shape_of
from cpdesk.excel.known.shape_differences import shape_differences
from cpdesk.excel.sheet_bounds import within_bounds
from cpdesk.excel.sheet_maps import sheet_map
from cpdesk.excel.sheets import SheetReading, read_sheet
from cpdesk.excel.told import Told
from cpdesk.excel.trackers import understand_tracker
from cpdesk.excel.uncollected import uncollected
from cpdesk.excel.watch import Moved, Watch
from cpdesk.excel.workbook import open_workbook


def read_workbook(
    path: Path,
    *,
    password: str | None = None,
    cancelled: Callable[[], bool] | None = None,
    profile: ImportProfile = ImportProfile(),
) -> SuppliedWorkbook:
    """Return what the workbook at `path` holds, its untrusted bytes parsed in a child process.

    Raises what `open_workbook` raises: PasswordNeededError, CancelledError, CpdeskError for a file of no use.
    """
    hidden = wanted_sheets(profile)
    grid = open_workbook(path, password=password, cancelled=cancelled, hidden_sheets=hidden, makes_cells=True)
    return understand_workbook(grid, profile, cancelled=cancelled).supplied


def wanted_sheets(profile: ImportProfile) -> frozenset[str]:
    """Return the names of the hidden sheets that a person wants to have read."""
    told = Told(profile)
    names = (answer.about for answer in profile.answers if answer.kind is AnswerKind.HIDDEN_SHEET)
    return frozenset(name for name in names if told.reads_hidden_sheet(name))


def understand(grid: WorkbookGrid, profile: ImportProfile = ImportProfile()) -> SuppliedWorkbook:
    """Return everything that the sheets hold, as `understand_workbook` does."""
    return understand_workbook(grid, profile).supplied


def understand_workbook(
    grid: WorkbookGrid,
    profile: ImportProfile = ImportProfile(),
    *,
    cancelled: Callable[[], bool] | None = None,
    moved: Moved | None = None,
) -> Understanding:
    """Return everything that the visible sheets hold, and the hidden ones that the profile says to read.

    Nothing is lost unseen: what could not be understood is a finding with its cell, or a question. The profile's
    answers are about this very workbook; what differs from its shape is a finding too.

    `cancelled` is asked between sheets, tables and every few hundred rows: CancelledError follows; `moved` hears then
    how many of how many steps are done. Raises a CpdeskError naming the sheet where one is so large that it would keep
    the program for minutes.
    """
    watch = Watch.over(grid.sheets, cancelled, moved)
    with uncollected():
        return _understood(grid, profile, watch)


def _understood(grid: WorkbookGrid, profile: ImportProfile, watch: Watch) -> Understanding:
    readings = [_read(sheet, grid.name, Told(profile, sheet.name), watch) for sheet in grid.sheets]
    read = [reading for reading in readings if _is_wanted(reading.view.grid, reading.told)]
    cards = card_readings(read, watch)
    scorecards = [item.card for item in cards]
    shape = tuple(shape_of(item.card, item.block.context.period, item.told) for item in cards)
    trackers, tracker_findings = _trackers(read)
    tables = [understand_table(block, row) for reading in read for block, row in reading.tables]
    symbols, symbol_questions = symbol_findings(scorecards, Told(profile))
    on_words, word_questions = rating_words([(item.card, item.grid, item.ratings) for item in cards])
    tables_joined = joined_tables([(item.card, item.told) for item in cards])
    findings = [
        *(finding for item in cards for finding in (*item.on_key, *findings_of(item.card, item.told, watch))),
        *(finding for item in cards for finding in item.references.findings),
        *restated_figures(scorecards),
        *tables_joined.findings,
        *symbols,
        *on_words,
        *tracker_findings,
        *(finding for reading in read for finding in (*findings_of_sheet(reading), *_remarks(reading))),
        *shape_differences(profile.shape, shape, scorecards),
        *(() if cards or tables or trackers else (_nothing_found(grid),)),
    ]
    open_questions = [
        *(
            _of_this_part(question, item.told)
            for item in cards
            for question in (*item.of_quarters, *questions_of(item.card, item.told, watch))
            if tables_joined.asks(question)
        ),
        *(question for item in cards for question in (*item.references.questions, *item.arrows)),
        *{question.about: question for item in reversed(cards) for question in item.of_key}.values(),
        *tables_joined.questions,
        *symbol_questions,
        *word_questions,
    ]
    questions, unasked = bounded_questions(open_questions)
    supplied = SuppliedWorkbook(
        name=grid.name,
        sha256=grid.sha256,
        sheets=tuple(SheetSummary(item.view.name, item.view.grid.visible, item.kind) for item in readings),
        scorecards=tables_joined.cards,
        trackers=tuple(trackers),
        tables=tuple(tables),
        questions=tuple(questions),
        findings=(*bounded_findings(findings), *unasked),
    )
    return Understanding(supplied.with_keys(), tuple(sheet_map(reading) for reading in read), shape)


def _of_this_part(question: ImportQuestion | Open[ImportQuestion], told: Told) -> ImportQuestion | Open[ImportQuestion]:
    """Return the question about a heading with what its answer is known by where the sheet has scorecards above it."""
    if isinstance(question, Open) or question.asks is None:
        return question
    return replace(question, about=told.own_words(question.asks, question.about))


def _read(sheet: SheetGrid, file_name: str, told: Told, watch: Watch) -> SheetReading:
    """Return what the sheet holds: of a hidden one nothing, unless somebody wants it."""
    watch.look(sheet.name)
    wanted = (
        _with_periods_named(within_bounds(sheet)) if _is_wanted(sheet, told) else SheetGrid(sheet.name, sheet.visible)
    )
    return read_sheet(wanted, file_name, told, watch)


def _with_periods_named(sheet: SheetGrid) -> SheetGrid:
    """Return the sheet with the days, quarters and months that it gives in figures alone as such."""
    dated = with_numbered_headings(with_written_dates(with_dated_headings(sheet)))
    return with_year_rows(with_numbered_quarters(dated))


def _is_wanted(sheet: SheetGrid, told: Told) -> bool:
    return sheet.visible or told.reads_hidden_sheet(sheet.name)


def _remarks(reading: SheetReading) -> Iterator[Finding]:
    """Return a finding for each thing in the file that the cells could not carry."""
    for remark in reading.view.grid.remarks:
        yield Finding(Severity.WARNING, remark.code, CellPlace(reading.view.name, remark.cell), remark.text)


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
    is_empty = not any(sheet.last_row for sheet in grid.sheets if sheet.visible)
    said = (
        "The sheets of this workbook are empty. Choose the workbook that holds the scorecard."
        if is_empty
        else "No scorecard, table or tracker was found in this workbook. Check that a row of headings, such as Measure"
        " and Target, stands right above the figures. If Excel shows figures that formulas work out, save the workbook"
        " there and import it again."
    )
    return Finding(Severity.WARNING, "no-figures", CellPlace(sheet, "A1"), said)
