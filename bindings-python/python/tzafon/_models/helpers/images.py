"""Images that arrive as base64, as bytes and files."""

from __future__ import annotations

import os
from pathlib import Path

from ..._engine.helpers import decode_data, media_type


def decode(text: str | None) -> bytes | None:
    """The bytes of base64 text or of a ``data:`` address; ``None`` for other addresses, and for nothing."""
    return decode_data(text) if text else None


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
        return image if image is not None and media_type(image) == "image/png" else None

    def _repr_jpeg_(self) -> bytes | None:
        image = self.image
        return image if image is not None and media_type(image) == "image/jpeg" else None
