"""The question whether a measure is one of those of last quarter, with the answer to it."""

from collections.abc import Sequence

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.match_candidate import Candidate
from cpdesk.domain.question import ImportQuestion

SAME_MEASURE = "same-measure"
A_NEW_MEASURE = "a new measure"
_NEW = ("new", A_NEW_MEASURE)
_MOST_CHOICES = 5
_AGREES = {
    "wording": "The wording is the same, the reference is not.",
    "reference": "The reference is the same, the wording is not.",
    "neither": "The wording is nearly the same.",
}


def question_of(candidates: Sequence[Candidate], taken: int | None) -> ImportQuestion:
    """Return the question about a later measure; `taken` is the place of the earlier one that it is taken for."""
    later = candidates[0].later
    offered = sorted(candidates[:_MOST_CHOICES], key=lambda item: item.there != taken)
    choices = _choices(offered)
    first = offered[0]
    if len(offered) == 1:
        text = f"Is “{later.name}” the measure that was “{first.earlier.name}” before? {_AGREES[first.agrees]}"
    else:
        text = f"Which earlier measure is “{later.name}”? {_AGREES[first.agrees]}"
    default = choices[0] if taken is not None else A_NEW_MEASURE
    return ImportQuestion(
        SAME_MEASURE,
        later.place,
        text,
        (*choices, A_NEW_MEASURE),
        default,
        AnswerKind.SAME_MEASURE,
        later.name,
    )


def answered_key(answer: str | None, candidates: Sequence[Candidate]) -> str | None:
    """Return the key of the earlier measure that an answer means, empty for a new measure; None for no answer to this.

    An answer names the earlier measure as the choices do, or by its key.
    """
    said = " ".join((answer or "").split())
    if said.casefold() in _NEW:
        return ""
    for candidate, choice in zip(candidates, _choices(candidates), strict=True):
        if said and said in (choice, candidate.earlier.key, " ".join(candidate.earlier.name.split())):
            return candidate.earlier.key
    return None


def _choices(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """Return what each is called: its reference with its wording, or its key where two are called alike."""
    names = [" ".join(item.earlier.name.split()) for item in candidates]
    return tuple(
        name if names.count(name) == 1 else candidate.earlier.key
        for name, candidate in zip(names, candidates, strict=True)
    )
