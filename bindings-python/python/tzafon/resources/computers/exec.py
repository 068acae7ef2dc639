# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.computers.exec``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from ..._raw.wrappers import (
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from ..._resource import AsyncAPIResource, SyncAPIResource, new_call
from ..._streaming.json_lines import AsyncJSONLDecoder, JSONLDecoder
from ..._types import Body, Headers, NotGiven, Omit, Query, Timeout, not_given, omit
from ...types.computers.exec_create_response import ExecCreateResponse
from ...types.computers.exec_sync_response import ExecSyncResponse


class ExecResource(SyncAPIResource):
    """Run shell commands on a desktop."""

    @cached_property
    def with_raw_response(self) -> ExecResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return ExecResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ExecResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return ExecResourceWithStreamingResponse(self)

    def create(
        self,
        id: str,
        *,
        command: str | Omit = omit,
        cwd: str | Omit = omit,
        env: Mapping[str, str] | Omit = omit,
        timeout_seconds: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> JSONLDecoder[ExecCreateResponse]:
        """Runs a shell command on a desktop, and streams its output line by line. The last line is an ``exit`` with the
        exit code (-1 after an abnormal end) or an ``error``.

        Args:
            id: Id of the computer, returned when it was created.
            command: The shell command.
            cwd: Working directory (default ``/workspace``).
            env: Environment variables to add.
            timeout_seconds: Time limit for the command, in s (default 120).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.exec.create",
            (id,),
            body={
                "command": command,
                "cwd": cwd,
                "env": env,
                "timeout_seconds": timeout_seconds,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._lines(call, ExecCreateResponse)

    def sync(
        self,
        id: str,
        *,
        command: str | Omit = omit,
        cwd: str | Omit = omit,
        env: Mapping[str, str] | Omit = omit,
        timeout_seconds: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ExecSyncResponse:
        """Runs a shell command on a desktop and returns its whole output.

        Args:
            id: Id of the computer, returned when it was created.
            command: The shell command.
            cwd: Working directory (default ``/workspace``).
            env: Environment variables to add.
            timeout_seconds: Time limit for the command, in s (default 120).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.exec.sync",
            (id,),
            body={
                "command": command,
                "cwd": cwd,
                "env": env,
                "timeout_seconds": timeout_seconds,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ExecSyncResponse)


class AsyncExecResource(AsyncAPIResource):
    """Run shell commands on a desktop."""

    @cached_property
    def with_raw_response(self) -> AsyncExecResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AsyncExecResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncExecResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AsyncExecResourceWithStreamingResponse(self)

    async def create(
        self,
        id: str,
        *,
        command: str | Omit = omit,
        cwd: str | Omit = omit,
        env: Mapping[str, str] | Omit = omit,
        timeout_seconds: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncJSONLDecoder[ExecCreateResponse]:
        """Runs a shell command on a desktop, and streams its output line by line. The last line is an ``exit`` with the
        exit code (-1 after an abnormal end) or an ``error``.

        Args:
            id: Id of the computer, returned when it was created.
            command: The shell command.
            cwd: Working directory (default ``/workspace``).
            env: Environment variables to add.
            timeout_seconds: Time limit for the command, in s (default 120).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.exec.create",
            (id,),
            body={
                "command": command,
                "cwd": cwd,
                "env": env,
                "timeout_seconds": timeout_seconds,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._lines(call, ExecCreateResponse)

    async def sync(
        self,
        id: str,
        *,
        command: str | Omit = omit,
        cwd: str | Omit = omit,
        env: Mapping[str, str] | Omit = omit,
        timeout_seconds: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ExecSyncResponse:
        """Runs a shell command on a desktop and returns its whole output.

        Args:
            id: Id of the computer, returned when it was created.
            command: The shell command.
            cwd: Working directory (default ``/workspace``).
            env: Environment variables to add.
            timeout_seconds: Time limit for the command, in s (default 120).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.exec.sync",
            (id,),
            body={
                "command": command,
                "cwd": cwd,
                "env": env,
                "timeout_seconds": timeout_seconds,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ExecSyncResponse)


class ExecResourceWithRawResponse:
    """``client.computers.exec`` with the whole HTTP response."""

    def __init__(self, exec: ExecResource) -> None:
        self._exec = exec
        self.create = to_raw_response_wrapper(exec.create)
        self.sync = to_raw_response_wrapper(exec.sync)


class AsyncExecResourceWithRawResponse:
    """``client.computers.exec`` with the whole HTTP response."""

    def __init__(self, exec: AsyncExecResource) -> None:
        self._exec = exec
        self.create = async_to_raw_response_wrapper(exec.create)
        self.sync = async_to_raw_response_wrapper(exec.sync)


class ExecResourceWithStreamingResponse:
    """``client.computers.exec`` with the HTTP response before its body is read."""

    def __init__(self, exec: ExecResource) -> None:
        self._exec = exec
        self.create = to_streamed_response_wrapper(exec.create)
        self.sync = to_streamed_response_wrapper(exec.sync)


class AsyncExecResourceWithStreamingResponse:
    """``client.computers.exec`` with the HTTP response before its body is read."""

    def __init__(self, exec: AsyncExecResource) -> None:
        self._exec = exec
        self.create = async_to_streamed_response_wrapper(exec.create)
        self.sync = async_to_streamed_response_wrapper(exec.sync)
