"""What is asked about columns whose headings say too little: those taken for the likeliest, and those unknown."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from cpdesk.domain.import_answer import COLUMN_LEFT_OUT, AnswerKind
from cpdesk.domain.measure import RagSource
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.trend import Judgement
from cpdesk.excel.asking.heading_places import headed_columns
from cpdesk.excel.blocks.heading_keys import without_number
from cpdesk.excel.blocks.headings import guess_heading, near_roles, read_heading
from cpdesk.excel.columns.arrow_columns import is_vague
from cpdesk.excel.columns.earlier_roles import earlier_roles
from cpdesk.excel.columns.own_figures import bare_name, is_whole, says_whose
from cpdesk.excel.columns.threshold_columns import threshold_named
from cpdesk.excel.columns.told_columns import key_of_answer
from cpdesk.excel.told import Told, about_words
from cpdesk.excel.words.comparators import is_council
from cpdesk.excel.words.figures import read_text
from cpdesk.excel.words.vocabulary import ROLE_NAMES
from cpdesk.excel.words.wording import plain

_LOOKED_AT = 200
_OF_FIGURES = (ColumnRole.TARGET, ColumnRole.VALUE, ColumnRole.COMPARATOR, ColumnRole.BASELINE)

_OF_RATINGS = re.compile(r"\b(?:b?rag\w*|rat(?:ing|ings|ed)|status|perform\w*|colou?r\w*|targets?|track|progress)\b")
_OF_NAMES = (ColumnRole.COMPARATOR, ColumnRole.VALUE)
_OF_ARROWS = (ColumnRole.DIRECTION, ColumnRole.POLARITY)


def heading_questions(card: Scorecard, told: Told) -> Iterator[ImportQuestion]:
    """Return the questions about headings taken for the likeliest, those as last time, then those unknown."""
    for column, place, key in guessed_columns(card, told):
        yield _question("heading-guessed", place, key, _is(column), (column.role,), column.role)
    for column, place, key in headed_otherwise(card, told):
        text = f"Are the letters under “{column.heading}” ratings? The heading does not say so."
        yield _question("heading-guessed", place, key, text, (column.role,), column.role)
    for column, place, key in columns_as_before(card, told):
        text = f"{_is(column)} So it was last time, under another heading."
        yield _question("heading-guessed", place, key, text, (column.role,), column.role)
    for column, place, key in vague_arrows(card, told):
        called = f"“{column.heading}”" if column.heading else f"column {column.column}"
        text = f"Do the arrows of {called} show the direction of travel, or which way is good (polarity)?"
        yield _question("heading-guessed", place, key, text, _OF_ARROWS, column.role)
    for column, place, key, others in _by_name(named_columns(card, told)):
        whose = f"“{column.heading}”" if not others else f"“{column.heading}” and the like"
        text = f"Whose figures are those of {whose}: another's (comparator) or the council's own (value)?"
        yield _question("heading-guessed", place, key, text, _OF_NAMES, column.role)
    for column, place, key, near in unknown_columns(card, told):
        if near:
            likely = " or ".join(ROLE_NAMES[role] for role in near[:2])
            text = f"What is “{column.heading}”? It is like the heading of {likely}."
        else:
            text = f"What is “{column.heading}”? It heads figures, and nothing is known of it."
        roles = (*near, *(role for role in _OF_FIGURES if not near))
        yield _question("heading-unknown", place, key, text, roles, ColumnRole.OTHER)


def guessed_columns(card: Scorecard, told: Told) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the columns whose headings were taken for the known one that they are most like."""
    for column, place, key in headed_columns(card):
        if told.role(key) is None and not column.is_hidden:
            reading = guess_heading(read_heading(column.heading))
            if reading.is_guess and reading.role is column.role:
                yield column, place, key


def headed_otherwise(card: Scorecard, told: Told) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the columns taken for ratings by what they hold, under a heading that speaks of none: `Freq`, `Grade`."""
    shown = {
        rating.place.cell.rstrip("0123456789")
        for measure in card.measures
        if (rating := measure.supplied_rating).place is not None and rating.source is RagSource.TEXT
    }
    for column, place, key in headed_columns(card):
        if column.role is ColumnRole.RAG and column.column in shown and column.heading and told.role(key) is None:
            reading = guess_heading(read_heading(column.heading))
            is_known = reading.role is not None or reading.has_period or threshold_named(column.heading) is not None
            if not is_known and not _OF_RATINGS.search(plain(column.heading)):
                yield column, place, key


def columns_as_before(card: Scorecard, told: Told) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the columns that were taken for what stood in their place last time: their headings do not say it."""
    found = list(headed_columns(card)) if told.profile.shape else []
    before = earlier_roles(told, {at: column.heading for at, (column, *_) in enumerate(found)})
    for at, (column, place, key) in enumerate(found):
        is_said = guess_heading(read_heading(column.heading)).role is column.role
        if before.get(at) is column.role and not is_said and told.role(key) is None and not column.is_hidden:
            yield column, place, key


def vague_arrows(card: Scorecard, told: Told) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the column of arrows that point up and down before the results, under a heading that says too little."""
    roles = [column.role for column in card.columns]
    if ColumnRole.POLARITY in roles or roles.count(ColumnRole.DIRECTION) != 1 or ColumnRole.VALUE not in roles:
        return
    shown = [measure.supplied_direction for measure in card.measures if measure.supplied_direction is not None]
    if not shown or any(direction.judgement is Judgement.SAME for direction in shown):
        return
    if roles.index(ColumnRole.DIRECTION) < roles.index(ColumnRole.VALUE):
        for column, place, key in headed_columns(card):
            if column.role is ColumnRole.DIRECTION and is_vague(column.heading) and told.role(key) is None:
                yield column, place, key


def named_columns(card: Scorecard, told: Told) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the columns of figures beside whose period stands a name that neither a list nor the title holds.

    The name over most periods, as the council's own is, needs no question; nor do areas beside the whole council.
    """
    found = [
        (column, place, key, bare_name(guess_heading(read_heading(column.heading)).name))
        for column, place, key in headed_columns(card)
    ]
    counts = Counter(name for column, *_, name in found if name and column.role in _OF_NAMES)
    own = next((name for column, *_, name in found if name and column.role is ColumnRole.VALUE), "")
    is_named = bool(own) and (own in plain(card.title) or is_whole(own))
    is_sure = is_named or all(counts[own] > count for name, count in counts.items() if name != own)
    for column, place, key, name in found:
        is_told = told.role(key_of_answer(told, key, column.heading)) is not None
        is_open = says_whose(name) and column.role in _OF_NAMES and not is_told and not column.is_hidden
        is_settled = is_sure and counts[name] > 1 if name == own else is_named and counts[name] == counts[own]
        if is_open and not (is_settled or (name == own and is_named)) and not is_council(name):
            yield column, place, key


def _by_name(
    found: Iterable[tuple[Column, CellPlace, str]],
) -> Iterator[tuple[Column, CellPlace, str, int]]:
    """Return the first column of each name with how many more it has: what is answered holds for all of them."""
    by_name: dict[str, list[tuple[Column, CellPlace, str]]] = defaultdict(list)
    for item in found:
        by_name[without_number(item[2])].append(item)
    for items in by_name.values():
        yield *items[0], len(items) - 1


def unknown_columns(card: Scorecard, told: Told) -> Iterator[tuple[Column, CellPlace, str, tuple[ColumnRole, ...]]]:
    """Return the columns kept by name whose headings are like known ones, or head figures and are like none."""
    kept: dict[str, list[str]] = defaultdict(list)
    for measure in card.measures:
        for other in measure.other:
            kept[other.heading].append(other.text)
    for column, place, key in headed_columns(card):
        if column.role is ColumnRole.OTHER and column.heading in kept and told.role(key) is None:
            near = near_roles(column.heading)
            if near or _heads_figures(column, kept):
                yield column, place, key, near


def _heads_figures(column: Column, kept: Mapping[str, list[str]]) -> bool:
    """Return whether most cells are figures under a heading that says nothing, or what only words can be."""
    role = read_heading(column.heading).role
    if role not in (None, ColumnRole.GROUP) or not column.heading or column.is_hidden:
        return False
    texts = kept[column.heading][:_LOOKED_AT]
    return 2 * sum(read_text(text).number is not None for text in texts) > len(texts)


def _is(column: Column) -> str:
    return f"Is “{column.heading}” {ROLE_NAMES[column.role]}?"


def _question(
    code: str, place: CellPlace, key: str, text: str, roles: tuple[ColumnRole, ...], default: ColumnRole
) -> ImportQuestion:
    return ImportQuestion(
        code,
        place,
        text,
        (*(role.value for role in roles), ColumnRole.OTHER.value, COLUMN_LEFT_OUT),
        default.value,
        AnswerKind.COLUMN_ROLE,
        about_words(AnswerKind.COLUMN_ROLE, key),
    )
