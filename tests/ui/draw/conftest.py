"""Pictures for tests of drawing: one language, one office, and a judge of pictures."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from planner.check import Verdict, check
from planner.model import Plan, with_seats
from planner.samples import sample

REFERENCE = Path(__file__).resolve().parents[2] / "reference" / "draw"
FAILED = Path(__file__).resolve().parents[3] / "out" / "pictures"
PATTERN = "MSSMSMSS"

Judge = Callable[..., None]


@pytest.fixture(autouse=True)
def _one_language(qapp: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def mixed() -> tuple[Plan, Verdict]:
    """The sample office, salespeople and marketers taking turns along the benches."""
    plan = sample("office")
    groups = {
        role: [person.id for person in plan.people_to_seat() if person.role == role]
        for role in ("sales", "marketing", "other")
    }
    seats: dict[str, str] = {}
    for n, desk in enumerate(plan.staff_desks()):
        first = groups["marketing" if PATTERN[n % 8] == "M" else "sales"]
        group = first or groups["sales"] or groups["marketing"] or groups["other"]
        if desk.bench_id is None and groups["other"]:
            group = groups["other"]
        if group:
            seats[group.pop(0)] = desk.id
    plan = with_seats(plan, seats)
    return plan, check(plan)


@pytest.fixture
def judge(record: bool) -> Judge:
    """Compare a picture with the reference of this name, or record it with ``--record``.

    ``unlike`` is the share of pixels that may differ by more than ``by`` of 255. A failure leaves
    actual, expected and difference in out/pictures.
    """

    def compare(image: QImage, name: str, *, unlike: float = 0.0, by: int = 0) -> None:
        path = REFERENCE / f"{name}.png"
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(1)
        if record:
            path.parent.mkdir(parents=True, exist_ok=True)
            assert image.save(str(path))
            return
        if sys.platform != "linux":
            pytest.skip("the reference pictures were drawn on Linux")
        expected = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
        share, difference = _differing(image, expected, by)
        if share > unlike:
            FAILED.mkdir(parents=True, exist_ok=True)
            for part, picture in (
                ("actual", image), ("expected", expected), ("difference", difference)
            ):  # fmt: skip
                picture.save(str(FAILED / f"{name}-{part}.png"))
            pytest.fail(f"{name}: {share:.4%} of the picture is unlike its reference; see {FAILED}")

    return compare


def _differing(one: QImage, other: QImage, by: int) -> tuple[float, QImage]:
    """The share of pixels that differ by more than ``by``, and a picture of where."""
    if one.size() != other.size():
        return 1.0, one
    difference = QImage(one.size(), QImage.Format.Format_Grayscale8)
    difference.fill(255)
    if one == other:
        return 0.0, difference
    first, second = bytes(one.constBits()), bytes(other.constBits())
    width, count = one.width(), 0
    for n in range(0, len(first), 4):
        if first[n : n + 3] != second[n : n + 3]:
            most = max(abs(first[n + k] - second[n + k]) for k in range(3))
            if most > by:
                count += 1
                pixel = n // 4
                difference.setPixel(pixel % width, pixel // width, 0)
    return count / (one.width() * one.height()), difference
