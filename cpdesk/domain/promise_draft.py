"""A pledge as a promise to children and young people, drafted from its own wording for an officer to put plainly."""

import re

from cpdesk.domain.plain_english import sentence, uncapitalised
from cpdesk.domain.pledge import Pledge

_SAYS_WE = re.compile(r"\b(we|you)\b", re.IGNORECASE)
_SPEAKS_OF_ALL = re.compile(r"(our|every|all|each|no|children|young people|care leavers)\b(\s+\S+){3}", re.IGNORECASE)
_TO = re.compile(r"^to\s+(?=[a-z])", re.IGNORECASE)
_MINE = {"me": "you", "my": "your", "mine": "yours"}
_VERBS = frozenset({
    "achieve", "act", "ask", "be", "build", "celebrate", "champion", "check", "create", "deliver", "develop", "do",
    "enable", "encourage", "ensure", "find", "get", "give", "have", "help", "hold", "improve", "increase", "keep",
    "know", "let", "listen", "look", "make", "meet", "offer", "plan", "prepare", "prevent", "prioritise", "promote",
    "protect", "provide", "raise", "reduce", "respect", "respond", "secure", "show", "stand", "stay", "strengthen",
    "support", "tackle", "take", "talk", "tell", "treat", "understand", "value", "work",
})  # fmt: skip
"""What pledges begin with that say what to do."""

_LEADING = re.compile(r"^[\s\-–—:.•*]+")


def draft_promise(heading: str) -> str:
    """Return what a pledge promises, as a short sentence in its own words; empty where it has none.

    A pledge that speaks for itself stays as it is, one that says what to do becomes a promise to do it, any other says
    what it is about. Whether that is plain is for a person to judge: every such sentence is a draft.
    """
    pledge = Pledge.of(heading)
    name = _LEADING.sub("", " ".join(pledge.name.split())).rstrip(".")
    if not name or (pledge.word and pledge.name == heading.strip()):
        return ""
    begins = name.split()[0].casefold()
    if not begins.endswith("ing") and (_SAYS_WE.search(name) or _SPEAKS_OF_ALL.match(name)):
        return sentence(name)
    if begins in _VERBS or _TO.match(name):
        return sentence(f"We promise to {_to_you(_inward(_TO.sub('', name)))}")
    return sentence(f"This promise is about {_to_you(_inward(name))}")


def _inward(name: str) -> str:
    """Return a wording as it goes on within a sentence; SEND and I keep their capitals."""
    return name if name[:2].isupper() or name.startswith("I ") else uncapitalised(name)


def _to_you(words: str) -> str:
    """Return what a child is made to say as it is said to one: my home is your home."""
    return re.sub(r"\b(me|my|mine)\b", lambda found: _MINE[found[0]], words)
