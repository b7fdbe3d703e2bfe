"""The floor looks as it did when somebody last looked at it: pictures of every kind of thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform

from planner.check import Verdict, check
from planner.model import Plan
from ui.draw.looks import Shown, floor_look
from ui.draw.painter import draw_floor, draw_scale_bar, fit, painting
from ui.draw.theme import DARK, LIGHT, PRINT, Theme

from . import scenes

Judge = Callable[..., None]


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
def test_bench(theme: Theme, judge: Judge) -> None:
    """A bench with partners side by side and facing, in every theme."""
    plan = scenes.bench()
    look = floor_look(plan, check(plan), "f1", theme)
    judge(scenes.picture(look, 34, scenes.BENCH_PART), f"bench-{theme.name}")


@pytest.mark.parametrize("z", [6, 12, 22, 34, 64])
def test_kinds_of_desks_and_people(z: int, judge: Judge) -> None:
    """Every kind of desk, person and mark, at each level of detail."""
    judge(scenes.picture(scenes.kinds_look(LIGHT), z, scenes.KINDS_PART), f"kinds-{z}")


def test_kinds_at_high_density(judge: Judge) -> None:
    """At two pixels a pixel everything is the same size and twice as sharp."""
    part = (-1100.0, -700.0, 11500.0, 1200.0)
    judge(scenes.picture(scenes.kinds_look(DARK), 34, part, ratio=2.0), "kinds-2x")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_building(theme: Theme, judge: Judge) -> None:
    """Walls join, openings are cut, doors swing, furniture stands back."""
    plan = scenes.building()
    look = floor_look(plan, check(plan), "f1", theme)
    judge(scenes.picture(look, 60, scenes.BUILDING_PART), f"building-{theme.name}")


def test_selection_and_arrows(judge: Judge) -> None:
    """One box round all that is selected; arrows run under names, the strong one on top."""
    plan = scenes.bench()
    look = floor_look(plan, check(plan), "f1", LIGHT, Shown(selected=frozenset({"A1-2", "A1-3"})))
    arrows = scenes.moved(look, ("A1-1", "A1-8", False, False), ("A1-5", "A1-4", True, True))
    judge(scenes.picture(look, 40, scenes.BENCH_PART, arrows=arrows), "selection")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_sample_office(theme: Theme, mixed: tuple[Plan, Verdict], judge: Judge) -> None:
    """The whole sample office, as the window shows it at first."""
    plan, verdict = mixed
    look = floor_look(plan, verdict, next(iter(plan.floors)), theme)
    image = scenes.blank(900, 740, theme)
    with painting(image) as painter:
        shown = fit(look.shell.bounds, QRectF(40, 36, 820, 650))
        painter.setWorldTransform(shown)
        draw_floor(painter, look)
        painter.setWorldTransform(QTransform())
        draw_scale_bar(painter, 40, 722, shown.m11() * 1000, theme)
    judge(image, f"office-{theme.name}")
