"""The options of a client, checked, and the settings of the native engine made of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any, cast

from ._engine.call import MOST_ATTEMPTS, header_pairs, reconnect_limit, whole_number
from ._exceptions import LightconeError
from ._types import DEFAULT_TIMEOUT, NotGiven, Omit, connect_limit, query_pairs, read_limit

_INSTEAD = (
    "this client does not use httpx. Use the client's options instead: proxy, verify, ca_bundle, trust_env, http2, "
    "local_address, limits, timeout, max_retries, default_headers or default_query"
)


#: What the service is told about the origin of requests: the language, and nothing about the machine.
PLATFORM = {"X-Stainless-Lang": "python"}


def no_httpx(name: str) -> LightconeError:
    """The error for an option that belongs to httpx."""
    return LightconeError(f"{name} is not supported: {_INSTEAD}.")


def engine_settings(options: Mapping[str, Any], user_agent: str) -> dict[str, Any]:
    """The native engine's settings.

    Raises:
        LightconeError: an invalid option.
        TypeError: an option of a wrong type.
    """
    if options["http_client"] is not None:
        raise no_httpx("http_client")
    timeout = options["timeout"]
    base_url = options["base_url"]
    verify, ca_bundle = _verification(options)
    limits = options["limits"]
    return {
        "api_key": options["api_key"],
        "base_url": None if base_url is None else str(base_url),
        "timeout": None if isinstance(timeout, NotGiven) else read_limit(timeout),
        "connect_timeout": None if isinstance(timeout, NotGiven) else connect_limit(timeout),
        "max_retries": _count("max_retries", options["max_retries"]),
        "default_headers": header_pairs({**PLATFORM, **(options["default_headers"] or {})}),
        "default_query": query_pairs(options["default_query"] or {}),
        "proxy": _proxy(options["proxy"]),
        "verify": verify,
        "ca_bundle": ca_bundle,
        "trust_env": options["trust_env"],
        "http2": options["http2"],
        "local_address": _address(options["local_address"]),
        "max_idle_connections": None if limits is None else limits.max_keepalive_connections,
        "stream_idle_timeout": options["stream_idle_timeout"],
        "max_response_bytes": _size("max_response_bytes", options["max_response_bytes"]),
        "total_timeout": options["total_timeout"],
        "resume": options["resume"],
        "max_reconnects": None if options["max_reconnects"] is None else reconnect_limit(options["max_reconnects"]),
        "retry_unsafe": options["retry_unsafe"],
        "user_agent": user_agent,
    }


def timeout_of(options: Mapping[str, Any]) -> Any:
    """The client's ``timeout``, as published: the default where none was given."""
    timeout = options["timeout"]
    return DEFAULT_TIMEOUT if isinstance(timeout, NotGiven) else timeout


def changed(
    options: Mapping[str, Any],
    plain: Mapping[str, Any],
    merged: Mapping[str, Mapping[str, object] | None],
    replaced: Mapping[str, Mapping[str, object] | None],
) -> dict[str, Any]:
    """The options of a copy.

    Args:
        plain: options by name; ``None`` and not given keep the old value.
        merged: ``default_headers`` and ``default_query`` to add to the old ones.
        replaced: the same two, to replace the old ones.
    """
    made = dict(options)
    for name, value in plain.items():
        if value is not None and not isinstance(value, NotGiven):
            made[name] = value
    for name, added in merged.items():
        instead = replaced[name]
        if added is not None and instead is not None:
            raise ValueError(f"{name} and set_{name} exclude each other: the first adds, the second replaces")
        if added is not None:
            made[name] = {**(made[name] or {}), **added}
        elif instead is not None:
            made[name] = instead
    return made


def custom_headers() -> dict[str, str]:
    """The headers of ``LIGHTCONE_CUSTOM_HEADERS``: lines of ``Name: value``; lines without a colon are skipped."""
    lines = os.environ.get("LIGHTCONE_CUSTOM_HEADERS", "").split("\n")
    pairs = (line.partition(":") for line in lines)
    return {name.strip(): value.strip() for name, colon, value in pairs if colon and name.strip()}


def shown_headers(options: Mapping[str, Any], auth: Mapping[str, str], user_agent: str) -> dict[str, str | Omit]:
    """The headers that every request carries, in the order in which later ones win."""
    return {
        "Accept": "application/json",
        "Content-Type": "application/json",
        "User-Agent": user_agent,
        **auth,
        **PLATFORM,
        **custom_headers(),
        **(options["default_headers"] or {}),
    }


def _count(name: str, value: object) -> int:
    if value is None:
        raise TypeError(f"{name} can't be None; 0 means none, and math.inf means without end")
    if isinstance(value, float) and value == float("inf"):
        return MOST_ATTEMPTS
    number = whole_number(value)
    if number is None:
        raise TypeError(f"{name} must be an integer, not {value!r}; 0 means none")
    if number < 0:
        raise ValueError(f"{name} must be 0 or more, not {number}")
    return min(number, MOST_ATTEMPTS)


def _size(name: str, value: object) -> int | None:
    if value is None or value == float("inf"):
        return None if value is None else sys.maxsize
    number = whole_number(value)
    if number is None:
        raise TypeError(f"{name} must be an integer, not {value!r}; math.inf means without end")
    if number < 0:
        raise ValueError(f"{name} must be 0 or more, not {number}")
    return min(number, sys.maxsize)


def _verification(options: Mapping[str, Any]) -> tuple[bool | None, str | None]:
    verify: object = options["verify"]
    ca_bundle: str | os.PathLike[str] | None = options["ca_bundle"]
    if isinstance(verify, (str, os.PathLike)):
        ca_bundle = cast("str | os.PathLike[str]", verify)  # as httpx took a path
        verify = True
    if not isinstance(verify, (bool, type(None))):
        raise LightconeError(
            f"verify must be True, False or the path of a PEM file, not {type(verify).__name__}; "
            "certificates of your own go into ca_bundle"
        )
    return verify, None if ca_bundle is None else os.fspath(ca_bundle)


def _address(value: object) -> str | None:
    if value is None:
        return None
    from ipaddress import ip_address  # few programs choose one

    try:
        return str(ip_address(str(value)))
    except ValueError as error:
        raise LightconeError(f"local_address must be an IP address of this machine: {error}") from None


def _proxy(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        raise LightconeError("proxy must be one URL, such as http://127.0.0.1:8080; it is used for every address")
    return str(getattr(value, "url", value))
