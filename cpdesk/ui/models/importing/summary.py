"""What will be brought in, in one sentence."""

from collections import Counter
from collections.abc import Sequence

from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.ui.models.importing.items import ImportItem, ItemKind


def summary_words(supplied: SuppliedWorkbook, questions: Sequence[ImportQuestion]) -> str:
    """Return the sentence: `49 measures in 5 pledges on 1 sheet. 2 questions are open; …`."""
    return f"{_contents(supplied)} {_asked(questions)}"


def _contents(supplied: SuppliedWorkbook) -> str:
    measures = [measure for card in supplied.scorecards for measure in card.measures]
    pledges = {measure.pledge for measure in measures if measure.pledge}
    sheets = {measure.place.sheet for measure in measures}
    parts = []
    if measures:
        within = f" in {counted(len(pledges), 'pledge')}" if pledges else ""
        parts.append(f"{counted(len(measures), 'measure')}{within} on {counted(len(sheets), 'sheet')}")
    items = sum(len(tracker.items) for tracker in supplied.trackers)
    parts += [counted(items, "recommendation")] if items else []
    parts += [counted(len(supplied.tables), "table")] if supplied.tables else []
    if not parts:
        return "Nothing was found here that a paper could be made of."
    return f"{', '.join(parts)}."


def _asked(questions: Sequence[ImportQuestion]) -> str:
    if not questions:
        return "No question is open."
    are = "1 question is" if len(questions) == 1 else f"{len(questions)} questions are"
    taken = sum(question.default is not None for question in questions)
    if taken == len(questions):
        return f"{are} open; until you answer, cpdesk’s own answer holds."
    return f"{are} open; what is not answered is listed under Import notes."


def known_words(known_as: str, differences: int) -> str:
    """Return how the workbook was known: `Read as last time’s workbook “Scorecard”; 2 things differ.`."""
    if not known_as:
        return "A workbook of this shape has not been read before."
    if not differences:
        return f"Read as last time’s workbook “{known_as}”; its shape is the same."
    differ = "1 thing differs" if differences == 1 else f"{differences} things differ"
    return f"Read as last time’s workbook “{known_as}”; {differ}."


def counts_words(items: Sequence[ImportItem]) -> str:
    """Return how many of the items are asked, answered and noticed: an answer given is nothing more to look at."""
    kinds = Counter(item.kind for item in items)
    asked, answered = kinds[ItemKind.QUESTION], kinds[ItemKind.ANSWER]
    noticed = kinds.total() - asked - answered
    parts = [f"{counted(asked, 'question')} (Alt+Q goes to the next)" if asked else "No questions"]
    parts += [f"{counted(answered, 'answer')} of yours"] if answered else []
    parts += [f"{noticed:,} more to look at" if asked else f"{counted(noticed, 'thing')} to look at"] if noticed else []
    return f"{'; '.join(parts)}."


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: 1 measure, 2 measures."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
