"""What sync and async sessions share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from ..types import ComputerResponse

# The published client assumes this size, although the service's own default is 1280 x 720.
_WIDTH, _HEIGHT = 1024, 768


def size_of(display: Any, created: ComputerResponse) -> tuple[int, int]:
    """Width and height in px of a new computer: as the ``display`` parameter says, else as the response says."""
    # The API's description does not name the size; services give it under one of these names.
    reported = [getattr(created, name, None) for name in ("display", "viewport", "screen")]
    places = [place for place in (display, *reported, created) if place]
    return _side("width", places, _WIDTH), _side("height", places, _HEIGHT)


def _side(name: str, places: list[Any], otherwise: int) -> int:
    for place in places:
        value: Any = getattr(cast("object", place), name, None)
        if isinstance(place, Mapping):
            value = cast("Mapping[str, Any]", place).get(name)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
    return otherwise


def id_of(created: ComputerResponse) -> str:
    """The id of a computer that was created.

    Raises:
        AssertionError: the service gave none.
    """
    if not created.id:
        raise AssertionError(f"the service created a computer without an id: {created!r}")
    return created.id


def keys_of(keys: tuple[str | Iterable[str], ...]) -> list[str]:
    """Names of keys, given one by one or as one list."""
    if len(keys) == 1 and not isinstance(keys[0], str):
        return list(keys[0])
    for key in keys:
        if not isinstance(key, str):
            raise TypeError(f"hotkey() takes names of keys or one list of them, not {key!r}")
    return [key for key in keys if isinstance(key, str)]


def milliseconds(seconds: float) -> int:
    """Whole milliseconds; what is less than one is dropped."""
    return int(seconds * 1000)
