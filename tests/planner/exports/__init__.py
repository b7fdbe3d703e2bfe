"""Tests of the lists and the workbook."""
