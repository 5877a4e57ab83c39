"""From an article to its annotations. The only room that imports spaCy."""
