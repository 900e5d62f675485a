"""The title of a paper, with how often such a paper comes and which period it is about."""

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import capitalised
from cpdesk.report.drafts import period_gaps
from cpdesk.report.fixed_words import FixedWords


def paper_title(pack: BoardPack, words: FixedWords) -> str:
    """Return the title that officers gave the paper, else the usual one of its kind with its gaps filled."""
    given = " ".join(pack.details.title.split())
    return given or capitalised(words.default_title.format(**period_gaps(pack)))
