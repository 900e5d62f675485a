"""Papers that come back from a word processor: what they would change in the pack, for a person to accept."""

from cpdesk.services.returning.accepting import brought_up_to_date, edit_of, origin_words, placed, places_to_choose
from cpdesk.services.returning.taking import take_back

__all__ = ["brought_up_to_date", "edit_of", "origin_words", "placed", "places_to_choose", "take_back"]
