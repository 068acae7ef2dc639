"""The options of a client: what they do, how copies change them, and what is refused."""

from __future__ import annotations

import math
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone, Timeout, omit

Run = Callable[[Callable[[], Any]], Any]


@pytest.mark.parametrize(
    "options",
    [
        {"api_key": "sk_hid\nden"},
        {"base_url": "nowhere"},
        {"proxy": "::"},
        {"proxy": {"http://": "http://127.0.0.1:1"}},
        {"verify": object()},
        {"ca_bundle": "/nowhere.pem"},
        {"local_address": "no address"},
    ],
)
def test_bad_options_are_refused_at_once(options: dict[str, object]) -> None:
    with pytest.raises(tzafon.LightconeError) as caught:
        Lightcone(**{"api_key": "sk_test", **options})  # type: ignore[arg-type]
    assert "sk_hid" not in str(caught.value)


@pytest.mark.parametrize("make", [Lightcone, AsyncLightcone])
def test_an_http_client_is_refused_with_what_to_use_instead(make: type[Lightcone]) -> None:
    with pytest.raises(tzafon.LightconeError, match=r"httpx.*proxy, verify.*trust_env, http2.*limits"):
        make(api_key="sk_test", http_client=object())
    for name in ("DefaultHttpxClient", "DefaultAsyncHttpxClient", "DefaultAioHttpClient"):
        with pytest.raises(tzafon.LightconeError, match=f"{name}.*proxy"):
            getattr(tzafon, name)(timeout=3)


def test_max_retries_is_a_number() -> None:
    with pytest.raises(TypeError, match="max_retries"):
        Lightcone(api_key="sk_test", max_retries=None)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="max_retries"):
        Lightcone(api_key="sk_test", max_retries=-1)
    assert Lightcone(api_key="sk_test", max_retries=math.inf).max_retries == math.inf  # type: ignore[arg-type]


def test_options_are_keyword_only_and_unknown_ones_are_named() -> None:
    with pytest.raises(TypeError):
        Lightcone("sk_test")  # type: ignore[misc]
    with pytest.raises(TypeError, match="nonsense"):
        Lightcone(api_key="sk_test", nonsense=1)  # type: ignore[call-arg]


def test_the_defaults_are_the_published_ones() -> None:
    made = Lightcone(api_key="k")
    assert (made.api_key, made.base_url, made.max_retries) == ("k", "https://api.tzafon.ai/", 2)
    assert made.timeout == tzafon.DEFAULT_TIMEOUT == Timeout(60, connect=5.0)
    assert made.user_agent == f"Lightcone/Python {tzafon.__version__}"
    assert AsyncLightcone(api_key="k").user_agent == f"AsyncLightcone/Python {tzafon.__version__}"
    assert (made.custom_auth, made.default_query) == (None, {})
    # Of the machine nothing is told.
    assert made.platform_headers() == {"X-Stainless-Lang": "python"}
    assert made.qs.stringify({"a": [1, True], "b": {"c": None, "d": "é"}}) == "a=1%2Ctrue&b%5Bd%5D=%C3%A9"


def test_views_show_what_requests_carry(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIGHTCONE_CUSTOM_HEADERS", "X-A: 1\nno colon\nX-B: 2: 3")
    made = Lightcone(
        api_key="sk_test",
        base_url=f"{server.url}/prefix/",
        default_headers={"X-A": "own", "User-Agent": "mine"},
        default_query={"q": [1, 2], "flag": False},
    )
    assert made.auth_headers == {"Authorization": "Bearer sk_test"}
    shown = made.default_headers
    assert {**shown, "Accept": ""} == {
        "Accept": "",
        "Content-Type": "application/json",
        "User-Agent": "mine",
        "X-Stainless-Lang": "python",
        "Authorization": "Bearer sk_test",
        "X-A": "own",
        "X-B": "2: 3",
    }
    made.models.list(extra_headers={"X-C": "3", "X-B": omit}, extra_query={"q": "new"})
    assert server.sent() == "GET /prefix/v1/models?flag=false&q=new"
    sent = [server.header(name) for name in ("x-a", "x-b", "x-c", "user-agent", "authorization")]
    assert sent == ["own", None, "3", "mine", "Bearer sk_test"]


def test_a_copy_changes_what_it_is_told(server: Server) -> None:
    old = Lightcone(
        api_key="sk_old",
        base_url=server.url,
        default_headers={"X-A": "1"},
        default_query={"a": 1},
        _strict_response_validation=True,
    )
    new = old.copy(api_key="sk_new", timeout=3, max_retries=0, default_headers={"X-B": "2"}, default_query={"b": 2})
    assert (new.api_key, new.timeout, new.max_retries) == ("sk_new", 3, 0)
    assert (old.api_key, old.timeout, old.max_retries) == ("sk_old", tzafon.DEFAULT_TIMEOUT, 2)
    new.models.list()
    assert server.sent() == "GET /v1/models?a=1&b=2"
    assert (server.header("x-a"), server.header("x-b"), server.header("authorization")) == ("1", "2", "Bearer sk_new")
    replaced = new.with_options(set_default_headers={"X-C": "3"}, set_default_query={})
    replaced.models.list()
    assert server.sent() == "GET /v1/models"
    assert (server.header("x-a"), server.header("x-c")) == (None, "3")
    assert new.copy(timeout=None).timeout is None
    assert new.copy(_extra_kwargs={"stream_idle_timeout": 3.0}).api_key == "sk_new"
    assert old.strict_response_validation and not new.strict_response_validation


def test_a_copy_can_not_both_add_and_replace() -> None:
    made = Lightcone(api_key="sk_test")
    for name in ("default_headers", "default_query"):
        with pytest.raises(ValueError, match=f"{name}.*exclude"):
            made.copy(**{name: {"a": "1"}, f"set_{name}": {"b": "2"}})  # type: ignore[arg-type]
    with pytest.raises(tzafon.LightconeError, match="http_client"):
        made.copy(http_client=object())


def test_a_copy_of_a_subclass_keeps_what_it_added_and_has_resources_of_its_own() -> None:
    class Mine(Lightcone):
        label = "none"

    old = Mine(api_key="sk_test")
    old.label = "mine"
    resource = old.models
    new = old.copy(timeout=1)
    assert (type(new), new.label, new.user_agent.split("/")[0]) == (Mine, "mine", "Mine")
    assert new.models is not resource and new.models is new.models


def test_plain_attributes_can_be_set(server: Server) -> None:
    made = Lightcone(api_key="sk_test", base_url="http://127.0.0.1:9", max_retries=0)
    made.base_url = server.url
    made.api_key = "sk_new"
    made.timeout = 5
    made.max_retries = 1
    server.answer = server.in_turn(server.json(429, {}, "retry-after-ms: 1\r\n"), server.json(200, {}))
    made.models.list()
    assert (len(server.requests), server.header("authorization")) == (2, "Bearer sk_new")
    assert (made.base_url, made.base_url.host, made.timeout) == (f"{server.url}/", "127.0.0.1", 5)


def test_a_key_found_in_the_environment_stays_as_it_was_found(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZAFON_API_KEY", " sk_env\n")
    monkeypatch.setenv("LIGHTCONE_BASE_URL", server.url)
    made = Lightcone()
    monkeypatch.delenv("TZAFON_API_KEY")
    monkeypatch.setenv("LIGHTCONE_BASE_URL", "http://127.0.0.1:9")
    assert made.api_key == "sk_env"
    made.copy(max_retries=0).models.list()
    assert server.header("authorization") == "Bearer sk_env"


def test_a_timeout_of_another_library_is_taken(server: Server) -> None:
    like = SimpleNamespace(connect=1.0, read=0.05, write=2.0, pool=3.0)
    server.answer = server.wait_for_close
    with pytest.raises(tzafon.APITimeoutError):
        Lightcone(api_key="sk_test", base_url=server.url, timeout=like, max_retries=0).models.list()  # type: ignore[arg-type]
    with pytest.raises(tzafon.APITimeoutError):
        Lightcone(api_key="sk_test", base_url=server.url, max_retries=0).models.list(timeout=like)  # type: ignore[arg-type]
    assert Timeout(like) == like and Timeout((1, 2, 3, 4)).write == 3  # type: ignore[arg-type]


def test_a_timeout_has_a_default_or_all_four() -> None:
    assert Timeout(3.0).as_dict() == dict.fromkeys(("connect", "read", "write", "pool"), 3.0)
    assert Timeout(3.0, connect=1) == Timeout(connect=1, read=3.0, write=3.0, pool=3.0)
    assert Timeout(None).read is None
    with pytest.raises(ValueError, match="default"):
        Timeout(connect=1)


def test_markers_and_small_types(tmp_path: Path) -> None:
    assert not tzafon.NOT_GIVEN and not omit and repr(tzafon.not_given) == "NOT_GIVEN"
    assert pickle.loads(pickle.dumps(omit)) is omit and pickle.loads(pickle.dumps(tzafon.NOT_GIVEN)) is tzafon.not_given
    assert tzafon.Limits(max_connections=100, max_keepalive_connections=20) == tzafon.DEFAULT_CONNECTION_LIMITS
    file = tmp_path / "a.txt"
    file.write_bytes(b"content")
    assert tzafon.file_from_path(file) == ("a.txt", b"content") == tzafon.file_from_path(os.fspath(file))
    options: tzafon.RequestOptions = {"timeout": 3, "params": {"a": 1}}
    assert options["timeout"] == 3


def test_a_closed_client_says_so(server: Server) -> None:
    with Lightcone(api_key="sk_test", base_url=server.url) as made:
        assert not made.is_closed()
    assert made.is_closed() and "closed" in repr(made)
    made.close()
    # As the published client: the copy shares what is closed, and its address can still be read.
    for closed in (made, made.copy(), made.with_options(timeout=1)):
        assert closed.is_closed() and closed.base_url == server.url
        for call in (
            lambda closed=closed: closed.computers.click("c 1", x=1, y=2),
            lambda closed=closed: closed.computers.with_raw_response.click("c 1", x=1, y=2),
            lambda closed=closed: closed.post("/computers/c%201/click", cast_to=object),
            lambda closed=closed: closed.computers.exec.create("c 1"),
            lambda closed=closed: closed.computers.retrieve_ws("c 1"),
        ):
            with pytest.raises(tzafon.APIConnectionError, match=r"Connection error\..*closed") as caught:
                call()
            assert isinstance(caught.value.__cause__, RuntimeError)
            assert caught.value.request.url.startswith(f"{server.url}/computers/c%201/")
    assert server.requests == []


def test_a_closed_async_client_says_so(async_client: AsyncLightcone, run: Run) -> None:
    async def main() -> None:
        await async_client.close()
        for call in (
            lambda: async_client.models.list(),
            lambda: async_client.agent.tasks.start_stream(instruction="x"),
            lambda: async_client.copy().models.list(),
        ):
            with pytest.raises(tzafon.APIConnectionError, match="closed") as caught:
                await call()
            assert isinstance(caught.value.__cause__, RuntimeError)

    run(main)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://127.0.0.1:9/", "http://127.0.0.1:9/v0/"])
def test_a_path_can_be_put_behind_the_address(address: str) -> None:
    made = Lightcone(api_key="k", base_url=address)
    expected = address.rstrip("/")
    assert f"{made.base_url}/computers/c" == str(made.base_url) + "/computers/c" == f"{expected}/computers/c"
    assert str(made.copy().base_url) == repr(made.base_url)[1:-1] == expected
    # As older versions wrote it.
    assert made.base_url == expected == f"{made.base_url}" and made.base_url == f"{expected}/"
    assert made.base_url != "http://127.0.0.1:9/other" and hash(made.base_url) == hash(expected)


def test_a_copy_takes_every_option_of_a_connection(server: Server) -> None:
    made = Lightcone(api_key="sk_test", base_url="http://127.0.0.1:9", max_retries=0, proxy="http://127.0.0.1:8")
    through = made.copy(proxy=server.url)
    through.models.list()
    assert server.sent() == "GET http://127.0.0.1:9/v1/models"
    direct = made.with_options(proxy=None, base_url=server.url, trust_env=False)
    direct.models.list()
    assert server.sent() == "GET /v1/models"
    others = {"verify": False, "http2": False, "local_address": "127.0.0.1", "limits": tzafon.Limits()}
    direct.copy(**others).models.list()  # type: ignore[arg-type]
    assert len(server.requests) == 3
    with pytest.raises(tzafon.LightconeError, match="no such file"):
        direct.copy(ca_bundle="no such file")
    with pytest.raises(tzafon.LightconeError, match="local_address"):
        direct.copy(local_address="nowhere")


def test_a_pickled_client_works(server: Server) -> None:
    made = Lightcone(api_key="sk_test", base_url=server.url, default_headers={"X-A": "1"}, timeout=Timeout(3))
    _ = made.models
    again = pickle.loads(pickle.dumps(made))
    again.models.list()
    assert (server.header("x-a"), again.timeout, again.api_key) == ("1", Timeout(3), "sk_test")


def test_a_whole_call_can_be_limited(server: Server) -> None:
    server.answer = server.wait_for_close
    made = Lightcone(api_key="sk_test", base_url=server.url, total_timeout=0.05)
    with pytest.raises(tzafon.APITimeoutError):
        made.models.list()
    assert server.closed.wait(10)
    assert len(server.requests) == 1
    with pytest.raises(ValueError, match="time limit"):
        made.with_options(total_timeout=-1.0)
