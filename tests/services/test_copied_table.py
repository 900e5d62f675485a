"""Rows are copied so that Excel and Word keep their columns, their figures, their texts."""

from html.parser import HTMLParser

from cpdesk.services.copied_table import CopiedTable, copied_table

HEADINGS = ("Ref", "Measure", "Q1 19/20")
FIGURES = (False, False, True)


class Cells(HTMLParser):
    """Reads the cells of a table with whether each is kept as text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[tuple[str, bool]]] = []
        self._as_text = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self._as_text = "mso-number-format:'\\@'" in (dict(attrs).get("style") or "")
            self.rows[-1].append(("", self._as_text))

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] = (data, self._as_text)


def copied(*rows: tuple[str, str, str]) -> CopiedTable:
    return copied_table(HEADINGS, rows, FIGURES)


def test_the_headings_come_first_and_tabs_part_the_cells() -> None:
    table = copied(("2.6", "% of pupils", "26%"), ("2.10", "Progress 8", "–"))
    assert table.text == "Ref\tMeasure\tQ1 19/20\n2.6\t% of pupils\t26%\n2.10\tProgress 8\t–"
    assert [[words for words, _ in row] for row in Cells(table.html).rows] == [
        ["Ref", "Measure", "Q1 19/20"],
        ["2.6", "% of pupils", "26%"],
        ["2.10", "Progress 8", "–"],
    ]


def test_figures_are_numbers_and_references_stay_as_they_are_written() -> None:
    rows = Cells(copied(("2.10", "1-2", "£1,234.50"), ("3", "x", "−1.21"), ("4", "x", "c")).html).rows[1:]
    assert [row[2] for row in rows] == [("£1,234.50", False), ("-1.21", False), ("c", True)]
    assert [row[0] for row in rows] == [("2.10", True), ("3", True), ("4", True)]
    assert rows[0][1] == ("1-2", True)


def test_no_text_is_taken_for_a_formula() -> None:
    table = copied(("=1+1", '=HYPERLINK("http://x")', "@SUM(A1)"))
    assert table.text.splitlines()[1] == "'=1+1\t'=HYPERLINK(\"http://x\")\t'@SUM(A1)"
    assert [words[0] for words, _ in Cells(table.html).rows[1]] == ["'", "'", "'"]


def test_each_cell_stays_one_cell() -> None:
    table = copied(("1\t2", "a\nb <b>c</b> & d", "3"))
    assert table.text.splitlines()[1:] == ["1 2\ta b <b>c</b> & d\t3"]
    assert [words for words, _ in Cells(table.html).rows[1]][:1] == ["1 2"]
    assert "a b &lt;b&gt;c&lt;/b&gt; &amp; d" in table.html
