# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputText``, and what it is made of."""

from __future__ import annotations

from typing import Literal, Union

from typing_extensions import TypeAlias

from .._models import BaseModel
from .annotation_container_file_citation import AnnotationContainerFileCitation
from .annotation_file_citation import AnnotationFileCitation
from .annotation_file_path import AnnotationFilePath
from .annotation_url_citation import AnnotationURLCitation
from .logprob import Logprob


class ResponseOutputText(BaseModel):
    """Doc of it."""

    annotations: list[ResponseOutputTextAnnotation]
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["output_text"]
    """Doc of it."""

    logprobs: list[Logprob] | None
    """Doc of it."""


ResponseOutputTextAnnotation: TypeAlias = Union[
    AnnotationFileCitation,
    AnnotationURLCitation,
    AnnotationContainerFileCitation,
    AnnotationFilePath,
]
"""Doc of it."""
