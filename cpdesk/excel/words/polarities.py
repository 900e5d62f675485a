"""Which direction is good, in the words and letters of councils."""

import re
from functools import lru_cache

from cpdesk.domain.polarity import Polarity
from cpdesk.excel.words.wording import plain, tidy, without_footnote

_HIGH = re.compile(
    r"(?:h|hi|high|higher|highest|big|bigger|biggest|up|upward|upwards|increase|increasing|increased|more"
    r"|max|maximi[sz]e"
    r"|maximum|greater|larger|largest|rise|rising|above|above target|positive|\+|↑|▲|⬆|⇧|🔼|🡅|↗"
    r"|to increase|higher numbers?|uwch|uchel|uchaf|mwy|cynyddu|cynnydd)"
)
_LOW = re.compile(
    r"(?:l|lo|low|lower|lowest|small|smaller|smallest|down|downward|downwards|decrease|decreasing"
    r"|decreased|less|fewer|min"
    r"|minimi[sz]e|minimum|reduce|reducing|reduced|reduction|fall|falling|below|below target|negative|↓|▼"
    r"|⬇|🡇|⇩|🔽|↘|to reduce"
    r"|to decrease|lower numbers?|fewest|is|isel|isaf|llai|lleihau|gostwng|gostyngiad)"
)
_PLAN = re.compile(
    r"(?:t|p|plan|to plan|on plan|target|on target|to target|near target|close to target|within range"
    r"|range|in range|band"
    r"|(?:stay |keep )?(?:within|in|inside) (?:an? |its |agreed )?(?:target )?(?:range|band|tolerance|limits?)"
    r"|(?:target|optimum|optimal) (?:range|band)|(?:as )?(?:near|close)\w* to (?:the )?(?:plan|target|budget)"
    r"|between \d[\d.,]*%? and \d[\d.,]*%?"
    r"|within band|goldilocks|maintain|stable|steady|no change|stay the same|same|balanced|optimum|optimal|at target|=)"
)
_NEUTRAL = re.compile(
    r"(?:-|none|neither|neutral|n/?a|not applicable|contextual|context|context only|for context"
    r"|no polarity|either|both"
    r"|info|information|information only|for information|info only|monitor|monitoring|monitoring only|volume"
    r"|demand|no direction"
    r"|no preference|neither high nor low|not set|none set|no target|no target set|non[- ]?directional|not polari[sz]ed"
    r"|no (?:preferred|good|set|clear) direction|no direction of good|baseline(?: only)?|tracking|tracker"
    r"|(?:context|contextual|demand|activity|volume|tracking) (?:measure|indicator|only)"
    r"|not applicable - .*|n/?a - .*|nil|→|►|↔|⬌|⇔)"
)
_PADDING = re.compile(
    r"\b(?:is|are|to be|the|good|better|best|numbers?|figures?|values?|performance|direction|of|trend"
    r"|desired|preferred|aim)\b"
    r"|[().,:;]"
)
_PARTS = re.compile(r"[\s()\[\]/:;,.=–-]+|(?<=[↑↓▲▼⬆⬇])(?=\w)")
_IDLE_WORDS = (
    "aim to be the a is are when if want we this it go goes going as possible number numbers figure figures %"
    " percentage percent value values better best good would like performance towards target than rather"
)
_IDLE = frozenset(_IDLE_WORDS.split())
_SAID = (
    r"(?:(?P<high>(?:high(?:er)?|bigger|more|increase) (?:is|=) (?:good|better)|high(?:er)? (?:good|better))"
    r"|(?P<low>(?:low(?:er)?|smaller|less|fewer|decrease) (?:is|=) (?:good|better)|low(?:er)? (?:good|better))"
    r"|good (?:is|=|to be) (?:(?P<high2>high(?:er)?)|(?P<low2>low(?:er)?))\b)"
)
_APART = re.compile(rf"[(\[,:;/–-] ?{_SAID}\b")
_AT_END = re.compile(rf"\b{_SAID}[ .)\]]*$")
_LETTER_AT_END = re.compile(r"[(\[](?:(?P<high>H|[Hh]igher)|(?P<low>L|[Ll]ower))[)\]]$")
_WORDED = re.compile(r"\w")
_CLOSING = (")", "]")
_ENDS = (*_CLOSING, "*")


@lru_cache(maxsize=1 << 14)
def polarity_of_text(text: str) -> Polarity | None:
    """Return the polarity that a cell such as `High`, `Smaller is better`, `H` or `Neither` states, or None."""
    words = plain(text)
    bare = " ".join(_PADDING.sub(" ", words).split())
    for pattern, polarity in (
        (_HIGH, Polarity.HIGH),
        (_LOW, Polarity.LOW),
        (_PLAN, Polarity.PLAN),
        (_NEUTRAL, Polarity.NEUTRAL),
    ):
        if words and (pattern.fullmatch(words) or pattern.fullmatch(bare)):
            return polarity
    return _by_parts(words)


def _by_parts(words: str) -> Polarity | None:
    """Return the polarity on which all parts of a text agree, as in `High (H)`, `▲ Higher`, `aim to maximise`."""
    parts = [part for part in _PARTS.split(words) if part and part not in _IDLE]
    agreed: Polarity | None = None
    for part in parts if parts != [words] else ():
        said = polarity_of_text(part)
        if said is None or agreed not in (None, said):
            return None
        agreed = said
    return agreed


@lru_cache(maxsize=1 << 14)
def polarity_of_wording(title: str) -> Polarity | None:
    """Return the polarity that a wording states, or None: `(low is good)`, at its end also `Lower is better`, `(H)`."""
    if not _may_say(title):
        return None
    words = plain(title)
    if "good" in words or "better" in words:
        found = _APART.search(words) or _AT_END.search(words)
        if found is not None:
            return Polarity.HIGH if found["high"] or found["high2"] else Polarity.LOW
    if not words.endswith(_CLOSING):
        return None
    written = without_footnote(tidy(title))
    found = _LETTER_AT_END.search(written)
    if found is None or _WORDED.search(written, 0, found.start()) is None:
        return None
    return Polarity.HIGH if found["high"] else Polarity.LOW


def _may_say(title: str) -> bool:
    """Return whether a wording has a word or an end that may say it: most have neither, which is seen at once."""
    written = title.casefold()
    is_told = "good" in written or "better" in written or written.rstrip().endswith(_ENDS)
    return is_told or not title.isascii()
