"""Words written on a chart."""

from matplotlib.axes import Axes
from matplotlib.text import Annotation

from cpdesk.charts.lettering import bold_type, drawable, plain_type
from cpdesk.charts.scheme import ChartColours


def write(
    axes: Axes, words: str, at: tuple[float, float], offset: tuple[float, float], colour: str, *, is_bold: bool = False
) -> Annotation:
    """Write words `offset` points from a place, which is a share of the plot unless the caller says otherwise."""
    return axes.annotate(
        "\n".join(map(drawable, words.split("\n"))),
        at,
        offset,
        xycoords="axes fraction",
        textcoords="offset points",
        color=colour,
        fontproperties=bold_type() if is_bold else plain_type(),
        annotation_clip=False,
        parse_math=False,
    )


def write_at_point(
    axes: Axes, words: str, at: tuple[float, float], offset: tuple[float, float], colours: ChartColours
) -> Annotation:
    """Write bold words beside a point, centred, on the ground of the paper so that no line runs through them."""
    text = write(axes, words, at, offset, colours.ink, is_bold=True)
    text.xycoords = "data"
    text.set(horizontalalignment="center", bbox={"facecolor": colours.paper, "linewidth": 0, "pad": 0.5})
    return text
