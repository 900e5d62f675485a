"""What the workbooks of a pack say where nobody has set a field of a measure."""

from collections.abc import Callable, Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.measure_words import good_words
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import Rating
from cpdesk.domain.ruling import Ruling

_FROM = "as in the workbook"


def supplied_text(pack: BoardPack, field: str) -> str:
    """Return what holds for a measure while its field is not set, with whose word that is; empty where nothing does.

    A lead that somebody changes was not nothing before: it was the workbook's. `pack` holds the workbooks and
    the rules of then.
    """
    family, key, aspect = fields.parts(field)
    said = _SAID.get(aspect) if family == "measure" else None
    if said is None or key not in pack.measures:
        return ""
    return said(pack, key)


def _lead(pack: BoardPack, key: str) -> str:
    return _from_workbook(pack.measures[key][1].lead)


def _target(pack: BoardPack, key: str) -> str:
    target = pack.measures[key][1].target
    return _from_workbook(target.text if target is not None else "")


def _polarity(pack: BoardPack, key: str) -> str:
    return _from_workbook(good_words(pack.measures[key][1].polarity))


def _basis(pack: BoardPack, key: str) -> str:
    basis = _ruling(pack, key).basis
    return _from_workbook(basis.words if basis is not None else "")


def _rule(pack: BoardPack, key: str) -> str:
    ruling = _ruling(pack, key)
    return f"{ruling.rule.sentence()} ({ruling.origin.value})" if ruling.rule is not None else ""


def _rating(pack: BoardPack, key: str) -> str:
    """Return the rating without an officer's own: the workbook's where no rule of the council's gives one."""
    card, measure = pack.measures[key]
    ruling = _ruling(pack, key)
    by_rule = ruling.rates(ruling.applied(measure), card.current_period)
    if by_rule.is_rated and ruling.origin.is_councils:
        return f"{by_rule.words}, by the rule"
    shown = measure.supplied_rating.rag
    return _from_workbook(Rating(shown).words) if shown is not None else f"{by_rule.words}, by the rule"


def _ruling(pack: BoardPack, key: str) -> Ruling:
    card, measure = pack.measures[key]
    return pack.ruling(key, measure.pledge or card.title or card.place.sheet)


def _from_workbook(text: str) -> str:
    words = " ".join(text.split())
    return f"{words} ({_FROM})" if words else ""


_SAID: Mapping[str, Callable[[BoardPack, str], str]] = {
    "lead": _lead,
    "target": _target,
    "polarity": _polarity,
    "basis": _basis,
    "rule": _rule,
    "override": _rating,
}
