"""Whether the workbook behind a chart holds more than the chart shows."""

import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from io import BytesIO

from lxml.etree import _Element

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.word_file import WordFile
from cpdesk.report.word_file.names import every, local_name
from cpdesk.report.word_file.package import plain_root

_MOST_PARTS = 20
_MOST_BYTES = 2_000_000
_KNOWN = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(?:_rels/)?workbook\.xml(?:\.rels)?|xl/styles\.xml|xl/sharedStrings\.xml"
    r"|xl/worksheets/sheet1\.xml"
)


def shows_all_it_holds(file: WordFile, workbook: str) -> bool:
    """Return whether a workbook is that of a chart, is one sheet, and has no figure or text that the chart has not.

    What cannot be read may hold anything.
    """
    shown = {said for chart in _charts_on(file, workbook) for said in _shown(file.root(chart))}
    if not shown:
        return False
    try:
        return all(_plain(text) in shown for text in _held(file.content(workbook)))
    except (zipfile.BadZipFile, CpdeskError, KeyError, ValueError):
        return False


def _charts_on(file: WordFile, workbook: str) -> Iterator[str]:
    for relation in file.relations(file.main).values():
        if relation.kind != "chart" or relation.is_outside:
            continue
        if any(below.target == workbook for below in file.relations(relation.target).values()):
            yield relation.target


def _shown(chart: _Element) -> Iterator[str]:
    for value in every(chart, ".//c:v"):
        yield _plain(value.text or "")


def _held(content: bytes) -> Iterator[str]:
    """Yield every text and figure of a workbook; raise ValueError for one with parts that could hold something else."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        entries = archive.infolist()
        is_small = len(entries) <= _MOST_PARTS and sum(entry.file_size for entry in entries) <= _MOST_BYTES
        if not is_small or not all(_KNOWN.fullmatch(entry.filename) for entry in entries):
            raise ValueError("a workbook of other parts than a chart needs")
        for entry in entries:
            if entry.filename.endswith(("sheet1.xml", "sharedStrings.xml")):
                yield from _texts(plain_root(archive.read(entry)))


def _texts(root: _Element) -> Iterator[str]:
    for cell in root.iter("{*}c"):
        is_shared = cell.get("t") == "s"
        for child in cell.iter():
            if local_name(child) in ("v", "t", "f") and not (is_shared and local_name(child) == "v"):
                yield child.text or ""
    for item in root.iter("{*}si"):
        yield "".join(text.text or "" for text in item.iter("{*}t"))


def _plain(text: str) -> str:
    try:
        return f"{Decimal(text.strip()).normalize():f}"
    except InvalidOperation:
        return text.strip()
