"""The painter paints what it says, where it says, and leaves everything as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from planner.check import Verdict, check
from planner.model import Background, Floor, Picture, Plan
from tests.builders import bench, desk, office, person, staff
from ui.draw.desks import desk_bounds, draw_desk
from ui.draw.lod import Level, lod_at, lod_of
from ui.draw.looks import Shown, floor_look
from ui.draw.painter import draw_desks, draw_floor, fit, painting
from ui.draw.people import draw_token
from ui.draw.sprites import draw_person, sprite_ratio
from ui.draw.theme import DARK, LIGHT, Theme

from . import scenes


def test_an_exception_while_painting_ends_the_painter(qapp: object) -> None:
    """A painter never outlives its block: the device can be painted on again."""
    image = scenes.blank(10, 10, LIGHT)
    with pytest.raises(ValueError, match="boom"), painting(image) as painter:
        raise ValueError("boom")
    assert not painter.isActive()
    with painting(image) as painter:
        assert painter.isActive()


@pytest.mark.parametrize("z", [5, 12, 20, 34, 70])
def test_drawing_a_floor_leaves_the_painter_as_it_was(
    z: float, mixed: tuple[Plan, Verdict]
) -> None:
    """Transform, pen, brush, opacity, clip and hints are the same afterwards."""
    plan, verdict = mixed
    look = floor_look(plan, verdict, next(iter(plan.floors)), LIGHT)
    image = scenes.blank(300, 200, LIGHT)
    with painting(image) as painter:
        painter.setWorldTransform(QTransform.fromScale(z / 1000, z / 1000))
        painter.setPen(QPen(QColor("red"), 3))
        painter.setBrush(QColor("blue"))
        before = (painter.worldTransform(), painter.pen(), painter.brush(), painter.opacity())
        hints = painter.renderHints()
        draw_floor(painter, look)
        after = (painter.worldTransform(), painter.pen(), painter.brush(), painter.opacity())
        assert before == after
        assert painter.renderHints() == hints
        assert not painter.hasClipping()


def test_levels_of_detail_start_where_the_look_says(qapp: object) -> None:
    """8, 18, 28 and 56 pixels a metre; radii and link widths step up with them."""
    levels = {z: lod_at(z).level for z in (7.9, 8, 17.9, 18, 27.9, 28, 55.9, 56)}
    assert list(levels.values()) == [
        Level.FAR, Level.SHAPES, Level.SHAPES, Level.INITIALS, Level.INITIALS, Level.NAMES,
        Level.NAMES, Level.CLOSE,
    ]  # fmt: skip
    assert [lod_at(z).radius for z in (10, 34, 45, 60)] == [5, 9.5, 11.5, 13]
    assert [lod_at(z).link_width for z in (10, 34, 60)] == [1.5, 2, 2.75]


def test_the_zoom_comes_from_the_world_transform(qapp: object) -> None:
    """However the view is turned, and whatever unit a page has, z is pixels a metre."""
    image = scenes.blank(10, 10, LIGHT)
    with painting(image) as painter:
        painter.setWindow(0, 0, 50, 50)
        painter.setWorldTransform(QTransform().rotate(30).scale(0.034, 0.034))
        assert lod_of(painter).z == pytest.approx(34)


@settings(max_examples=25)
@given(st.floats(8, 90), st.integers(0, 359), st.booleans())
def test_a_desk_is_painted_within_its_bounds(
    qapp: object, z: float, angle: int, uncovered: bool
) -> None:
    """Nothing of a desk lies outside of ``desk_bounds``, so that an item leaves no trace."""
    from dataclasses import replace

    plan = office([desk("A", 0, 0, angle)], [person("p", "sales", name="Freja Lund")],
                  seats={"p": "A"}, locks={"p": "A"})  # fmt: skip
    look = floor_look(plan, check(plan), "f1", LIGHT, Shown(hovered="A")).desks["A"]
    look = replace(look, uncovered=uncovered, moved=not uncovered)
    image = QImage(400, 400, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with painting(image) as painter:
        painter.translate(200, 200)
        painter.scale(z / 1000, z / 1000)
        draw_desk(painter, look)
        box = painter.worldTransform().mapRect(desk_bounds(look, z)).toAlignedRect()
    inside = image.copy(box & image.rect())
    with painting(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(box, Qt.GlobalColor.transparent)
    empty = image.copy()
    empty.fill(Qt.GlobalColor.transparent)
    assert image == empty
    assert inside != empty.copy(box & image.rect())


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("role", ["sales", "marketing", "other"])
def test_small_pictures_of_people_look_like_the_drawing(role: str, theme: Theme) -> None:
    """A person put down as a picture is within an eighth of a pixel of one drawn as lines."""
    for x, y in ((20.0, 20.0), (20.3, 19.6), (19.9, 20.55)):
        images = []
        for drawn in (True, False):
            image = scenes.blank(40, 40, theme)
            with painting(image) as painter:
                if drawn:
                    draw_token(painter, x, y, 9.5, role, theme, rim=theme.floor)  # type: ignore[arg-type]  # a role
                else:
                    ratio = sprite_ratio(painter)
                    assert ratio == 1.0
                    draw_person(painter, x, y, 9.5, role, theme, ratio, rim=theme.floor)  # type: ignore[arg-type]  # a role
            images.append(image)
        assert mean_difference(*images) < 2


def mean_difference(one: QImage, other: QImage) -> float:
    """The mean difference of the channels of two pictures, of 255."""
    first, second = bytes(one.constBits()), bytes(other.constBits())
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)


def test_paper_gets_lines_instead_of_pictures(qapp: object) -> None:
    """Where the painter's unit is no pixel, people are drawn as lines."""
    image = scenes.blank(10, 10, LIGHT)
    with painting(image) as painter:
        painter.setWindow(0, 0, 100, 100)
        assert sprite_ratio(painter) == 0.0


def test_from_far_every_desk_keeps_its_colour(qapp: object) -> None:
    """At any level the middle of a desk has the wash of the role of who sits there."""
    plan = office(bench(1, 3, width=2000), staff("SMO"), seated=True)
    look = floor_look(plan, None, "f1", LIGHT)
    for z in (4, 7, 9, 16):
        image = scenes.blank(200, 60, LIGHT)
        with painting(image) as painter:
            painter.setWorldTransform(QTransform(z / 1000, 0, 0, z / 1000, 30, 20))
            draw_desks(painter, look.desks.values(), LIGHT)
            places = [painter.worldTransform().map(QPointF(2000 * n, 0)) for n in range(3)]
        found = [image.pixelColor(QPoint(round(p.x()), int(p.y()))).name() for p in places]
        washes = [LIGHT.sales.wash, LIGHT.marketing.wash, LIGHT.other.wash]
        assert [colour.upper() for colour in found] == washes


def test_fit_shows_a_box_in_the_middle(qapp: object) -> None:
    """A box fills its target in one direction and is centred in the other."""
    shown = fit(QRectF(1000, 2000, 4000, 1000), QRectF(0, 0, 200, 100))
    assert shown.mapRect(QRectF(1000, 2000, 4000, 1000)) == QRectF(0, 25, 200, 50)


def backed(**fields: object) -> Plan:
    """A floor with a red picture of 100 by 50 pixels under it, 100 mm a pixel, at (1000, 2000)."""
    image = QImage(100, 50, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.setPixelColor(0, 0, QColor("lime"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a text
    picture = Picture(
        id="x", media_type="image/png", width_px=100, height_px=50, data=bytes(data.data())
    )
    row = {"picture_id": "x", "to_px": (100, 0), "x_mm": 1000, "y_mm": 2000,
           "opacity_percent": 100, **fields}  # fmt: skip
    background = Background(**row)  # type: ignore[arg-type]  # fields of a background
    floor = Floor(id="f1", name="F", background=background)
    return office([], [], floors=[floor], pictures={"x": picture})


@pytest.mark.parametrize(
    ("fields", "inside", "outside"),
    [
        ({}, [(1500, 2500), (10900, 6900)], [(500, 2500), (11200, 2500), (1500, 7200)]),
        ({"crop_px": (50, 0, 50, 50)}, [(6500, 2500)], [(5500, 2500)]),
        ({"angle_deg": 90}, [(500, 2500), (-3900, 11900)], [(1500, 2500)]),
        ({"mirrored": True}, [(1500, 2500), (10900, 6900)], [(500, 2500)]),
    ],
)  # fmt: skip
def test_the_picture_under_a_floor_lies_where_it_was_calibrated(
    qapp: object,
    fields: dict[str, object],
    inside: list[tuple[int, int]],
    outside: list[tuple[int, int]],
) -> None:
    """Length, place, turn, crop and mirror image of the picture are those of the plan."""
    look = floor_look(backed(**fields), None, "f1", LIGHT)
    part = (-6000.0, 0.0, 14000.0, 14000.0)
    image = scenes.picture(look, 20, part)
    for places, is_red in ((inside, True), (outside, False)):
        for x, y in places:
            found = image.pixelColor(round((x + 6000) / 50), round(y / 50))
            assert (found.name() == "#ff0000") is is_red, (x, y)
