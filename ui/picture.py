"""A picture file as the background of a floor: turned upright, scaled down, stored by its hash."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader

from planner.errors import PlanError
from planner.files.disk import Disk, told
from planner.model import Picture

MEDIA_TYPES: Final = {b"png": "image/png", b"jpeg": "image/jpeg", b"jpg": "image/jpeg"}
MAX_BYTES: Final = 50_000_000
MAX_PIXELS: Final = 100_000_000
LARGEST_SIDE_PX: Final = 4096


def read_picture(path: str | Path) -> Picture:
    """The picture in a PNG or JPEG file, no side longer than 4,096 pixels.

    Raises PlanError with ``file``: ``file_too_large`` (bytes, limit), ``not_a_picture``,
    ``picture_too_wide`` (width, height) and what ``disk.told`` lists.
    """
    path = Path(path)
    try:
        size = Disk().size(path)
        if size > MAX_BYTES:
            raise PlanError("file_too_large", {"bytes": size, "limit": MAX_BYTES}, file=str(path))
        return _decoded(Disk().read(path), path)
    except OSError as error:
        raise told(error, path) from error


def _decoded(data: bytes, path: Path) -> Picture:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    kind, size = bytes(reader.format().data()).lower(), reader.size()
    if kind not in MEDIA_TYPES or not size.isValid():
        raise PlanError("not_a_picture", file=str(path))
    if size.width() * size.height() > MAX_PIXELS:
        values = {"width": size.width(), "height": size.height()}
        raise PlanError("picture_too_wide", values, file=str(path))
    if max(size.width(), size.height()) > LARGEST_SIDE_PX:
        largest = QSize(LARGEST_SIDE_PX, LARGEST_SIDE_PX)
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PlanError("not_a_picture", file=str(path))
    # Written anew: without camera data, which may say where and when it was taken.
    out, target = QByteArray(), QBuffer()
    target.setBuffer(out)
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, "PNG" if kind == b"png" else "JPEG", 90)  # type: ignore[call-overload]  # Qt takes text
    written = bytes(out.data())
    return Picture(
        id=hashlib.sha256(written).hexdigest(),
        media_type=MEDIA_TYPES[kind],
        width_px=image.width(),
        height_px=image.height(),
        data=written,
    )
