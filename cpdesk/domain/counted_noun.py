"""Whom or what a measure counts, by its wording: children, care leavers, reviews."""

import re

_NOUNS = (
    ("care leaver", "care leavers", r"care[- ]leavers?|care[- ]experienced"),
    ("young person", "young people", r"young (?:people|persons?|adults?)|youths?"),
    ("pupil", "pupils", r"pupils?|students?"),
    ("baby", "babies", r"bab(?:y|ies)|infants?"),
    ("child", "children", r"child(?:ren)?|looked[- ]after|CiC|LAC|CLA|UASC|siblings?|NEET"),
    ("carer", "carers", r"(?:foster )?carers?"),
    ("household", "households", r"households?|famil(?:y|ies)|adopters?"),
    ("placement", "placements", r"placements?"),
    ("review", "reviews", r"reviews?(?! health)"),
    ("assessment", "assessments", r"assessments?|IHAs?|RHAs?"),
    ("visit", "visits", r"visits?"),
    ("plan", "plans", r"plans?|PEPs?"),
    ("interview", "interviews", r"interviews?"),
    ("referral", "referrals", r"referrals?"),
    ("request", "requests", r"requests?"),
)
_PATTERNS = tuple((one, many, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for one, many, words in _NOUNS)
_POSSESSIVE = re.compile(r"\b(\w+?(?:['’]s|s['’]))(?=\s)")
_COUNTED = re.compile(
    r"^\s*(?:the )?(?:%|percentage|per ?cent(?:age)?|proportion|share|number|no\.?) +(?:of )?", re.IGNORECASE
)
OTHERWISE = ("case", "cases")


def counted_noun(title: str) -> tuple[str, str]:
    """Return what one and several of the things that a wording counts are called; cases where it names none known.

    The first that it names is what is counted: reviews of children are reviews, children with a review are children.
    Whose something is (children's reviews) does not count, and `cared for` or `primary` stand before the noun.
    """
    words = _POSSESSIVE.sub(" ", _COUNTED.sub("", title))
    met = ((pattern.search(words), one, many) for one, many, pattern in _PATTERNS)
    found = [(match.start(), -match.end(), one, many) for match, one, many in met if match]
    if not found:
        return OTHERWISE
    _, _, one, many = min(found)
    return one, many


def counted(number: int, title: str) -> str:
    """Return a number of them: 1 child, 9 children."""
    one, many = counted_noun(title)
    return f"{number:,} {one if number == 1 else many}"
