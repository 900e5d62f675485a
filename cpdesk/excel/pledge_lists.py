"""Pledges that a workbook lists by number, or names its sheets by, for measures that stand under no other."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.supplied import SheetKind
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.sheets import SheetReading
from cpdesk.excel.words.pledge_lines import heads_pledges, is_pledge_line, listed_items, says_how_counted
from cpdesk.excel.words.row_sayings import heads_notes
from cpdesk.excel.words.wording import one_line, plain, tidy

_LONGEST = 200
_ROWS = 500
_MOST_WORDS = 6  # of what heads a list
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERED = re.compile(rf"[a-z ]*?\b(?:no\.? ?)?(\d{{1,2}}|{'|'.join(_WORDS)})\b", re.IGNORECASE)
_LISTED = re.compile(r"(\d{1,2})[.)]?\s+\S")
_CODE = re.compile(r"[A-Za-z]{0,3} ?\d{1,2}")
_REF = re.compile(r"[A-Za-z]{0,4}[ .]?(\d{1,2})[.\-/ ]\d")
_SAYS_NO_PLEDGE = re.compile(
    r"\b(?:sheet|score ?cards?|dash ?boards?|data|kpis?|pis?|performance|summary|reports?|quarter(?:ly)?|months?"
    r"|monthly|annual|year|measures?|indicators?|tables?|appendix|annex|all|main|master|total|council|export|list"
    r"|raw|current)\b"
)


def with_pledges(cards: Sequence[Scorecard], readings: Sequence[SheetReading]) -> list[Scorecard]:
    """Return the scorecards with pledges for measures that have none.

    A reference 2.6 is under the second of the pledges that the workbook lists; where a column says which by a number or
    a code alone (`2`, `P2`), the pledge is what the list has beside that. Where sheets of like headings each have a
    name of their own, and nothing else tells a pledge, that name is one; so is the title of one of several tables of
    like headings on a sheet.
    """
    cards = _by_code(cards, readings)
    if all(measure.pledge for card in cards for measure in card.measures):
        return [_without_list(card) for card in cards]
    listed = pledges_by_number(readings)
    items = {reading.view.name: _items_around(reading) for reading in readings}
    numbered = (_by_item(_by_number(card, listed), items.get(card.place.sheet, {})) for card in cards)
    return _by_title(_by_sheet([_without_list(card) for card in numbered]))


def _without_list(card: Scorecard) -> Scorecard:
    """Return the card without the notes that list its pledges by number: they stand at the head of their measures."""
    names = {_bare(measure.pledge) for measure in card.measures if measure.pledge}
    listed = {
        note for note in card.notes if any(char.isdigit() for char in note) and _bare(note).endswith(tuple(names))
    }
    if not listed:
        return card
    heads = {note for note in card.notes if heads_pledges(note) and len(note.split()) <= _MOST_WORDS}
    return replace(card, notes=tuple(note for note in card.notes if note not in listed | heads))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain(text)))


def pledges_by_number(readings: Sequence[SheetReading]) -> Mapping[str, str]:
    """Return the pledges that sheets with no measures, and the lines around the measures of others, list by number."""
    found: dict[str, str] = {}
    for reading in readings:
        parts = [
            (reading.view, _rows_of_lines(reading)),
            *((view, sorted(view.rows)[:_ROWS]) for view in reading.beside),
        ]
        for view, rows in parts:
            for number, text in _listed(view, rows):
                found.setdefault(number, text)
    return found


def _by_code(cards: Sequence[Scorecard], readings: Sequence[SheetReading]) -> Sequence[Scorecard]:
    """Return the cards with the names that a list has beside codes, where it has one for each code that is a pledge."""
    pledges = {measure.pledge for card in cards for measure in card.measures if measure.pledge}
    codes = {plain(pledge) for pledge in pledges if _CODE.fullmatch(pledge)}
    if not codes:
        return cards
    names: dict[str, str] = {}
    for reading in readings:
        for view, rows in _parts(reading):
            for cells in (view.filled_in(row) for row in rows):
                code = plain(cells[0].text).rstrip(".)") if len(cells) > 1 else ""
                if code in codes and any(map(str.isalpha, cells[1].text)):
                    names.setdefault(code, one_line(cells[1].text))
    return [_named(card, names) for card in cards] if codes == names.keys() else cards


def _named(card: Scorecard, names: Mapping[str, str]) -> Scorecard:
    found = (replace(item, pledge=names.get(plain(item.pledge or ""), item.pledge)) for item in card.measures)
    return replace(card, measures=tuple(found))


def _parts(reading: SheetReading) -> list[tuple[SheetView, list[int]]]:
    """Return the parts of the sheet that may list pledges, each with its rows."""
    return [(reading.view, _rows_of_lines(reading)), *((view, sorted(view.rows)[:_ROWS]) for view in reading.beside)]


def _rows_of_lines(reading: SheetReading) -> list[int]:
    """Return the rows that may list pledges: all of a sheet without measures, else those around its scorecards."""
    if reading.kind in (SheetKind.KEY, SheetKind.OTHER, SheetKind.TABLE):
        return sorted(reading.view.rows)[:_ROWS]
    return sorted({*_rows_above(reading), *_rows_below(reading)})


def _rows_above(reading: SheetReading) -> set[int]:
    heads = [row for block in reading.scorecards for row in block.header_rows]
    first = min(heads, default=0)
    lines = {row for block in reading.scorecards for row in block.lines}
    return lines.union(row for row in reading.view.rows if row < first)


def _rows_below(reading: SheetReading) -> list[int]:
    """Return the first rows beneath the last measure of the sheet, those of tables among them."""
    blocks = [block for block in reading.scorecards if not block.is_across]
    taken = {row for block in blocks for row, meaning in block.body.meanings.items() if meaning is not RowMeaning.NOTE}
    last = max(taken, default=0)
    return (
        sorted(row for row in reading.view.rows if row > last)[:_ROWS] if len(blocks) == len(reading.scorecards) else []
    )


def _listed(view: SheetView, rows: Sequence[int]) -> Iterator[tuple[str, str]]:
    is_list = False
    for row in rows:
        cells = view.filled_in(row)
        texts = [tidy(cell.text) for cell in cells]
        if not texts:
            continue
        text = texts[0]
        following = one_line(cells[1].text) if len(cells) > 1 else ""
        if is_pledge_line(text):
            number = _NUMBERED.match(text)
            if number is not None:
                is_bare = number.end() == len(text)
                whole = f"{one_line(cells[0].text)} – {following}" if is_bare and following else one_line(cells[0].text)
                yield _digits(number[1]), whole
        elif is_list and text.rstrip(".)").isdigit() and following:
            yield text.rstrip(".)"), following
        elif is_list and (listed := _LISTED.match(text)) is not None and len(text) <= _LONGEST:
            yield listed[1], one_line(cells[0].text)
        is_list = is_list or any(map(heads_pledges, texts))


def _digits(number: str) -> str:
    return number if number.isdigit() else str(_WORDS.index(number.casefold()) + 1)


def _by_number(card: Scorecard, listed: Mapping[str, str]) -> Scorecard:
    if not listed:
        return card
    measures = []
    for measure in card.measures:
        number = _REF.match(measure.ref) if measure.pledge is None else None
        pledge = listed.get(number[1]) if number is not None else None
        measures.append(replace(measure, pledge=pledge) if pledge is not None else measure)
    return replace(card, measures=tuple(measures))


def _items_around(reading: SheetReading) -> Mapping[str, str]:
    """Return the items, by their numbers, of a list by the sheet's measures that nothing says to be of pledges.

    Above them it may be; beneath them only one that does not read as notes.
    """
    if not reading.scorecards:
        return {}
    view, rows = reading.view, _rows_below(reading)
    below = _items(view, rows)
    are_notes = any(heads_notes(view.filled_in(row)) for row in rows) or any(map(says_how_counted, below.values()))
    return _items(view, _rows_above(reading)) or ({} if are_notes else below)


def _items(view: SheetView, rows: Iterable[int]) -> Mapping[str, str]:
    lines = {row: cells[0].text for row in rows if len(cells := view.filled_in(row)) == 1}
    return dict(listed_items(lines).values())


def _by_item(card: Scorecard, items: Mapping[str, str]) -> Scorecard:
    """Return the card under the items of a list where they number its references: 1.1 and 2.1 under the first two.

    References that begin with the same number all, or with one that the list has not, may have nothing to do with it.
    """
    numbers = [found[1] if (found := _REF.match(measure.ref)) else "" for measure in card.measures]
    is_of_list = len(set(numbers)) > 1 and set(numbers) <= items.keys()
    has_none = all(measure.pledge is None for measure in card.measures)
    return _by_number(card, items) if is_of_list and has_none else card


def _by_sheet(cards: list[Scorecard]) -> list[Scorecard]:
    if any(measure.pledge for card in cards for measure in card.measures):
        return cards
    sheets = {card.place.sheet for card in cards}
    alike = Counter(_meanings(card) for card in cards)
    is_one_each = len(sheets) == len(cards) > 1 and len(alike) == 1
    if not is_one_each or any(_is_no_pledge(name) for name in sheets):
        return cards
    return [_under(card, card.place.sheet) for card in cards]


def _by_title(cards: list[Scorecard]) -> list[Scorecard]:
    alike: dict[object, list[Scorecard]] = {}
    for card in cards:
        alike.setdefault((card.place.sheet, _meanings(card)), []).append(card)
    titled = {
        card.place
        for group in alike.values()
        if len({plain(card.title) for card in group}) == len(group) > 1
        if not any(measure.pledge for card in group for measure in card.measures)
        if not any(_is_no_pledge(card.title) or _names_its_measure(card) for card in group)
        for card in group
    }
    return [_under(card, card.title) if card.place in titled else card for card in cards]


def _meanings(card: Scorecard) -> tuple[object, ...]:
    """Return what the columns mean: a band merged over some of them makes tables no less alike."""
    return tuple(
        plain(column.heading) if column.role is ColumnRole.OTHER else (column.role, column.period)
        for column in card.columns
    )


def _names_its_measure(card: Scorecard) -> bool:
    """Return whether the title is that of the one measure beneath, as where each has a table of its own."""
    return any(plain(measure.title) in plain(card.title) for measure in card.measures)


def _under(card: Scorecard, pledge: str) -> Scorecard:
    return replace(card, measures=tuple(replace(measure, pledge=pledge) for measure in card.measures))


def _is_no_pledge(name: str) -> bool:
    """Return whether a sheet's name says a period or what kind of sheet it is, or nothing."""
    words = plain(name).replace("_", " ")
    label = read_period(words)
    return (
        label.kind is not None
        or label.bare_year is not None
        or _SAYS_NO_PLEDGE.search(words) is not None
        or re.fullmatch(r"sheet ?\d+|[\d.]+", words) is not None
    )
