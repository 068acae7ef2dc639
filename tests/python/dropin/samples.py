"""Prints, as JSON, calls that use every operation and every parameter of the `tzafon` of the running interpreter.

Run in the published client's environment: its annotations say what the parameters take.
"""

from __future__ import annotations

import collections.abc
import inspect
import json
import sys
import types
import typing
from typing import Any, Literal

import tzafon
from typing_extensions import get_args, get_origin, get_type_hints

Call = dict[str, Any]
TRANSPORT = {"extra_headers", "extra_query", "extra_body", "timeout"}
ID = "id-1"

# What annotations do not say: encoding, precedence, endpoints without a method.
BY_HAND: list[Call] = [
    {"method": "computers.retrieve", "args": ["a/b ?#%é~"]},
    {"method": "computers.retrieve", "options": {"id": ID}},
    {"method": "computers.tabs.switch", "options": {"tab_id": "t", "id": ID}},
    {"method": "computers.type", "args": [ID], "options": {"text": 'é 🙂 \u2028 "\\ \n\x7f'}},
    {"method": "computers.click", "args": [ID], "options": {"x": 0.1, "y": 12345678901234567}},
    {"method": "computers.click", "args": [ID], "options": {"x": 1, "extra_body": {"x": 2, "z": [None, {"a": 1.0}]}}},
    {"method": "computers.list", "options": {"type": "live", "extra_query": {"type": "a b&c", "q": [1, True, None]}}},
    {"method": "computers.list", "options": {"extra_query": {"nested": {"a": {"b": 1}}, "none": None, "é": "é"}}},
    {"method": "models.list", "options": {"extra_headers": {"X-One": "1", "Accept": "text/plain"}, "timeout": 3}},
    {"method": "agent.tasks.start", "options": {"instruction": "x", "idempotency_key": "k", "extra_body": {"new": 1}}},
    {"method": "get", "args": ["/undocumented?a=1"], "options": {"cast_to": "object"}},
    {"method": "post", "args": ["undocumented"], "options": {"cast_to": "object", "body": {"b": None}}},
    {"method": "put", "args": ["/undocumented"], "options": {"cast_to": "object", "body": [1]}},
    {"method": "patch", "args": ["/undocumented"], "options": {"cast_to": "object"}},
    {
        "method": "delete",
        "args": ["/undocumented"],
        "options": {"cast_to": "object", "options": {"params": {"p": 1}, "headers": {"X-Two": "2"}}},
    },
]

# Methods of a session, which the blocking client alone has.
OF_A_SESSION: dict[str, list[Any]] = {
    "navigate": ["http://127.0.0.1/"],
    "click": [1, 2],
    "double_click": [1, 2],
    "right_click": [1.5, 2],
    "drag": [1, 2, 3, 4],
    "mouse_down": [1, 2],
    "mouse_up": [1, 2],
    "type": ["text"],
    "hotkey": ["ctrl", "c"],
    "key_down": ["a"],
    "key_up": ["a"],
    "scroll": [],
    "set_viewport": [800, 600],
    "screenshot": [],
    "html": [],
    "debug": ["ls"],
    "wait": [1.2345],
    "execute": [{"type": "screenshot"}],
    "batch": [[{"type": "click", "x": 1, "y": 2}]],
    "keep_alive": [],
    "retrieve": [],
    "terminate": [],
}


def sample(annotation: Any, full: bool, inside: tuple[Any, ...] = ()) -> Any:
    """A value that fits; with ``full`` every field of objects, and the last of several forms instead of the first."""
    at = -1 if full else 0
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is typing.Annotated or str(origin).endswith("Required"):
        return sample(parts[0], full, inside)
    if origin is Literal:
        return parts[at]
    if origin in (typing.Union, types.UnionType):
        fits = [part for part in parts if part not in (type(None), tzafon.Omit, tzafon.NotGiven)]
        return sample(fits[at], full, inside)
    if isinstance(origin, type) and issubclass(origin, collections.abc.Mapping):
        return {"name": sample(parts[1], full, inside)}
    if isinstance(origin, type) and issubclass(origin, collections.abc.Iterable):
        return [sample(parts[0], full, inside)]
    if hasattr(annotation, "__required_keys__"):
        if annotation in inside:
            return {}
        fields = get_type_hints(annotation, include_extras=True)
        inner = (*inside, annotation)
        return {name: sample(of, full, inner) for name, of in fields.items() if full or needed(of)}
    return {str: "text", int: 7, float: 0.5, bool: True}.get(annotation, {"any": [1, "thing"]})


def needed(annotation: Any) -> bool:
    return str(get_origin(annotation)).endswith("Required") and not str(get_origin(annotation)).endswith("NotRequired")


def calls_of(method: Any, name: str) -> list[Call]:
    """A call with what is required, and one with everything."""
    hints = get_type_hints(method)
    args: list[str] = []
    required: Call = {}
    everything: Call = {}
    for parameter in list(inspect.signature(method).parameters.values()):
        if parameter.name in TRANSPORT:
            continue
        if parameter.kind is not parameter.KEYWORD_ONLY:
            args.append(ID)
            continue
        if parameter.default is inspect.Parameter.empty:
            required[parameter.name] = sample(hints[parameter.name], False)
        everything[parameter.name] = sample(hints[parameter.name], True)
    calls = [{"method": name, "args": args, "options": required}]
    if everything != required:
        calls.append({"method": name, "args": args, "options": everything})
    return calls


def operations(resource: Any, path: str) -> list[Call]:
    found: list[Call] = []
    for name in sorted(vars(type(resource))):
        value = inspect.getattr_static(resource, name)
        if name.startswith(("_", "with_")):
            continue
        if inspect.isfunction(value):
            found += calls_of(getattr(resource, name), f"{path}.{name}")
        else:
            found += operations(getattr(resource, name), f"{path}.{name}")
    return found


def calls() -> list[Call]:
    client = tzafon.Lightcone(api_key="k")
    found = [
        call
        for name in ("agent", "computers", "responses", "chat", "models")
        for call in operations(getattr(client, name), name)
    ]
    views = [{**call, "view": view} for call in found for view in ("raw", "streaming")]
    session = [{"method": f"session.{name}", "args": args} for name, args in OF_A_SESSION.items()]
    session.append({"method": "computer.create"})
    session.append({"method": "create", "args": ["desktop"], "options": {"display": {"width": 800, "height": 600}}})
    return [*found, *views, *BY_HAND, *session]


if __name__ == "__main__":
    json.dump(calls(), sys.stdout)
