"""Marked words that nothing in their sentence gives to anyone: those around them, ranked."""
