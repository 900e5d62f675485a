"""People: who answers for each service of a pack, kept on this computer for next quarter."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cpdesk.domain import field as fields
from cpdesk.domain.edits import Edit, SetPerson, SeveralEdits
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.person import services
from cpdesk.store.people import load_people, save_people
from cpdesk.store.settings_file import profiles_folder

_FILE = "people.toml"


@dataclass(frozen=True, slots=True)
class Service:
    """A lead as the workbooks name it, on how many measures it leads, and who answers for it, or ""."""

    name: str
    measures: int
    person: str


def pack_services(pack: BoardPack) -> tuple[Service, ...]:
    """Return every lead of the pack's measures, in the order of the workbooks."""
    counted = services(pack.lead(key) for key in pack.measures)
    return tuple(
        Service(name, count, str(pack.fields.get(fields.person(name)) or "")) for name, count in counted.items()
    )


def people_file(profile_folder: Path | None = None) -> Path:
    """Return the file that people are kept in, beside the folder of profiles; it may not be there yet."""
    return (profile_folder or profiles_folder()).parent / _FILE


def kept_people(path: Path) -> dict[str, str]:
    """Return the person of each service as last said on this computer; raise CpdeskError for a file of no use."""
    return load_people(path)


def remember_people(path: Path, people: Mapping[str, str]) -> None:
    """Keep these people for next quarter; an empty name forgets the person of its service.

    Raises CpdeskError where the file cannot be written, or was made useless by hand, which is then left as it is.
    """
    kept = {**load_people(path), **people}
    save_people(path, {service: name for service, name in kept.items() if name})


def people_to_offer(listed: tuple[Service, ...], kept: Mapping[str, str]) -> dict[str, str]:
    """Return who answered last time for services that nobody is named for yet."""
    return {service.name: kept[service.name] for service in listed if not service.person and kept.get(service.name)}


def take_people(people: Mapping[str, str]) -> Edit:
    """Return the edit that names these people for their services, in one step."""
    return SeveralEdits("people of services", tuple(SetPerson(service, name) for service, name in people.items()))
