"""What the public paper leaves out under Schedule 12A, with the words that stand in its place."""

import re
from collections.abc import Sequence

from cpdesk.domain.exempt_list import ExemptKind, exempt_things
from cpdesk.domain.exemption import paragraphs_words
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.report.measure_entry import reported_groups
from cpdesk.report.paper import Paper
from cpdesk.report.pledge_commentary import printed_commentary

_WHOLE_TEXTS = (ExemptKind.SECTION, ExemptKind.COMMENTARY)
"""What a paper prints only some of."""


def marking(paper: Paper, sections: Sequence[Section]) -> str:
    """Return the notice on the exempt part, with every paragraph of the Schedule that it relies on."""
    numbers = exempt_grounds(paper.pack, paper.review, sections)
    if not numbers:
        return paper.words.sentence("marking_plain")
    return paper.words.sentence("marking", paragraphs=paragraphs_words(" ".join(numbers)))


def exempt_grounds(pack: BoardPack, review: PackReview, sections: Sequence[Section]) -> tuple[str, ...]:
    """Return the paragraphs of the Schedule that the exempt part relies on, in their order."""
    grounds = [thing.exemption.paragraph for thing in exempt_things(pack) if thing.kind not in _WHOLE_TEXTS]
    grounds += [section.exempt for section in sections]
    grounds += [group[0].commentary.exempt for group in reported_groups(review) if group[0].commentary]
    grounds += [item.exempt for printed in printed_commentary(pack, review).values() for item in printed]
    named = set(re.findall(r"\d+[A-Za-z]?", " ".join(grounds)))
    return tuple(sorted(named, key=lambda text: (len(text), text)))
