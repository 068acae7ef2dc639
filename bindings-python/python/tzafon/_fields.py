"""The declared fields of a model, as code that looks at classes reads them."""

from __future__ import annotations

import types
import typing
from typing import Any

from ._convert import hints


class FieldInfo:
    """A declared field.

    Attributes:
        annotation: its type.
        default: always ``None``: what an absent field reads.
    """

    default = None

    def __init__(self, annotation: Any) -> None:
        self.annotation = annotation

    def is_required(self) -> bool:
        """Whether the service is said to send the field always."""
        takes_none = types.NoneType in typing.get_args(self.annotation)
        return self.annotation is not Any and not takes_none

    def __repr__(self) -> str:
        return f"FieldInfo(annotation={self.annotation!r}, required={self.is_required()})"


class Fields:
    """The mapping of a class, made when it is asked for."""

    def __get__(self, model: object, owner: type) -> dict[str, FieldInfo]:
        return {name: FieldInfo(annotation) for name, annotation in hints(owner).items()}
