"""What a paper leaves out under Schedule 12A, with the notice on the one that does not."""

from collections.abc import Iterable, Sequence

from cpdesk.domain.exempt_list import ExemptThing, exempt_things
from cpdesk.domain.exemption import grounds_of, paragraphs_words
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.kind_file import KindFile
from cpdesk.report.paper import Paper
from cpdesk.report.printed_matter import paper_matter


def paper_marking(file: KindFile, paper: Paper, sections: Sequence[Section]) -> str:
    """Return the notice on the exempt part of a paper; nothing on the public one."""
    if not paper.shows_exempt:
        return ""
    return marking(paper.words, grounds_of_paper(file, paper.pack, paper.review, sections))


def grounds_of_paper(
    file: KindFile, pack: BoardPack, review: PackReview, sections: Sequence[Section]
) -> tuple[str, ...]:
    """Return the paragraphs of the Schedule that a paper with those sections relies on."""
    return grounds_of_things(exempt_things(pack, paper_matter(file, pack, review, sections)))


def marking(words: FixedWords, grounds: Iterable[str]) -> str:
    """Return the notice that something is not for publication, with the paragraphs of the Schedule that it relies on.

    Those of what it prints itself, and no other's: a reader is to find for each paragraph what is exempt under it.
    """
    numbers = tuple(grounds)
    if not numbers:
        return words.sentence("marking_plain")
    return words.sentence("marking", paragraphs=paragraphs_words(" ".join(numbers)))


def grounds_of_things(things: Iterable[ExemptThing]) -> tuple[str, ...]:
    """Return the paragraphs of the Schedule that things are exempt under, each once, in their order."""
    return grounds_of(*(thing.exemption.paragraph for thing in things))
