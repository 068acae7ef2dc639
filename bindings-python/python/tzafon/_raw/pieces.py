"""A body's pieces as bytes of one size, as text, and as lines. Each takes pieces and returns what is complete."""

from __future__ import annotations

import codecs
from typing import AnyStr, Generic


class Pieces(Generic[AnyStr]):
    """Bytes or text in pieces of one size, the last one shorter; without a size, as they come."""

    def __init__(self, size: int | None, empty: AnyStr) -> None:
        if size is not None and size < 1:
            raise ValueError(f"chunk_size must be 1 or more, not {size}")
        self._size = size
        self._empty = self._kept = empty

    def feed(self, chunk: AnyStr) -> list[AnyStr]:
        """The pieces that ``chunk`` completes."""
        size = self._size
        if size is None:
            return [chunk] if chunk else []
        data = self._kept + chunk
        whole = len(data) - len(data) % size
        self._kept = data[whole:]
        return [data[begin : begin + size] for begin in range(0, whole, size)]

    def end(self) -> list[AnyStr]:
        """What is left at the end."""
        rest, self._kept = self._kept, self._empty
        return [rest] if rest else []


class TextPieces:
    """Text in pieces of one size; a character cut in two waits for its other half."""

    def __init__(self, encoding: str, size: int | None) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._pieces = Pieces(size, "")

    def feed(self, chunk: bytes) -> list[str]:
        """The pieces that ``chunk`` completes."""
        return self._pieces.feed(self._decoder.decode(chunk))

    def end(self) -> list[str]:
        """What is left at the end."""
        return self._pieces.feed(self._decoder.decode(b"", True)) + self._pieces.end()


class Lines:
    """Lines without their ends, which are LF, CR or CRLF, also when a piece ends between CR and LF."""

    def __init__(self, encoding: str) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._kept: list[str] = []
        self._after_cr = False

    def feed(self, chunk: bytes) -> list[str]:
        """The lines that ``chunk`` completes."""
        return self._split(self._decoder.decode(chunk))

    def end(self) -> list[str]:
        """A last line that has no end."""
        lines = self._split(self._decoder.decode(b"", True))
        rest = "".join(self._kept)
        self._kept = []
        return [*lines, rest] if rest else lines

    def _split(self, text: str) -> list[str]:
        if self._after_cr and text.startswith("\n"):
            text = text[1:]
            self._after_cr = False
        if not text:
            return []
        self._after_cr = text.endswith("\r")
        first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._kept.append(first)
        if not others:
            return []
        lines = ["".join(self._kept), *others[:-1]]
        self._kept = [others[-1]] if others[-1] else []
        return lines
