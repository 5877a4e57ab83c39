"""From one article to an archive: many articles annotated, counted, and handed on.

Joins sources, annotate, formats and library for the command line. What is read and written is never held whole:
memory does not grow with the archive.
"""
