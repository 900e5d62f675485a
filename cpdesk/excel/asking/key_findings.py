"""What a person should look at in the key of a scorecard."""

from collections.abc import Iterable, Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.quantity import Unit
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import RagRating, ToleranceRule
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.key_tolerances import about_tolerances, tolerances_of
from cpdesk.excel.key.keys import SheetKey
from cpdesk.excel.key.open_kinds import Settled, settled
from cpdesk.excel.key.rules import is_floor
from cpdesk.excel.scorecards import is_key_in_part
from cpdesk.excel.told import Told, about_words

_MOST_NAMED = 3


def settled_kind(card: Scorecard, key: SheetKey, told: Told) -> Settled | None:
    """Return the rule taken of a key whose percentages may be points; None for any other, or one read in part."""
    reading = key.reading
    return settled(card, reading, told) if reading is not None and not is_key_in_part(card, key) else None


def key_questions(card: Scorecard, key: SheetKey, told: Told, taken: Settled | None) -> Iterator[ImportQuestion]:
    """Return the question which of the key's tolerances holds, where it states several and does not say of what.

    `taken` is what was settled of a key whose percentages may be points, None for any other.
    """
    tolerances, about = tolerances_of(key), about_tolerances(key)
    if tolerances and told.key_tolerance(about) not in tolerances:
        yield ImportQuestion(
            "key-tolerances",
            card.place,
            f"The key says that amber is {about}. Which holds for these measures?",
            tolerances,
            tolerances[0],
            AnswerKind.KEY_TOLERANCE,
            about_words(AnswerKind.KEY_TOLERANCE, about),
        )
    reading = key.reading
    if reading is not None and taken is not None and taken.is_open:
        yield ImportQuestion(
            "key-tolerances",
            card.place,
            f"Does the key mean that {reading.furthest} is {reading.about}? For percentages that is not the same, and"
            " the ratings in the workbook do not show which.",
            reading.choices,
            reading.choices[0],
            AnswerKind.KEY_TOLERANCE,
            about_words(AnswerKind.KEY_TOLERANCE, reading.about),
        )


def key_findings(card: Scorecard, key: SheetKey, told: Told, taken: Settled | None) -> Iterator[Finding]:
    """Return the findings that the key states several tolerances, or was understood in part only.

    `taken` is what `key_questions` is given.
    """
    yield from _of_percentages(card, key, told, taken)
    for question in key_questions(card, key, told, taken) if tolerances_of(key) else ():
        yield Finding(
            Severity.WARNING,
            question.code,
            card.place,
            f"The key says that amber is {about_tolerances(key)}, and not which measures each is for. The"
            f" first, {question.default}, was taken. Answer the question, or say in the key what each holds for, as in"
            " “within 5% for percentages”.",
        )
    has_floors = any(is_floor(column.heading) and not column.is_hidden for column in card.columns)
    if key.has_floor and key.rule is None and not has_floors:
        yield Finding(
            Severity.WARNING,
            "key-floor",
            card.place,
            "The key says that amber reaches down to a floor, and no column gives the measures' floors, so its rule was"
            " not used and the workbook's own ratings stand. Add a column to the workbook that is headed Floor.",
        )
    elif is_key_in_part(card, key):
        yield Finding(
            Severity.WARNING,
            "key-unclear",
            card.place,
            f"The key speaks of {_names(key.left_out)}, but not in words from which cpdesk could tell how far from"
            " target each reaches, so its rule was not used and the workbook's own ratings stand. Write the key with a"
            " line for each colour, such as “Amber: within 10% of target”.",
        )


def _of_percentages(card: Scorecard, key: SheetKey, told: Told, taken: Settled | None) -> Iterator[Finding]:
    """Return what was taken of a key that says 5% and may mean points, and which measures points say nothing of."""
    reading, rule = key.reading, card.rule_in_force.rule
    if reading is not None and taken is not None and told.key_tolerance(reading.about) is None:
        if taken.rule is reading.points:
            yield Finding(
                Severity.NOTE,
                "key-tolerances",
                card.place,
                f"The key may mean that {reading.furthest} is {reading.about}. Of the workbook's own ratings of"
                f" percentages {taken.told} can tell which, and {taken.agrees} of them"
                f" {'follows' if taken.agrees == 1 else 'follow'} the second, so that was taken for them. Say"
                " percentage points in the key.",
            )
        elif taken.is_open:
            yield Finding(
                Severity.WARNING,
                "key-tolerances",
                card.place,
                f"The key may mean that {reading.furthest} is {reading.about}, and the workbook's own ratings do not"
                " show which. The first was taken. Answer the question, or say it in the key.",
            )
    if isinstance(rule, ToleranceRule) and rule.unit is Unit.PERCENT:
        yield from _silent_on(card, rule)


def _silent_on(card: Scorecard, rule: ToleranceRule) -> Iterator[Finding]:
    """Return the measures with a target that are no percentages and have no rule of their own."""
    others = [
        measure
        for measure in card.measures
        if measure.unit is not rule.unit
        and measure.rule is None
        and measure.target
        and measure.target.value is not None
    ]
    if others:
        more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
        yield Finding(
            Severity.WARNING,
            "key-silent",
            others[0].place,
            "The key's tolerance is in percentage points, which says nothing of measures that are no percentages:"
            f" {'; '.join(measure.name for measure in others[:_MOST_NAMED])}{more}. They are green where"
            f" {'they are on' if rule.exceeding is not None else 'they meet'} their target, and else have no rating by"
            " a rule. Say in the key what is amber for them.",
        )


def _names(ratings: Iterable[RagRating]) -> str:
    """Return the ratings as a sentence names them, from the worst."""
    return " and ".join(rating.word.lower() for rating in sorted(ratings, key=lambda rating: rating.place))
