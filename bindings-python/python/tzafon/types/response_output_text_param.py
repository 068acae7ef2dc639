# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputTextParam``, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Union

from typing_extensions import Required, TypeAlias, TypedDict

from .annotation_container_file_citation_param import AnnotationContainerFileCitationParam
from .annotation_file_citation_param import AnnotationFileCitationParam
from .annotation_file_path_param import AnnotationFilePathParam
from .annotation_url_citation_param import AnnotationURLCitationParam
from .logprob_param import LogprobParam


class ResponseOutputTextParam(TypedDict, total=False):
    """Doc of it."""

    annotations: Required[Iterable[ResponseOutputTextAnnotationParam]]
    """Doc of it."""

    text: Required[str]
    """Doc of it."""

    type: Required[Literal["output_text"]]
    """Doc of it."""

    logprobs: Iterable[LogprobParam] | None
    """Doc of it."""


ResponseOutputTextAnnotationParam: TypeAlias = Union[
    AnnotationFileCitationParam,
    AnnotationURLCitationParam,
    AnnotationContainerFileCitationParam,
    AnnotationFilePathParam,
]
"""Doc of it."""
