"""Walks through a part of the API on a real server, and prints what each call gave.

``walk.py URL KEY SHOP PART sync|async``, where the part is a module of ``walks``.

Run in the published client's environment and in ours.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys

import tzafon
from walking import Walk


async def main(url: str, key: str, shop: str, part: str, way: str) -> None:
    client = (tzafon.Lightcone if way == "sync" else tzafon.AsyncLightcone)(base_url=url, api_key=key, max_retries=0)
    walk = Walk(client, shop)
    await importlib.import_module(f"walks.{part}").walk(walk)
    json.dump(walk.notes, sys.stdout, default=lambda value: type(value).__name__)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
