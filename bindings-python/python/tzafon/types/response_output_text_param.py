# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputTextParam``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Union

from typing_extensions import Required, TypeAlias, TypedDict

from .._compat.type_names import older_names
from .annotation_container_file_citation_param import AnnotationContainerFileCitationParam
from .annotation_file_citation_param import AnnotationFileCitationParam
from .annotation_file_path_param import AnnotationFilePathParam
from .annotation_url_citation_param import AnnotationURLCitationParam
from .logprob_param import LogprobParam


class ResponseOutputTextParam(TypedDict, total=False):
    """Text that the model wrote."""

    annotations: Required[Iterable[ResponseOutputTextAnnotationParam]]
    """Citations and file references in the text; an empty list means none."""

    text: Required[str]
    """What the model wrote."""

    type: Required[Literal["output_text"]]
    """Always ``output_text``."""

    logprobs: Iterable[LogprobParam] | None
    """Log probabilities of the tokens of the text; absent or null if they were not requested."""


ResponseOutputTextAnnotationParam: TypeAlias = Union[
    AnnotationFileCitationParam,
    AnnotationURLCitationParam,
    AnnotationContainerFileCitationParam,
    AnnotationFilePathParam,
]
"""A citation or file reference in a text by the model, distinguished by ``type``."""


__getattr__, __dir__ = older_names(__name__)
