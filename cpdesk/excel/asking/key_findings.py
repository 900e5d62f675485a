"""What a person should look at in the key of a scorecard."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.key_tolerances import about_tolerances, tolerances_of
from cpdesk.excel.key.keys import SheetKey
from cpdesk.excel.scorecards import is_key_in_part
from cpdesk.excel.told import Told, about_words


def key_questions(card: Scorecard, key: SheetKey, told: Told) -> Iterator[ImportQuestion]:
    """Return the question which of the key's tolerances holds, where it states several and does not say of what."""
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


def key_findings(card: Scorecard, key: SheetKey, told: Told = Told()) -> Iterator[Finding]:
    """Return the findings that the key states several tolerances, or was understood in part only."""
    for question in key_questions(card, key, told):
        yield Finding(
            Severity.WARNING,
            question.code,
            card.place,
            f"The key says that amber is {about_tolerances(key)}, and not which measures each is for. The"
            f" first, {question.default}, was taken. Answer the question, or say in the key what each holds for, as in"
            " “within 5% for percentages”.",
        )
    if is_key_in_part(card, key):
        yield Finding(
            Severity.WARNING,
            "key-unclear",
            card.place,
            "The key speaks of amber, but not in words from which cpdesk could tell how far off target amber reaches,"
            " so its rule was not used and the workbook's own ratings stand. Write the key with a line for each"
            " colour, such as “Amber: within 10% of target”.",
        )
