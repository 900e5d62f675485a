"""The layout of bars: their names over as few lines as fit, the key above them, the height of it all."""

from cpdesk.charts.lettering import LINE, POINTS
from cpdesk.charts.letters import line_count, words_width
from cpdesk.domain.figure import BarFigure

WIDTH = 160 / 25.4 * 72
"""The width of every chart on paper, in points."""

KEY_LINE = 18.0
SWATCH = 14.0
NAMES = 0.36
"""The names of the bars have at most this share of the width."""

_GAP = 14.0
_BAR_GAP = 9.0
_LEAST_BAR = 20.0
MOST_LINES = 3
FOOT = LINE + 12
HEAD = 6.0
TARGET_LINE = LINE + 4


def key_rows(figure: BarFigure, width: float) -> list[list[int]]:
    """Return the parts that each line of the key names; no key where the bars have one part."""
    if len(figure.parts) == 1 and not figure.parts[0].is_rating:
        return []
    rows: list[list[int]] = [[]]
    used = 0.0
    for at, part in enumerate(figure.parts):
        needs = key_width(part.name)
        if rows[-1] and used + needs > width:
            rows.append([])
            used = 0.0
        rows[-1].append(at)
        used += needs
    return rows


def key_width(name: str) -> float:
    """Return the room that a part takes in the key."""
    return SWATCH + 6 + words_width(name, POINTS) + _GAP


def names_width(figure: BarFigure, width: float) -> float:
    """Return the room left of the bars for their names."""
    widest = max((words_width(bar.label, POINTS, bold=bar.is_own) for bar in figure.bars), default=0.0)
    return min(widest + 10, width * NAMES)


def name_lines(label: str, room: float, *, is_bold: bool, most: int = MOST_LINES) -> list[str]:
    """Return a name over at most so many lines, the last shortened where it needs more."""
    lines: list[str] = [""]
    for word in label.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and words_width(longer, POINTS, bold=is_bold) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    return [_fitted(line, room, is_bold=is_bold) for line in lines]


def _fitted(line: str, room: float, *, is_bold: bool) -> str:
    if words_width(line, POINTS, bold=is_bold) <= room:
        return line
    words = line.rstrip(" …").split()
    while len(words) > 1 and words_width(f"{' '.join(words)} …", POINTS, bold=is_bold) > room:
        words.pop()
    line = f"{' '.join(words)} …"
    while line and words_width(line, POINTS, bold=is_bold) > room:
        line = line.rstrip(" …")[:-1] + "…"
    return line


def bar_heights(figure: BarFigure, width: float) -> list[float]:
    """Return the height that each bar asks for, with the gap below it."""
    room = names_width(figure, width) - 10
    counts = (min(line_count(bar.label, room, POINTS, bold=bar.is_own), MOST_LINES) for bar in figure.bars)
    return [max(_LEAST_BAR, count * LINE) + _BAR_GAP for count in counts]


def head_height(figure: BarFigure, width: float) -> float:
    """Return the height of what stands above the bars: the key, or the name of the target's line."""
    rows = key_rows(figure, width)
    return HEAD + (len(rows) * KEY_LINE + 8 if rows else 0.0) + (TARGET_LINE if figure.target else 0.0)


def bars_height(figure: BarFigure, width: float = WIDTH) -> float:
    """Return the height at which a chart of bars is easy to read, in points."""
    return head_height(figure, width) + sum(bar_heights(figure, width)) + FOOT
