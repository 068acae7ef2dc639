"""One stream, body or run for many threads: each item goes to exactly one of them, or an error says why not."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import tzafon
from threads import EVENTS, THREADS, Echo, at_once
from tzafon import Lightcone
from tzafon._native import EveryItem, ItemMaker

ALL = list(range(EVENTS))
TEXT = "".join(f"{number}\n" for number in ALL).encode()


def numbers(items: Iterator[Any]) -> list[int]:
    """What one thread read, up to the end."""
    return [item.n for item in items]


@pytest.mark.parametrize("kind", ["iterator", "stream", "loops", "follow", "half"])
def test_each_event_comes_exactly_once(shared: Lightcone, kind: str) -> None:
    for _ in range(4):
        tasks = shared.agent.tasks
        stream: Any = (tasks.follow if kind == "follow" else tasks.start_stream)(instruction="x")
        other = None
        if kind == "half":
            stream, other = stream.tee()
        ready = iter(stream)
        got: list[list[int]] = []

        def read(_: int, stream: Any = stream, ready: Any = ready, got: list[list[int]] = got) -> None:
            if kind == "loops":
                try:
                    got.append(numbers(stream))
                except tzafon.StreamAlreadyConsumed:  # the others had read all of it
                    got.append([])
            elif kind == "iterator":
                got.append(numbers(ready))
            else:
                got.append(numbers(iter(stream.__next__, None)))

        at_once(read)
        assert len(got) == THREADS and sorted(number for mine in got for number in mine) == ALL
        assert all(mine == sorted(mine) for mine in got)
        if other is not None:
            assert numbers(other) == ALL


def test_a_run_that_threads_read_has_every_event_and_one_result(echo: Echo, shared: Lightcone) -> None:
    for _ in range(4):
        echo.seen.clear()
        run = shared.agent.tasks.follow(instruction="x")
        at_once(lambda _, run=run: numbers(iter(run.__next__, None)))
        assert [event.n for event in run.result.events] == ALL
        assert (run.result.status, run.result.exit_code) == ("completed", 0)
        assert echo.seen == ["POST /agent/tasks/stream", "GET /agent/tasks/t1"]


def test_a_stream_that_is_split_while_it_is_read_loses_and_repeats_nothing(shared: Lightcone) -> None:
    for _ in range(60):
        stream = shared.agent.tasks.start_stream(instruction="x")
        got: list[int] = [next(stream).n for _ in range(3)]
        halves: list[Any] = []
        refused: list[int] = []

        def work(
            thread: int, stream: Any = stream, got: Any = got, halves: Any = halves, refused: Any = refused
        ) -> None:
            if thread < 2:
                try:
                    halves.append(stream.tee())
                except tzafon.StreamAlreadyConsumed:
                    refused.append(thread)
                return
            for item in iter(stream.__next__, None):
                got.append(item.n)

        at_once(work)
        assert len(halves) + len(refused) == 2 and len(halves) <= 1
        if halves:
            mine, other = map(numbers, halves[0])
            assert mine == other and sorted(got + mine) == ALL
        else:
            assert sorted(got) == ALL


@pytest.mark.parametrize("kind", ["events", "follow", "pieces", "lines"])
def test_closing_ends_all_readers(shared: Lightcone, kind: str) -> None:
    for _ in range(20):
        source: Any
        if kind in ("pieces", "lines"):
            response = shared.computers.with_streaming_response.html("c").__enter__()
            source = response.iter_bytes(2) if kind == "pieces" else response.iter_lines()
            close: Callable[[], None] = source.close
        else:
            tasks = shared.agent.tasks
            source = (tasks.follow if kind == "follow" else tasks.start_stream)(instruction="x")
            close = source.close
        got: list[Any] = []
        enough = threading.Event()

        def work(thread: int, source: Any = source, close: Any = close, got: Any = got, enough: Any = enough) -> None:
            if thread == 0:
                enough.wait()
                close()
                return
            for item in iter(source.__next__, None):
                got.append(item if kind in ("pieces", "lines") else item.n)
                if len(got) > 20:
                    enough.set()

        at_once(work)
        if kind == "lines":
            got = list(map(int, got))
        if kind == "pieces":
            assert 20 < len(got) <= len(TEXT) / 2 + 1
        else:
            assert len(set(got)) == len(got) > 20 and set(got) <= set(ALL)
        if kind in ("pieces", "lines"):
            response.close()


def test_threads_that_read_one_body_all_get_the_whole(shared: Lightcone) -> None:
    for _ in range(20):
        with shared.computers.with_streaming_response.html("c") as response:
            got: list[bytes] = []
            at_once(lambda _, response=response, got=got: got.append(response.read()))
            assert got == [TEXT] * THREADS

    parsed: list[Any] = []
    for _ in range(20):
        with shared.computers.with_streaming_response.retrieve("c") as response:
            parsed.clear()
            at_once(lambda _, response=response: parsed.append(response.parse()))
            assert len({id(each) for each in parsed}) == 1 and parsed[0].id == "c"


def test_of_several_that_read_a_body_in_pieces_one_has_it(shared: Lightcone) -> None:
    for _ in range(20):
        with shared.computers.with_streaming_response.html("c") as response:
            got: list[str] = []
            refused: list[int] = []

            def work(thread: int, response: Any = response, got: Any = got, refused: Any = refused) -> None:
                try:
                    got.append("".join(response.iter_text()))
                except tzafon.StreamAlreadyConsumed:
                    refused.append(thread)

            at_once(work)
            assert got == [TEXT.decode()] and len(refused) == THREADS - 1


def test_what_was_sent_reads_the_same_for_all_threads(shared: Lightcone) -> None:
    for _ in range(20):
        response = shared.computers.with_raw_response.create(extra_body={"x": 1})
        seen: list[tuple[bytes, str]] = []

        def read(_: int, response: Any = response, seen: Any = seen) -> None:
            request = response.http_request
            seen.append((request.content, request.headers["content-length"]))

        at_once(read)
        assert len(set(seen)) == 1 and seen[0][0] == b'{"x":1}', seen


def test_an_iterator_may_be_read_by_what_its_old_items_leave_behind(shared: Lightcone) -> None:
    """The last reference to a batch's items may run any code, also code that reads on."""
    native = shared.agent.tasks.start_stream(instruction="x")._native
    got: list[int] = []

    class Convert:
        def __call__(self, value: dict[str, Any], _client: object) -> int:
            return value["n"]

        def __del__(self) -> None:
            got.extend(item for item in [next(items, None)] if item is not None)

    def wait() -> Any:
        batch = native.next_batch()
        return None if batch is None else batch.read(ItemMaker(Convert(), None), None)

    items = EveryItem(wait)
    at_once(lambda _: [got.append(item) for item in items], count=1)
    gc.collect()
    assert sorted(got) == ALL
