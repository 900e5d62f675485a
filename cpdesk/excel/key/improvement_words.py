"""Keys that make a rating hang on whether the figure got better: amber while it improves, red while not (Havering)."""

import re
from collections.abc import Mapping
from decimal import Decimal

from cpdesk.domain.rating import ImprovementRule, RagRating, ToleranceKind
from cpdesk.excel.key.rule_words import Limit, limit_of_words
from cpdesk.excel.words.wording import plain

_BETTER = re.compile(
    r"\b(?:improv(?:ed|ing|ement|es)|maintain(?:ed|ing|s)|no worse than|not (?:declin|deteriorat|worsen)\w*"
    r"|(?:same|equal to|unchanged|stable|static) or (?:better|improv\w+)|better than or (?:equal to|the same as)"
    r"|better than (?:the |in the |at the )?(?:last|previous|same|prior))\b"
)
_WORSE = re.compile(
    r"\b(?:declin(?:ed|ing|es?)|deteriorat(?:ed|ing|es?|ion)|worsen(?:ed|ing|s)|not (?:been )?(?:improv\w+|maintain\w+)"
    r"|no improvement|worse than (?:the |in the |at the )?(?:last|previous|same|prior))\b"
)
_A_YEAR_AGO = re.compile(
    r"\b(?:(?:last|previous|prior|preceding) year(?!.s? (?:outturn|end))|a year (?:ago|before|earlier)"
    r"|(?:this|the same) (?:time|point) (?:last|a) year|year[- ]on[- ]year|12 months (?:ago|before|earlier))\b"
)


def is_conditioned(said: Mapping[RagRating, str]) -> bool:
    """Return whether amber, or red, is said to hang on whether the figure got better or worse."""
    amber, red = (plain(said.get(rating, "")) for rating in (RagRating.AMBER, RagRating.RED))
    return _BETTER.search(amber) is not None and (_WORSE.search(red) is not None or limit_of_words(red) is not None)


def improvement_rule(said: Mapping[RagRating, str]) -> ImprovementRule | None:
    """Return the rule of a key that `is_conditioned`, or None.

    There is none where it compares with another time than a year before, or red hangs on something else. Green reaches
    as far as its own line says, else as far as amber or red begin; with no distance it is the target.
    """
    lines = [said.get(rating, "") for rating in (RagRating.GREEN, RagRating.AMBER, RagRating.RED)]
    is_of_last_year = any(_A_YEAR_AGO.search(plain(line)) for line in lines)
    if not is_of_last_year or _WORSE.search(plain(said.get(RagRating.RED, ""))) is None:
        return None
    green, *beyond = (limit_of_words(line) for line in lines)
    if green is not None:
        return ImprovementRule(green.amount, green.kind, green.includes is not False)
    first: Limit | None = next((limit for limit in beyond if limit is not None), None)
    if first is None:
        return ImprovementRule(Decimal(0), ToleranceKind.POINTS)
    return ImprovementRule(first.amount, first.kind, not first.includes)
