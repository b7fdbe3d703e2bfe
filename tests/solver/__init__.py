"""Tests of the solver; the tree mirrors ``solver/``."""
