"""The organisation's look: one source of colours, fonts and rating marks for screen, chart and paper."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain.rating import RagRating
from cpdesk.resources import resource_text


@dataclass(frozen=True, slots=True)
class RatingLook:
    """How one rating looks: a fill with text that reads on it (RRGGBB), and a shape that needs no colour."""

    fill: str
    text: str
    shape: str


@dataclass(frozen=True, slots=True)
class Branding:
    """Colours as RRGGBB. `series` are the chart's lines in order; `not_rated` is the look of having no rating."""

    name: str
    font: str
    accent: str
    heading: str
    table_header_fill: str
    table_header_text: str
    table_border: str
    series: tuple[str, ...]
    target_line: str
    ratings: Mapping[RagRating, RatingLook]
    not_rated: RatingLook

    def look(self, rating: RagRating | None) -> RatingLook:
        """Return how a rating looks; None is having none."""
        return self.not_rated if rating is None else self.ratings[rating]

    def mark(self, rating: RagRating | None) -> str:
        """Return the rating as shape and letter, such as `◆ R`; for no rating the shape alone."""
        look = self.look(rating)
        return look.shape if rating is None else f"{look.shape} {rating.letter}"


def load_branding(name: str = "default") -> Branding:
    """Return the branding of that name from `resources/branding`."""
    data = tomllib.loads(resource_text("branding", f"{name}.toml"))
    looks = {key: RatingLook(**look) for key, look in data["ratings"].items()}
    not_rated = looks.pop("not-rated")
    plain = {key: value for key, value in data["look"].items() if key != "series"}
    return Branding(
        series=tuple(data["look"]["series"]),
        ratings={RagRating(key): look for key, look in looks.items()},
        not_rated=not_rated,
        **plain,
    )
