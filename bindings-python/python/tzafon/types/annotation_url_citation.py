# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationURLCitation``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class AnnotationURLCitation(BaseModel):
    """A citation in a text that points to a web page."""

    end_index: int
    """Position in the text at which the citation ends, counted in characters from 0."""

    start_index: int
    """Position in the text of the first character that the citation covers, counted from 0."""

    title: str
    """Title of the cited page."""

    type: Literal["url_citation"]
    """Always ``url_citation``."""

    url: str
    """URL of the cited page."""


__getattr__, __dir__ = older_names(__name__)
