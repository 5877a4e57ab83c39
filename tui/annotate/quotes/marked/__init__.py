"""Marked words of one sentence: whether they are speech, of what kind, and whose."""
