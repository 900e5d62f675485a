"""Tables put into a sheet in the making, as a layout has them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cpdesk.domain.grid import SheetGrid
from grid_builders import Cell, Content, bold, filled, sheet
from layout_builders import Known, Layout, codes_of

_GREEN, _AMBER, _RED = "00B050", "FFC000", "FF0000"
_KEY = (
    ("Green", _GREEN, "On or better than target"),
    ("Amber", _AMBER, "Within 10% of target"),
    ("Red", _RED, "More than 10% from target"),
)

_RATINGS = {"R": filled("Red", _RED), "A": filled("Amber", _AMBER), "G": filled("Green", _GREEN)}


@dataclass
class Sheet:
    """A sheet in the making: cells by place, merges, what is hidden, in the words and colours of a layout."""

    layout: Layout
    cells: dict[tuple[int, int], Content] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)

    def put(self, row: int, column: int, content: Content) -> None:
        """Put something into a cell."""
        if isinstance(content, str) and content in _RATINGS:
            shown = _RATINGS[content]
            content = {"words": shown.value, "fills": Cell(fill=shown.fill)}.get(self.layout.ratings, content)
        words = dict(self.layout.words)
        if isinstance(content, Cell) and content.bold:
            content = bold(words.get(str(content.value), str(content.value)))
        elif isinstance(content, str):
            content = words.get(content, content)
        if content is not None and content != "":
            self.cells[row, column] = content

    def stretch(self, row: int, column: int, content: Content) -> None:
        """Merge the cell above that holds this with the one here, unless other rows stand between."""
        last = max((place for place, at in self.cells if at == column and place < row), default=row)
        above = next((merge for merge in self.merges if merge[0] == last and merge[1] == merge[3] == column), None)
        if self.cells.get((last, column)) == content and (above[2] if above else last) == row - 1:
            if above is not None:
                self.merges.remove(above)
            self.merges.append((last, column, row, column))

    def grid(self, name: str) -> SheetGrid:
        """Return the sheet as the importer gets it."""
        rows = max((row for row, _ in self.cells), default=1)
        columns = max((column for _, column in self.cells), default=1)
        contents = [[self.cells.get((row, column)) for column in range(1, columns + 1)] for row in range(1, rows + 1)]
        return sheet(
            contents,
            name=name,
            merges=self.merges,
            hidden_rows=self.hidden_rows,
            hidden_columns=self.hidden_columns,
        )


@dataclass(frozen=True)
class Part:
    """One column of a table: its headings from top to bottom, and what a measure has under them."""

    heads: tuple[str, ...]
    cell: Callable[[Known], Content]
    is_hidden: bool = False
    is_period: bool = False


def table_parts(layout: Layout) -> list[Part]:
    """Return the columns of a table, their headings as deep as the layout has it."""
    depth = layout.heads
    parts = [Part(("Measure",), lambda known: known.title)]
    if layout.has_refs:
        parts.insert(0, Part(("Ref",), lambda known: known.ref))
    if layout.pledges in ("column", "column once", "merged column"):
        parts.insert(0, Part(("Pledge",), lambda known: known.pledge))
    periods = [Part(period_heads(code, depth), _value(code), is_period=True) for code in codes_of(depth)]
    if layout.hidden_column:
        periods.insert(0, Part(period_heads("2016-17", depth), lambda _: 99, is_hidden=True, is_period=True))
    rest: list[Part] = []
    if layout.has_target:
        rest.append(Part(("Target",), lambda known: known.target))
    if layout.has_rag:
        rest.append(Part(("RAG",), lambda known: known.rag))
    if layout.has_england:
        rest.append(Part(("England",), lambda known: known.england))
    if layout.has_lead:
        rest.append(Part(("Lead officer",), lambda known: known.lead))
    if layout.has_comments:
        rest.append(Part(("Comments",), lambda known: known.comment))
    rest = [rest[place] for place in layout.order if place < len(rest)]
    cut = layout.order[0] % (len(rest) + 1) if layout.order else 0
    return [*parts, *rest[:cut], *periods, *rest[cut:]]


def _value(code: str) -> Callable[[Known], Content]:
    return lambda known: known.values[code]


def period_heads(code: str, depth: int) -> tuple[str, ...]:
    """Return the headings of a period from top to bottom, as deep as the table has them."""
    year, _, part = code.partition(" ")
    written = year.replace("-", "/")
    if depth == 1:
        return (f"{part} {written}".strip(),)
    heads = (written, part or "Outturn")
    return ("Performance", *heads) if depth == 3 else heads


def put_head(target: Sheet, layout: Layout, parts: Sequence[Part], row: int, columns: Sequence[int]) -> int:
    """Put the heading rows, bands merged or at their left ends; return the row beneath."""
    depth = max(len(part.heads) for part in parts)
    above: list[str] = [""] * depth
    for part, column in zip(parts, columns, strict=True):
        heads = (*[""] * (depth - len(part.heads)), *part.heads)
        for level, text in enumerate(heads):
            is_new = level == depth - 1 or text != above[level]
            if text and is_new:
                target.put(row + level, column, bold(text))
        above = list(heads)
    if layout.merged and depth > 1:
        for level in range(depth - 1):
            for text in dict.fromkeys(part.heads[level] for part in parts if len(part.heads) > 1):
                spans = [c for p, c in zip(parts, columns, strict=True) if len(p.heads) > 1 and p.heads[level] == text]
                target.merges.append((row + level, spans[0], row + level, spans[-1]))
    return row + depth


def put_table(target: Sheet, layout: Layout, measures: Sequence[Known], row: int, column: int) -> tuple[int, int]:
    """Put one table with its top left corner there; return the row beneath it and the last column."""
    parts = table_parts(layout)
    step = 2 if layout.spacer_columns else 1
    columns = [column + place * step for place in range(len(parts))]
    target.hidden_columns.extend(c for part, c in zip(parts, columns, strict=True) if part.is_hidden)
    label = next(c for part, c in zip(parts, columns, strict=True) if part.heads == ("Measure",))
    row = put_head(target, layout, parts, row, columns)
    if layout.guidance:
        row = _put_guidance(target, parts, row, columns)
    if layout.blank_note:
        target.put(row, label, "This row is intentionally blank")
        row += 1
    if layout.totals == "first":
        row = _put_total(target, "Totals", parts, columns, label, row)
    row = _put_measures(target, layout, measures, row, columns)
    if layout.totals == "last":
        row = _put_total(target, "Total", parts, columns, label, row)
    return row, columns[-1]


def _put_measures(target: Sheet, layout: Layout, measures: Sequence[Known], row: int, columns: Sequence[int]) -> int:
    """Put the measures under their pledges; return the row beneath the last."""
    parts = table_parts(layout)
    label = next(c for part, c in zip(parts, columns, strict=True) if part.heads == ("Measure",))
    pledge: str | None = None
    for number, known in enumerate(measures):
        if layout.repeats and number and number % layout.repeats == 0:
            row = put_head(target, layout, parts, row, columns)
        if known.pledge != pledge:
            if layout.totals == "sub" and pledge is not None:
                row = _put_total(target, "Sub-total", parts, columns, label, row)
            row = _put_pledge(target, layout, known.pledge, row, columns)
        for part, column in zip(parts, columns, strict=True):
            repeats_pledge = part.heads == ("Pledge",) and known.pledge == pledge and layout.pledges != "column"
            target.put(row, column, None if repeats_pledge else part.cell(known))
        if layout.pledges == "merged column" and known.pledge == pledge:
            target.stretch(row, columns[0], pledge)
        if layout.hidden_row and number == 2:
            target.hidden_rows.append(row)
        pledge = known.pledge
        row += 2 if layout.spacer_rows and (number + 1) % layout.spacer_rows == 0 else 1
    return row


def _put_guidance(target: Sheet, parts: Sequence[Part], row: int, columns: Sequence[int]) -> int:
    for part, column in zip(parts, columns, strict=True):
        if part.heads == ("Measure",):
            target.put(row, column, "exact wording")
        elif part.is_period:
            target.put(row, column, "enter figure")
    return row + 1


def _put_pledge(target: Sheet, layout: Layout, pledge: str | None, row: int, columns: Sequence[int]) -> int:
    if layout.pledges == "merged row":
        target.put(row, columns[0], filled(pledge or "", "DDDDDD"))
        target.merges.append((row, columns[0], row, columns[-1]))
    elif layout.pledges == "bold row":
        target.put(row, columns[0], bold(pledge or ""))
    elif layout.pledges == "row":
        target.put(row, columns[0], pledge)
    else:
        return row
    return row + 1


def _put_total(target: Sheet, text: str, parts: Sequence[Part], columns: Sequence[int], label: int, row: int) -> int:
    target.put(row, label, bold(text))
    for part, column in zip(parts, columns, strict=True):
        if part.is_period:
            target.put(row, column, 500)
    return row + 1


def put_titles(target: Sheet, layout: Layout, row: int, column: int) -> int:
    """Put the lines above the first table; return the row beneath them."""
    lines: list[Content] = [
        bold("Corporate parenting scorecard Quarter 2 2019/20"),
        "Produced by the performance team",
        "Children's services",
    ]
    for line in lines[: layout.titles]:
        target.put(row, column, line)
        row += 1
    if layout.key == "above" and layout.titles:
        for name, fill, words in _KEY:
            target.put(row, column, filled(name, fill))
            target.put(row, column + 1, words)
            row += 1
        row += 1
    return row + (layout.far if layout.titles else 0)


def put_foot(target: Sheet, layout: Layout, row: int, column: int, last: int, top: int) -> None:
    """Put notes and a key beneath or beside the table."""
    if layout.note:
        target.put(row + 1, column, "Note: figures for the latest quarter are not final.")
        row += 2
    if layout.key == "below":
        for name, fill, words in _KEY:
            row += 1
            target.put(row, column, filled(name, fill))
            target.put(row, column + 1, words)
    elif layout.key == "beside":
        target.put(top, last + 2, bold("Key"))
        for number, (name, fill, words) in enumerate(_KEY, 1):
            target.put(top + number, last + 2, filled(name, fill))
            target.put(top + number, last + 3, words)
