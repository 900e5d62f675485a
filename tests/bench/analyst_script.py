"""The script that an analyst would write for the same paper: pandas, openpyxl, pyplot and docxtpl.

Run as a program with a workbook, the words and the paper to write.
"""

import json
import sys
from io import BytesIO
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")

import openpyxl
import pandas as pd
from docx import Document
from docx.shared import Cm
from docx.table import Table
from docxtpl import DocxTemplate, InlineImage
from matplotlib import pyplot as plt

_DPI = 220
_TABLE = 8
_TEMPLATE = (
    ("Heading 1", "{{ section.heading }}"),
    (None, "{%p for text in section.texts %}"),
    ("Normal", "{{ text }}"),
    (None, "{%p endfor %}"),
    (None, "{%p for chart in section.charts %}"),
    ("Normal", "{{ chart.title }}"),
    ("Normal", "{{ chart.image }}"),
    (None, "{%p endfor %}"),
)


def template() -> BytesIO:
    """Return the Word template, as somebody draws it up once."""
    paper = Document()
    paper.add_heading("{{ title }}", 0)
    paper.add_paragraph("{%p for section in sections %}")
    for style, text in _TEMPLATE:
        paper.add_paragraph(text, style=style)
    _table(paper.add_table(4, _TABLE, "Table Grid"), "section.header", "section.rows")
    paper.add_paragraph("{%p endfor %}")
    _table(paper.add_table(4, 5, "Table Grid"), "header", "measures")
    out = BytesIO()
    paper.save(out)
    out.seek(0)
    return out


def _table(table: Table, header: str, rows: str) -> None:
    """Fill the rows of a table with what docxtpl repeats."""
    for at, cell in enumerate(table.rows[0].cells):
        cell.text = f"{{{{ {header}[{at}] }}}}"
    table.rows[1].cells[0].text = f"{{%tr for row in {rows} %}}"
    for at, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{at}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


def chart(title: str, periods: list[str], figures: list[float], target: float) -> BytesIO:
    """Return the picture of one measure's chart."""
    figure, axes = plt.subplots(figsize=(6.3, 2.8))
    axes.plot(periods, figures, marker="o", color="#12436D", label=title)
    axes.axhline(target, color="#F46A25", linestyle="--", label=f"Target {target:g}%")
    for period, value in zip(periods, figures, strict=True):
        axes.annotate(f"{value:g}%", (period, value), textcoords="offset points", xytext=(0, 6), ha="center")
    axes.set_title(title)
    axes.set_ylabel("Percentage")
    axes.legend()
    out = BytesIO()
    plt.savefig(out, dpi=_DPI, bbox_inches="tight")
    plt.close(figure)
    out.seek(0)
    return out


def main(workbook: str, words: str, output: str) -> None:
    """Read the workbook, draw its charts and fill the template."""
    sheets = pd.read_excel(workbook, sheet_name=None)
    fills = [row[-1].fill.fgColor.rgb for row in openpyxl.load_workbook(workbook)["Scorecard"].iter_rows(min_row=2)]
    scorecard = sheets["Scorecard"]
    periods = [str(name) for name in scorecard.columns[4:-1]]
    paper = DocxTemplate(template())
    texts = json.loads(Path(words).read_text(encoding="utf-8"))
    sections = []
    for at, paragraphs in enumerate(texts):
        measures = scorecard.iloc[at * 3 : at * 3 + 3]
        charts = [
            {
                "title": row["Measure"],
                "image": InlineImage(
                    paper, chart(row["Measure"], periods, [float(row[name]) for name in periods], row["Target"]), Cm(16)
                ),
            }
            for _, row in measures.iterrows()
        ]
        table = sheets[f"Table {at + 1}"]
        sections.append(
            {
                "heading": f"Group {at + 1}",
                "texts": paragraphs,
                "charts": charts,
                "header": list(table.columns),
                "rows": table.to_numpy().tolist(),
            }
        )
    shown = [
        [row["Ref"], row["Measure"], row[periods[-1]], row["Target"], f"{row['RAG']} {fill}"]
        for (_, row), fill in zip(scorecard.iterrows(), fills, strict=True)
    ]
    header = ["Ref", "Measure", "Latest", "Target", "Rating"]
    filled = {"title": "Corporate Parenting Update", "sections": sections, "header": header, "measures": shown}
    paper.render(filled, autoescape=True)
    paper.save(output)


if __name__ == "__main__":
    main(*sys.argv[1:4])
