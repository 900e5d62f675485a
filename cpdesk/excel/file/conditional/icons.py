"""The icon that an icon set shows for a number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cpdesk.domain.grid import CellIcon
from cpdesk.excel.file.conditional.rule import IconSetting, Threshold

_NO_ICON = "NoIcons"


def icon_count(name: str) -> int:
    """Return how many icons a set has: its name begins with their number."""
    return int(name[0]) if name[:1] in ("3", "4", "5") else 0


@dataclass(frozen=True, slots=True)
class IconScale:
    """Where each icon after the first begins, from the lowest up; `includes` says whether right there."""

    setting: IconSetting
    starts: tuple[tuple[float, bool], ...]

    def icon(self, number: float) -> CellIcon | None:
        """Return the icon of the highest threshold that the number reaches; None where the rule hides it."""
        step = 0
        for place, (start, includes) in enumerate(self.starts, 1):
            if number > start or (includes and number == start):
                step = place
        return self._drawn(step)

    def _drawn(self, step: int) -> CellIcon | None:
        count = len(self.starts) + 1
        at = count - 1 - step if self.setting.is_reversed else step
        if self.setting.own:
            name, number = self.setting.own[at]
            return None if name == _NO_ICON else CellIcon(name, number, icon_count(name))
        return CellIcon(self.setting.name, at, count)


def icon_scale(
    setting: IconSetting, numbers: Sequence[float], worked_out: Callable[[str], float | None]
) -> IconScale | None:
    """Return the scale over the range's sorted `numbers`; None where a threshold cannot be worked out.

    `worked_out` returns the number that a threshold's formula comes to. Icons and thresholds have to be equally many,
    as in every file of Excel's.
    """
    count = len(setting.own) or icon_count(setting.name)
    if count < 2 or len(setting.thresholds) != count:
        return None
    starts = []
    for threshold in setting.thresholds[1:]:
        start = _start(threshold, numbers, worked_out)
        if start is None:
            return None
        starts.append((start, threshold.includes))
    return IconScale(setting, tuple(starts))


def _start(threshold: Threshold, numbers: Sequence[float], worked_out: Callable[[str], float | None]) -> float | None:
    if not numbers:
        return 0.0
    match threshold.kind:
        case "min" | "autoMin":
            return numbers[0]
        case "max" | "autoMax":
            return numbers[-1]
    stated = worked_out(threshold.value)
    if stated is None:
        return None
    match threshold.kind:
        case "num" | "formula":
            return stated
        case "percent":
            return numbers[0] + (numbers[-1] - numbers[0]) * stated / 100
        case "percentile":
            return _percentile(numbers, stated)
    return None


def _percentile(numbers: Sequence[float], share: float) -> float | None:
    """Return the number below which so many per cent lie, as Excel's PERCENTILE interpolates it."""
    if not 0 <= share <= 100:
        return None
    at = (len(numbers) - 1) * share / 100
    low = int(at)
    high = min(low + 1, len(numbers) - 1)
    return numbers[low] + (numbers[high] - numbers[low]) * (at - low)


def rank_limits(numbers: Sequence[float], rank: int, *, is_percent: bool, is_bottom: bool) -> float | None:
    """Return the number that the top (or bottom) so many of sorted `numbers` reach; None where none does."""
    count = max(1, len(numbers) * rank // 100) if is_percent else rank
    if not numbers or count < 1:
        return None
    count = min(count, len(numbers))
    return numbers[count - 1] if is_bottom else numbers[-count]
