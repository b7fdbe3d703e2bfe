"""What crosses the border of the solver: parameters in, progress and results out, as JSON lines.

Light to import: the window's process reads these messages and must not load OR-Tools.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import msgspec

from planner.check.finding import Finding

SOLVER_VERSION: Final = "1"
"""Changes whenever the same seed may give another seating."""

Status = Literal["proved_best", "feasible", "impossible", "nothing_found"]
"""proved_best: no seating is better in any stage. feasible: seated, with a bound. impossible: not
all must rules can be kept together, and ``reasons`` say why. nothing_found: stopped before the
first seating."""

Phase = Literal["start", "coverage", "roles", "place", "exact", "improve", "done"]


@dataclass(frozen=True, slots=True)
class Params:
    """How to solve. ``time_s`` is for everything together; ``workers`` 0 means all cores but one.

    ``reproducible``: the same seed gives the same seating on every run of this version. The time is
    then counted in deterministic units of about a second each, not by the clock.
    ``moves_at_most``: so many people may leave the desk that they have today; more only where must
    rules or locks force it.
    """

    time_s: float = 30.0
    seed: int = 0
    reproducible: bool = False
    workers: int = 0
    moves_at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """The best seating so far. The figures are the referee's; ``seconds`` since the start."""

    phase: Phase
    seats: Mapping[str, str]
    must_broken: int
    not_covered: int
    not_covered_bound: int
    score: int
    bound: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Result:
    """The answer: the best seating found, the proof that goes with it, and why not better.

    ``not_covered_bound`` is the fewest that any seating leaves uncovered, ``bound`` the most points
    that any seating can score; both are proved. ``moves`` counts people who leave the desk they
    have today. With a limit on moves all of this is about seatings within the limit; ``open_*`` are
    the bounds for any number of moves.
    """

    status: Status
    seats: Mapping[str, str]
    unseated: tuple[str, ...] = ()
    must_broken: int = 0
    not_covered: int = 0
    not_covered_bound: int = 0
    score: int = 0
    bound: int = 0
    gap_percent: float = 0.0
    moves: int = 0
    first_seconds: float = 0.0
    seconds: float = 0.0
    reasons: tuple[Finding, ...] = ()
    seed: int = 0
    solver_version: str = SOLVER_VERSION
    must_broken_bound: int = 0
    moves_at_most: int | None = None
    open_not_covered_bound: int = 0
    open_bound: int = 0


@dataclass(frozen=True, slots=True)
class Log:
    """A word from the child for the log: a code and what it is about. Never names of people."""

    code: str
    text: str = ""


Message: TypeAlias = Progress | Result | Log
_TYPES: Final[Mapping[str, type[Message]]] = {"progress": Progress, "result": Result, "log": Log}
_NAMES: Final = {kind: name for name, kind in _TYPES.items()}


def to_line(message: Message) -> bytes:
    """One line of JSON, its line feed included."""
    body = msgspec.to_builtins(message)
    return msgspec.json.encode({"type": _NAMES[type(message)], **body}) + b"\n"


def from_line(line: bytes | str) -> Message:
    """The message of a line.

    Raises:
        ValueError: the line is no message (``msgspec.DecodeError`` is one).
    """
    body = msgspec.json.decode(line)
    if not isinstance(body, dict) or body.get("type") not in _TYPES:
        raise ValueError(line)
    return msgspec.convert(body, type=_TYPES[body.pop("type")])


def request_line(plan_line: bytes, params: Params) -> bytes:
    """The first line to the child: the plan as ``planner.files.dumps_line`` writes it, and how to
    solve it."""
    return msgspec.json.encode(_Request(plan=msgspec.Raw(plan_line), params=params)) + b"\n"


STOP_LINE: Final = b'{"stop": true}\n'
"""A later line to the child: keep the best so far and finish."""


def read_request(line: bytes) -> tuple[bytes, Params]:
    """The plan document (as JSON text) and the parameters of a request.

    Raises:
        ValueError: the line is no request (``msgspec.ValidationError`` is one).
    """
    request = msgspec.json.decode(line, type=_Request)
    return bytes(request.plan), request.params


class _Request(msgspec.Struct):
    plan: msgspec.Raw
    params: Params = Params()
