"""Import questions: what only a person can answer about a workbook."""

from dataclasses import field

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.value_class import value_class


@value_class(frozen=True, slots=True)
class ImportQuestion:
    """A question about one cell, with its choices (none: free text) and the answer taken until someone gives one.

    `suggestions` are likely answers where the text is free: offered, never taken, and no part of the printed question.
    `code` is fixed; scripts count on it. `asks` is the kind of answer that settles it and `about` what that answer is
    known by next quarter (see `ImportAnswer`). `others` are further places that ask just the same: an answer then holds
    for all sheets.
    """

    code: str
    place: CellPlace
    text: str
    choices: tuple[str, ...] = ()
    default: str | None = None
    asks: AnswerKind | None = None
    about: str = ""
    suggestions: tuple[str, ...] = field(default=(), compare=False)
    others: tuple[CellPlace, ...] = field(default=(), compare=False)

    def answered(self, answer: str) -> ImportAnswer:
        """Return the answer to this question; raise ValueError for one that cannot be answered."""
        if self.asks is None:
            raise ValueError(self.code)
        is_of_sheet = self.asks.is_of_one_sheet and all(place.sheet == self.place.sheet for place in self.others)
        return ImportAnswer(self.asks, self.about, answer, self.place.sheet if is_of_sheet else "")
