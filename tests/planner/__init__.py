"""Tests of planner, one module for each of its modules."""
