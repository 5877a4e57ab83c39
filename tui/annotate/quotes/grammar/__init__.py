"""The grammar of one sentence: its marks, verb groups, noun phrases and tenses."""
