"""Whatever is in a workbook, the importer either reads it or says in words why it does not."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.exchange import supplied_to_json
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.reader import understand
from excel_builders import unzipped, zipped
from grid_builders import Cell, filled, percent, sheet, workbook

SEEDS = sorted((Path(__file__).parents[1] / "data" / "fuzz").iterdir())
_QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
_LONG = settings(max_examples=2_500, deadline=None, suppress_health_check=list(HealthCheck))
_TOKENS = (
    b"", b"<", b">", b"/", b'"', b"&", b"&amp;", b"&#0;", b"0", b"-1", b"1e999", b"NaN", b"A1", b"XFD1048576", b"A0",
    b":",
    b"<row>", b"</row>", b"<c/>", b"<v>", b"</v>", b"<!---->", b"<![CDATA[1]]>", b"\xff", b"\0", b"\xc2\xa0", b"%",
    b"2019/20",
    b"R", b"_x0000_", b"99999999999", b't="s"', b's="9"', b'hidden="1"', b'r="B2"', b"#REF!", b"[$-f800]", b";;;;;",
)  # fmt: skip
_WORDS = st.sampled_from(
    [
        "Ref", "Measure", "Target", "RAG", "DoT", "Q1 2019/20", "2018-19", "Latest", "Apr 2019", "England", "Lead",
        "Commentary", "Pledge 1: A good home", "1.1", "2.10", "R", "Amber", "↑", "ê", "c", "x", "-", "n/a", "<5",
        "62 (47%)",
        "≥95%", "90-95%", "Total", "Key", "Green = on target", "* provisional", "Numerator", "High", "%", "Year",
        "Red", "",
    ]
)  # fmt: skip
_CONTENTS = st.one_of(
    st.none(),
    _WORDS,
    _WORDS,
    st.text(max_size=12),
    st.integers(-5, 3_000),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000, places=3),
    st.dates(),
    st.builds(filled, _WORDS, st.sampled_from(["00B050", "FFC000", "FF0000", "FFFFFF", "4472C4"])),
    st.sampled_from(["0.47", "1", "0.005"]).map(percent),
    st.builds(Cell, st.none(), error=st.sampled_from(["#REF!", "#N/A"])),
    st.just(Cell(None, is_uncalculated=True)),
)
_GRIDS = st.lists(st.lists(_CONTENTS, max_size=9), max_size=14)
_MERGES = st.lists(
    st.tuples(*(st.integers(1, 12) for _ in range(4))).filter(lambda box: box[0] <= box[2] and box[1] <= box[3]),
    max_size=3,
)
_EDITS = st.lists(
    st.tuples(st.integers(0, 1 << 20), st.integers(0, 40), st.sampled_from(_TOKENS)), min_size=1, max_size=6
)


def _imported(data: bytes) -> SuppliedWorkbook | None:
    """Return what is made of the bytes, None where a sentence refuses them; any other exception is a fault."""
    try:
        supplied = understand(parse_workbook(data, "fuzz.xlsx"))
    except CpdeskError as problem:
        _check_words(problem)
        return None
    supplied_to_json(supplied)
    return supplied


def _check_words(problem: CpdeskError) -> None:
    assert problem.sentence.endswith(".")
    assert problem.hint.endswith(".")


def _with_edits(data: bytes, part_number: int, edits: list[tuple[int, int, bytes]]) -> bytes:
    """Return the workbook with some bytes of one of its parts replaced."""
    parts = unzipped(data)
    name = sorted(parts)[part_number % len(parts)]
    content = parts[name]
    for place, length, token in edits:
        at = place % (len(content) + 1)
        content = content[:at] + token + content[at + length :]
    return zipped({**parts, name: content})


def _check_parts(seed: Path, part_number: int, edits: list[tuple[int, int, bytes]]) -> None:
    _imported(_with_edits(seed.read_bytes(), part_number, edits))


def _check_archive(seed: Path, edits: list[tuple[int, int, bytes]]) -> None:
    data = seed.read_bytes()
    for place, length, token in edits:
        at = place % (len(data) + 1)
        data = data[:at] + token + data[at + length :]
    _imported(data)


def _check_grid(rows: list[list[object]], merges: list[tuple[int, int, int, int]]) -> None:
    grid: SheetGrid = sheet(rows, merges=merges)  # type: ignore[arg-type]
    supplied_to_json(understand(workbook(grid)))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_seeds_themselves_are_understood(seed: Path) -> None:
    supplied = _imported(seed.read_bytes())

    assert supplied is not None
    assert supplied.scorecards or supplied.trackers


@_QUICK
@given(st.sampled_from(SEEDS), st.integers(0, 20), _EDITS)
def test_a_part_with_any_bytes_in_it_is_read_or_refused_in_words(
    seed: Path, part_number: int, edits: list[tuple[int, int, bytes]]
) -> None:
    _check_parts(seed, part_number, edits)


@_QUICK
@given(st.sampled_from(SEEDS), _EDITS)
def test_a_file_with_any_bytes_in_it_is_read_or_refused_in_words(
    seed: Path, edits: list[tuple[int, int, bytes]]
) -> None:
    _check_archive(seed, edits)


@_QUICK
@given(_GRIDS, _MERGES)
def test_headings_are_found_or_not_whatever_the_cells_hold(
    rows: list[list[object]], merges: list[tuple[int, int, int, int]]
) -> None:
    _check_grid(rows, merges)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@_LONG
@given(st.sampled_from(SEEDS), st.integers(0, 20), _EDITS)
def test_parts_hold_out_for_long(seed: Path, part_number: int, edits: list[tuple[int, int, bytes]]) -> None:
    _check_parts(seed, part_number, edits)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@_LONG
@given(_GRIDS, _MERGES)
def test_headings_hold_out_for_long(rows: list[list[object]], merges: list[tuple[int, int, int, int]]) -> None:
    _check_grid(rows, merges)
