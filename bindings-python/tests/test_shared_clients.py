"""One client for many threads and loops. Nothing here depends on how long it takes; on a free-threaded interpreter the
threads really run at the same time."""

from __future__ import annotations

import asyncio
import pickle
import subprocess
import sys
import threading

import tzafon
from threads import EVENTS, THREADS, Echo, at_once
from tzafon import AsyncLightcone, Lightcone

FREE_THREADED = not getattr(sys, "_is_gil_enabled", lambda: True)()


def test_importing_the_package_leaves_the_interpreter_free_threaded() -> None:
    """CPython takes its lock for a module that does not say that it needs none, and warns of it."""
    look = "import sys; before = sys._is_gil_enabled(); import tzafon, tzafon._native; "
    look += "tzafon.Lightcone(api_key='k'); sys.exit(sys._is_gil_enabled() != before)"
    if hasattr(sys, "_is_gil_enabled"):
        subprocess.run([sys.executable, "-W", "error", "-c", look], check=True)
    module = sys.modules["tzafon._native"]
    assert module.__file__ is not None and ("abi3" in module.__file__) is not FREE_THREADED


def test_each_thread_gets_the_answer_to_its_own_call(shared: Lightcone) -> None:
    def calls(thread: int) -> None:
        for number in range(40):
            name = f"{thread}x{number}"
            assert shared.computers.retrieve(name).id == name
            head = shared.computers.with_raw_response.retrieve(name)
            assert head.url.path.endswith(name) and head.parse().id == name

    at_once(calls)


def test_the_first_use_of_a_client_may_be_by_many_threads(echo: Echo) -> None:
    for _ in range(10):
        client = Lightcone(api_key="sk_test", base_url=echo.url)

        def use(thread: int, client: Lightcone = client) -> None:
            if thread % 2:
                assert client.computers and client.agent.tasks and client.chat and client.models and client.computer
            else:
                assert client.copy(max_retries=thread).max_retries == thread
                assert pickle.loads(pickle.dumps(client)).base_url == echo.url

        at_once(use)
        client.close()


def test_a_value_inside_of_a_response_is_one_object_for_all_threads(shared: Lightcone) -> None:
    for number in range(15):
        found = shared.computers.navigate(f"c{number}", url="x")
        seen: list[object] = []

        def read(_: int, found: tzafon.types.ActionResult = found, seen: list[object] = seen) -> None:
            seen.append(found.page_context)

        at_once(read)
        assert len(seen) == THREADS and all(each is found.page_context for each in seen)


def test_calls_of_a_client_that_is_closed_meanwhile_end_with_an_error_that_says_so(echo: Echo) -> None:
    for _ in range(5):
        client = Lightcone(api_key="sk_test", base_url=echo.url, max_retries=0)

        def use(thread: int, client: Lightcone = client) -> None:
            for number in range(10):
                if thread == 0 and number == 3:
                    client.close()
                try:
                    assert client.models.list() is not None
                except tzafon.APIConnectionError as error:
                    assert "the client is closed" in str(error)

        at_once(use)
        assert client.is_closed()


def test_a_body_may_change_while_it_is_sent(shared: Lightcone) -> None:
    """What is sent is the body before or after each change."""
    inner = {f"k{number}": number for number in range(50)}
    items = [{"n": number} for number in range(50)]
    done = threading.Event()

    def work(thread: int) -> None:
        if thread == 0:
            number = 0
            while not done.is_set():
                number += 1
                inner[f"more{number % 7}"] = number
                inner.pop(f"more{(number + 3) % 7}", None)
                items.append({"n": number})
                items.pop()
            return
        try:
            for _ in range(30):
                made = shared.computers.create(extra_body={"inner": inner, "items": items})
                assert made.sent["inner"]["k49"] == 49 and made.sent["items"][49] == {"n": 49}
        finally:
            left.pop()
            if not left:
                done.set()

    left = list(range(THREADS - 1))
    at_once(work)


def test_threads_and_loops_share_a_process(echo: Echo, shared: Lightcone) -> None:
    """Half of the threads run a loop each, all with one async client."""
    awaited = AsyncLightcone(api_key="sk_test", base_url=echo.url, max_retries=0)

    async def ask(name: str) -> None:
        assert (await awaited.computers.retrieve(name)).id == name

    async def main(thread: int) -> None:
        for number in range(10):
            await asyncio.gather(*(ask(f"{thread}x{number}x{each}") for each in range(8)))
        events = [event async for event in await awaited.agent.tasks.start_stream(instruction="x")]
        assert [event.n for event in events] == list(range(EVENTS))

    def work(thread: int) -> None:
        if thread % 2:
            asyncio.run(main(thread))
            return
        for number in range(40):
            assert shared.computers.retrieve(f"{thread}x{number}").id == f"{thread}x{number}"

    at_once(work)
