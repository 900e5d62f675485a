"""How long the workbook of accessible tables takes, beside openpyxl writing the same cells, and how it grows.

Run by hand: `.venv/bin/python -m pytest tests/bench/bench_data_book.py -p no:xdist -q`. It writes its section of
packaging/measurements.md.
"""

import gc
import tracemalloc
from collections.abc import Callable
from io import BytesIO
from time import process_time

import pytest
from openpyxl import Workbook

from bench.large_pack import large_session
from bench.sections import machine, write_section
from cpdesk.domain.data_book import DataBook, DataCell, Figure
from cpdesk.domain.pack import BoardPack
from cpdesk.excel.write.writer import write_workbook
from cpdesk.services.data_book.book import data_book

_FEW, _MANY = 500, 10_000
_ROUNDS = 3


@pytest.mark.timeout(600)
def test_the_workbook_of_ten_thousand_measures() -> None:
    few, many = large_session(_FEW).pack, large_session(_MANY).pack
    ours_few, ours = _best(lambda: _ours(few)), _best(lambda: _ours(many))
    book = data_book(many)
    theirs = _best(lambda: _openpyxl(book), 1)
    rows = sum(len(sheet.rows) for sheet in book.sheets)
    write_section(
        "The workbook of accessible tables",
        [
            "Processor time in seconds, best of 3 (openpyxl once); written by",
            "`.venv/bin/python -m pytest tests/bench/bench_data_book.py -p no:xdist -q`.",
            machine("cpdesk", "openpyxl"),
            f"Packs of {_FEW} and of {_MANY:,} measures with 20 periods; the larger one has {rows:,} rows. openpyxl",
            "streams the same cells in its write-only mode, with neither tables nor looks, from rows made already.",
            "",
            "| | seconds |",
            "|---|---:|",
            f"| ours, {_FEW} measures | {ours_few:.2f} |",
            f"| ours, {_MANY:,} measures | {ours:.2f} ({ours / ours_few:.1f} times; 20 times the content) |",
            f"| openpyxl, {_MANY:,} measures | {theirs:.2f} ({theirs / ours:.1f} times ours) |",
            "",
            f"Memory at its highest while the larger one is written: {_peak(book):.0f} MB, the file itself among them.",
        ],
    )
    assert ours < theirs
    assert ours < 25 * ours_few


def _best(job: Callable[[], object], rounds: int = _ROUNDS) -> float:
    times = []
    for _ in range(rounds):
        gc.collect()
        began = process_time()
        job()
        times.append(process_time() - began)
    return min(times)


def _ours(pack: BoardPack) -> bytes:
    return write_workbook(data_book(pack))[0]


def _openpyxl(book: DataBook) -> bytes:
    written = Workbook(write_only=True)
    for sheet in book.sheets:
        target = written.create_sheet(sheet.name)
        for row in sheet.rows:
            target.append([_plain(cell) for cell in row])
    out = BytesIO()
    written.save(out)
    return out.getvalue()


def _plain(cell: DataCell) -> object:
    if isinstance(cell, Figure):
        return cell.number
    return cell if isinstance(cell, str) else cell.sheet


def _peak(book: DataBook) -> float:
    tracemalloc.start()
    write_workbook(book)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1_000_000
