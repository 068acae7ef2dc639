"""Prints what the exceptions for refusals carry: ``errors.py URL NUMBER``.

Run in the published client's environment and in ours.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import tzafon


def caught(client: Any, number: int) -> dict[str, Any]:
    try:
        client.get(f"/answer/{number}", cast_to=object)
    except tzafon.APIStatusError as error:
        return {
            "class": type(error).__name__,
            "text": str(error),
            "message": error.message,
            "body": error.body,
            "status": [error.status_code, error.response.status_code],
            "response": [error.response.text, error.response.headers["Content-Type"]],
            "request": [error.request.method, error.request.url.path],
            "cause": type(error.__cause__).__name__,
        }
    raise AssertionError(f"answer {number} was taken")


def main(url: str, count: str) -> None:
    options = {"api_key": "k", "base_url": url, "max_retries": 0, "default_headers": {"X-Call": "0"}}
    client = tzafon.Lightcone(**options)  # type: ignore[arg-type]
    json.dump([caught(client, number) for number in range(int(count))], sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
