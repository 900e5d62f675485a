"""Plain checking: whether the texts of a page for young people are such as they understand."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.domain.finding import Severity
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_reading import MOST_WORDS, hard_words, long_sentences
from cpdesk.report.kinds import kind_of
from cpdesk.resources import resource_text


@cache
def plain_words() -> Mapping[str, str]:
    """Return the words that only an office uses, each with what to say for it."""
    return tomllib.loads(resource_text("vocabulary", "plain-words.toml"))


def plain_findings(pack: BoardPack) -> Iterator[CheckFinding]:
    """Yield what is long or hard in the texts of every report of the pack that is meant to be plain."""
    for report in pack.reports:
        paper = pack.of(report)
        if kind_of(paper).file.layout.is_plain:
            yield from _of_report(paper)


def _of_report(pack: BoardPack) -> Iterator[CheckFinding]:
    kind = kind_of(pack)
    for section in kind.paper_sections(pack):
        place = f"section “{kind.file.name_of(section)}”"
        text = section.text.plain
        for sentence, count in long_sentences(text):
            said = f"A sentence of {count} words is long for a page in plain words."
            yield _found("sentence-long", place, sentence, said, f"Make it two, of {MOST_WORDS} words at the most.")
        for word, plain in hard_words(text, plain_words()):
            yield _found(
                "word-hard",
                place,
                word,
                f"“{word}” is a word of the office.",
                f"Say it as you would to a child, such as “{plain}”.",
            )


def _found(code: str, place: str, quote: str, text: str, mend: str) -> CheckFinding:
    return CheckFinding(Severity.WARNING, code, CheckFamily.NARRATIVE, place, quote, text, mend)
