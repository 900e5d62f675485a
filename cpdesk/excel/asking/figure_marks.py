"""Letters beside figures that may be ratings, where nothing says so: a finding and a question on each sheet."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import NO_RATING, AnswerKind
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.told import Told, about_words
from cpdesk.excel.words.figure_marks import BOYS_AND_GIRLS, is_letter_mark, mark_beside, may_have_mark

_OFFERED = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)
_MAY_MEAN = {"R": "red, or revised", "A": "amber", "G": "green, or girls", "B": "blue, or boys"}
_MOST_CELLS = 4


def open_marks(card: Scorecard, told: Told) -> list[tuple[str, tuple[CellPlace, ...]]]:
    """Return the letters that stand beside figures and mean nothing that is known, each with its cells."""
    places: dict[str, list[CellPlace]] = {}
    for measure in card.measures:
        for value in measure.values:
            mark = mark_beside(value.text) if may_have_mark(value.text) else None
            if mark is not None:
                is_settled = value.status is not None or measure.supplied_rating.place == value.place
                places.setdefault("" if is_settled else mark, []).append(value.place)
    if len(places) > 1 and not places.keys() <= BOYS_AND_GIRLS:
        return []
    said = told.rating_words()
    return [(mark.upper(), tuple(cells)) for mark, cells in places.items() if is_letter_mark(mark) and mark not in said]


def figure_mark_findings(card: Scorecard, told: Told) -> Iterator[Finding]:
    """Return that letters beside figures were kept with them, and nothing made of them."""
    for letter, places in open_marks(card, told):
        more = f" and {len(places) - _MOST_CELLS} more" if len(places) > _MOST_CELLS else ""
        cells = ", ".join(place.cell for place in places[:_MOST_CELLS])
        yield Finding(
            Severity.WARNING,
            "figure-mark",
            places[0],
            f"“{letter}” stands beside a figure ({cells}{more}). It may mean {_MAY_MEAN[letter]}, or point to a note,"
            " and the workbook says neither. The figures were taken without it. Answer the question about it, or write"
            " into the workbook's notes what it means.",
        )


def figure_mark_questions(card: Scorecard, told: Told) -> Iterator[ImportQuestion]:
    """Return the question what each of those letters means."""
    for letter, places in open_marks(card, told):
        own = rating_of_text(letter)
        instead = "it is revised" if letter == "R" else "it is no rating"
        offered = _OFFERED if own in _OFFERED or own is None else (own, *_OFFERED)
        yield ImportQuestion(
            "figure-mark",
            places[0],
            f"Which rating is the “{letter}” beside figures? Say none where {instead}.",
            (*(rating.value for rating in sorted(offered, key=lambda rating: rating is not own)), NO_RATING),
            None,
            AnswerKind.RATING_WORD,
            about_words(AnswerKind.RATING_WORD, letter),
        )
