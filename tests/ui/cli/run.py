"""Runs the command line inside the test's process and tells what it said."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


class Runner:
    """Calls ``main.main`` with arguments; paths may be given as they are."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Said:
        self._capsys.readouterr()
        code = main.main([str(argument) for argument in arguments])
        return Said(code, *self._capsys.readouterr())

    def refused(self, *arguments: object) -> str:
        """The one sentence of a command that could not: exit code 2, nothing on stdout."""
        said = self(*arguments)
        assert said.code == 2, said
        assert said.out == ""
        assert said.err.count("\n") == 1, said.err
        assert "Traceback" not in said.err
        sentence = said.err.rstrip("\n")
        assert sentence
        assert "?" not in sentence, "a placeholder has no value"
        return sentence
