"""Images that arrive as base64, as bytes and files."""

from __future__ import annotations

import base64
import binascii
import os
from pathlib import Path


def decode(text: str | None) -> bytes | None:
    """The bytes of base64 text or of a ``data:`` address; ``None`` for other addresses, and for nothing."""
    if not text:
        return None
    if text.startswith("data:"):
        head, _, text = text.partition(",")
        if not head.endswith(";base64"):
            return None
    elif "://" in text[:16]:
        return None
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        return None


def save(image: bytes | None, path: str | os.PathLike[str], missing: str) -> Path:
    """Writes an image; ``missing`` says why there may be none.

    Raises:
        ValueError: there is no image.
    """
    if image is None:
        raise ValueError(missing)
    target = Path(path)
    target.write_bytes(image)
    return target


class Image:
    """Shows itself in a notebook. ``image`` is a property of the classes that inherit this."""

    __slots__ = ()

    @property
    def image(self) -> bytes | None:
        """The image's bytes, if they were sent inline."""
        raise NotImplementedError

    def _repr_png_(self) -> bytes | None:
        image = self.image
        return image if image is not None and image.startswith(b"\x89PNG") else None

    def _repr_jpeg_(self) -> bytes | None:
        image = self.image
        return image if image is not None and image.startswith(b"\xff\xd8") else None
