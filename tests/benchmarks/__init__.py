"""Benchmarks: run one as a module, for example `python -m tests.benchmarks.drag`."""
