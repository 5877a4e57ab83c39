"""Who does what a verb says: the search for its subject, before and behind it."""
