"""Tests of how controls look."""
