"""What a person has told about one sheet, as the steps of understanding ask for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain.import_answer import COLUMN_LEFT_OUT, NO_RATING, AnswerKind, with_part
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.trend import Basis
from cpdesk.domain.understanding import RowMeaning
from cpdesk.excel.words.wording import one_line, plain

_COMPARATOR = "comparator:"
_READ = "read"
_ROLES, _ROWS, _POLARITIES = frozenset(ColumnRole), frozenset(RowMeaning), frozenset(Polarity)


_OF_HEADINGS = (AnswerKind.COLUMN_ROLE, AnswerKind.COLUMN_PERIOD, AnswerKind.HIDDEN_COLUMN)


@dataclass(frozen=True, slots=True)
class Told:
    """The answers that hold for one sheet of a workbook. `Told()` says nothing.

    `part` is which scorecard of the sheet is meant, from 1: what is said of a heading holds for all of them, unless a
    later one has an answer of its own. What an answer is about is compared as `about_words` writes it, so that a case
    or a line break makes no difference. An answer that means nothing counts as none, so that the question is asked.
    """

    profile: ImportProfile = ImportProfile()
    sheet: str = ""
    part: int = 1

    def role(self, key: str) -> ColumnRole | None:
        """Return the role of the column whose heading has that key; one that is left out has none."""
        answer = self._answer(AnswerKind.COLUMN_ROLE, key)
        if answer is None:
            return None
        if answer.casefold().startswith(_COMPARATOR):
            return ColumnRole.COMPARATOR
        if self.leaves_out(key):
            return ColumnRole.OTHER
        return ColumnRole(answer) if answer in _ROLES else None

    def leaves_out(self, key: str) -> bool:
        """Return whether the column whose heading has that key is to be in no measure."""
        return self._answer(AnswerKind.COLUMN_ROLE, key) == COLUMN_LEFT_OUT

    def comparator(self, key: str) -> str:
        """Return whose figures the column holds, as an answer `comparator: England` names them; empty otherwise."""
        answer = self._answer(AnswerKind.COLUMN_ROLE, key) or ""
        return answer[len(_COMPARATOR) :].strip() if answer.casefold().startswith(_COMPARATOR) else ""

    def period(self, key: str) -> str | None:
        """Return the code of the column's period, as `ReportingPeriod.from_code` reads it."""
        return self._answer(AnswerKind.COLUMN_PERIOD, key)

    def row_kind(self, words: str) -> RowMeaning | None:
        """Return what the row with those words is."""
        answer = self._answer(AnswerKind.ROW_KIND, words)
        return RowMeaning(answer) if answer in _ROWS else None

    def reference(self, wording: str) -> str | None:
        """Return the reference of the measure with that wording."""
        return self._answer(AnswerKind.REFERENCE, wording)

    def polarity(self, wording: str) -> Polarity | None:
        """Return which direction is good for the measure with that wording."""
        answer = self._answer(AnswerKind.POLARITY, wording)
        return Polarity(answer) if answer in _POLARITIES else None

    def percent_scale(self, wording: str) -> str | None:
        """Return `fractions` or `points`: what the measure's cells hold, 0.26 or 26 for 26%."""
        return self._answer(AnswerKind.PERCENT_SCALE, wording)

    def second_table(self, wording: str) -> str | None:
        """Return what the measure of a second table is beside that of the first, as one of the answers offered."""
        return self._answer(AnswerKind.SECOND_TABLE, wording)

    def symbol(self, marker: str) -> str | None:
        """Return what the symbol means, as one of the meanings offered."""
        return self._answer(AnswerKind.SYMBOL, marker)

    def rating_words(self) -> Mapping[str, RagRating | None]:
        """Return the ratings that words on the sheet stand for, None for one that is no rating."""
        found: dict[str, RagRating | None] = {}
        for word in {answer.about for answer in self.profile.answers if answer.kind is AnswerKind.RATING_WORD}:
            answer = self._answer(AnswerKind.RATING_WORD, word)
            if answer == NO_RATING or answer in list(RagRating):
                found[word.strip(" .")] = RagRating(answer) if answer != NO_RATING else None
        return found

    def reads_hidden_column(self, key: str) -> bool:
        """Return whether the figures of the hidden column are wanted."""
        return self._answer(AnswerKind.HIDDEN_COLUMN, key) == _READ

    def reads_hidden_sheet(self, name: str) -> bool:
        """Return whether the hidden sheet is to be read."""
        return self._answer(AnswerKind.HIDDEN_SHEET, name) == _READ

    def arrow_language(self) -> str | None:
        """Return `performance` where an arrow up means better, `value` where it means more."""
        return self._answer(AnswerKind.ARROW_LANGUAGE, "")

    def direction_basis(self) -> Basis | None:
        """Return what the arrows compare with."""
        answer = self._answer(AnswerKind.DIRECTION_BASIS, "")
        return Basis(answer) if answer in list(Basis) else None

    def key_tolerance(self, tolerances: str) -> str | None:
        """Return which of the tolerances that a key states is meant."""
        return self._answer(AnswerKind.KEY_TOLERANCE, tolerances)

    def current_period(self) -> str | None:
        """Return the code of the period that the workbook is for."""
        return self._answer(AnswerKind.CURRENT_PERIOD, "")

    def _answer(self, kind: AnswerKind, about: str) -> str | None:
        if not self.profile.answers:
            return None
        words = about_words(kind, about)
        own = self.profile.answer(kind, self.own_words(kind, words), self.sheet)
        return own if own is not None else self.profile.answer(kind, words, self.sheet)

    def own_words(self, kind: AnswerKind, words: str) -> str:
        """Return what an answer is known by that holds for this scorecard of the sheet alone: `latest ¶2`."""
        return with_part(words, self.part) if kind in _OF_HEADINGS else words


def about_words(kind: AnswerKind, about: str) -> str:
    """Return the words that an answer of that kind is known by; symbols and sheets' names stay as written."""
    return one_line(about) if kind in (AnswerKind.SYMBOL, AnswerKind.HIDDEN_SHEET) else plain(about)
