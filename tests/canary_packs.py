"""Packs with a word of its own in every place that an exempt thing has, also where no paper prints it by itself."""

import json
import re
from collections.abc import Iterable

from agenda_builders import outside_pdf, with_agenda, with_file
from cpdesk.domain import field as fields
from cpdesk.domain.agenda import AgendaItem, ItemKind
from cpdesk.domain.chart_title import ChartTitle
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import DescribeComparator, Edit, SetChartTitle, SetFields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.last_words import LastWords
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from exempt_packs import MEASURES, SECTIONS, Marked, marked_pack, word
from pack_builders import applied

_ITEM = "zqitemqz"


def full_pack(marked: Marked, kind: str) -> BoardPack:
    """Return the pack with those marks, with words of their own also in ids, titles of charts, notes and the agenda."""
    pack = _renamed(marked_pack(marked, kind))
    keys = [
        next(key for key, (_, item) in pack.measures.items() if word("t", at) in item.title) for at in range(MEASURES)
    ]
    pack = applied(pack, *_of_charts(keys), *_of_measures(keys), *_last_words(pack, keys, marked))
    return _with_agenda(pack)


def full_canaries(marked: Marked) -> frozenset[str]:
    """Return every word and figure that the public must not find."""
    own = {
        *(word(kind, at) for at in marked.measures for kind in ("u", "v", "z")),
        *(word("d", at) for at in marked.sections),
        *(word("f", at) for at in marked.minutes),
        *(word("g", at) for at in marked.lines if at == 2),
        *(word("k", at + 50) for at in marked.sections),
        *(f"{_ITEM}{what}" for what in ("title", "words", "file", "page")),
    }
    return marked.canaries | own


def _renamed(pack: BoardPack) -> BoardPack:
    """Return the pack with words of their own in the ids of sections, lines and items."""
    text = json.dumps(dict(pack.fields), default=list)
    for at in range(SECTIONS):
        text = text.replace(f"custom:p{at}", f"custom:{word('d', at)}")
        text = re.sub(rf'(?<=["/])m{at}(?=["/])', f"minute:{word('f', at)}", text)
    text = text.replace("own:1", f"own:{word('g', 2)}")
    return BoardPack(json.loads(text), pack.library, pack.report)


def _of_charts(keys: list[str]) -> Iterable[Edit]:
    for at, key in enumerate(keys):
        for chart in (f"trend:{key}", f"compared:{key}", f"together:{key}, {keys[at - 1]}"):
            yield SetChartTitle(chart, ChartTitle(word("u", at), "", ""))


def _of_measures(keys: list[str]) -> Iterable[Edit]:
    for at, key in enumerate(keys):
        yield DescribeComparator(word("n", at), ComparatorAbout(word("v", at), "", word("v", at)))
        rebases: JsonValue = [{"period": "2018-19", "reason": word("z", at)}]
        yield SetFields("rebases", {fields.measure(key, "rebases"): rebases})


def _last_words(pack: BoardPack, keys: list[str], marked: Marked) -> Iterable[Edit]:
    """Yield the words of the period before, which lie beside those of now."""
    for at, key in enumerate(keys):
        said: JsonValue = LastWords(RichText.of(word("z", at)), "2018-19 Q4").to_json()
        commentary = pack.commentary_by_measure.get(key)
        if at in marked.measures and commentary is not None and commentary.measures == (key,):
            yield SetFields("last", {fields.commentary(commentary.id, "last"): said})
    for at in marked.sections:
        said = LastWords(RichText.of(word("k", at + 50)), "2018-19 Q4").to_json()
        yield SetFields("last", {fields.section(f"custom:{word('d', at)}", "last"): said})


def _with_agenda(pack: BoardPack) -> BoardPack:
    """Return the pack with an agenda of its report and of an exempt file that was made elsewhere."""
    pack, file = with_file(pack, outside_pdf(f"{_ITEM}page"), f"{_ITEM}file.pdf")
    return with_agenda(
        pack,
        AgendaItem("r", ItemKind.REPORT),
        AgendaItem(
            f"x{_ITEM}title",
            ItemKind.FILE,
            file=file,
            title=f"{_ITEM}title",
            words=f"{_ITEM}words",
            public_title="A placement",
            exempt="3",
            interest="A child could be recognised",
        ),
    )
