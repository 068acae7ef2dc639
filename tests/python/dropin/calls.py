"""Makes the calls that it reads, and prints what each gave: ``calls.py URL sync|async``, calls as JSON on stdin.

Run in the published client's environment and in ours.
"""

from __future__ import annotations

import asyncio
import json
import sys
from operator import attrgetter
from typing import Any

import tzafon

CASTS = {"object": object}
#: The header by which the server tells the calls apart.
NUMBER = "X-Call"


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def kind(value: Any) -> str:
    """What a value is for its user: subclasses of built-in types are those types."""
    for built_in in (dict, list, str):
        if isinstance(value, built_in):
            return built_in.__name__
    return type(value).__name__


def outcome(value: Any) -> Any:
    items = [plain(item) for item in value] if kind(value) in ("Stream", "JSONLDecoder") else None
    data = plain(value) if items is None and kind(value) not in ("NoneType", "ComputerSession") else None
    return {"kind": kind(value), "value": items if data is None else data}


async def outcome_async(value: Any) -> Any:
    if kind(value) in ("AsyncStream", "AsyncJSONLDecoder"):
        return {"kind": kind(value), "value": [plain(item) async for item in value]}
    return outcome(value)


def prepared(client: Any, call: dict[str, Any], number: int) -> tuple[Any, list[Any], dict[str, Any]]:
    client = client.with_options(default_headers={NUMBER: str(number)})
    view = {"raw": client.with_raw_response if "view" in call else None}.get(call.get("view", ""), client)
    if call.get("view") == "streaming":
        view = client.with_streaming_response
    name = call["method"]
    owner, _, method = name.partition(".")
    found = getattr(tzafon.ComputerSession(client, "c1"), method) if owner == "session" else attrgetter(name)(view)
    options = dict(call.get("options", {}))
    if "cast_to" in options:
        options["cast_to"] = CASTS[options["cast_to"]]
    return found, call.get("args", []), options


def make(client: Any, call: dict[str, Any], number: int) -> Any:
    method, args, options = prepared(client, call, number)
    try:
        given = method(*args, **options)
        if call.get("view") == "raw":
            return {"status": given.status_code, "retries": given.retries_taken, **outcome(given.parse())}
        if call.get("view") == "streaming":
            with given as response:
                return {"status": response.status_code, "value": response.read().decode()}
        return outcome(given)
    except tzafon.LightconeError as error:
        return {"kind": f"raises {type(error).__name__}", "value": None}


async def make_async(client: Any, call: dict[str, Any], number: int) -> Any:
    method, args, options = prepared(client, call, number)
    try:
        if call.get("view") == "streaming":
            async with method(*args, **options) as response:
                return {"status": response.status_code, "value": (await response.read()).decode()}
        given = await method(*args, **options)
        if call.get("view") == "raw":
            answer = await outcome_async(await given.parse())
            return {"status": given.status_code, "retries": given.retries_taken, **answer}
        return await outcome_async(given)
    except tzafon.LightconeError as error:
        return {"kind": f"raises {type(error).__name__}", "value": None}


async def all_async(client: Any, calls: list[dict[str, Any]]) -> list[Any]:
    return [await make_async(client, call, number) for number, call in enumerate(calls)]


def main(url: str, way: str) -> None:
    options: dict[str, Any] = {
        "api_key": "sk_test",
        "base_url": f"{url}/prefix",
        "max_retries": 0,
        "default_query": {"always": ["a", 1]},
        "default_headers": {"X-Always": "yes"},
    }
    calls = json.load(sys.stdin)
    if way == "sync":
        client = tzafon.Lightcone(**options)
        answers = [make(client, call, number) for number, call in enumerate(calls)]
    else:
        answers = asyncio.run(all_async(tzafon.AsyncLightcone(**options), calls))
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
