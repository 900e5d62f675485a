"""The public part of a pack: the pack without anything that is exempt, which every public paper is made of."""

from collections.abc import Iterator, Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.earlier_review import earlier_ratings
from cpdesk.domain.exemption import Exemption, exemption_of
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.narrative import Part, text_mark
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.public_fields import public_fields
from cpdesk.domain.review import review_pack
from cpdesk.domain.summary_draft import draft_summary
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.withheld_tables import sections_of, withheld_tables, withheld_trackers
from cpdesk.domain.withheld_workbook import without_lines, without_measures, without_tables

_Kept = Mapping[str, tuple[str, Exemption]]


def public_pack(pack: BoardPack) -> BoardPack:
    """Return the pack as the public may have it; the pack itself where nothing in it is exempt.

    In the place of each measure, text, line or table that is exempt stands that it is withheld, under which paragraph,
    with the public-interest statement, so that whatever is numbered keeps its number. Nothing else of it is left: a
    report, chart or file made of the pack that this returns cannot print what it has not got.
    """
    places = measure_places(pack)
    lines = {
        (line.place.sheet, line.place.cell): line.exemption
        for line in pack.tracker
        if line.place is not None and line.exemption is not None
    }
    lines |= withheld_trackers(pack)
    tables = withheld_tables(pack)
    changes = dict(public_fields(pack, places, lines, tables))
    if not (places or lines or tables or changes):
        return pack
    if not (places or lines or tables):
        return pack.with_fields(changes)
    library = {sha256: without_tables(without_lines(book, lines), tables) for sha256, book in pack.library.items()}
    named = dict(_of_workbooks(pack, places, library)) if places else {}
    held = {**pack.fields, **changes, **{name: value for name, (value, _) in named.items()}}
    library |= {book.sha256: book for _, book in named.values()}
    public = BoardPack({name: value for name, value in held.items() if value is not None}, library, pack.report)
    return _drafted_anew(public) if places else public


def _drafted_anew(public: BoardPack) -> BoardPack:
    """Return the pack with each summary that nobody has made their own drafted from what the public may know.

    Another computer may have drafted it before a measure became exempt.
    """
    drafts = [item for item in sections_of(public) if item.part == Part.SUMMARY and item.is_draft and not item.exempt]
    if not drafts:
        return public
    review = review_pack(public)
    text = draft_summary(review, earlier_ratings(public, review))
    held: dict[str, JsonValue] = {}
    for section in drafts:
        held[fields.section(section.id, "text")] = text.to_json()
        held[fields.section(section.id, "drafted")] = text_mark(text)
    return public.with_fields(held)


def measure_places(pack: BoardPack) -> _Kept:
    """Return the measures that are exempt, by key, each with the key of its place and the exemption.

    A place goes by the reference alone: the key of a measure that has none is its wording.
    """
    marked = [
        (fields.parts(name)[1], exemption)
        for name in pack.fields
        if name.startswith("measure/") and name.endswith("/exempt") and (exemption := exemption_of(pack.fields, name))
    ]
    if not marked:
        return {}
    order = {key: at for at, key in enumerate(pack.measures)}
    marked.sort(key=lambda item: (order.get(item[0], len(order)), item[0]))
    return {key: (_place_key(pack, key, at), exemption) for at, (key, exemption) in enumerate(marked, 1)}


def _place_key(pack: BoardPack, key: str, at: int) -> str:
    ref = pack.measures[key][1].ref if key in pack.measures else ""
    return key if ref and (key == ref or key.endswith(f"!{ref}")) else f"Withheld {at}"


def _of_workbooks(
    pack: BoardPack, places: _Kept, library: Mapping[str, SuppliedWorkbook]
) -> Iterator[tuple[str, tuple[JsonValue, SuppliedWorkbook]]]:
    """Yield the field of each workbook with the workbook, both without the keys of measures that are withheld.

    Its own key for such a measure may be the wording, and becomes a number; the field leads from that to the place.
    """
    for name, value in pack.fields.items():
        family, sha256, _ = fields.parts(name)
        if family != "workbook" or sha256 not in library or not isinstance(value, Mapping):
            continue
        listed = value.get("measures")
        leads = {str(key): str(there) for key, there in listed.items()} if isinstance(listed, Mapping) else {}
        book = library[sha256]
        own = [measure.key for card in book.scorecards for measure in card.measures]
        hidden = {key: leads.get(key, key) for key in own if leads.get(key, key) in places}
        kept = {key: there for key, there in leads.items() if key not in hidden and there not in places}
        named = {
            key: (f"withheld {at} of {sha256}", places[there]) for at, (key, there) in enumerate(hidden.items(), 1)
        }
        moved = {own_key: place for own_key, (place, _) in named.values()}
        scrubbed = without_measures(book, {key: (own_key, place[1]) for key, (own_key, place) in named.items()})
        yield name, ({**value, "measures": {**kept, **moved}}, scrubbed)
