"""What a finished paper must not say: the sentences that cpdesk prints in the place of words that are still to come."""

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter

from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.report.accessibility.found import Found, Spot, doubtful
from cpdesk.report.accessibility.paper import ReadPaper
from cpdesk.report.bundle.agenda_words import agenda_words
from cpdesk.report.kind_file import kind_file
from cpdesk.report.kind_names import KIND_NAMES

_SENTENCES = (
    "to_be_completed",
    "commentary_owed",
    "commentary_draft",
    "summary_draft",
    "text_draft",
    "insert_missing",
    "chart_impossible",
    "still_to_clear",
    "no_measures",
)
_MARK = "draft_mark"
_MEND = "Complete it in the pack, then write the paper again."
_STRAIGHT = str.maketrans("“”‘’\N{NO-BREAK SPACE}", "\"\"'' ")


def unfinished_in_paper(paper: ReadPaper) -> tuple[CheckFinding, ...]:
    """Return where a paper says that words are still to come or nobody has confirmed them, a finding a paragraph."""
    return tuple(
        found.finding(CheckFamily.COMPLETENESS)
        for paragraph in paper.everywhere
        for found in _found(paragraph.text, paragraph.spot)
    )


def unfinished_in_text(text: str) -> tuple[CheckFinding, ...]:
    """Return the same of a plain text, line by line."""
    return tuple(
        found.finding(CheckFamily.COMPLETENESS)
        for number, line in enumerate(text.splitlines(), 1)
        for found in _found(line, Spot(number, f"line {number}"))
    )


def _found(text: str, spot: Spot) -> Iterator[Found]:
    said = _says_unfinished().search(" ".join(text.translate(_STRAIGHT).split()))
    if said is not None:
        words = next(filter(None, said.groups())).removesuffix(".")
        yield doubtful(spot, "unfinished", f"The paper still says “{words}”: it is not finished.", _MEND, text)


@cache
def _says_unfinished() -> re.Pattern[str]:
    """Return what finds such a sentence of any kind of paper, however its quotes are curled; its group has the words.

    The mark of a draft stands at the start of a paragraph; what an agenda says of its time or its place stands alone
    behind the label, as its words are those of any report.
    """
    every = [kind_file(name).words.sentences for name in KIND_NAMES]
    whole = dict.fromkeys(words[name] for words in every for name in _SENTENCES)
    marks = dict.fromkeys(words[_MARK] for words in every if _MARK in words)
    to_come = _pattern(agenda_words().sentences["to_come"])
    return re.compile(
        "|".join(
            (
                *(rf"(?<!\w)({_pattern(words)})(?!\w)" for words in whole),
                *(f"^({_pattern(words)})" for words in marks),
                rf"(?:^|: )({to_come})$",
            )
        )
    )


def _pattern(words: str) -> str:
    """Return the pattern of a sentence: anything may stand in its gaps, and its full stop may be left out."""
    straight = words.removesuffix(".").translate(_STRAIGHT)
    return "".join(
        re.escape(literal) + (r".+" if gap is not None else "") for literal, gap, *_ in Formatter().parse(straight)
    )
