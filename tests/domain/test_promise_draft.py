"""Pledges as councils word them, drafted as promises."""

import pytest

from cpdesk.domain.promise_draft import draft_promise


@pytest.mark.parametrize(
    ("heading", "promise"),
    [
        ("Pledge 1 – Being a good corporate parent", "This promise is about being a good corporate parent."),
        ("Pledge 4 – Health and wellbeing", "This promise is about health and wellbeing."),
        (
            "Objective 5: Improve health and emotional wellbeing",
            "We promise to improve health and emotional wellbeing.",
        ),
        ("Priority 2 – To keep children safe.", "We promise to keep children safe."),
        ("Pledge 3: We will listen to what you tell us", "We will listen to what you tell us."),
        ("You will have a say in your plan", "You will have a say in your plan."),
        ("Your health", "This promise is about your health."),
        ("Pledge 6 – SEND support", "This promise is about SEND support."),
        ("• Help me to stay in touch with my family", "We promise to help you to stay in touch with your family."),
        ("Together we thrive!", "Together we thrive!"),
        ("Keeping you safe", "This promise is about keeping you safe."),
        ("Every child has a home that lasts", "Every child has a home that lasts."),
        ("All children", "This promise is about all children."),
        ("Pledge 7 –", ""),
        ("  ", ""),
    ],
)
def test_a_pledge_becomes_a_promise_in_its_own_words(heading: str, promise: str) -> None:
    assert draft_promise(heading) == promise
