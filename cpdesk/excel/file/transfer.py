"""Sheets of cells as plain JSON, the only thing that crosses from the child process."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from cpdesk.domain.errors import CpdeskError, PasswordNeededError
from cpdesk.domain.grid import CellIcon, CellValue, GridCell, GridRemark, MergedRange, SheetGrid
from cpdesk.excel.file.packed_cells import PackedCells
from cpdesk.excel.file.packed_sheet import Shared
from cpdesk.excel.file.row_receiver import RowReceiver, misshapen_told
from cpdesk.excel.file.row_sender import RowSender
from cpdesk.excel.file.transfer_packed import decode_cells, encode_cells, encode_shared

_LOOK = ("number_format", "fill", "font", "font_colour", "bold", "italic", "struck", "conditional_fill")
_PROBLEMS = {"problem": CpdeskError, "password": PasswordNeededError}


def encode_sheets(sheets: Sequence[SheetGrid], sender: RowSender | None = None) -> bytes:
    """Return the sheets as JSON, each look and each text written once however many cells share it.

    What the `sender` has sent is in it by number alone.
    """
    content: dict[str, object] = {"sheets": [_sheet(sheet, sender) for sheet in sheets]}
    packed = [sheet.cells for sheet in sheets if isinstance(sheet.cells, PackedCells)]
    if packed:
        used = frozenset().union(*(cells.used for cells in packed))
        rest = used - sender.texts if sender is not None else used
        content["shared"] = encode_shared(packed[0].shared, rest, sender.looks if sender is not None else 0)
    return _json(content)


def encode_problem(problem: CpdeskError) -> bytes:
    """Return the sentence and the hint of a problem as JSON."""
    kind = "password" if isinstance(problem, PasswordNeededError) else "problem"
    return _json({kind: [problem.sentence, problem.hint]})


def decode_sheets(answer: bytes, receiver: RowReceiver | None = None) -> tuple[SheetGrid, ...]:
    """Return the sheets of an answer, or raise the problem that it holds instead; `receiver` took what came before.

    Nothing in it can make anything but cells, whoever wrote it: ValueError is raised for an answer of any
    other shape.
    """
    receiver = receiver if receiver is not None else RowReceiver()
    with misshapen_told():
        content = json.loads(answer)
        for kind, problem in _PROBLEMS.items():
            if kind in content:
                sentence, hint = content[kind]
                raise problem(str(sentence), str(hint))
        shared = receiver.shared_with(content["shared"]) if "shared" in content else Shared()
        used = frozenset(shared.texts)  # one for all: a workbook may have hundreds of sheets
        return tuple(_read_sheet(sheet, shared, used, receiver) for sheet in content["sheets"])


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _sheet(sheet: SheetGrid, sender: RowSender | None) -> dict[str, object]:
    return {
        "name": sheet.name,
        "visible": sheet.visible,
        **({"packed": _packed(sheet.cells, sender)} if isinstance(sheet.cells, PackedCells) else _cells(sheet)),
        "merges": [(merge.first_row, merge.first_column, merge.last_row, merge.last_column) for merge in sheet.merges],
        "hidden_rows": sorted(sheet.hidden_rows),
        "hidden_columns": sorted(sheet.hidden_columns),
        "remarks": [(remark.code, remark.cell, remark.text) for remark in sheet.remarks],
    }


def _packed(cells: PackedCells, sender: RowSender | None) -> dict[str, object]:
    return encode_cells(cells, *sender.part_of(cells)) if sender is not None else encode_cells(cells)


def _cells(sheet: SheetGrid) -> dict[str, object]:
    looks: dict[tuple[object, ...], int] = {}
    cells = []
    for cell in sheet.cells.values():
        look = looks.setdefault(tuple(getattr(cell, name) for name in _LOOK), len(looks))
        kind, value = _value(cell.value)
        text = None if cell.text == value else cell.text
        icon = (cell.icon.name, cell.icon.number, cell.icon.count) if cell.icon is not None else None
        cells.append((cell.row, cell.column, kind, value, text, look, cell.error, cell.is_uncalculated, icon))
    return {"looks": list(looks), "cells": cells}


def _value(value: CellValue | None) -> tuple[str, str]:
    match value:
        case None:
            return "", ""
        case bool():
            return "bool", str(value).upper()
        case str():
            return "text", value
        case Decimal():
            return "number", str(value)
        case datetime():
            return "datetime", value.isoformat()
        case date():
            return "date", value.isoformat()
        case time():
            return "time", value.isoformat()


def _read_value(kind: str, text: str) -> CellValue | None:
    match kind:
        case "":
            return None
        case "bool":
            return text == "TRUE"
        case "text":
            return text
        case "number":
            return Decimal(text)
        case "datetime":
            return datetime.fromisoformat(text)
        case "date":
            return date.fromisoformat(text)
        case "time":
            return time.fromisoformat(text)
    raise ValueError(kind)


def _read_sheet(sheet: Mapping[str, Any], shared: Shared, used: frozenset[str], receiver: RowReceiver) -> SheetGrid:
    cells: Mapping[tuple[int, int], GridCell]
    if "packed" in sheet:
        cells = decode_cells(sheet["packed"], shared, used, receiver.part)
    else:
        looks = [dict(zip(_LOOK, look, strict=True)) for look in sheet["looks"]]
        cells = {(int(entry[0]), int(entry[1])): _read_cell(entry, looks) for entry in sheet["cells"]}
    return SheetGrid(
        name=str(sheet["name"]),
        visible=sheet["visible"] is True,
        cells=cells,
        merges=tuple(MergedRange(*(int(edge) for edge in merge)) for merge in sheet["merges"]),
        hidden_rows=frozenset(int(row) for row in sheet["hidden_rows"]),
        hidden_columns=frozenset(int(column) for column in sheet["hidden_columns"]),
        remarks=tuple(GridRemark(str(code), str(cell), str(text)) for code, cell, text in sheet["remarks"]),
    )


def _read_cell(entry: Sequence[Any], looks: Sequence[Mapping[str, Any]]) -> GridCell:
    row, column, kind, value, text, look, error, is_uncalculated, icon = entry
    return GridCell(
        row=int(row),
        column=int(column),
        value=_read_value(kind, str(value)),
        text=str(value if text is None else text),
        error=None if error is None else str(error),
        is_uncalculated=is_uncalculated is True,
        icon=None if icon is None else CellIcon(str(icon[0]), int(icon[1]), int(icon[2])),
        **looks[look],
    )
