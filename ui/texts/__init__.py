"""Sentences for what the domain says in codes. Needs QtCore alone: the command line speaks too."""
