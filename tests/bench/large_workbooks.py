"""Large workbooks of half a million cells, in shapes that a scorecard seldom has."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from html import escape

from cpdesk.domain.grid import column_letters
from excel_builders import MAIN, RELATIONS, SHEET_PART, unzipped, written, zipped
from hostile_workbooks import Hostile

_Row = Sequence[object]


def large_workbooks() -> Iterator[Hostile]:
    """Return each shape by name: honest ones first, then those that no council has."""
    yield _made("90,000 measures, 5 columns", _tall(90_000))
    yield Hostile("500 sheets of 1,000 cells", partial(_many_sheets, 500, 199))
    yield Hostile("50 sheets of 10,000 cells", partial(_many_sheets, 50, 1_999))
    yield Hostile("500 sheets of a quarter each", partial(_many_sheets, 500, 199, is_by_quarter=True))
    yield Hostile("500,000 cells of csv", _csv)
    yield _made("a long list of 160,000 rows", _long_list())
    yield _made("500 columns of quarters, 1,000 rows", _quarters(498, 1_000))
    yield _made("200 columns of quarters, 2,500 rows", _quarters(198, 2_500))
    yield _made("20 columns of quarters, 25,000 rows", _quarters(18, 25_000))
    yield _made("250,000 measures, 2 columns", _pairs())
    yield _made("50,000 measures under a key", _keyed())
    yield _made("100,000 measures whose texts all differ", _texts_that_differ())
    yield _made("30,000 measures of three rows each", _sections())
    yield _made("90,000 percentages under 4,500 pledges", _pledges())
    yield _made("a dump of 30,000 children, 16 columns", _dump())
    yield _made(
        "450,000 numbers without headings", ([row * column % 997 for column in range(15)] for row in range(30_000))
    )
    yield _made("one column of 500,000 texts", ([f"some text {row} about children"] for row in range(500_000)))
    yield _made("3,000 rows that read as headings", ([*_HEADINGS, f"Target {row}"] for row in range(3_000)))
    yield _made("16,000 columns of quarters", _wide())
    yield _made("20,000 rows of a scorecard's words", _words())
    yield _made("20,000 little tables", _little_tables())


_HEADINGS = ("Ref", "Measure", "Q1 2019/20", "Q2 2019/20")
_WORDS = (
    "children", "target", "care", "RAG", "England", "Q1", "2019/20", "measure", "pledge", "total", "note", "key",
    "green", "amber", "red", "up", "high", "low",
)  # fmt: skip


def _tall(measures: int) -> Iterator[_Row]:
    yield ["Ref", "Measure", "Q1 2019/20", "Target", "RAG"]
    for row in range(measures):
        yield [f"{row // 10}.{row % 10}", f"% of children in group {row}", row % 97, row % 89, "RAG"[row % 3]]


def _csv() -> bytes:
    return "".join(",".join(map(str, row)) + "\r\n" for row in _tall(100_000)).encode()


def _many_sheets(count: int, measures: int, *, is_by_quarter: bool = False) -> bytes:
    """Return a workbook whose sheets share no measure, or have the same ones for a quarter each."""
    parts = unzipped(written("".join(_row(1, ["x"]))))
    every = list(_tall(count * measures))
    sheets, relations = "", ""
    for number in range(1, count + 1):
        first = 1 if is_by_quarter else 1 + measures * (number - 1)
        head = every[0] if not is_by_quarter else [*every[0][:2], _quarter(number), _quarter(number + 1), "RAG"]
        rows = "".join(_row(at, values) for at, values in enumerate([head, *every[first : first + measures]], 1))
        part = SHEET_PART.replace("1", str(number))
        parts[part] = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()
        sheets += f'<sheet name="Sheet {number}" sheetId="{number}" r:id="r{number}"/>'
        relations += f'<Relationship Id="r{number}" Type="{RELATIONS}/worksheet" Target="{part.removeprefix("xl/")}"/>'
    book, related = parts["xl/workbook.xml"].decode(), parts["xl/_rels/workbook.xml.rels"].decode()
    parts["xl/workbook.xml"] = (book.partition("<sheet ")[0] + sheets + "</sheets></workbook>").encode()
    parts["xl/_rels/workbook.xml.rels"] = (
        related.partition("<Relationship ")[0] + relations + "</Relationships>"
    ).encode()
    return zipped(parts)


def _long_list() -> Iterator[_Row]:
    yield ["Measure", "Period", "Value"]
    for row in range(160_000):
        year = 2010 + row // 4 % 4
        yield [f"% of children in group {row // 16}", f"Q{row % 4 + 1} {year}/{year % 100 + 1}", row % 97]


def _quarters(columns: int, rows: int) -> Iterator[_Row]:
    yield ["Ref", "Measure", *map(_quarter, range(columns))]
    for row in range(rows):
        yield [f"1.{row}", f"% of children in group {row}", *((row * 7 + at * 13) % 97 for at in range(columns))]


def _quarter(at: int) -> str:
    return f"Q{at % 4 + 1} {1900 + at // 4}/{(1901 + at // 4) % 100:02}"


def _pairs() -> Iterator[_Row]:
    yield ["Measure", "Q1 2019/20"]
    for row in range(250_000):
        yield [f"% of children in group {row}", row % 97]


def _keyed() -> Iterator[_Row]:
    yield from (["Key"], ["Green", "On target"], ["Amber", "Within 10% of target"], ["Red", "Worse than that"], [])
    yield ["Ref", "Measure", "Good is", "Target", "Q1 2019/20", "Q2 2019/20", "Q3 2019/20", "RAG", "Trend", "Comments"]
    for row in range(50_000):
        figures = [f"{(row + at) % 97}%" for at in range(3)]
        rating, trend = ("Green", "Amber", "Red")[row % 3], ("Up", "Down", "Same")[row % 3]
        said = f"In area {row} more reviews were held than in the last quarter, and a plan is in place to go on so."
        title, good = f"Reviews held in time in area {row}", ("High", "Low")[row % 2]
        yield [f"{row // 10}.{row % 10}", title, good, f"{row % 89}%", *figures, rating, trend, said]


def _texts_that_differ() -> Iterator[_Row]:
    yield ["Ref", "Measure", "Definition", "Q1 2019/20", "Commentary"]
    for row in range(100_000):
        figure = f"{row} ({row % 97}%)"
        yield [f"{row // 10}.{row % 10}", f"Children in group {row}", f"Who is in {row}", figure, f"Note on {row}"]


def _sections() -> Iterator[_Row]:
    yield ["Measure", "", "Q1 2019/20", "Q2 2019/20", "Q3 2019/20", "Q4 2019/20"]
    for row in range(30_000):
        yield [f"% of children in group {row}", "Actual", *((row + at) % 97 for at in range(4))]
        yield ["", "Target", *((row + at) % 89 for at in range(4))]
        yield ["", "RAG", *("RAG"[(row + at) % 3] for at in range(4))]


def _pledges() -> Iterator[_Row]:
    yield ["Ref", "Measure", "Q1 2019/20", "Target", "RAG"]
    for row in range(90_000):
        if row % 20 == 0:
            yield ["", f"Pledge {row // 20 + 1}: We will do our best"]
        yield [f"{row // 10}.{row % 10}", f"Reviews held in time in area {row}", f"{row % 97}%", f"{row % 89}%", "G"]


def _dump() -> Iterator[_Row]:
    yield [
        f"{name} {part}" for name in ("Child", "Carer", "Worker", "Visit") for part in ("ID", "name", "date", "code")
    ]
    for row in range(30_000):
        yield [
            value for part in range(4) for value in (row * 7 + part, f"Name {row % 499}", 43_000 + row % 600, "CW1 2AB")
        ]


def _wide() -> Iterator[_Row]:
    yield ["Ref", "Measure", *(f"Q{at % 4 + 1} 20{at % 90 + 1:02}/{at % 90 + 2:02}" for at in range(16_000))]
    for row in range(28):
        yield [f"1.{row}", "% of x", *range(16_000)]


def _words() -> Iterator[_Row]:
    for row in range(20_000):
        yield [" ".join(_WORDS[(row * step + at * at) % len(_WORDS)] for step in (1, 3, 7)) for at in range(20)]


def _little_tables() -> Iterator[_Row]:
    for table in range(20_000):
        yield ["Ref", "Measure", "Q1 2019/20", "Target"]
        yield ["1.1", "% of things", 12, 15]
        yield [f"{table}.2", "No of things", 3, 4]
        yield []


def _made(name: str, rows: Iterable[_Row]) -> Hostile:
    return Hostile(name, partial(_written, rows))


def _written(rows: Iterable[_Row]) -> bytes:
    return written("".join(_row(number, values) for number, values in enumerate(rows, start=1)))


def _row(number: int, values: _Row) -> str:
    cells = "".join(_cell(f"{column_letters(at)}{number}", value) for at, value in enumerate(values, start=1))
    return f'<row r="{number}">{cells}</row>'


def _cell(address: str, value: object) -> str:
    if isinstance(value, int):
        return f'<c r="{address}"><v>{value}</v></c>'
    return f'<c r="{address}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'
