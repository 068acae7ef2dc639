"""Log lines through the standard module."""

from __future__ import annotations

import logging
import os
import subprocess
import sys

import pytest
import tzafon
from conftest import Server
from tzafon import Lightcone


def test_calls_are_logged_without_the_key(server: Server, client: Lightcone, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "tzafon")
    server.answer = server.json(200, {}, "set-cookie: secret=1\r\n")
    client.with_options(default_headers={"Authorization": "Bearer sk_other"}).computers.click(
        "c", x=1, y=2, extra_headers={"Cookie": "secret=2", "X-A": "1"}
    )
    assert [record.name for record in caplog.records] == ["tzafon"] * len(caplog.records) != []
    text = caplog.text
    assert "computers.click" in text and f"{server.url}/computers/c/click" in text and "'X-A': '1'" in text
    assert "200" in text and "'path': ['c']" in text
    for secret in ("sk_test", "sk_other", "secret"):
        assert secret not in text


def test_texts_of_bodies_are_logged_by_their_length_only(
    server: Server, client: Lightcone, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "tzafon")
    client.computers.type("c", text="hunter2")
    client.computers.batch("c", actions=[{"type": "type", "text": "hunter2"}, {"type": "click", "x": 17, "y": 2}])
    assert "hunter2" not in caplog.text
    assert "'text': '<7 characters>'" in caplog.text and "'x': 17" in caplog.text and "tab_id" not in caplog.text
    caplog.set_level(5, "tzafon")
    client.computers.type("c", text="hunter2")
    assert "hunter2" in caplog.text


def test_a_repeated_request_is_told(server: Server, client: Lightcone, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "tzafon")
    server.answer = server.in_turn(server.json(503, {}, "retry-after-ms: 1\r\n"), server.json(200, {}))
    client.with_options(max_retries=1).models.list()
    assert [record.getMessage() for record in caplog.records if record.levelno == logging.INFO] == [
        f"Retrying request to {server.url}/v1/models in 0.001000 seconds"
    ]


def test_failures_and_streams_are_logged(server: Server, client: Lightcone, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "tzafon")
    server.answer = server.json(404, {"detail": "gone"})
    with pytest.raises(tzafon.NotFoundError):
        client.computers.retrieve("c")
    assert "404" in caplog.text
    caplog.clear()
    server.answer = server.events('data: {"type":"completed"}\n\n')
    assert [event.type for event in client.agent.tasks.stream("t")] == ["completed"]
    assert "agent.tasks.stream" in caplog.text and "200" in caplog.text


CODE = """
import logging, sys, tzafon
tzafon.Lightcone(api_key="sk_secret", base_url=sys.argv[1]).models.list()
print(logging.getLogger("tzafon").level, logging.getLogger().hasHandlers())
"""


@pytest.mark.parametrize(
    ("value", "level", "shown"),
    [("debug", logging.DEBUG, True), ("INFO", logging.INFO, True), ("loud", logging.NOTSET, False), ("", 0, False)],
)
def test_the_environment_turns_them_on(server: Server, value: str, level: int, shown: bool) -> None:
    environment = {**os.environ, "LIGHTCONE_LOG": value}
    done = subprocess.run(
        [sys.executable, "-c", CODE, server.url], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [str(level), str(shown)]
    assert ("Request options" in done.stderr) == (level == logging.DEBUG)
    assert "sk_secret" not in done.stderr
