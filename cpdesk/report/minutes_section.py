"""Matters arising: what the committee discussed, decided and asked for last time, with the answers."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.answer_words import answer_words
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.minute import MinuteItem, MinuteKind
from cpdesk.domain.outline import Heading, ListItem, OutlineBlock, Table, TableCell
from cpdesk.domain.period import format_date
from cpdesk.domain.plain_english import capitalised, count_words, joined
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.report.answer_runs import answer_runs
from cpdesk.report.exempt_sentence import exempt_sentence, marked_words
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper


def minutes_section(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield what was discussed and decided as lists, and what was asked for as a table with its answers."""
    minutes = paper.pack.minutes
    if not minutes:
        return
    yield Heading(paper.words.heading("minutes"))
    yield plain(_opening(minutes), 2)
    for kind in (MinuteKind.DISCUSSED, MinuteKind.DECIDED):
        items = [item for item in minutes if item.kind is kind]
        if items:
            yield Heading(paper.words.heading(kind.value), 2)
        for item in items:
            yield ListItem((Run(_numbered(item, paper)),), BlockKind.BULLET)
            if item.answer.strip() or item.links:
                yield ListItem(answer_runs(paper.pack, item), BlockKind.BULLET, 1)
    yield from _asked(paper, [item for item in minutes if item.kind is MinuteKind.ASKED])
    if paper.shows_exempt:
        yield from (plain(_mark(paper, item.name, item.exemption)) for item in minutes if item.exemption is not None)


def _mark(paper: Paper, name: str, exemption: Exemption) -> str:
    return exempt_sentence(paper.words, "measure_mark", exemption, measure=name)


def _opening(minutes: Sequence[MinuteItem]) -> str:
    days = sorted({item.meeting for item in minutes if item.meeting is not None})
    when = f" on {joined([format_date(day) for day in days])}" if days else " at the last meeting"
    asked = [item for item in minutes if item.kind is MinuteKind.ASKED]
    waiting = sum(item.is_open for item in asked)
    if not asked:
        return f"This is what the committee discussed and decided{when}; it asked for nothing that needs an answer."
    things = "one thing" if len(asked) == 1 else f"{count_words(len(asked))} things"
    if not waiting:
        state = "It is answered below." if len(asked) == 1 else "All are answered below."
    else:
        verb = "waits" if waiting == 1 else "wait"
        state = f"{capitalised(count_words(waiting))} still {verb} for an answer."
    return f"The committee asked for {things}{when}. {state}"


def _asked(paper: Paper, items: Sequence[MinuteItem]) -> Iterator[OutlineBlock]:
    if not items:
        return
    heading = paper.words.heading("asked")
    yield Heading(heading, 2)
    has_numbers = any(item.number for item in items)
    header = (*(["Minute"] if has_numbers else []), "What was asked for", "How it is answered")
    rows = tuple(
        (
            *((TableCell(item.number or "[x]"),) if has_numbers else ()),
            TableCell(_words(item, paper)),
            TableCell(answer_words(paper.pack, item), runs=answer_runs(paper.pack, item)),
        )
        for item in items
    )
    widths = (0.12, 0.4, 0.48) if has_numbers else (0.45, 0.55)
    yield Table(heading, header, rows, widths, f"{heading}: a row for each request, with its answer")


def _numbered(item: MinuteItem, paper: Paper) -> str:
    words = _words(item, paper)
    return f"{item.number}: {words}" if item.number else words


def _words(item: MinuteItem, paper: Paper) -> str:
    return marked_words(item.text, paper.words, item.exemption if paper.shows_exempt else None)
