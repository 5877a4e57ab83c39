"""Indirect speech: clauses that a verb, a source or an incise reports, and where they end."""
