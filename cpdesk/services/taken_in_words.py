"""What to say when the work of others was taken into the open pack."""

from collections.abc import Iterable, Sequence

from cpdesk.domain.clash import Clash
from cpdesk.domain.pack import BoardPack
from cpdesk.services.field_words import field_name

_TAKEN_IN = "Changes made elsewhere were taken in."


def taken_in_words(pack: BoardPack, clashes: Iterable[Clash]) -> str:
    """Return the sentences; `clashes` are of the fields of which both places have a value of their own."""
    listed = tuple(clashes)
    asked = [clash.field for clash in listed if not clash.is_merged]
    merged = [clash.field for clash in listed if clash.is_merged]
    return " ".join([_TAKEN_IN, *_asked_words(pack, asked), *_merged_words(pack, merged)])


def _asked_words(pack: BoardPack, contested: Sequence[str]) -> tuple[str, ...]:
    if not contested:
        return ()
    is_text = all(field.endswith("/text") for field in contested)
    kind = "texts" if is_text else "versions"
    names = [field_name(pack, field) for field in contested]
    if len(names) == 1:
        kept = f"both {kind} are kept in the pack, and one of them is shown."
        return (f"{_capitalised(names[0])} was changed in both places; {kept}",)
    things = "texts" if is_text else "things"
    return (
        f"{len(names)} {things} were changed in both places: {', '.join(names)}.",
        f"Both {kind} of each are kept in the pack, and one of them is shown.",
    )


def _merged_words(pack: BoardPack, merged: Sequence[str]) -> tuple[str, ...]:
    if not merged:
        return ()
    names = ", ".join(field_name(pack, field) for field in merged)
    what = "Different parts of one thing were" if len(merged) == 1 else f"Different parts of {len(merged)} things were"
    return (f"{what} changed in both places and are put together: {names}. Please check.",)


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]
