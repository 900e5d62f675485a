"""Fields of a JSON object, each checked as it is taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.json_value import decimal_number
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.provenance import CellPlace

_Choice = TypeVar("_Choice", bound=StrEnum)
_MISSING = object()


class DamagedDataError(CpdeskError, ValueError):
    """Stored data does not say what it has to say, so it cannot be trusted."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(
            f"The stored workbook data is damaged: {where} {problem}.",
            "Import the workbook again, or go back to an earlier version of the pack.",
        )


@dataclass(frozen=True, slots=True)
class Fields:
    """One JSON object with the path that leads to it; a getter raises DamagedDataError on the unexpected."""

    data: Mapping[str, object]
    where: str

    @classmethod
    def of(cls, value: object, where: str) -> "Fields":
        """Return the object, or raise where `value` is none."""
        if not isinstance(value, Mapping):
            raise DamagedDataError(where, "should be an object")
        return cls(value, where)

    def _get(self, name: str) -> object:
        value = self.data.get(name, _MISSING)
        if value is _MISSING:
            raise DamagedDataError(f"{self.where}.{name}", "is missing")
        return value

    def text(self, name: str) -> str:
        """Return a text."""
        value = self._get(name)
        if not isinstance(value, str):
            raise DamagedDataError(f"{self.where}.{name}", "should be text")
        return value

    def optional_text(self, name: str) -> str | None:
        """Return a text, or None where it is null or left out."""
        return None if self.data.get(name) is None else self.text(name)

    def flag(self, name: str) -> bool:
        """Return true or false."""
        value = self._get(name)
        if not isinstance(value, bool):
            raise DamagedDataError(f"{self.where}.{name}", "should be true or false")
        return value

    def count(self, name: str) -> int:
        """Return a whole number."""
        value = self._get(name)
        if isinstance(value, bool) or not isinstance(value, int):
            raise DamagedDataError(f"{self.where}.{name}", "should be a whole number")
        return value

    def number(self, name: str) -> Decimal | None:
        """Return a number as a Decimal, or None where it is null or left out."""
        value = self.data.get(name)
        if value is None:
            return None
        number = decimal_number(value)
        if number is None:
            raise DamagedDataError(f"{self.where}.{name}", "should be a number")
        return number

    def written_number(self, name: str) -> Decimal | None:
        """Return a number kept as text for its decimal places, or None where it is null or left out."""
        text = self.optional_text(name)
        if text is None:
            return None
        try:
            number = Decimal(text)
        except InvalidOperation as cause:
            raise DamagedDataError(f"{self.where}.{name}", "should be a number written as text") from cause
        if not number.is_finite():
            raise DamagedDataError(f"{self.where}.{name}", "should be a finite number")
        return number

    def choice(self, name: str, kind: type[_Choice]) -> _Choice:
        """Return one of an enumeration's values."""
        text = self.text(name)
        try:
            return kind(text)
        except ValueError as cause:
            raise DamagedDataError(f"{self.where}.{name}", f"cannot be “{text}”") from cause

    def optional_choice(self, name: str, kind: type[_Choice]) -> _Choice | None:
        """Return one of an enumeration's values, or None where it is null or left out."""
        return None if self.data.get(name) is None else self.choice(name, kind)

    def items(self, name: str) -> Sequence[object]:
        """Return a list."""
        value = self._get(name)
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise DamagedDataError(f"{self.where}.{name}", "should be a list")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        found = self.items(name)
        texts = tuple(item for item in found if isinstance(item, str))
        if len(texts) != len(found):
            raise DamagedDataError(f"{self.where}.{name}", "should be a list of texts")
        return texts

    def counts(self, name: str) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        found = self.items(name)
        counts = tuple(item for item in found if isinstance(item, int) and not isinstance(item, bool))
        if len(counts) != len(found):
            raise DamagedDataError(f"{self.where}.{name}", "should be a list of whole numbers")
        return counts

    def inner(self, name: str) -> "Fields":
        """Return the object under `name`."""
        return Fields.of(self._get(name), f"{self.where}.{name}")

    def optional_inner(self, name: str) -> "Fields | None":
        """Return the object under `name`, or None where it is null or left out."""
        return None if self.data.get(name) is None else self.inner(name)

    def each(self, name: str) -> tuple["Fields", ...]:
        """Return a list of objects."""
        path = f"{self.where}.{name}"
        return tuple(Fields.of(item, f"{path}[{index}]") for index, item in enumerate(self.items(name)))

    def place(self, home: str | None = None) -> CellPlace:
        """Return the cell, on its own sheet where one is named, else on the sheet `home`."""
        sheet = self.text("sheet") if home is None or "sheet" in self.data else home
        return CellPlace(sheet, self.text("cell"))

    def optional_place(self, home: str) -> CellPlace | None:
        """Return the cell, or None where it is null or left out."""
        return None if self.data.get("cell") is None else self.place(home)

    def period(self, name: str = "period") -> ReportingPeriod | None:
        """Return a period; where its code could mean two, `<name>_kind` says which."""
        code = self.optional_text(name)
        if code is None:
            return None
        try:
            period = _period_of(code)
        except ValueError as cause:
            raise DamagedDataError(f"{self.where}.{name}", f"cannot be the period “{code}”") from cause
        kind = self.optional_choice(f"{name}_kind", PeriodKind)
        if kind is PeriodKind.FINANCIAL_YEAR and kind is not period.kind:
            return ReportingPeriod.financial_year(int(code[:4]))
        return period


@lru_cache(maxsize=1_000)
def _period_of(code: str) -> ReportingPeriod:
    """Return the period of a code: one and the same for all figures, as a workbook has few periods and many of them."""
    return ReportingPeriod.from_code(code)
