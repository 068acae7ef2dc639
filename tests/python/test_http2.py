"""Many requests at once over HTTP/2, which TLS negotiates: the blocking and the async client."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tzafon import AsyncLightcone, Lightcone

ROOT = Path(__file__).parent.parent.parent
FAULTSERVER = ROOT / "target/release/faultserver"


@pytest.fixture
def service(request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    """A server over HTTP/2 with endless streams: the options of a client for it."""
    streams = getattr(request, "param", 100)
    command = [FAULTSERVER, "busy", "--streams", str(streams)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        told = json.loads(program.stdout.readline())
        yield {
            "base_url": told["url"],
            "ca_bundle": told["ca"],
            "api_key": "sk_test",
            "timeout": 10,
            "max_retries": 0,
            "trust_env": False,
        }
        program.terminate()


def connections(client: Lightcone) -> int:
    counts: Any = client.get("/counts", cast_to=object)
    return counts["connections"]


def test_unread_streams_delay_no_call(service: dict[str, Any]) -> None:
    with Lightcone(**service) as client:
        unread = [client.computers.retrieve_screencast(f"c{n}") for n in range(12)]
        for stream in unread:
            next(stream)
        for _ in range(20):
            assert client.computers.click("c0", x=1, y=2).status == "SUCCESS"
        for stream in unread:
            for _ in range(5):
                next(stream)
            stream.close()


def test_clicks_in_the_body_of_loops_over_screens(service: dict[str, Any]) -> None:
    with Lightcone(**service) as client:

        def follow(computer: str) -> int:
            clicks = 0
            for _ in client.computers.retrieve_screencast(computer):
                client.computers.click(computer, x=1, y=2)
                clicks += 1
                if clicks == 10:
                    break
            return clicks

        with ThreadPoolExecutor(4) as threads:
            assert list(threads.map(follow, ["c1", "c2", "c3", "c4"])) == [10] * 4


def test_clicks_in_the_body_of_async_loops_over_screens(service: dict[str, Any]) -> None:
    async def follow(client: AsyncLightcone, computer: str) -> int:
        clicks = 0
        async for _ in await client.computers.retrieve_screencast(computer):
            await client.computers.click(computer, x=1, y=2)
            clicks += 1
            if clicks == 10:
                break
        return clicks

    async def main() -> list[int]:
        async with AsyncLightcone(**service) as client:
            unread = [await client.computers.retrieve_screencast(f"c{n}") for n in range(8)]
            done = await asyncio.gather(*(follow(client, f"c{n}") for n in range(4)))
            for stream in unread:
                await stream.close()
            return done

    assert asyncio.run(main()) == [10] * 4


@pytest.mark.parametrize("operation", ["start", "start_stream"])
def test_a_burst_of_starts_opens_few_connections(service: dict[str, Any], operation: str) -> None:
    async def main() -> None:
        async with AsyncLightcone(**service) as client:
            method: Any = getattr(client.agent.tasks, operation)
            started = await asyncio.gather(*(method(instruction="x", kind="browser") for _ in range(250)))
            assert len(started) == 250
            if operation == "start_stream":
                for stream in started:
                    assert [event.type async for event in stream] == ["started", "completed"]

    asyncio.run(main())
    with Lightcone(**service) as client:
        assert connections(client) <= 6


def test_a_burst_of_threads_opens_few_connections(service: dict[str, Any]) -> None:
    with Lightcone(**service) as client:
        with ThreadPoolExecutor(32) as threads:
            started = threads.map(lambda _: client.agent.tasks.start(instruction="x", kind="browser"), range(64))
            assert len(list(started)) == 64
        assert connections(client) <= 3


@pytest.mark.parametrize("service", [1, 3, 100], indirect=True)
def test_beyond_a_connections_streams_another_one_is_opened(service: dict[str, Any]) -> None:
    with Lightcone(**service) as client:
        open_streams = [client.computers.retrieve_screencast(f"c{n}") for n in range(101)]
        assert client.computers.click("c1", x=1, y=2).status == "SUCCESS"
        for stream in open_streams:
            stream.close()
