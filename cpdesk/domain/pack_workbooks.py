"""The workbooks of a pack, from its fields, in the order in which they were brought in."""

from collections.abc import Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.history import Entrant
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.supplied import SuppliedWorkbook


def pack_entrants(held: Mapping[str, JsonValue], library: Mapping[str, SuppliedWorkbook]) -> tuple[Entrant, ...]:
    """Return each workbook of the library that a field names, with what it follows and which measures those are."""
    named = []
    for name, value in held.items():
        family, sha256, _ = fields.parts(name)
        if family == "workbook" and sha256 in library and isinstance(value, Mapping):
            keys = value.get("measures")
            texts = {key: str(there) for key, there in keys.items()} if isinstance(keys, Mapping) else {}
            entrant = Entrant(library[sha256], str(value.get("follows") or ""), texts)
            named.append((str(value.get("order", 0)).zfill(6), sha256, entrant))
    return tuple(entrant for *_, entrant in sorted(named, key=lambda item: item[:2]))
