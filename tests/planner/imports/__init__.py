"""Tests of planner/imports, one module for each of its modules."""
