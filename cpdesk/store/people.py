"""The people of services on disk, in a file that a person can read and mend."""

from collections.abc import Mapping
from pathlib import Path

import tomli_w

from cpdesk.domain.clean_text import clean_text
from cpdesk.store.atomic import write_whole
from cpdesk.store.reading import read_text
from cpdesk.store.refusal import writing_refused
from cpdesk.store.toml_text import parse_toml

_COMMENT = "# Who answers for each service that a workbook names as a lead, as it was last said in cpdesk.\n"


def load_people(path: Path) -> dict[str, str]:
    """Return the person of each service; none where there is no file. Raises CpdeskError for one of no use."""
    if not path.exists():
        return {}
    return {service: name for service, name in parse_toml(read_text(path)).items() if isinstance(name, str)}


def save_people(path: Path, people: Mapping[str, str]) -> None:
    """Keep the person of each service, for the user alone: names are in it. Raises CpdeskError where it cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as cause:
        raise writing_refused(cause) from cause
    kept = {clean_text(service): clean_text(name) for service, name in people.items()}
    write_whole(path, (_COMMENT + tomli_w.dumps(kept)).encode("utf-8"), mode=0o600)
