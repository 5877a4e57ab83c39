"""Annotations to files and back."""
