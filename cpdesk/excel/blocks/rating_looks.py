"""What one cell shows of a rating by its looks: a colour, an icon, a number that picks one."""

from cpdesk.domain.grid import GridCell
from cpdesk.excel.key.arrows import arrow_of
from cpdesk.excel.key.icon_colours import is_arrow_icon, rating_of_icon
from cpdesk.excel.key.ratings import rating_of_hue
from cpdesk.excel.key.shapes import shape_of

_CODES = 5


def shows_rating_colour(cell: GridCell) -> bool:
    """Return whether one of the ratings' colours shows: the condition's over the cell's, an icon's, a sign's."""
    fill = cell.conditional_fill or cell.fill
    if fill is not None and rating_of_hue(fill) is not None:
        return True
    if cell.icon is not None:
        return rating_of_icon(cell.icon) is not None
    has_colour = cell.font_colour is not None and rating_of_hue(cell.font_colour) is not None
    return has_colour and shape_of(cell.text, cell.font) is not None


def rating_colour(cell: GridCell) -> str:
    """Return the rating whose colour shows in a cell that has one."""
    colours = (cell.conditional_fill, cell.fill, cell.font_colour)
    icon = rating_of_icon(cell.icon) if cell.icon is not None else None
    ratings = (rating_of_hue(colour) for colour in colours if colour is not None)
    return icon or next((rating for rating in ratings if rating is not None), "")


def picks_rating(cell: GridCell) -> bool:
    """Return whether the cell is a number that picks one of the ratings of an icon set, as 3, 2 and 1 do."""
    number = cell.number
    is_code = number is not None and 0 <= number <= _CODES and number % 1 == 0
    return is_code and cell.icon is not None and rating_of_icon(cell.icon) is not None


def stands_for_arrow(cell: GridCell) -> bool:
    """Return whether the cell is a digit that Webdings draws as an arrow, or a number that picks one of an icon set."""
    number = cell.number
    if "webdings" in cell.font.casefold():
        return arrow_of(cell.text, cell.font) is not None
    return number is not None and abs(number) <= _CODES and number % 1 == 0 and is_arrow_icon(cell.icon)
