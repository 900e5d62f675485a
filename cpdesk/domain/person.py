"""Who answers for a service that leads on measures: workbooks often name a service where a board asks for a person."""

from collections import Counter
from collections.abc import Iterable


def service_of(lead: str) -> str:
    """Return a lead as its person is kept under: line breaks and doubled spaces of a cell make no other service."""
    return " ".join(lead.split())


def lead_words(lead: str, person: str) -> str:
    """Return a lead to show: Jane Smith (Virtual School); the lead itself where no other person is named for it."""
    return f"{person} ({service_of(lead)})" if person and person != service_of(lead) else lead


def services(leads: Iterable[str]) -> dict[str, int]:
    """Return every service that leads on a measure, with how many, in the order in which they are met."""
    counted = Counter[str]()
    for lead, count in Counter(leads).items():
        service = service_of(lead)
        if service:
            counted[service] += count
    return dict(counted)
