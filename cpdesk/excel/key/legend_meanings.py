"""What the lines of a legend say that colours, signs and words mean as ratings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from cpdesk.domain.rating import RagRating
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.legends import (
    colour_denied,
    colour_named,
    denies_rating,
    heads_key,
    is_about_something_else,
    meaning_of_line,
    pair_named,
)
from cpdesk.excel.key.rating_key import RatingKey
from cpdesk.excel.key.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.key.rule_keys import rating_of_key_line, shades_of
from cpdesk.excel.key.shapes import name_of_shape, shape_of
from cpdesk.excel.key.status_words import bare_words, likely_rating
from cpdesk.excel.words.wording import plain, tidy

_COLOUR = re.compile(r"\b(red|amber|green|blue|yellow|orange)\b")
_COLOUR_FIRST = re.compile(
    r"^\W*(?:rag ?:? ?)?(?:red|amber|green|blue|yellow|orange|r|a|g|b|y)\b(?: ?\([ragby]\))? ?(?:[-:=–]|(?=\()) ?\(?"
    r"(?P<words>[^()]{2,40}?)\)?(?: \([^()]*\))?$"
)
_COLOUR_LAST = re.compile(
    r"^(?:(?:rag |rating |status )?key ?[:–-] ?)?(?P<words>.{1,40}?) ?(?:[-:=–]|\(|\b(?:is|means|shown (?:as|in))\b) ?"
    r"(?P<name>red|amber|green|blue|yellow|(?:red|amber|green)[ /-](?:red|amber|green))\)?\.?$"
)
_TOKEN = re.compile(
    r"^(?:(?:rag|rating|score|key|status) ?:? ?)?"
    r"(?:(?P<token>[1-5]|[a-z]{1,3}) ?(?:[-:=–]|\bis\b|\bmeans\b)"
    r"|(?P<sign>[^\w\s.;,|(\"'“‘<>≤≥+%-]+) ?(?:[-:=–]|\bis\b|\bmeans\b|(?=[a-z]))) ?(?P<words>\S.+)$"
)
_SHAPE_WORD = re.compile(
    r"\b(?P<shape>star|circle|triangle|square|diamond|tick|cross|flag|happy face|sad face)s?\b ?(?:[-:=–]|is|means)"
)
_COLOURED_TEXT = re.compile(
    r"\b(?:figures?|text|values?|fonts?|numbers?|results?|shown|printed|letters?)\b.{0,30}\bin (?:red|amber|green)\b"
    r"|\b(?:red|amber|green) (?:text|font|figures?|numbers?|print|lettering)\b"
)
_SCALES: Mapping[int, tuple[RagRating, ...]] = {
    3: (RagRating.RED, RagRating.AMBER, RagRating.GREEN),
    4: (RagRating.RED, RagRating.AMBER_RED, RagRating.AMBER_GREEN, RagRating.GREEN),
    5: (RagRating.RED, RagRating.AMBER_RED, RagRating.AMBER, RagRating.AMBER_GREEN, RagRating.GREEN),
}
_BEST = re.compile(r"\b(?:excellent|outstanding|very good|best|exceed\w*|fully|well above|good)\b")
_WORST = re.compile(r"\b(?:poor|inadequate|weak|worst|well below|significantly|failing|unacceptable|critical)\b")
_OTHER_COLOUR = re.compile(
    r"^\W*(?P<name>gr[ea]y|white|black|purple)(?: ?\([a-z]{1,2}\))? ?(?:[-:=–]|\b(?:is|means)\b) ?\S"
)
_STATUS_FIRST = re.compile(r"^(?P<words>[^=:–.;,|()]{2,40}?) ?(?:[=:–]|- ) ?\S")
_LONGEST_WORDS = 40
_ENDS = " .,;"


def rating_key_of(lines: Sequence[KeyLine]) -> RatingKey:
    """Return what the lines say of colours, signs and words."""
    parts = [part for line in lines for part in line.parts()]
    fills: dict[str, RagRating | None] = {}
    hues: dict[RagRating, RagRating | None] = {}
    words: dict[str, RagRating | None] = {}
    shades = shades_of(lines)
    performing: set[RagRating] = set()
    is_legend = any(meaning_of_line(part.text) is not None for part in parts) or _are_swatches(parts)
    for part in parts:
        _read_colour(part, fills, hues, performing, shades=shades, is_legend=is_legend)
        for word, rating in _words_of(part, shades):
            words.setdefault(word, rating)
    revised = _revised_marks(parts, words)
    words.update(revised)
    for word, rating in _scale(parts).items():
        words[word] = words.get(word) or rating
    return RatingKey(
        fills,
        {hue: meaning for hue, meaning in hues.items() if hue not in performing},
        words,
        any(_COLOURED_TEXT.search(plain(part.text)) and not is_about_something_else(part.text) for part in parts),
        is_r_revised=bool(revised),
    )


def _are_swatches(parts: Sequence[KeyLine]) -> bool:
    """Return whether colours alone stand beside words, and are a legend that may say that a colour is no rating.

    So are those of which one is outright said to be none; and those under `Key` unless red and green are both there,
    which is a way of rating in whatever words. Else they may as well be the ratings of what they stand beside.
    """
    alone = [part for part in parts if part.has_swatch and not part.swatch.strip()]
    if any(denies_rating(part.text) for part in alone):
        return True
    hues = {rating_of_hue(part.fill) for part in alone if part.fill is not None}
    return any(heads_key(part.text) for part in parts) and not {RagRating.RED, RagRating.GREEN} <= hues


def _read_colour(
    part: KeyLine,
    fills: dict[str, RagRating | None],
    hues: dict[RagRating, RagRating | None],
    performing: set[RagRating],
    *,
    shades: AbstractSet[RagRating],
    is_legend: bool,
) -> None:
    """Note what the line's swatch means, and what it takes from a colour that it names.

    A coloured cell beside words is a swatch only where the lines are a legend (`is_legend`) or the words are plain.
    """
    denied = colour_denied(part.text)
    if denied is not None:
        hues.setdefault(denied, None)
        return
    named = rating_of_text(part.swatch) or meaning_of_line(part.text) or rating_of_text(part.text)
    hue = rating_of_hue(part.fill) if part.fill is not None else None
    names_colour = _names_colour(part)
    is_shown = names_colour is not None or (part.has_swatch and (is_legend or denies_rating(part.text)))
    if is_shown and is_about_something_else(part.text):
        for colour in {names_colour, hue if part.has_swatch else None} - {None}:
            hues.setdefault(colour, None)  # type: ignore[arg-type]
        if part.has_swatch and part.fill is not None:
            fills.setdefault(part.fill, None)
        return
    if names_colour is not None:
        performing.add(names_colour)
    if part.fill is None or named is None:
        return
    if part.has_swatch and hue is not None:
        performing.add(hue)
    meaning = rating_of_key_line(part, shades) or named
    fills.setdefault(part.fill, hue if hue is RagRating.BLUE and meaning is RagRating.GREEN else meaning)


def _names_colour(part: KeyLine) -> RagRating | None:
    """Return the colour that a line begins with, or that its swatch says."""
    said = rating_of_text(part.swatch) if len(part.swatch.strip()) > 1 else None
    return said or colour_named(part.text)


def _words_of(part: KeyLine, shades: AbstractSet[RagRating]) -> Iterator[tuple[str, RagRating | None]]:
    """Return each word or sign that the line explains, with its rating."""
    text = plain(part.text)
    rating = _rating_of(part, shades)
    swatch = plain(part.swatch).strip(" .")
    if rating is not None and swatch and rating_of_text(swatch) is None:
        yield from _forms(swatch, rating, part.swatch)
    first, last = _COLOUR_FIRST.match(text), _COLOUR_LAST.match(text)
    if last is not None and not first:
        named = rating_of_text(last["name"])
        if named is not None and rating_of_text(last["words"]) is None:
            yield from _forms(last["words"].strip(" ."), named, last["words"])
    elif rating is not None and not is_about_something_else(part.text):
        phrase = first["words"].strip(_ENDS) if first is not None else text.strip(_ENDS) if part.has_swatch else ""
        if 2 < len(phrase) <= _LONGEST_WORDS and rating_of_text(phrase) is None:
            yield phrase, rating
    other, status = _OTHER_COLOUR.match(text), _STATUS_FIRST.match(text)
    if other is not None and is_about_something_else(part.text):
        yield other["name"], None
    if status is not None and rating is not None and likely_rating(status["words"]) is rating:
        yield bare_words(status["words"]), rating
    token = _TOKEN.match(text)
    sign = (token["token"] or token["sign"]) if token is not None else ""
    if token is not None and rating_of_text(sign) is None:
        meant = _rating_of_words(token["words"])
        if meant is not None:
            yield from _forms(sign, meant, sign)
    shape = _SHAPE_WORD.search(text)
    if shape is not None and rating is not None:
        yield shape["shape"], rating


def _forms(word: str, rating: RagRating, written: str) -> Iterator[tuple[str, RagRating | None]]:
    yield word, rating
    shape = name_of_shape(word) or shape_of(tidy(written), "")
    if shape is not None and shape != "arrow":
        yield shape, rating


def _rating_of(part: KeyLine, shades: AbstractSet[RagRating]) -> RagRating | None:
    """Return the rating that a line is about: the colour that it names anywhere, else its swatch's, else its words'."""
    if is_about_something_else(part.text):
        return rating_of_text(part.text)
    pair = pair_named(part.text)
    if pair is not None:
        return pair
    known = rating_of_key_line(part, shades)
    colours = set(_COLOUR.findall(plain(part.text)))
    if len(colours) == 1:
        return rating_of_text(next(iter(colours)))
    for colour in (part.fill if part.has_swatch else None, part.font_colour if len(part.swatch) == 1 else None):
        hue = rating_of_hue(colour) if colour is not None else None
        if hue is not None:
            return known if known is RagRating.AMBER and hue is RagRating.YELLOW else hue
    return known


def _rating_of_words(words: str) -> RagRating | None:
    said = rating_of_text(words) or pair_named(words)
    if said is not None:
        return said
    colours = set(_COLOUR.findall(words))
    if len(colours) == 1:
        return rating_of_text(next(iter(colours)))
    return meaning_of_line(words)


def _revised_marks(parts: Sequence[KeyLine], known: Mapping[str, RagRating | None]) -> dict[str, RagRating | None]:
    """Return `r` as no rating where a line says that it marks a revised figure."""
    says_revised = any(re.match(r"^\W*r\W{0,3}(?:[-:=–]|is|means)? ?revised\b", _with_swatch(part)) for part in parts)
    says_red = any(re.match(r"^\W*r\W{0,3}(?:[-:=–]|is|means)? ?red\b", _with_swatch(part)) for part in parts)
    return {"r": None} if says_revised and not says_red and "r" not in known else {}


def _with_swatch(part: KeyLine) -> str:
    return plain(f"{part.swatch} {part.text}".strip())


def _scale(parts: Sequence[KeyLine]) -> dict[str, RagRating]:
    """Return the ratings of a scale of three, four or five whose ends the legend explains as best and worst."""
    said: dict[int, str] = {}
    for part in parts:
        token = _TOKEN.match(_with_swatch(part))
        if token is not None and token["token"] in ("1", "2", "3", "4", "5"):
            said.setdefault(int(token["token"]), token["words"])
    scale = _SCALES.get(len(said), ())
    if not scale or sorted(said) != list(range(1, len(said) + 1)):
        return {}
    first, last = said[1], said[len(said)]
    is_rising = _is_end(last, _BEST, RagRating.GREEN) and _is_end(first, _WORST, RagRating.RED)
    is_falling = _is_end(first, _BEST, RagRating.GREEN) and _is_end(last, _WORST, RagRating.RED)
    if not (is_rising or is_falling):
        return {}
    ordered = scale if is_rising else tuple(reversed(scale))
    return {str(number): rating for number, rating in enumerate(ordered, 1)}


def _is_end(words: str, signs: re.Pattern[str], rating: RagRating) -> bool:
    return signs.search(words) is not None or _rating_of_words(words) is rating
