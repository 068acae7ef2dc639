# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ScreencastEvent``, and its parts."""

from __future__ import annotations

from typing import Any, Literal, Union

from typing_extensions import TypeAlias

from .._compat.type_names import older_names
from .._models.dict_model import DictModel
from .._models.helpers.screencast_frame import ScreencastFrameHelpers
from .._models.helpers.screencast_h264 import ScreencastH264Helpers


class ScreencastFrame(ScreencastFrameHelpers, DictModel):
    """A frame of a browser."""

    event: Literal["message"]
    """Name of the event: ``message``."""

    image_data: str
    """The frame as a JPEG in base64."""

    metadata: dict[str, Any] | None
    """Metadata of the frame from the browser, such as its size and scroll offset."""


class ScreencastH264(ScreencastH264Helpers, DictModel):
    """A chunk of a desktop's video."""

    event: Literal["h264"]
    """Name of the event: ``h264``."""

    nalu_data: str
    """One H.264 unit in base64. All units in order form a stream that ffmpeg can read."""


class ScreencastCursorUpdate(DictModel):
    """The image of the cursor changed."""

    event: Literal["cursor_update"]
    """Name of the event: ``cursor_update``."""


class ScreencastCursorPosition(DictModel):
    """The cursor moved."""

    event: Literal["cursor_position"]
    """Name of the event: ``cursor_position``."""

    x: float
    """Distance from the left, in px."""

    y: float
    """Distance from the top, in px."""


class UnknownScreencastEvent(DictModel):
    """An event that this version does not know, with all of its fields."""

    event: str
    """Name of the event, which this version does not know."""


ScreencastEvent: TypeAlias = Union[
    ScreencastFrame,
    ScreencastH264,
    ScreencastCursorUpdate,
    ScreencastCursorPosition,
    UnknownScreencastEvent,
]
"""One event of a screencast, distinguished by ``event``: ``message`` is a JPEG frame of a browser, ``h264`` a chunk of
video of a desktop.
"""


__getattr__, __dir__ = older_names(__name__)
