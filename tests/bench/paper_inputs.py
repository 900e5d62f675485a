"""The workbook, and the words, of a paper of any length: what an analyst's script and cpdesk are both given."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import PatternFill

PARAGRAPHS = 10
CHARTS = 3
_PERIODS = tuple(f"Q{quarter} {year}/{year - 1999}" for year in (2017, 2018) for quarter in (1, 2, 3, 4))
_HEADINGS = ("Ref", "Measure", "Good performance is", "Target", *_PERIODS, "RAG")
# No reds: cpdesk prints a chart of each red measure by itself, and both are to draw the same charts.
_FILLS = {"Amber": "FFFFC000", "Green": "FF00B050"}
_COLUMNS = ("Placement", "2013", "2014", "2015", "2016", "2017", "2018", "2019")
_SENTENCE = "Teams met each week about the children whose plans were late and agreed who would do what by when. "


class PaperInputs(NamedTuple):
    """A workbook with a scorecard and tables, what cpdesk's details file says, and the same words for a script."""

    workbook: Path
    details: Path
    words: Path


def paper_inputs(folder: Path, sections: int = 20) -> PaperInputs:
    """Write the inputs of a paper with 10 paragraphs, 3 charts and a table of 12 rows by 8 columns in each section."""
    inputs = PaperInputs(folder / "board.xlsx", folder / "board.toml", folder / "board.json")
    _workbook(sections).save(inputs.workbook)
    inputs.details.write_text("".join(_details(sections)), encoding="utf-8")
    inputs.words.write_text(json.dumps([list(_paragraphs(section)) for section in range(sections)]), encoding="utf-8")
    return inputs


def _workbook(sections: int) -> Workbook:
    book = Workbook()
    scorecard = book.worksheets[0]
    scorecard.title = "Scorecard"
    scorecard.append(_HEADINGS)
    for number in range(sections * CHARTS):
        rating = list(_FILLS)[number % 2]
        figures = (20 + (number * 7 + at * 5) % 31 for at in range(len(_PERIODS)))
        scorecard.append(
            (_ref(number), f"% of reviews in group {number + 1} held in time", "High", 30, *figures, rating)
        )
        scorecard.cell(scorecard.max_row, len(_HEADINGS)).fill = PatternFill("solid", fgColor=_FILLS[rating])
    for section in range(sections):
        sheet = book.create_sheet(f"Table {section + 1}")
        sheet.append(_COLUMNS)
        for row in range(12):
            sheet.append((f"Placement {row + 1}", *(10 + (section + row * column) % 40 for column in range(1, 8))))
    return book


def _ref(number: int) -> str:
    return f"{number // CHARTS + 1}.{number % CHARTS + 1}"


def _paragraphs(section: int) -> Iterator[str]:
    for paragraph in range(PARAGRAPHS):
        yield f"In group {section + 1}, part {paragraph + 1}: {_SENTENCE * 3}".strip()


def _details(sections: int) -> Iterator[str]:
    yield '[report]\ntitle = "Corporate Parenting Update"\ncommittee = "Corporate Parenting Committee"\n'
    yield "meeting_date = 2019-09-17\n"
    for section in range(sections):
        charts = [f"[[chart: {_ref(section * CHARTS + chart)}]]" for chart in range(CHARTS)]
        text = "\n\n".join([*_paragraphs(section), *charts, f"[[table: Table {section + 1}!A1]]"])
        yield f'\n[[section]]\nheading = "Group {section + 1}"\ntext = """\n{text}\n"""\n'
