"""What is wrong with the marks of what is exempt."""

from typing import NamedTuple

from cpdesk.domain.exempt_list import ExemptKind


class ExemptGap(NamedTuple):
    """What is wrong, as a sentence, with what it is wrong with; `quote` has the words of a public text."""

    code: str
    text: str
    kind: ExemptKind
    subject: str
    quote: str = ""
