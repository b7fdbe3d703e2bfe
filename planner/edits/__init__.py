"""Edits: pure functions from a plan to a plan that is as well formed as before."""
