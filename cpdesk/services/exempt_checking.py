"""Checking what is exempt: whether every mark is whole, and whether the public paper speaks of what it withholds."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cpdesk.domain.exempt_list import ExemptKind, ExemptThing, exempt_things
from cpdesk.domain.exempt_slip import exempt_slips
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_words import figure_text
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import pack_texts
from cpdesk.domain.plain_english import capitalised
from cpdesk.domain.public_pack import measure_places, public_pack
from cpdesk.domain.text_place import TextKind

_LEAST_WORDING, _LEAST_FIGURE = 8, 3
"""Shorter ones stand in any text by chance."""


NAMED, SLIP = "withheld-named", "withheld-slip"

_KINDS = dict.fromkeys((TextKind.COMMENTARY, TextKind.ACTION, TextKind.REASON), ExemptKind.COMMENTARY)
"""What is beside a measure; anything else is of a section."""


class ExemptGap(NamedTuple):
    """What is wrong, as a sentence, with what it is wrong with; `quote` has the words of a public text."""

    code: str
    text: str
    kind: ExemptKind
    subject: str
    quote: str = ""


class _PublicText(NamedTuple):
    name: str
    words: str
    kind: ExemptKind
    subject: str


def exempt_gaps(pack: BoardPack) -> tuple[ExemptGap, ...]:
    """Return what was meant as a mark and is none, the marks without a public-interest statement, and what tells.

    That is each public text that speaks of a withheld measure.
    """
    slips = tuple(_slips(pack))
    things = exempt_things(pack)
    if not things:
        return slips
    return (*slips, *_unstated(things), *_spoken_of(pack))


def _slips(pack: BoardPack) -> Iterator[ExemptGap]:
    """Yield the marks that somebody typed as words: the public paper prints them with what they were to withhold."""
    if not any(exempt_slips(item.text) for item in pack_texts(pack)):
        return
    for item in pack_texts(public_pack(pack)):
        kind = _KINDS.get(item.place.kind, ExemptKind.SECTION)
        for slip in exempt_slips(item.text):
            words = f"“{item.name}” has “{slip}”, which marks nothing: the public paper prints what it is to withhold."
            yield ExemptGap(SLIP, words, kind, item.place.subject, slip)


def _unstated(things: tuple[ExemptThing, ...]) -> Iterator[ExemptGap]:
    for thing in things:
        if not thing.exemption.interest.strip():
            words = f"{capitalised(thing.name)} is exempt without a public-interest statement."
            yield ExemptGap("exempt-unstated", words, thing.is_in or thing.kind, thing.subject)


def _spoken_of(pack: BoardPack) -> Iterator[ExemptGap]:
    hidden = {key: pack.measures[key] for key in measure_places(pack) if key in pack.measures}
    if not hidden:
        return
    figures = {
        figure_text(card.current_value(measure), measure.unit, "")
        for key, (card, measure) in pack.measures.items()
        if key not in hidden
    }
    texts = tuple(_public_texts(public_pack(pack)))
    for key, (card, measure) in hidden.items():
        named, name = _names(measure), f"measure {measure_name(key)}"
        shown = figure_text(card.current_value(measure), measure.unit, "")
        figure = _word(shown) if len(shown) >= _LEAST_FIGURE and shown not in figures else None
        for text in texts:
            found = next(filter(None, (pattern.search(text.words) for pattern in named)), None)
            if found is not None:
                words = f"{text.name} speaks of {name}, which the public paper withholds."
                yield ExemptGap(NAMED, words, text.kind, text.subject, found[0])
            elif figure is not None and (found := figure.search(text.words)) is not None:
                words = f"{text.name} has a figure that is that of {name}, which the public paper withholds."
                yield ExemptGap("withheld-figure", words, text.kind, text.subject, found[0])


def _names(measure: Measure) -> list[re.Pattern[str]]:
    """Return what finds a measure by its reference, where that cannot be any number, or by its wording."""
    title = " ".join(measure.title.split())
    patterns = [_word(title)] if len(title) >= _LEAST_WORDING else []
    if measure.ref and not measure.ref.isdigit():
        patterns.append(_word(measure.ref))
    return patterns


def _word(words: str) -> re.Pattern[str]:
    """Return what finds these words by themselves: 3.1 is not in 3.12, nor in 13.1, nor in 3.1%."""
    spaced = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<![\w.,]){spaced}(?!\w|[.,]\d|\s?%)", re.IGNORECASE)


def _public_texts(pack: BoardPack) -> Iterator[_PublicText]:
    """Yield the texts of people that the public paper of the report in hand may print."""
    in_hand = {section.id for section in pack.sections}
    for item in pack_texts(pack):
        kind, subject = item.place.kind, item.place.subject
        words = item.text.plain
        if kind in (TextKind.COMMENTARY, TextKind.REASON):
            yield _PublicText(item.name, words, ExemptKind.COMMENTARY, subject)
        elif kind in (TextKind.SECTION, TextKind.HEADING) and subject in in_hand:
            yield _PublicText(f"“{item.name}”", words, ExemptKind.SECTION, subject)
    for line in pack.tracker:
        name = line.name[:1].upper() + line.name[1:]
        yield _PublicText(name, f"{line.text}\n{line.progress.plain}", ExemptKind.LINE, line.key)
    for minute in pack.minutes:
        name = f"Minute {minute.number}" if minute.number else "An item of the minutes"
        yield _PublicText(name, f"{minute.text}\n{minute.answer}", ExemptKind.MINUTE, minute.id)
    for card in pack.scorecards:
        yield _PublicText(f"A note on the sheet {card.place.sheet}", "\n".join(card.notes), ExemptKind.LINE, "")
