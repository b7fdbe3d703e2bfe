"""Tests of the panels beside the floor."""
