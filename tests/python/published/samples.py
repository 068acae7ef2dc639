"""Answers that fit the description of the API: what a server gives that knows nothing else."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

DESCRIPTION = Path(__file__).parents[3] / "api/openapi.yaml"
# Types without a sample of their own: objects and lists are made of what is inside.
_PLAIN: dict[str, Any] = {"string": "string", "integer": 7, "number": 3, "boolean": True, "null": None}


@cache
def description() -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load(DESCRIPTION.read_text())
    return made


def resolved(part: dict[str, Any]) -> dict[str, Any]:
    """What a reference stands for."""
    while "$ref" in part:
        found: Any = description()
        for name in part["$ref"].removeprefix("#/").split("/"):
            found = found[name]
        part = found
    return part


def sample(schema: dict[str, Any]) -> Any:
    """A value with every field."""
    schema = resolved(schema)
    for word in ("const", "enum", "oneOf", "anyOf", "allOf"):
        if word in schema:
            first = schema[word] if word == "const" else schema[word][0]
            return first if word in ("const", "enum") else sample(first)
    kind = schema.get("type", "object")
    if isinstance(kind, list):
        kind = kind[0]
    if kind == "array":
        return [sample(schema["items"])]
    if kind == "object":
        fields = schema.get("properties")
        return {"foo": "bar"} if fields is None else {name: sample(field) for name, field in fields.items()}
    return _PLAIN[kind]


def answer(method: str, path: str) -> tuple[int, str, bytes]:
    """Status, content type and body for a request; 404 where the description has no such operation."""
    operation = _operation(method, path)
    if operation is None:
        return 404, "application/json", b'{"detail":"no such operation"}'
    status, response = next((code, found) for code, found in operation["responses"].items() if code[0] in "12")
    content = resolved(response).get("content", {})
    if not content:
        return (204 if status == "204" else 200), "application/json", b""
    # A plain answer comes first where an operation can stream as well.
    kind = "application/json" if "application/json" in content else next(iter(content))
    value = json.dumps(sample(content[kind].get("schema", {}))).encode()
    if kind == "text/event-stream":
        value = b"id: 1\ndata: " + value + b"\n\n"
    elif kind == "application/x-ndjson":
        value += b"\n"
    return 200, kind, value


def _operation(method: str, path: str) -> dict[str, Any] | None:
    # Templates without a value first: `/agent/tasks/stream` is no task's id.
    for template in sorted(description()["paths"], key=lambda text: text.count("{")):
        if re.fullmatch(re.sub(r"\\?\{[^}]*\\?\}", "[^/]+", re.escape(template)), path):
            operations: dict[str, Any] = description()["paths"][template]
            if method.lower() in operations:
                found: dict[str, Any] = operations[method.lower()]
                return found
    return None
