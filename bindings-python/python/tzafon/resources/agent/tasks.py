# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.agent.tasks``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ..._raw.wrappers import (
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from ..._resource import AsyncAPIResource, SyncAPIResource, new_call
from ..._streaming.streams import AsyncStream, Stream
from ..._types import Body, Headers, NotGiven, Omit, Query, Timeout, not_given, omit
from ...tasks.async_tasks import AsyncTaskHandle, AsyncTasksHelpers
from ...tasks.sync_tasks import TaskHandle, TasksHelpers
from ...types.agent.task_event import TaskEvent
from ...types.agent.task_inject_message_response import TaskInjectMessageResponse
from ...types.agent.task_pause_response import TaskPauseResponse
from ...types.agent.task_resume_response import TaskResumeResponse
from ...types.agent.task_retrieve_status_response import TaskRetrieveStatusResponse
from ...types.agent.task_start_stream_response import TaskStartStreamResponse

if TYPE_CHECKING:
    from ..._engine.reconnect import OnReconnect
    from ...types.agent.task_start_params import TaskStartParamsContext


class TasksResource(TasksHelpers, SyncAPIResource):
    """Start, follow and steer tasks."""

    @cached_property
    def with_raw_response(self) -> TasksResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return TasksResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TasksResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return TasksResourceWithStreamingResponse(self)

    def inject_message(
        self,
        id: str,
        *,
        message: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> TaskInjectMessageResponse:
        """Sends a user message to a task while it runs.

        Args:
            id: Id of the task, returned when it was started.
            message: What to tell the agent, which reads it before its next step.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.inject_message",
            (id,),
            body={
                "message": message,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, TaskInjectMessageResponse)

    def pause(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> TaskPauseResponse:
        """Pauses a running task.

        Args:
            id: Id of the task, returned when it was started.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.pause",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, TaskPauseResponse)

    def resume(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> TaskResumeResponse:
        """Resumes a paused task.

        Args:
            id: Id of the task, returned when it was started.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.resume",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, TaskResumeResponse)

    def retrieve_status(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> TaskRetrieveStatusResponse:
        """Reads a task's state and exit code.

        Args:
            id: Id of the task, returned when it was started.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.retrieve_status",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, TaskRetrieveStatusResponse)

    def start(
        self,
        *,
        instruction: str,
        agent_icon: str | Omit = omit,
        agent_type: str | Omit = omit,
        computer_id: str | Omit = omit,
        context: Iterable[TaskStartParamsContext] | Omit = omit,
        environment_id: str | Omit = omit,
        harness_version: Literal["v1", "v2"] | Omit = omit,
        idempotency_key: str | Omit = omit,
        keep_alive: bool | Omit = omit,
        kind: Literal["desktop", "browser"] | Omit = omit,
        max_duration_seconds: int | Omit = omit,
        max_steps: int | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        model: str | Omit = omit,
        on_missing_computer: Literal["fail", "restore", "create_new"] | Omit = omit,
        persistent: bool | Omit = omit,
        save_session: bool | Omit = omit,
        screenshot_mode: Literal["url", "base64"] | Omit = omit,
        start_url: str | Omit = omit,
        stream_deltas: bool | Omit = omit,
        stream_mode: Literal["verbose", "concise"] | Omit = omit,
        system_prompt: str | Omit = omit,
        temperature: float | Omit = omit,
        terminate_on_completion: bool | Omit = omit,
        thread_id: str | Omit = omit,
        viewport_height: int | Omit = omit,
        viewport_width: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> TaskHandle:
        """Starts a task and returns its id immediately.

        Args:
            instruction: What the agent should do, in plain words.
            agent_icon: An icon name for history views; the run does not depend on it.
            agent_type: Accepted for old code, and ignored.
            computer_id: A live computer to work on, or a saved one to restore.
            context: Earlier turns of the conversation, oldest first.
            environment_id: Older parameter to restore a saved computer; prefer ``computer_id``.
            harness_version: The agent loop to run: the core one (``v1``) or the GUI-trained one (``v2``).
            idempotency_key: Starting again with the same key returns the first task. Default: the client generates
                a key and keeps it over retries.
            keep_alive: Leave the computer running after the task; the inverse of ``terminate_on_completion``.
            kind: The kind of computer. Default: a browser if there is a ``start_url``, else a desktop.
            max_duration_seconds: Wall-clock limit in seconds, after which the task ends.
            max_steps: Maximum number of steps (default 100).
            metadata: Your own labels, as a map from string to string.
            model: The model that drives the task. Default: the service chooses.
            on_missing_computer: What to do when ``computer_id`` is not live (default ``restore``).
            persistent: Save the computer's state when it ends.
            save_session: Another name of ``persistent``.
            screenshot_mode: Whether events carry links to screenshots (``url``, the default) or the images
                themselves (``base64``).
            start_url: The page to open first; browsers only.
            stream_deltas: Also send token deltas, as ``progress_update`` events.
            stream_mode: All events (``verbose``), or only those for end users (``concise``).
            system_prompt: Text to append to the agent's system message.
            temperature: Sampling temperature (default 0.2).
            terminate_on_completion: Whether the computer ends with the task; false keeps it.
            thread_id: Your own id, which groups tasks into a conversation.
            viewport_height: Height of the browser viewport in pixels (default 720).
            viewport_width: Width of the browser viewport in pixels (default 1280).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.start",
            body={
                "instruction": instruction,
                "agent_icon": agent_icon,
                "agent_type": agent_type,
                "computer_id": computer_id,
                "context": context,
                "environment_id": environment_id,
                "harness_version": harness_version,
                "idempotency_key": idempotency_key,
                "keep_alive": keep_alive,
                "kind": kind,
                "max_duration_seconds": max_duration_seconds,
                "max_steps": max_steps,
                "metadata": metadata,
                "model": model,
                "on_missing_computer": on_missing_computer,
                "persistent": persistent,
                "save_session": save_session,
                "screenshot_mode": screenshot_mode,
                "start_url": start_url,
                "stream_deltas": stream_deltas,
                "stream_mode": stream_mode,
                "system_prompt": system_prompt,
                "temperature": temperature,
                "terminate_on_completion": terminate_on_completion,
                "thread_id": thread_id,
                "viewport_height": viewport_height,
                "viewport_width": viewport_width,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, TaskHandle)

    def start_stream(
        self,
        *,
        instruction: str,
        agent_icon: str | Omit = omit,
        agent_type: str | Omit = omit,
        computer_id: str | Omit = omit,
        context: Iterable[TaskStartParamsContext] | Omit = omit,
        environment_id: str | Omit = omit,
        harness_version: Literal["v1", "v2"] | Omit = omit,
        idempotency_key: str | Omit = omit,
        keep_alive: bool | Omit = omit,
        kind: Literal["desktop", "browser"] | Omit = omit,
        max_duration_seconds: int | Omit = omit,
        max_steps: int | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        model: str | Omit = omit,
        on_missing_computer: Literal["fail", "restore", "create_new"] | Omit = omit,
        persistent: bool | Omit = omit,
        save_session: bool | Omit = omit,
        screenshot_mode: Literal["url", "base64"] | Omit = omit,
        start_url: str | Omit = omit,
        stream_deltas: bool | Omit = omit,
        stream_mode: Literal["verbose", "concise"] | Omit = omit,
        system_prompt: str | Omit = omit,
        temperature: float | Omit = omit,
        terminate_on_completion: bool | Omit = omit,
        thread_id: str | Omit = omit,
        viewport_height: int | Omit = omit,
        viewport_width: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        resume: bool | None = None,
        max_reconnects: int | None = None,
        on_reconnect: OnReconnect | None = None,
    ) -> Stream[TaskStartStreamResponse]:
        """Starts a task and follows it: yields its events until it ends.

        Args:
            instruction: What the agent should do, in plain words.
            agent_icon: An icon name for history views; the run does not depend on it.
            agent_type: Accepted for old code, and ignored.
            computer_id: A live computer to work on, or a saved one to restore.
            context: Earlier turns of the conversation, oldest first.
            environment_id: Older parameter to restore a saved computer; prefer ``computer_id``.
            harness_version: The agent loop to run: the core one (``v1``) or the GUI-trained one (``v2``).
            idempotency_key: Starting again with the same key returns the first task. Default: the client generates
                a key and keeps it over retries.
            keep_alive: Leave the computer running after the task; the inverse of ``terminate_on_completion``.
            kind: The kind of computer. Default: a browser if there is a ``start_url``, else a desktop.
            max_duration_seconds: Wall-clock limit in seconds, after which the task ends.
            max_steps: Maximum number of steps (default 100).
            metadata: Your own labels, as a map from string to string.
            model: The model that drives the task. Default: the service chooses.
            on_missing_computer: What to do when ``computer_id`` is not live (default ``restore``).
            persistent: Save the computer's state when it ends.
            save_session: Another name of ``persistent``.
            screenshot_mode: Whether events carry links to screenshots (``url``, the default) or the images
                themselves (``base64``).
            start_url: The page to open first; browsers only.
            stream_deltas: Also send token deltas, as ``progress_update`` events.
            stream_mode: All events (``verbose``), or only those for end users (``concise``).
            system_prompt: Text to append to the agent's system message.
            temperature: Sampling temperature (default 0.2).
            terminate_on_completion: Whether the computer ends with the task; false keeps it.
            thread_id: Your own id, which groups tasks into a conversation.
            viewport_height: Height of the browser viewport in pixels (default 720).
            viewport_width: Width of the browser viewport in pixels (default 1280).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.
            resume: whether the stream is resumed after its connection breaks; default: the client's.
            max_reconnects: attempts to reconnect since the last event; default: the client's.
            on_reconnect: called with a ``tzafon.Reconnect`` each time the connection breaks, before the wait for the
                next attempt.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
            StreamInterruptedError: from the stream, if its connection broke and it could not be resumed.
        """
        call = new_call(
            "agent.tasks.start_stream",
            body={
                "instruction": instruction,
                "agent_icon": agent_icon,
                "agent_type": agent_type,
                "computer_id": computer_id,
                "context": context,
                "environment_id": environment_id,
                "harness_version": harness_version,
                "idempotency_key": idempotency_key,
                "keep_alive": keep_alive,
                "kind": kind,
                "max_duration_seconds": max_duration_seconds,
                "max_steps": max_steps,
                "metadata": metadata,
                "model": model,
                "on_missing_computer": on_missing_computer,
                "persistent": persistent,
                "save_session": save_session,
                "screenshot_mode": screenshot_mode,
                "start_url": start_url,
                "stream_deltas": stream_deltas,
                "stream_mode": stream_mode,
                "system_prompt": system_prompt,
                "temperature": temperature,
                "terminate_on_completion": terminate_on_completion,
                "thread_id": thread_id,
                "viewport_height": viewport_height,
                "viewport_width": viewport_width,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
            resume=resume,
            max_reconnects=max_reconnects,
            on_reconnect=on_reconnect,
        )
        return self._stream(call, TaskStartStreamResponse)

    def stream(
        self,
        id: str,
        *,
        last_event_id: int | str | Omit = omit,
        from_: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        resume: bool | None = None,
        max_reconnects: int | None = None,
        on_reconnect: OnReconnect | None = None,
    ) -> Stream[TaskEvent]:
        """Follows a running task, or replays one that ended less than about ten minutes ago.

        Args:
            id: Id of the task, returned when it was started.
            last_event_id: Yields only the events after this id. Default: all that the service still has.
            from_: Yields the events from this id on; an alternative to ``last_event_id``.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.
            resume: whether the stream is resumed after its connection breaks; default: the client's.
            max_reconnects: attempts to reconnect since the last event; default: the client's.
            on_reconnect: called with a ``tzafon.Reconnect`` each time the connection breaks, before the wait for the
                next attempt.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
            StreamInterruptedError: from the stream, if its connection broke and it could not be resumed.
        """
        call = new_call(
            "agent.tasks.stream",
            (id,),
            query={
                "from": from_,
            },
            headers={
                "Last-Event-ID": last_event_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
            resume=resume,
            max_reconnects=max_reconnects,
            on_reconnect=on_reconnect,
        )
        return self._stream(call, TaskEvent)


class AsyncTasksResource(AsyncTasksHelpers, AsyncAPIResource):
    """Start, follow and steer tasks."""

    @cached_property
    def with_raw_response(self) -> AsyncTasksResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AsyncTasksResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTasksResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AsyncTasksResourceWithStreamingResponse(self)

    async def inject_message(
        self,
        id: str,
        *,
        message: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> TaskInjectMessageResponse:
        """Sends a user message to a task while it runs.

        Args:
            id: Id of the task, returned when it was started.
            message: What to tell the agent, which reads it before its next step.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.inject_message",
            (id,),
            body={
                "message": message,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, TaskInjectMessageResponse)

    async def pause(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> TaskPauseResponse:
        """Pauses a running task.

        Args:
            id: Id of the task, returned when it was started.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.pause",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, TaskPauseResponse)

    async def resume(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> TaskResumeResponse:
        """Resumes a paused task.

        Args:
            id: Id of the task, returned when it was started.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.resume",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, TaskResumeResponse)

    async def retrieve_status(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> TaskRetrieveStatusResponse:
        """Reads a task's state and exit code.

        Args:
            id: Id of the task, returned when it was started.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.retrieve_status",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, TaskRetrieveStatusResponse)

    async def start(
        self,
        *,
        instruction: str,
        agent_icon: str | Omit = omit,
        agent_type: str | Omit = omit,
        computer_id: str | Omit = omit,
        context: Iterable[TaskStartParamsContext] | Omit = omit,
        environment_id: str | Omit = omit,
        harness_version: Literal["v1", "v2"] | Omit = omit,
        idempotency_key: str | Omit = omit,
        keep_alive: bool | Omit = omit,
        kind: Literal["desktop", "browser"] | Omit = omit,
        max_duration_seconds: int | Omit = omit,
        max_steps: int | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        model: str | Omit = omit,
        on_missing_computer: Literal["fail", "restore", "create_new"] | Omit = omit,
        persistent: bool | Omit = omit,
        save_session: bool | Omit = omit,
        screenshot_mode: Literal["url", "base64"] | Omit = omit,
        start_url: str | Omit = omit,
        stream_deltas: bool | Omit = omit,
        stream_mode: Literal["verbose", "concise"] | Omit = omit,
        system_prompt: str | Omit = omit,
        temperature: float | Omit = omit,
        terminate_on_completion: bool | Omit = omit,
        thread_id: str | Omit = omit,
        viewport_height: int | Omit = omit,
        viewport_width: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncTaskHandle:
        """Starts a task and returns its id immediately.

        Args:
            instruction: What the agent should do, in plain words.
            agent_icon: An icon name for history views; the run does not depend on it.
            agent_type: Accepted for old code, and ignored.
            computer_id: A live computer to work on, or a saved one to restore.
            context: Earlier turns of the conversation, oldest first.
            environment_id: Older parameter to restore a saved computer; prefer ``computer_id``.
            harness_version: The agent loop to run: the core one (``v1``) or the GUI-trained one (``v2``).
            idempotency_key: Starting again with the same key returns the first task. Default: the client generates
                a key and keeps it over retries.
            keep_alive: Leave the computer running after the task; the inverse of ``terminate_on_completion``.
            kind: The kind of computer. Default: a browser if there is a ``start_url``, else a desktop.
            max_duration_seconds: Wall-clock limit in seconds, after which the task ends.
            max_steps: Maximum number of steps (default 100).
            metadata: Your own labels, as a map from string to string.
            model: The model that drives the task. Default: the service chooses.
            on_missing_computer: What to do when ``computer_id`` is not live (default ``restore``).
            persistent: Save the computer's state when it ends.
            save_session: Another name of ``persistent``.
            screenshot_mode: Whether events carry links to screenshots (``url``, the default) or the images
                themselves (``base64``).
            start_url: The page to open first; browsers only.
            stream_deltas: Also send token deltas, as ``progress_update`` events.
            stream_mode: All events (``verbose``), or only those for end users (``concise``).
            system_prompt: Text to append to the agent's system message.
            temperature: Sampling temperature (default 0.2).
            terminate_on_completion: Whether the computer ends with the task; false keeps it.
            thread_id: Your own id, which groups tasks into a conversation.
            viewport_height: Height of the browser viewport in pixels (default 720).
            viewport_width: Width of the browser viewport in pixels (default 1280).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "agent.tasks.start",
            body={
                "instruction": instruction,
                "agent_icon": agent_icon,
                "agent_type": agent_type,
                "computer_id": computer_id,
                "context": context,
                "environment_id": environment_id,
                "harness_version": harness_version,
                "idempotency_key": idempotency_key,
                "keep_alive": keep_alive,
                "kind": kind,
                "max_duration_seconds": max_duration_seconds,
                "max_steps": max_steps,
                "metadata": metadata,
                "model": model,
                "on_missing_computer": on_missing_computer,
                "persistent": persistent,
                "save_session": save_session,
                "screenshot_mode": screenshot_mode,
                "start_url": start_url,
                "stream_deltas": stream_deltas,
                "stream_mode": stream_mode,
                "system_prompt": system_prompt,
                "temperature": temperature,
                "terminate_on_completion": terminate_on_completion,
                "thread_id": thread_id,
                "viewport_height": viewport_height,
                "viewport_width": viewport_width,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, AsyncTaskHandle)

    async def start_stream(
        self,
        *,
        instruction: str,
        agent_icon: str | Omit = omit,
        agent_type: str | Omit = omit,
        computer_id: str | Omit = omit,
        context: Iterable[TaskStartParamsContext] | Omit = omit,
        environment_id: str | Omit = omit,
        harness_version: Literal["v1", "v2"] | Omit = omit,
        idempotency_key: str | Omit = omit,
        keep_alive: bool | Omit = omit,
        kind: Literal["desktop", "browser"] | Omit = omit,
        max_duration_seconds: int | Omit = omit,
        max_steps: int | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        model: str | Omit = omit,
        on_missing_computer: Literal["fail", "restore", "create_new"] | Omit = omit,
        persistent: bool | Omit = omit,
        save_session: bool | Omit = omit,
        screenshot_mode: Literal["url", "base64"] | Omit = omit,
        start_url: str | Omit = omit,
        stream_deltas: bool | Omit = omit,
        stream_mode: Literal["verbose", "concise"] | Omit = omit,
        system_prompt: str | Omit = omit,
        temperature: float | Omit = omit,
        terminate_on_completion: bool | Omit = omit,
        thread_id: str | Omit = omit,
        viewport_height: int | Omit = omit,
        viewport_width: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        resume: bool | None = None,
        max_reconnects: int | None = None,
        on_reconnect: OnReconnect | None = None,
    ) -> AsyncStream[TaskStartStreamResponse]:
        """Starts a task and follows it: yields its events until it ends.

        Args:
            instruction: What the agent should do, in plain words.
            agent_icon: An icon name for history views; the run does not depend on it.
            agent_type: Accepted for old code, and ignored.
            computer_id: A live computer to work on, or a saved one to restore.
            context: Earlier turns of the conversation, oldest first.
            environment_id: Older parameter to restore a saved computer; prefer ``computer_id``.
            harness_version: The agent loop to run: the core one (``v1``) or the GUI-trained one (``v2``).
            idempotency_key: Starting again with the same key returns the first task. Default: the client generates
                a key and keeps it over retries.
            keep_alive: Leave the computer running after the task; the inverse of ``terminate_on_completion``.
            kind: The kind of computer. Default: a browser if there is a ``start_url``, else a desktop.
            max_duration_seconds: Wall-clock limit in seconds, after which the task ends.
            max_steps: Maximum number of steps (default 100).
            metadata: Your own labels, as a map from string to string.
            model: The model that drives the task. Default: the service chooses.
            on_missing_computer: What to do when ``computer_id`` is not live (default ``restore``).
            persistent: Save the computer's state when it ends.
            save_session: Another name of ``persistent``.
            screenshot_mode: Whether events carry links to screenshots (``url``, the default) or the images
                themselves (``base64``).
            start_url: The page to open first; browsers only.
            stream_deltas: Also send token deltas, as ``progress_update`` events.
            stream_mode: All events (``verbose``), or only those for end users (``concise``).
            system_prompt: Text to append to the agent's system message.
            temperature: Sampling temperature (default 0.2).
            terminate_on_completion: Whether the computer ends with the task; false keeps it.
            thread_id: Your own id, which groups tasks into a conversation.
            viewport_height: Height of the browser viewport in pixels (default 720).
            viewport_width: Width of the browser viewport in pixels (default 1280).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.
            resume: whether the stream is resumed after its connection breaks; default: the client's.
            max_reconnects: attempts to reconnect since the last event; default: the client's.
            on_reconnect: called with a ``tzafon.Reconnect`` each time the connection breaks, before the wait for the
                next attempt.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
            StreamInterruptedError: from the stream, if its connection broke and it could not be resumed.
        """
        call = new_call(
            "agent.tasks.start_stream",
            body={
                "instruction": instruction,
                "agent_icon": agent_icon,
                "agent_type": agent_type,
                "computer_id": computer_id,
                "context": context,
                "environment_id": environment_id,
                "harness_version": harness_version,
                "idempotency_key": idempotency_key,
                "keep_alive": keep_alive,
                "kind": kind,
                "max_duration_seconds": max_duration_seconds,
                "max_steps": max_steps,
                "metadata": metadata,
                "model": model,
                "on_missing_computer": on_missing_computer,
                "persistent": persistent,
                "save_session": save_session,
                "screenshot_mode": screenshot_mode,
                "start_url": start_url,
                "stream_deltas": stream_deltas,
                "stream_mode": stream_mode,
                "system_prompt": system_prompt,
                "temperature": temperature,
                "terminate_on_completion": terminate_on_completion,
                "thread_id": thread_id,
                "viewport_height": viewport_height,
                "viewport_width": viewport_width,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
            resume=resume,
            max_reconnects=max_reconnects,
            on_reconnect=on_reconnect,
        )
        return await self._stream(call, TaskStartStreamResponse)

    async def stream(
        self,
        id: str,
        *,
        last_event_id: int | str | Omit = omit,
        from_: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        resume: bool | None = None,
        max_reconnects: int | None = None,
        on_reconnect: OnReconnect | None = None,
    ) -> AsyncStream[TaskEvent]:
        """Follows a running task, or replays one that ended less than about ten minutes ago.

        Args:
            id: Id of the task, returned when it was started.
            last_event_id: Yields only the events after this id. Default: all that the service still has.
            from_: Yields the events from this id on; an alternative to ``last_event_id``.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.
            resume: whether the stream is resumed after its connection breaks; default: the client's.
            max_reconnects: attempts to reconnect since the last event; default: the client's.
            on_reconnect: called with a ``tzafon.Reconnect`` each time the connection breaks, before the wait for the
                next attempt.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
            StreamInterruptedError: from the stream, if its connection broke and it could not be resumed.
        """
        call = new_call(
            "agent.tasks.stream",
            (id,),
            query={
                "from": from_,
            },
            headers={
                "Last-Event-ID": last_event_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
            resume=resume,
            max_reconnects=max_reconnects,
            on_reconnect=on_reconnect,
        )
        return await self._stream(call, TaskEvent)


class TasksResourceWithRawResponse:
    """``client.agent.tasks`` with the whole HTTP response."""

    def __init__(self, tasks: TasksResource) -> None:
        self._tasks = tasks
        self.inject_message = to_raw_response_wrapper(tasks.inject_message)
        self.pause = to_raw_response_wrapper(tasks.pause)
        self.resume = to_raw_response_wrapper(tasks.resume)
        self.retrieve_status = to_raw_response_wrapper(tasks.retrieve_status)
        self.start = to_raw_response_wrapper(tasks.start)
        self.start_stream = to_raw_response_wrapper(tasks.start_stream)
        self.stream = to_raw_response_wrapper(tasks.stream)


class AsyncTasksResourceWithRawResponse:
    """``client.agent.tasks`` with the whole HTTP response."""

    def __init__(self, tasks: AsyncTasksResource) -> None:
        self._tasks = tasks
        self.inject_message = async_to_raw_response_wrapper(tasks.inject_message)
        self.pause = async_to_raw_response_wrapper(tasks.pause)
        self.resume = async_to_raw_response_wrapper(tasks.resume)
        self.retrieve_status = async_to_raw_response_wrapper(tasks.retrieve_status)
        self.start = async_to_raw_response_wrapper(tasks.start)
        self.start_stream = async_to_raw_response_wrapper(tasks.start_stream)
        self.stream = async_to_raw_response_wrapper(tasks.stream)


class TasksResourceWithStreamingResponse:
    """``client.agent.tasks`` with the HTTP response before its body is read."""

    def __init__(self, tasks: TasksResource) -> None:
        self._tasks = tasks
        self.inject_message = to_streamed_response_wrapper(tasks.inject_message)
        self.pause = to_streamed_response_wrapper(tasks.pause)
        self.resume = to_streamed_response_wrapper(tasks.resume)
        self.retrieve_status = to_streamed_response_wrapper(tasks.retrieve_status)
        self.start = to_streamed_response_wrapper(tasks.start)
        self.start_stream = to_streamed_response_wrapper(tasks.start_stream)
        self.stream = to_streamed_response_wrapper(tasks.stream)


class AsyncTasksResourceWithStreamingResponse:
    """``client.agent.tasks`` with the HTTP response before its body is read."""

    def __init__(self, tasks: AsyncTasksResource) -> None:
        self._tasks = tasks
        self.inject_message = async_to_streamed_response_wrapper(tasks.inject_message)
        self.pause = async_to_streamed_response_wrapper(tasks.pause)
        self.resume = async_to_streamed_response_wrapper(tasks.resume)
        self.retrieve_status = async_to_streamed_response_wrapper(tasks.retrieve_status)
        self.start = async_to_streamed_response_wrapper(tasks.start)
        self.start_stream = async_to_streamed_response_wrapper(tasks.start_stream)
        self.stream = async_to_streamed_response_wrapper(tasks.stream)
