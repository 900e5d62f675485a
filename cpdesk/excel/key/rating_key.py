"""What a workbook's legend says that its colours, signs and words mean as ratings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from cpdesk.domain.grid import CellIcon, GridCell
from cpdesk.domain.measure import RagSource
from cpdesk.domain.rating import RagRating
from cpdesk.excel.key.icon_colours import is_arrow_icon, rating_of_icon
from cpdesk.excel.key.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.key.shapes import name_of_shape, shape_of
from cpdesk.excel.words.figure_marks import mark_beside, may_have_mark
from cpdesk.excel.words.wording import plain

Shown = tuple[RagRating | None, RagSource | None]
_NOES = ("n", "no")
_LETTERS = ("r", "g", "red", "green")
_BESIDE_RED = ("a", "g", "amber", "green")
NOTHING: Shown = (None, None)


@dataclass(frozen=True)
class RatingKey:
    """A legend's colours by their six digits and by their names, and its signs and words in one case.

    A colour or sign whose meaning is None means something that is no rating: `green = new measure`. Where the ratings
    are yes or no (`Target met?`), `Y` is no yellow. `marks` are the letters and words that are ratings beside figures.
    `is_r_revised` tells that `r` is no rating by a note on revised figures, which are none beside other letters.
    """

    fills: Mapping[str, RagRating | None] = field(default_factory=dict)
    hues: Mapping[RagRating, RagRating | None] = field(default_factory=dict)
    words: Mapping[str, RagRating | None] = field(default_factory=dict)
    font_colours: bool = False
    is_yes_or_no: bool = False
    marks: Mapping[str, RagRating] = field(default_factory=dict)
    is_r_revised: bool = False

    def over(self, other: "RatingKey") -> "RatingKey":
        """Return this legend, with what `other` says where this one says nothing."""
        return RatingKey(
            {**other.fills, **self.fills},
            {**other.hues, **self.hues},
            {**other.words, **self.words},
            self.font_colours or other.font_colours,
            self.is_yes_or_no,
            self.marks,
            self.is_r_revised or other.is_r_revised,
        )

    def with_words(self, words: Mapping[str, RagRating | None]) -> "RatingKey":
        """Return this legend with what somebody has said of words, which counts before what it says itself."""
        is_r_revised = self.is_r_revised and "r" not in words
        return replace(self, words={**self.words, **words}, is_r_revised=is_r_revised) if words else self

    def beside(self, texts: Iterable[str]) -> "RatingKey":
        """Return this legend as it is to be read of ratings with those texts among them."""
        words = {text.strip(" .").casefold() for text in texts}
        if self.is_r_revised and not words.isdisjoint(_BESIDE_RED):
            return replace(self, words={word: rating for word, rating in self.words.items() if word != "r"})
        is_yes_or_no = not words.isdisjoint(_NOES) and words.isdisjoint(_LETTERS)
        return replace(self, is_yes_or_no=True) if is_yes_or_no else self

    def of_colour(self, colour: str | None) -> RagRating | None:
        """Return the rating that a colour shows: as the legend's own swatch, else as the nearest hue, if any is."""
        if colour is None:
            return None
        if colour in self.fills:
            return self.fills[colour]
        hue = rating_of_hue(colour)
        return self.hues.get(hue, hue) if hue is not None else None

    def of_text(self, text: str) -> RagRating | None:
        """Return the rating that a text says by itself or by the legend."""
        words = plain(text).strip(" .")
        if words in self.words:
            return self.words[words]
        shape = name_of_shape(words)
        if shape is not None and shape in self.words:
            return self.words[shape]
        if self.is_yes_or_no and words == "y":
            return None
        return rating_of_text(text)

    def of_icon(self, icon: CellIcon | None) -> RagRating | None:
        """Return the rating of an icon's colour."""
        rating = rating_of_icon(icon) if icon is not None else None
        return self.hues.get(rating, rating) if rating is not None else None

    def explains(self, colour: str) -> bool:
        """Return whether the legend shows that very colour as a rating."""
        return self.fills.get(colour) is not None

    def shown(self, cell: GridCell | None, *, is_rating_column: bool) -> Shown:
        """Return the rating that a cell shows with how it does: by its text, its fill, its icon, its sign's colour.

        Only a column of ratings has them as words alone, or as arrows: elsewhere an arrow is a direction.
        """
        if cell is None:
            return NOTHING
        said = self.of_text(cell.text) if is_rating_column and cell.text.strip() else None
        if said is not None:
            return said, RagSource.TEXT
        mark = mark_beside(cell.text) if self.marks and not is_rating_column and may_have_mark(cell.text) else None
        if mark is not None and mark in self.marks:
            return self.marks[mark], RagSource.TEXT
        filled = self._filled(cell, is_rating_column=is_rating_column)
        if filled[0] is not None:
            return filled
        if cell.icon is not None and (is_rating_column or not is_arrow_icon(cell.icon)):
            drawn = self.of_icon(cell.icon)
            if drawn is not None:
                return drawn, RagSource.ICON
        return self._coloured(cell, is_rating_column=is_rating_column)

    def _filled(self, cell: GridCell, *, is_rating_column: bool) -> Shown:
        """Return the rating of the colour shown; one that a condition gives to an empty figure rates nothing."""
        if cell.conditional_fill is not None:
            is_result = is_rating_column or not cell.is_blank
            rating = self.of_colour(cell.conditional_fill) if is_result else None
            return (rating, RagSource.CONDITIONAL) if rating is not None else NOTHING
        rating = self.of_colour(cell.fill)
        return (rating, RagSource.FILL) if rating is not None else NOTHING

    def _coloured(self, cell: GridCell, *, is_rating_column: bool) -> Shown:
        """Return the rating of a sign's own colour, or of a figure's where the legend speaks of coloured figures."""
        if cell.font_colour is None or cell.is_blank:
            return NOTHING
        shape = shape_of(cell.text, cell.font)
        has_sign = shape is not None and (is_rating_column or shape not in ("arrow", "triangle"))
        rating = self.of_colour(cell.font_colour) if has_sign or self.font_colours else None
        return (rating, RagSource.ICON if has_sign else RagSource.TEXT) if rating is not None else NOTHING
