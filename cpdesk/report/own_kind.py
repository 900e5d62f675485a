"""A council's own kind of report: a file like those of cpdesk, which says what is another in it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.kind_file import KindFile, kind_tables, kind_with
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.own_kind_check import check_own_kind
from cpdesk.report.own_kind_parts import check_parts_of
from cpdesk.store.toml_places import TomlPlaces
from cpdesk.store.toml_text import parse_toml

_MERGED = ("layout", "headings", "hints", "sentences")
"""The tables of which a file gives only what is another; its parts and its front take the place of the others."""


@lru_cache(maxsize=32)
def own_kind(name: str, text: str) -> KindFile:
    """Return the kind of report that a file of that text makes of the kind that it is like.

    Raises CpdeskError that says what cannot be understood, and where: a paper is never made of half a file.
    """
    data = parse_toml(text)
    _check(data, TomlPlaces())
    return kind_with(name, _merged(kind_tables(like_of(data)), data))


def check_own_file(text: str) -> None:
    """Raise CpdeskError as `own_kind` does, with the line: for the text of a file that somebody wrote."""
    _check(parse_toml(text), TomlPlaces(text))


def _check(data: Mapping[str, Any], places: TomlPlaces) -> None:
    like = like_of(data)
    if like not in KIND_NAMES:
        raise CpdeskError(
            f"{places.file('like')} is like “{like}”, which there is not.", f"Choose from: {', '.join(KIND_NAMES)}."
        )
    check_own_kind(data, kind_tables(like), kind_tables("common"), places)
    check_parts_of(like, data, places)


def like_of(data: Mapping[str, Any]) -> str:
    """Return the kind of cpdesk's that a file's own is like: the usual one unless it says."""
    return str(data.get("like", KIND_NAMES[0]))


def _merged(tables: Mapping[str, Any], data: Mapping[str, Any]) -> Mapping[str, Any]:
    merged = {key: {**tables.get(key, {}), **data.get(key, {})} for key in _MERGED}
    title = str(data["title"]).replace("{", "{{").replace("}", "}}")
    return {**tables, "default_title": title, **data, **merged}
