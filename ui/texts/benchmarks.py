"""What benchmarks say in words: why a peer did not take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from solver.bench.outside import NotThere


def skipped_text(reason: NotThere) -> str:
    """Why a peer was left out, and what would bring it in."""
    if reason.code == "library":
        text = QCoreApplication.translate(
            "Benchmark",
            "skipped: no Python here has {what} (name one that has it in SEATMATE_PEER_PYTHON)",
        )
    elif reason.code == "data":
        text = QCoreApplication.translate("Benchmark", "skipped: {what} is not there")
    else:
        text = QCoreApplication.translate("Benchmark", "skipped: {what} ended without a figure")
    return text.format(what=reason.what)
