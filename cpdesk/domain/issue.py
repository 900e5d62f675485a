"""Versions of a paper that were issued, and what has changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.issued_figures import ChangedPart, changed_figures, figures_mark
from cpdesk.domain.json_value import JsonValue, content_hash
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack

_LONG = 16
"""How many digits of a hash are kept: enough that no two texts of a pack are taken for one another."""

MeasureMarks = tuple[str, str, str]
"""What a version said of a measure: marks of its figures and of its commentary, its rating between them."""


@dataclass(frozen=True)
class IssuedState:
    """What a version said, as marks: of each measure by its key, of each section by its id."""

    measures: Mapping[str, MeasureMarks]
    sections: Mapping[str, str]

    def to_json(self) -> dict[str, JsonValue]:
        """Return the marks as plain JSON."""
        return {"measures": {key: list(marks) for key, marks in self.measures.items()}, "sections": {**self.sections}}

    def changed_parts(self, key: str, marks: MeasureMarks) -> tuple[ChangedPart, ...]:
        """Return what of a measure has changed since; that a rating has another reason makes it no other rating."""
        then = self.measures.get(key)
        if then is None:
            return (ChangedPart.NEW,)
        figures = changed_figures(then[0], marks[0])
        rating = ChangedPart.RATING if _colour(then[1]) != _colour(marks[1]) else None
        commentary = ChangedPart.COMMENTARY if then[2] != marks[2] else None
        return tuple(part for part in (figures, rating, commentary) if part is not None)

    def changed_sections(self, marks: Mapping[str, str]) -> tuple[str, ...]:
        """Return the ids of the sections that changed since, those that came and those that were taken out too."""
        every = dict.fromkeys((*marks, *self.sections))
        return tuple(section for section in every if marks.get(section) != self.sections.get(section))


@dataclass(frozen=True)
class Issue:
    """A version of the paper that went out; the `number` counts the versions of a pack from 1.

    `meeting` is the date of the meeting that it went out for, None where none was given.
    """

    number: int
    version: str
    day: date
    by: str
    state: IssuedState
    meeting: date | None = None

    def is_for(self, meeting: date) -> bool:
        """Return whether it went out for that meeting, as far as it says for which one."""
        return self.meeting is None or self.meeting == meeting


def pack_issues(pack: BoardPack) -> tuple[Issue, ...]:
    """Return the versions that were issued, the first first."""
    found = []
    for name in (name for name in pack.fields if name.startswith("issued/")):
        _, number, _ = fields.parts(name)
        value = pack.fields[name]
        if number.isdecimal() and isinstance(value, Mapping):
            found.append(_issue(int(number), value))
    return tuple(sorted(found, key=lambda issue: issue.number))


def last_issue(pack: BoardPack) -> Issue | None:
    """Return the version that was issued last, or None."""
    return next(reversed(pack_issues(pack)), None)


def is_version_marked(pack: BoardPack) -> bool:
    """Return whether the version that the pack says it is was marked as issued already."""
    return any(issue.version.strip() == pack.details.version.strip() for issue in pack_issues(pack))


def measure_marks(pack: BoardPack, review: MeasureReview) -> MeasureMarks:
    """Return the marks of what a paper would say of a measure now."""
    rating = f"{review.rating.words}{f', by {review.override.name}' if review.override else ''}"
    return figures_mark(review), rating, _commentary_mark(pack, review)


def section_marks(pack: BoardPack) -> dict[str, str]:
    """Return the marks of the sections that have words, by id."""
    return {
        item.id: _mark([item.heading, item.pledge, item.text.to_json(), item.exempt])
        for item in pack.all_sections
        if not item.text.is_empty
    }


def _issue(number: int, value: Mapping[str, JsonValue]) -> Issue:
    measures, sections = value.get("measures"), value.get("sections")
    held = measures if isinstance(measures, Mapping) else {}
    marks = {key: tuple(map(str, item)) for key, item in held.items() if isinstance(item, list | tuple)}
    return Issue(
        number,
        str(value["version"]),
        date.fromisoformat(str(value["date"])),
        str(value["by"]),
        IssuedState(
            {key: (item[0], item[1], item[2]) for key, item in marks.items() if len(item) == 3},
            {name: str(mark) for name, mark in sections.items()} if isinstance(sections, Mapping) else {},
        ),
        date.fromisoformat(str(value["meeting"])) if value.get("meeting") else None,
    )


def _colour(words: str) -> str:
    """Return the rating of its words, without whose it is; empty where there is none, for whatever reason."""
    return "" if words.startswith("Not rated") else words.partition(",")[0]


def _commentary_mark(pack: BoardPack, review: MeasureReview) -> str:
    serving = review.commentary
    if serving is None or serving.text.is_empty:
        return ""
    aspects = ("text", "exempt", "action")
    return _mark([pack.fields.get(fields.commentary(serving.id, aspect)) for aspect in aspects])


def _mark(said: JsonValue) -> str:
    return content_hash(said)[:_LONG]
