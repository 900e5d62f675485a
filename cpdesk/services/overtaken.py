"""Drafts that say something else than a paper does now: their figures have changed, or some are withheld since."""

from dataclasses import replace

from cpdesk.domain import field as fields
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.services.checking import overtaken_drafts
from cpdesk.services.exempt_checking import exempt_gaps
from cpdesk.services.exempt_telling import COUNT
from cpdesk.services.missing import Missing


def overtaken_of(pack: BoardPack, review: PackReview, *, part: str = "public") -> tuple[Missing, ...]:
    """Return the summaries of the report in hand that were drafted from other figures, each with what to do.

    One whose figures are as they were, while a measure is withheld since, is wrong in the public paper alone; where its
    counts tell of that measure, the check of what is withheld says so already; a draft that nobody made their own the
    public paper drafts anew.
    """
    found = overtaken_drafts(pack, review=review)
    marks = {name: None for name in pack.fields if fields.parts(name)[0] == "measure" and name.endswith("/exempt")}
    if not found or not marks:
        return found
    unmarked = BoardPack({name: held for name, held in pack.fields.items() if name not in marks}, pack.library)
    unmarked = unmarked.of(pack.report)
    changed = {item.subject for item in overtaken_drafts(unmarked, review=review_pack(unmarked))}
    told = {gap.subject for gap in exempt_gaps(pack) if gap.code == COUNT}
    told |= {section.id for section in pack.sections if section.is_draft}
    names = {section.id: section.name for section in pack.sections}
    return tuple(
        item if item.subject in changed else replace(item, text=_withheld_since(names.get(item.subject, "")))
        for item in found
        if item.subject in changed or (part != "exempt" and item.subject not in told)
    )


def _withheld_since(name: str) -> str:
    return (
        f"What is withheld has changed since “{name}” was drafted: draft it again, or look through it for words and "
        "counts that tell of what the public paper withholds."
    )
