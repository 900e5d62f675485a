"""The council's own words: those that spelling takes as right though no dictionary has them."""

from collections.abc import Collection

from cpdesk.domain import field as fields
from cpdesk.domain.pack import BoardPack

_FAMILY = "word"


def own_words(pack: BoardPack) -> frozenset[str]:
    """Return the council's own words that the pack holds."""
    parted = (fields.parts(name) for name in pack.fields if name.startswith(_FAMILY))  # of thousands of fields
    return frozenset(subject for family, subject, _ in parted if family == _FAMILY)


def is_own(word: str, words: Collection[str]) -> bool:
    """Return whether a word is one of `words`: as it stands, with a capital at its beginning, or with 's behind it.

    A word that has capitals itself needs them: `Cafcass` does not make `cafcass` right.
    """
    stems = {word, word.removesuffix("'s"), word.removesuffix("'")}
    return any(stem in words or stem[:1].lower() + stem[1:] in words for stem in stems)
