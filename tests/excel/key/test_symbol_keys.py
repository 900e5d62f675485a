"""What a key says about symbols."""

import pytest

from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.excel.key.symbol_keys import symbol_meanings

S, N, Z = SymbolMeaning.SUPPRESSED, SymbolMeaning.NOT_AVAILABLE, SymbolMeaning.NEGLIGIBLE


@pytest.mark.parametrize(
    ("line", "meanings"),
    [
        ("* suppressed (fewer than 5)   c = confidential", {"*": S, "c": S}),
        ("* suppressed (fewer than 5)  c confidential", {"*": S, "c": S}),
        ("Key: c: confidential x: not available", {"c": S, "x": N}),
        ("[c] = confidential [x] = not available", {"[c]": S, "[x]": N}),
        ("- = nil and c = suppressed", {"-": Z, "c": S}),
        ("c  =  suppressed", {"c": S}),
    ],
)
def test_each_symbol_of_a_line_is_explained_whatever_parts_them(line: str, meanings: dict[str, SymbolMeaning]) -> None:
    assert symbol_meanings(line) == meanings
