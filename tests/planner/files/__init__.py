"""Tests of planner/files, one module for each of its modules."""
