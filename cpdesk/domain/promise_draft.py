"""A pledge as a promise to children and young people, drafted from its own wording for an officer to put plainly."""

import re

from cpdesk.domain.plain_english import sentence, uncapitalised
from cpdesk.domain.pledge import Pledge

_SPEAKS = re.compile(r"(we|our|you|your|i|every|all|each|no|children|young people|care leavers)\b", re.IGNORECASE)
_TO = re.compile(r"to\s+(?=[a-z])", re.IGNORECASE)
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
    name = _LEADING.sub("", " ".join(Pledge.of(heading).name.split())).rstrip(".")
    if not name:
        return ""
    if _SPEAKS.match(name) and len(name.split()) > 3:
        return sentence(name)
    said = _TO.sub("", name, count=1)
    if said != name or said.split()[0].casefold() in _VERBS:
        return sentence(f"We promise to {_inward(said)}")
    return sentence(f"This promise is about {_inward(name)}")


def _inward(name: str) -> str:
    """Return a wording as it goes on within a sentence; SEND and I keep their capitals."""
    return name if name[:2].isupper() or name.startswith("I ") else uncapitalised(name)
