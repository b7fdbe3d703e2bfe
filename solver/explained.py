"""What is known of why a plan cannot be kept: clashes as findings, and repairs."""

from __future__ import annotations

from dataclasses import dataclass

from planner.check import Finding
from planner.repair import Repair


@dataclass(frozen=True, slots=True)
class Explained:
    """``clashes``: what cannot all be kept, one finding a clash. ``repairs``: smallest first."""

    clashes: tuple[Finding, ...] = ()
    repairs: tuple[Repair, ...] = ()
