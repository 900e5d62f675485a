"""A commentary as blocks of a paper: its words, what is to be done, or why neither is printed."""

from collections.abc import Iterator

from cpdesk.domain.commentary import Commentary, CommentaryState
from cpdesk.domain.outline import OutlineBlock
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.narrative import narrative_blocks, plain
from cpdesk.report.wording import paragraphs_words


def commentary_blocks(
    commentary: Commentary | None, words: FixedWords, number_level: int, *, shows_exempt: bool, is_shared: bool
) -> Iterator[OutlineBlock]:
    """Yield the commentary numbered at that level, with its action; an exempt one is left out of the public paper."""
    if commentary is not None and commentary.exempt:
        paragraphs = paragraphs_words(commentary.exempt)
        if not shows_exempt:
            name = "commentary_exempt_pledge" if commentary.pledge else "commentary_exempt"
            name = "commentary_exempt_shared" if is_shared else name
            yield plain(words.sentence(name, paragraphs=paragraphs), number_level)
            return
        yield plain(words.sentence("exempt_mark", paragraphs=paragraphs), number_level)
    if commentary is None or commentary.text.is_empty:
        yield plain(words.sentence("commentary_owed"), number_level)
    else:
        if commentary.state is CommentaryState.DRAFT:
            yield plain(words.sentence("commentary_draft"), number_level)
        yield from narrative_blocks(commentary.text, number_level)
    if commentary is not None and not commentary.action.is_empty:
        yield plain(commentary.action.sentence, number_level)
