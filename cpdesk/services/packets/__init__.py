"""Packets: what a lead is handed of a pack, to write commentary apart from it, and what comes back."""
