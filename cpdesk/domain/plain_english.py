"""The small change of sentences: counts in words, lists, capitals and full stops."""

from collections.abc import Mapping, Sequence

_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def count_words(count: int) -> str:
    """Return a count as running text writes it: words up to nine, figures from 10."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def opening_count(count: int) -> str:
    """Return a count as a sentence begins with it, which no figure may: Thirteen; from 100 on, A total of 200."""
    if not 10 <= count < 100:
        return capitalised(count_words(count)) if count < 10 else f"A total of {count:,}"
    if count < 20:
        return capitalised(_TEENS[count - 10])
    tens, ones = divmod(count, 10)
    return capitalised(_TENS[tens - 2] + (f"-{_NUMBERS[ones]}" if ones else ""))


def plural(count: int, noun: str) -> str:
    """Return a count with its noun: one measure, 12 measures; a noun in -y or -s is not asked for here."""
    return f"{count_words(count)} {noun}" + ("" if count == 1 else "s")


def joined(items: Sequence[str], *, word: str = "and") -> str:
    """Return a list as a sentence has it: a, b and c."""
    return "".join(f"{before}{item}" for before, item in zip(separators(len(items), word=word), items, strict=True))


def separators(count: int, *, word: str = "and") -> tuple[str, ...]:
    """Return what stands before each of so many items where they are `joined`."""
    return ("", *[", "] * (count - 2), f" {word} ")[:count]


def capitalised(text: str) -> str:
    """Return the text with its first letter large and the rest as it was."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return the text with a large first letter and a stop."""
    return sentence_end(capitalised(text))


def sentence_end(text: str) -> str:
    """Return the text with a stop, unless it ends as a sentence does."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def uncapitalised(text: str) -> str:
    """Return a sentence that begins with a common word as it goes on behind a colon."""
    return text[:1].lower() + text[1:]


def counted(counts: Mapping[str, int]) -> str:
    """Return a list of counts in one style, words or, where any is over nine, figures: 24 green, 12 amber and 7 red."""
    return joined([f"{number} {what}" for number, what in zip(in_one_style(*counts.values()), counts, strict=True)])


def in_one_style(*counts: int) -> tuple[str, ...]:
    """Return counts that stand in one statement: all as words, or all as figures where any is over nine."""
    are_words = all(count < len(_NUMBERS) for count in counts)
    return tuple(count_words(count) if are_words else f"{count:,}" for count in counts)
