"""A commentary as blocks of a paper: its words, what is to be done, or why neither is printed."""

from collections.abc import Iterator
from dataclasses import replace

from cpdesk.domain.commentary import Commentary, CommentaryState
from cpdesk.domain.outline import OutlineBlock
from cpdesk.report.exempt_sentence import exempt_sentence, marked_text
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.narrative import narrative_blocks, plain
from cpdesk.report.sources import action_source, commentary_source, from_text


def commentary_blocks(
    commentary: Commentary | None,
    words: FixedWords,
    number_level: int,
    *,
    shows_exempt: bool,
    is_shared: bool,
    key: str = "",
) -> Iterator[OutlineBlock]:
    """Yield the commentary numbered at that level, with its action; an exempt one is left out of the public paper.

    `key` is that of a measure that it serves, by which the words are known when they come back.
    """
    if commentary is not None and commentary.exemption is not None:
        name = "commentary_exempt_pledge" if commentary.pledge else "commentary_exempt"
        name = "commentary_exempt_shared" if is_shared else name
        yield plain(exempt_sentence(words, "exempt_mark" if shows_exempt else name, commentary.exemption), number_level)
        if not shows_exempt:
            return
    if commentary is None or commentary.text.is_empty:
        stands_in = replace(commentary_source(commentary, key), stands_in=True) if key else None
        yield from from_text([plain(words.sentence("commentary_owed"), number_level)], stands_in)
    else:
        if commentary.state is CommentaryState.DRAFT:
            yield plain(words.sentence("commentary_draft"), number_level)
        source = commentary_source(commentary, key) if key else None
        yield from from_text(narrative_blocks(marked_text(commentary.text.tidied(), words), number_level), source)
    if commentary is not None and not commentary.action.is_empty:
        action = action_source(commentary, key) if key else None
        yield from from_text([plain(commentary.action.sentence, number_level)], action)
