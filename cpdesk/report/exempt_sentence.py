"""The sentences of a paper on what is exempt: why it is withheld, or that it must not be published."""

from dataclasses import replace

from cpdesk.domain.exemption import Exemption, paragraphs_words
from cpdesk.domain.rich_text import RichText, Run
from cpdesk.report.fixed_words import FixedWords


def exempt_sentence(words: FixedWords, name: str, exemption: Exemption, **gaps: str) -> str:
    """Return the fixed sentence of that name with the paragraphs of the Schedule and the public-interest statement."""
    said = words.sentence(name, paragraphs=paragraphs_words(exemption.paragraph), **gaps)
    return f"{said} {exemption.interest_sentence}".rstrip()


def marked_words(text: str, words: FixedWords, exemption: Exemption | None) -> str:
    """Return words with the mark before them where they are exempt, as the whole paper prints a cell or an item."""
    return text if exemption is None else f"{exempt_mark(words, exemption)} {text}"


def marked_text(text: RichText, words: FixedWords) -> RichText:
    """Return a text with a mark before each part that is exempt, as the whole paper prints it."""
    return RichText(
        tuple(
            block
            if block.exempt is None
            else replace(block, runs=(Run(f"{exempt_mark(words, block.exempt)} ", bold=True), *block.runs), exempt=None)
            for block in text.blocks
        )
    )


def exempt_mark(words: FixedWords, exemption: Exemption) -> str:
    """Return the mark itself: [Exempt, paragraph 2]."""
    return words.sentence("exempt_part", paragraphs=paragraphs_words(exemption.paragraph))
