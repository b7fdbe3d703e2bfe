"""Pictures come in upright, no larger than needed, without what a camera wrote into them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import ui.picture
from planner.errors import PlanError
from ui.picture import read_picture


def picture(path: Path, width: int, height: int) -> Path:
    """A white picture in a file."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    assert image.save(str(path))
    return path


@pytest.mark.parametrize(("name", "media_type"), [("a.png", "image/png"), ("a.jpg", "image/jpeg")])
def test_picture_is_stored_by_its_hash(tmp_path: Path, name: str, media_type: str) -> None:
    """Size, kind and the digest of its bytes."""
    found = read_picture(picture(tmp_path / name, 320, 200))
    assert (found.width_px, found.height_px, found.media_type) == (320, 200, media_type)
    assert found.id == hashlib.sha256(found.data).hexdigest()
    assert QImage.fromData(found.data).width() == 320


def test_large_picture_is_scaled_down(tmp_path: Path) -> None:
    """The longer side has 4,096 pixels at most, and the shape stays."""
    found = read_picture(picture(tmp_path / "a.png", 8192, 1024))
    assert (found.width_px, found.height_px) == (4096, 512)


def test_no_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text, half a picture, too many bytes or pixels, and no file are each told."""
    path = tmp_path / "a.png"
    refused = {}
    whole = picture(path, 300, 300).read_bytes()
    for name, content in (("text", b"hello"), ("half", whole[:60])):
        path.write_bytes(content)
        refused[name] = _code(path)
    path.write_bytes(whole)
    monkeypatch.setattr(ui.picture, "MAX_PIXELS", 1000)
    refused["pixels"] = _code(path)
    monkeypatch.setattr(ui.picture, "MAX_BYTES", 10)
    refused["bytes"] = _code(path)
    refused["none"] = _code(tmp_path / "none.png")
    assert refused == {
        "text": "not_a_picture",
        "half": "not_a_picture",
        "pixels": "picture_too_wide",
        "bytes": "file_too_large",
        "none": "no_such_file",
    }


def _code(path: Path) -> str:
    with pytest.raises(PlanError) as caught:
        read_picture(path)
    assert caught.value.file == str(path)
    return caught.value.code
