# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputText``, and its parts."""

from __future__ import annotations

from typing import Literal, Union

from typing_extensions import TypeAlias

from .._compat.type_names import older_names
from .._models.base_model import BaseModel
from .annotation_container_file_citation import AnnotationContainerFileCitation
from .annotation_file_citation import AnnotationFileCitation
from .annotation_file_path import AnnotationFilePath
from .annotation_url_citation import AnnotationURLCitation
from .logprob import Logprob


class ResponseOutputText(BaseModel):
    """Text that the model wrote."""

    annotations: list[ResponseOutputTextAnnotation]
    """Citations and file references in the text; an empty list means none."""

    text: str
    """What the model wrote."""

    type: Literal["output_text"]
    """Always ``output_text``."""

    logprobs: list[Logprob] | None
    """Log probabilities of the tokens of the text; absent or null if they were not requested."""


ResponseOutputTextAnnotation: TypeAlias = Union[
    AnnotationFileCitation,
    AnnotationURLCitation,
    AnnotationContainerFileCitation,
    AnnotationFilePath,
]
"""A citation or file reference in a text by the model, distinguished by ``type``."""


__getattr__, __dir__ = older_names(__name__)
