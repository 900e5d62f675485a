"""A paper as a page to read on the screen: its words and tables, each chart by its description."""

from collections.abc import Iterator
from html import escape

from cpdesk.domain.outline import FigureBlock, Heading, ListItem, Outline, OutlineBlock, Paragraph, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.report.compose import compose
from cpdesk.report.numbers import numbered_blocks


def paper_page(pack: BoardPack) -> str:
    """Return the whole paper of a pack, its exempt parts marked as such, as plain HTML that loads nothing."""
    return "".join(_page(compose(pack, part="exempt")))


def _page(outline: Outline) -> Iterator[str]:
    yield f"<h1>{escape(outline.title)}</h1>"
    yield "".join(f"<p>{escape(label)}: {escape(text)}</p>" for label, text in outline.front)
    blocks = [block for part in outline.parts for block in part.blocks]
    for block, number in numbered_blocks(blocks):
        yield from _block(block, number)


def _block(block: OutlineBlock, number: str) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"<h{level + 1}>{escape(f'{number} {text}'.strip())}</h{level + 1}>"
        case Paragraph(runs):
            yield f"<p>{escape(number)} {_runs(runs)}</p>"
        case ListItem(runs, kind, level):
            mark = "•" if kind is BlockKind.BULLET else "–"
            yield f'<p style="margin-left: {20 * (level + 1)}px">{mark} {_runs(runs)}</p>'
        case Table():
            yield from _table(block)
        case FigureBlock(figure, caption):
            yield f"<p><i>{escape(caption)}: {escape(figure.alt_text)}</i></p>"


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    words = escape(run.text)
    for is_so, tag in ((run.bold, "b"), (run.italic, "i"), (run.underline, "u")):
        words = f"<{tag}>{words}</{tag}>" if is_so else words
    return words


def _table(table: Table) -> Iterator[str]:
    yield f"<p><b>{escape(table.caption)}</b></p><table border='1' cellspacing='0' cellpadding='4'><tr>"
    yield "".join(f"<th align='left'>{escape(name)}</th>" for name in table.header)
    yield "</tr>"
    for row in table.rows:
        yield f"<tr>{''.join(f'<td>{escape(cell.text)}</td>' for cell in row)}</tr>"
    yield "</table>"
