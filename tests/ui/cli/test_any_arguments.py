"""Whatever is typed, the answer is an exit code and whole sentences, and no file is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ui.cli.run import Runner

WORDS = [
    "new", "solve", "check", "export", "sample", "nothing.seatplan", "small", "out.csv", "-o",
    "--desks", "--seat-grid", "--roster", "--sales", "--time", "--seed", "--json", "--what", "list",
    "--language", "da", "--floor", "--force", "--paper", "a3", "--cell-mm", "12", "-1", "1e9",
    "æøå", "", "{x}", "%n", "--", "nowhere/x.seatplan",
]  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["new", "solve", "check", "export", "sample"]),
    st.lists(st.sampled_from(WORDS) | st.text(max_size=5), max_size=7),
)
def test_any_arguments(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, rest: list[str]
) -> None:
    """Exit code 2 with one sentence on stderr, or 0 with something on stdout."""
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    said = run(command, *[word.replace("\0", "") for word in rest if word != "--stream"])
    assert "Traceback" not in said.err
    if said.code == 0:
        assert said.out
        for path in set(tmp_path.iterdir()) - set(before):
            path.unlink()  # a sample was asked for, and written
    else:
        assert said.code == 2
        assert said.err.strip()
        assert said.out == ""
        assert "mistake of its own" not in said.err
        assert sorted(tmp_path.iterdir()) == before
