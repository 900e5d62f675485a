"""Import profiles: what was learnt about a council's workbook, known again by its headings."""

from dataclasses import dataclass, replace
from functools import cached_property

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.scorecard import ColumnRole


@dataclass(frozen=True, slots=True)
class ShapeColumn:
    """A column by its heading's key (its words without year or quarter), its heading as written, its role."""

    key: str
    heading: str
    role: ColumnRole


@dataclass(frozen=True, slots=True)
class ShapeMeasure:
    """A measure by its reference and its wording."""

    ref: str
    title: str


@dataclass(frozen=True, slots=True)
class ScorecardShape:
    """What one scorecard of a workbook looks like: its sheet, its columns from left to right, its measures in order.

    `period` is the code of the period that its title names, or of its latest figures where the title names none: an
    answer about a period is carried on as far as this one moves. `basis` is what its arrows were compared with.
    """

    sheet: str
    columns: tuple[ShapeColumn, ...]
    measures: tuple[ShapeMeasure, ...] = ()
    period: str = ""
    basis: str = ""

    @property
    def signature(self) -> tuple[str, ...]:
        """Return the keys of the headings: what the shape is known by."""
        return tuple(column.key for column in self.columns)


@dataclass(frozen=True)
class ImportProfile:
    """The answers given about a workbook, with the shape that it had. A profile with neither changes nothing."""

    name: str = ""
    answers: tuple[ImportAnswer, ...] = ()
    shape: tuple[ScorecardShape, ...] = ()

    def answer(self, kind: AnswerKind, about: str = "", sheet: str = "") -> str | None:
        """Return the latest answer of that kind about that, one for this sheet before one for all; None without any."""
        own = self._by_subject.get((kind, about, sheet))
        return own if own is not None or not sheet else self._by_subject.get((kind, about, ""))

    @cached_property
    def _by_subject(self) -> dict[tuple[AnswerKind, str, str], str]:
        return {(item.kind, item.about, item.sheet): item.answer for item in self.answers}

    def with_answer(self, *answers: ImportAnswer) -> "ImportProfile":
        """Return the profile with the answers, each in the place of an earlier one about the same."""
        said = {(item.kind, item.about, item.sheet): item for item in answers}
        kept = [item for item in self.answers if (item.kind, item.about, item.sheet) not in said]
        return replace(self, answers=(*kept, *said.values()))

    def without_answer(self, kind: AnswerKind, about: str, sheet: str = "") -> "ImportProfile":
        """Return the profile with nothing said about that."""
        kept = (item for item in self.answers if (item.kind, item.about, item.sheet) != (kind, about, sheet))
        return replace(self, answers=tuple(kept))
