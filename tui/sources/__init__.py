"""Bytes, files and standard input become articles."""
