"""How a cell of a sheet looks: its words, its signs, the colours of both."""

from datetime import date, time

from cpdesk.domain.grid import CellIcon, GridCell

_SYMBOL_FONTS = {
    "Wingdings": {"é": "↑", "ê": "↓", "è": "→", "ç": "←", "ñ": "⇧", "ò": "⇩", "l": "●", "n": "■", "ü": "✓", "û": "✗"},
    "Wingdings 3": {"p": "▲", "q": "▼", "u": "►", "t": "◄", "h": "↑", "i": "↓", "g": "→", "f": "←"},
    "Webdings": {"5": "▲", "6": "▼", "4": "►", "3": "◄"},
}
"""What the letters of Microsoft's fonts of symbols look like; a computer without them would show bare letters."""
_ARROWS = ("▼", "►", "▲")
_ICON_COLOURS = ("B3261E", "C98500", "17776A")


def shown_text(cell: GridCell) -> str:
    """Return what a cell shows in words and signs."""
    if cell.error is not None:
        return cell.error
    signs = _SYMBOL_FONTS.get(cell.font, {})
    return "".join(signs.get(letter, letter) for letter in cell.text) if signs and len(cell.text) < 4 else cell.text


def is_to_the_right(cell: GridCell) -> bool:
    """Return whether Excel sets the cell to the right: numbers and dates are, words are not."""
    return cell.number is not None or isinstance(cell.value, date | time)


def icon_sign(icon: CellIcon) -> tuple[str, str]:
    """Return the sign for the icon of a conditional format, with its colour (RRGGBB)."""
    place = 0 if icon.count < 2 else round(icon.number * 2 / (icon.count - 1))
    colour = "6B7280" if "Gray" in icon.name else _ICON_COLOURS[place]
    return (_ARROWS[place] if "Arrow" in icon.name else "●"), colour


def ink_on(fill: str) -> str:
    """Return black or white, whichever is read better on a colour (RRGGBB)."""
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return "000000" if 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2 > 0.18 else "FFFFFF"
