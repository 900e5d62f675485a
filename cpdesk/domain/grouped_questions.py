"""Questions about the same heading on several sheets, asked as one."""

from collections.abc import Iterable
from dataclasses import replace

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.question import ImportQuestion

_OF_HEADINGS = (AnswerKind.COLUMN_ROLE, AnswerKind.COLUMN_PERIOD, AnswerKind.HIDDEN_COLUMN)


def grouped(questions: Iterable[ImportQuestion]) -> tuple[ImportQuestion, ...]:
    """Return the questions, those that ask the same about a heading as one, at the first of their places.

    Its answer holds for all sheets; one that is answered apart, by its own cell, goes before it.
    """
    kept: list[ImportQuestion] = []
    places: dict[object, int] = {}
    for question in questions:
        at = places.setdefault(_name(question), len(kept))
        if at == len(kept):
            kept.append(question)
        else:
            kept[at] = replace(kept[at], others=(*kept[at].others, question.place))
    return tuple(kept)


def gathered(questions: Iterable[ImportQuestion]) -> tuple[tuple[ImportQuestion, ...], ...]:
    """Return the grouped questions in the groups that one answer may settle: which way is good is asked of measures.

    Their answers may differ, so that each stays a question of its own.
    """
    groups: dict[object, list[ImportQuestion]] = {}
    for question in grouped(questions):
        of_many = question.asks is AnswerKind.POLARITY
        groups.setdefault((question.code, AnswerKind.POLARITY) if of_many else id(question), []).append(question)
    return tuple(tuple(group) for group in groups.values())


def _name(question: ImportQuestion) -> object:
    """Return what the question has in common with others like it; one that is about no heading is like no other."""
    if question.asks not in _OF_HEADINGS:
        return id(question)
    return (question.code, question.asks, question.about, question.text, question.choices, question.default)
