"""Whether a document is valid by the schemas of Office Open XML."""

import importlib
from pathlib import Path

_VALIDATOR = importlib.import_module("openxml_audit").OpenXmlValidator
"""Loaded by name, as the library ships no types."""


def schema_errors(document: Path) -> list[str]:
    """Return everything that the validator finds wrong with a document."""
    return [str(error) for error in _VALIDATOR().validate(document).errors]
