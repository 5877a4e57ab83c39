"""Whom a name, a pronoun or a description means where it stands."""
