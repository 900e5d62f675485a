"""What a paper still lacks, as a sentence that leads to where it is to be put right."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Missing:
    """What a paper still lacks, as a sentence; `kind` says what lacks it, `subject` which one.

    A draft is a section whose text cpdesk drafted and nobody has accepted. Lines are lacking where a part that is made
    of them has none, by the id that its section has once there are some. A clearance is named by its role, a status
    by the line of the tracker that lacks it, an answer by the item of the minutes that asks for it. `code` is what
    scripts know it by where its kind does not say that; `quote` the words of a text that it is about.
    """

    text: str
    kind: Literal["detail", "measure", "section", "draft", "clearance", "lines", "status", "answer"]
    subject: str
    code: str = ""
    quote: str = ""

    def __str__(self) -> str:
        return self.text
