"""How pydantic finds out about models. Loads nothing until pydantic asks."""

from __future__ import annotations

from typing import Any


class PydanticSerializer:
    """``__pydantic_serializer__``: what pydantic calls for a model where any value is allowed."""

    def __get__(self, model: object, owner: type) -> Any:
        from .pydantic_schema import serializer  # only pydantic asks

        return serializer()


class PydanticHooks:
    """Lets pydantic use models as fields, as parameters and results of FastAPI."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from .pydantic_schema import core_schema  # only pydantic calls this

        return core_schema(cls, handler)
