"""A council's own Word template, to write a paper in."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class HouseTemplate:
    """The bytes of the template, with the styles of it that a person chose, by the label of their role."""

    content: bytes
    styles: Mapping[str, str] = field(default_factory=dict)
