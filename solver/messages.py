"""What crosses the border of the solver: parameters in, progress and results out, as JSON lines.

Light to import: the window's process reads these messages and must not load OR-Tools.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias

import msgspec

from planner.check.finding import Finding
from planner.repair import Repair

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
    rules or locks force it. ``explain``: look for the smallest repairs too, and for why people
    are not covered.
    """

    time_s: float = 30.0
    seed: int = 0
    reproducible: bool = False
    workers: int = 0
    moves_at_most: int | None = None
    explain: bool = True


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
    have today. ``repairs`` are the smallest changes of the plan that would let all must rules be
    kept, or else more people be covered.

    With a limit on moves all of this is about seatings within the limit; ``open_*`` are the bounds
    for any number of moves.
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
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the trade-off: the best seating found in which at most so many people move.

    ``step`` of ``steps`` tells the point; it comes again when something better is found. The
    figures are the referee's. No point is worse than one with fewer moves.
    """

    step: int
    steps: int
    moves_at_most: int
    moves: int
    must_broken: int
    unseated: int
    not_covered: int
    score: int
    seats: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Curve:
    """The end of a trade-off: its points from the fewest moves to those of the best seating.

    The bounds hold for any number of moves; None where the best seating came from elsewhere.
    """

    points: tuple[Point, ...]
    not_covered_bound: int | None = None
    bound: int | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Log:
    """A word from the child for the log: a code and what it is about. Never names of people."""

    code: str
    text: str = ""


Message: TypeAlias = Progress | Result | Point | Curve | Log
_TYPES: Final[Mapping[str, type[Message]]] = {
    "progress": Progress,
    "result": Result,
    "point": Point,
    "curve": Curve,
    "log": Log,
}
_NAMES: Final = {kind: name for name, kind in _TYPES.items()}


def to_line(message: Message) -> bytes:
    """One line of JSON, its line feed included."""
    body = msgspec.to_builtins(message, enc_hook=_plain)
    return msgspec.json.encode({"type": _NAMES[type(message)], **body}) + b"\n"


def _plain(value: object) -> object:
    """Read-only mappings, such as the values of a finding that has none, as what they hold."""
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise TypeError(type(value))


def from_line(line: bytes | str) -> Message:
    """The message of a line.

    Raises:
        ValueError: the line is no message (``msgspec.DecodeError`` is one).
    """
    body = msgspec.json.decode(line)
    if not isinstance(body, dict) or body.get("type") not in _TYPES:
        raise ValueError(line)
    return msgspec.convert(body, type=_TYPES[body.pop("type")])


def request_line(
    plan_line: bytes, params: Params, solved: Mapping[str, str] | None = None
) -> bytes:
    """The first line to the child: the plan as ``planner.files.dumps_line`` writes it, and how to
    solve it.

    With ``solved``, the seats of the best seating known, the trade-off is asked for: points between
    today's seating and that one.
    """
    request = _Request(plan=msgspec.Raw(plan_line), params=params, solved=solved)
    return msgspec.json.encode(request) + b"\n"


STOP_LINE: Final = b'{"stop": true}\n'
"""A later line to the child: keep the best so far and finish."""


class Request(NamedTuple):
    """What is asked for: the plan document as JSON text, how to solve it, and for a trade-off the
    best seating known."""

    plan: bytes
    params: Params
    solved: Mapping[str, str] | None


def read_request(line: bytes) -> Request:
    """The request of a line.

    Raises:
        ValueError: the line is no request (``msgspec.ValidationError`` is one).
    """
    request = msgspec.json.decode(line, type=_Request)
    return Request(bytes(request.plan), request.params, request.solved)


class _Request(msgspec.Struct, omit_defaults=True):
    plan: msgspec.Raw
    params: Params = Params()
    solved: Mapping[str, str] | None = None
