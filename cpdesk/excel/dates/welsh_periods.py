"""Welsh words for periods, put into English: Chwarter 1, Ch2 / Q2 2024/25, Ebrill / April 2024, hyd yma."""

import re

_MONTHS = {
    "January": "ionawr",
    "February": "(?:chwefror|gwefror)",
    "March": "[mf]awrth",
    "April": "ebrill",
    "May": "[mf]ai",
    "June": "[mf]ehefin",
    "July": "g?orffennaf",
    "August": "awst",
    "September": "[mf]edi",
    "October": "hydref",
    "November": "[td]achwedd",
    "December": "r?rhagfyr|ragfyr",
}
_SHORT = {
    "January": "ion",
    "February": "chwe",
    "March": "maw",
    "April": "ebr",
    "June": "meh",
    "July": "gor(?:ff)?",
    "September": "med",
    "October": "hyd",
    "November": "tach",
    "December": "rhag",
}
_YEAR_FOLLOWS = r"(?=\.?[ '-]*(?:20)?\d\d\b)"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_WORDS = (
    (_pattern(r"\btymor yr hydref\b"), "autumn term"),
    (_pattern(r"\btymor y gwanwyn\b"), "spring term"),
    (_pattern(r"\btymor yr haf\b"), "summer term"),
    (_pattern(r"\b(?:chwarter|chw|ch)\.? ?([1-4])\b"), r"Q\1"),
    (_pattern(r"\b(?:y )?(?:flwyddyn|blwyddyn) (?:ariannol )?hyd (?:yma|yn hyn)\b|\bhyd yma\b"), "YTD"),
    (_pattern(r"\b(?:y )?(?:flwyddyn|blwyddyn) ariannol\b"), "financial year"),
    (_pattern(r"\b(?:y )?(?:flwyddyn|blwyddyn) (?:academaidd|ysgol)\b"), "academic year"),
    *((_pattern(rf"\b(?:{words})\b"), month) for month, words in _MONTHS.items()),
    *((_pattern(rf"\b(?:{words})\b\.?{_YEAR_FOLLOWS}"), month) for month, words in _SHORT.items()),
    (_pattern(r"\b(?:ar|at) (?=\d\d? [A-Z])"), "at "),
)
_ENGLISH_QUARTER = _pattern(r"\b(?:quarter|qtr)\.? ?([1-4])\b")
_SAYS = re.compile(
    r"\bch(?:w|warter)?\.? ?[1-4]\b|\b(?:ionawr|chwef|gwefr|[mf]awrth|ebrill|[mf]ai\b|[mf]ehefin|g?orff|awst|[mf]edi\b"
    r"|hydref|[td]achwedd|r?rhagfyr|ragfyr|tymor|[bf]lwyddyn|hyd yma)"
    rf"|\b(?:ion|chwe|maw|ebr|meh|gor|med|hyd|tach|rhag){_YEAR_FOLLOWS}"
)
_LONGEST = 100  # a sentence is no label of a period, and wordings of measures are many
_MONTH_NAMES = "|".join(_MONTHS)
_TWICE = _pattern(
    r"\b(?P<said>q[1-4]|ytd|(?:financial|academic) year|(?:autumn|spring|summer) term"
    rf"|(?:\d\d? )?(?:{_MONTH_NAMES}))(?P<year>[ '-]*\d[\d/-]*)?"
    r"\s*[/|(-]?\s*(?P=said)\b(?=(?P<again>[ '-]*\d[\d/-]*)?)"
)


def in_english(label: str) -> str:
    """Return the label with Welsh words for periods in English, said once where both languages say the same.

    `Ebrill / April 2024` is `April 2024`, `Chwarter 2 2024/25` is `Q2 2024/25`. Other words stay as they are written.
    """
    if len(label) > _LONGEST or _SAYS.search(label.casefold()) is None:
        return label
    text = label
    for pattern, english in _WORDS:
        text = pattern.sub(english, text)
    if text == label:
        return label
    return _TWICE.sub(_once, _ENGLISH_QUARTER.sub(r"Q\1", text))


def _once(found: re.Match[str]) -> str:
    """Return what is said twice once, with the year that stands by the first where none stands by the second."""
    year = (found["year"] or "").strip()
    return f"{found['said']} {year}".strip() if year and not found["again"] else found["said"]
