"""A sheet's cells from the parser's events: the road for XML in any form, several times as slow as `sheet_rows`."""

from xml.parsers import expat

from cpdesk.domain.cell_address import check_place, place_of
from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file.raw_cell import RawCell
from cpdesk.excel.file.row_packer import RowPacker

MOST_CELLS = 1_000_000
NAMESPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
SEPARATOR = "}"
_TRUE = ("1", "true", "on")


class CellEvents:
    """Collects the cells that a parser with namespaces meets, and where `sheetData` begins and ends in the bytes."""

    def __init__(self, parser: expat.XMLParserType, packer: RowPacker) -> None:
        self.hidden_rows: set[int] = set()
        self.first_byte: int | None = None
        self.end_byte: int | None = None
        self._parser = parser
        self._packer = packer
        self._has_root = False
        self._rows: dict[int, dict[int, RawCell]] = {}
        self._count = 0
        self._row = self._column = self._phonetic = 0
        self._attributes: dict[str, str] | None = None
        self._value: list[str] = []
        self._is_formula = self._listening = False
        parser.buffer_text = True
        parser.CharacterDataHandler = self._data
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def pack(self) -> None:
        """Pack what was collected; the order of rows and cells in the XML does not matter."""
        for row in sorted(self._rows):
            cells = self._rows[row]
            self._packer.add(row, (cells[column] for column in sorted(cells)))
        self._rows.clear()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _plain(tag)
        if not self._has_root and name != "worksheet":
            raise ValueError(tag)
        self._has_root = True
        if name == "c":
            self._start_cell(attributes)
        elif self._attributes is not None:
            self._start_within_cell(name)
        elif name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
            if attributes.get("hidden") in _TRUE:
                self.hidden_rows.add(self._row)
        elif name == "sheetData" and self.first_byte is None:
            self.first_byte = self._parser.CurrentByteIndex

    def _data(self, text: str) -> None:
        if self._listening:
            self._value.append(text)

    def _end(self, tag: str) -> None:
        name = _plain(tag)
        if name in ("v", "t"):
            self._listening = False
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "c" and self._attributes is not None:
            self._end_cell(self._attributes)
            self._attributes = None
        elif name == "sheetData":
            self.end_byte = self._parser.CurrentByteIndex

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._attributes = attributes
        self._value.clear()
        self._is_formula = self._listening = False
        if "r" in attributes:
            self._row, self._column = place_of(attributes["r"])
        else:
            self._column += 1
            check_place(self._row, self._column)

    def _start_within_cell(self, name: str) -> None:
        if name == "rPh":
            self._phonetic += 1  # how a Japanese word is read aloud: not part of the text
        elif name == "v" or (name == "t" and not self._phonetic):
            self._listening = True
        elif name == "f":
            self._is_formula = True

    def _end_cell(self, attributes: dict[str, str]) -> None:
        style = int(attributes.get("s") or 0)
        text = "".join(self._value)
        if not text and not self._is_formula and not self._packer.keeps_empty(style):
            return
        kind = attributes.get("t", "n")
        self._rows.setdefault(self._row, {})[self._column] = RawCell(self._column, kind, text, style, self._is_formula)
        self._count += 1
        if self._count > MOST_CELLS:
            raise CpdeskError(
                f"A sheet in this workbook holds more than {MOST_CELLS:,} cells.",
                "Delete or hide the sheets of raw data, save the workbook and try again.",
            )


def _plain(tag: str) -> str:
    namespace, _, name = tag.rpartition(SEPARATOR)
    return name if namespace in NAMESPACES else tag
