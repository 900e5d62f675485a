"""Ways to read a workbook that are measured side by side, each usable as a program of its own for its memory.

Run as a program with a reader's name and a workbook, it prints the most memory that it took, in MB, its child included.
"""

import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
_SCRIPT = """
import sys
import openpyxl
import pandas
sheets = pandas.read_excel(sys.argv[1], sheet_name=None, header=None)
book = openpyxl.load_workbook(sys.argv[1])
fills = [cell.fill.fgColor.rgb for sheet in book for row in sheet.iter_rows() for cell in row]
print(len(sheets), len(fills))
"""


def calamine(path: Path) -> object:
    """Return the values, and nothing else, as python-calamine reads them."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - each reader's memory is measured without the others

    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def openpyxl_full(path: Path) -> object:
    """Return the workbook as openpyxl loads it, with all that it knows of cells."""
    from openpyxl import load_workbook  # noqa: PLC0415

    return load_workbook(path)


def openpyxl_read_only(path: Path) -> object:
    """Return the values as openpyxl reads them when nothing else is asked for."""
    from openpyxl import load_workbook  # noqa: PLC0415

    book = load_workbook(path, read_only=True)
    return [row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]


def cpdesk_cells(path: Path) -> object:
    """Return cpdesk's sheets: values, formats, fills, merged blocks and conditional formats, held packed by row."""
    from cpdesk.excel.workbook import open_workbook  # noqa: PLC0415

    return open_workbook(path)


def cpdesk_cells_made(path: Path) -> object:
    """Return the same with every cell's value, text, number format and fill read out once."""
    from cpdesk.excel.workbook import open_workbook  # noqa: PLC0415

    book = open_workbook(path)
    return book, [
        (cell.value, cell.text, cell.number_format, cell.fill, cell.conditional_fill)
        for sheet in book.sheets
        for _, row in sheet.rows()
        for cell in row
    ]


def cpdesk_import(path: Path) -> object:
    """Return the workbook understood: scorecards, measures, questions and findings."""
    from cpdesk.excel.reader import read_workbook  # noqa: PLC0415

    return read_workbook(path)


def cpdesk_inspect(path: Path) -> object:
    """Run `cpdesk inspect` on it, as a process of its own."""
    command = [sys.executable, "-m", "cpdesk", "inspect", str(path), "--json"]
    return subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout


def pandas_script(path: Path) -> object:
    """Run a script that reads it with pandas and openpyxl, as a process of its own."""
    return subprocess.run([sys.executable, "-c", _SCRIPT, str(path)], check=True, capture_output=True).stdout


READERS: Mapping[str, Callable[[Path], object]] = {
    "python-calamine, values only": calamine,
    "openpyxl, full": openpyxl_full,
    "openpyxl, read-only": openpyxl_read_only,
    "cpdesk, cells, packed": cpdesk_cells,
    "cpdesk, cells, each read out once": cpdesk_cells_made,
    "cpdesk, whole import": cpdesk_import,
}
PROCESSES: Mapping[str, Callable[[Path], object]] = {
    "pandas and openpyxl script": pandas_script,
    "cpdesk inspect": cpdesk_inspect,
}


def peak_megabytes(reader: str, path: Path) -> float:
    """Return the most memory that the reader takes in a process of its own, parent and child added."""
    command = [sys.executable, str(Path(__file__)), reader, str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)


def _main() -> None:
    sys.path.insert(0, str(ROOT))
    kept = READERS[sys.argv[1]](Path(sys.argv[2]))
    assert kept is not None
    print(_own_peak() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


def _own_peak() -> float:
    """Return this process's peak since it began; `ru_maxrss` would count that of the process which started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


if __name__ == "__main__":
    _main()
