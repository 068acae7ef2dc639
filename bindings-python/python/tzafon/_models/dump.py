"""Models as plain dicts and as JSON text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, cast

from .annotations import Convertible

#: Inside a class with a method ``dict``, that name means the method.
Data: TypeAlias = "dict[str, Any]"


def plain_value(value: Any, dump: Callable[[Any], Data]) -> Any:
    """A value without models: ``dump`` makes a dict of each model that is not a dict itself."""
    if isinstance(value, Mapping):
        return {name: plain_value(item, dump) for name, item in cast("Mapping[str, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [plain_value(item, dump) for item in cast("list[Any]", value)]
    return dump(value) if isinstance(value, Convertible) else value


def chosen(data: Data, include: Any, exclude: Any) -> Data:
    """The fields of ``include`` without those of ``exclude``, each as pydantic takes them."""
    taken = data if include is None else {name: value for name, value in data.items() if name in include}
    return {
        name: chosen(cast("Data", value), _inner(include, name), _inner(exclude, name))
        if isinstance(value, dict)
        else value
        for name, value in taken.items()
        if exclude is None or name not in exclude or _inner(exclude, name) is not None
    }


def _inner(names: Any, name: str) -> Any:
    """What is included or excluded inside of a field: ``{"page_context": {"url"}}``."""
    inner: Any = cast("Mapping[str, Any]", names).get(name) if isinstance(names, Mapping) else None
    return cast("Any", inner) if isinstance(inner, (set, Mapping)) else None


def json_text(data: Data, indent: int | None) -> str:
    """A dict as JSON; compact without an indent."""
    import json  # most programs never need it

    return json.dumps(data, indent=indent, ensure_ascii=False, separators=(",", ":") if indent is None else None)
