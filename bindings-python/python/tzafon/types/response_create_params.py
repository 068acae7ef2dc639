# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseCreateParams``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Union

from typing_extensions import Required, TypeAlias, TypedDict

from .._compat.type_names import older_names
from .action_find_param import ActionFindParam
from .action_open_page_param import ActionOpenPageParam
from .action_search_source_param import ActionSearchSourceParam
from .annotation_container_file_citation_param import AnnotationContainerFileCitationParam
from .annotation_file_citation_param import AnnotationFileCitationParam
from .annotation_file_path_param import AnnotationFilePathParam
from .annotation_url_citation_param import AnnotationURLCitationParam
from .logprob_param import LogprobParam
from .mcp_approval_request_param import McpApprovalRequestParam
from .message_param import MessageParam
from .output_image_param import OutputImageParam
from .output_logs_param import OutputLogsParam
from .response_computer_tool_call_param import ResponseComputerToolCallParam
from .response_function_tool_call_param import ResponseFunctionToolCallParam
from .response_input_file_param import ResponseInputFileParam
from .response_input_image_param import ResponseInputImageParam
from .response_input_text_param import ResponseInputTextParam
from .response_output_message_param import ResponseOutputMessageParam
from .response_output_refusal_param import ResponseOutputRefusalParam
from .summary_param import SummaryParam


class ApplyPatchCallOperationCreateFileParam(TypedDict):
    """A change that creates a file."""

    diff: str
    """Contents of the new file, written as a diff."""

    path: str
    """Path of the file to create, relative to the root of the workspace."""

    type: Literal["create_file"]
    """Always ``create_file``."""


class ApplyPatchCallOperationDeleteFileParam(TypedDict):
    """A change that deletes a file."""

    path: str
    """Path of the file to delete, relative to the root of the workspace."""

    type: Literal["delete_file"]
    """Always ``delete_file``."""


class ApplyPatchCallOperationUpdateFileParam(TypedDict):
    """A change that edits a file which exists already."""

    diff: str
    """Diff to apply to the file."""

    path: str
    """Path of the file to edit, relative to the root of the workspace."""

    type: Literal["update_file"]
    """Always ``update_file``."""


class ApplyPatchCallOutputParam(TypedDict, total=False):
    """The result of a patch call, which you send back to the model."""

    call_id: Required[str]
    """The ``call_id`` of the ``apply_patch_call`` item that this responds to."""

    status: Required[Literal["completed", "failed"]]
    """Whether the change was made (``completed``) or not (``failed``)."""

    type: Required[Literal["apply_patch_call_output"]]
    """Always ``apply_patch_call_output``."""

    id: str | None
    """Id of this item, if the service gave it one; absent or null for an item that you write yourself."""

    output: str | None
    """Text about the result for the model, such as an error message; absent or null gives none."""


class ApplyPatchCallParam(TypedDict, total=False):
    """A call by the model to change one file, sent back as an input item."""

    call_id: Required[str]
    """Id that correlates this call with its result: send it back as ``call_id`` of the matching output item."""

    operation: Required[ApplyPatchCallOperationParam]
    """The change to make."""

    status: Required[Literal["in_progress", "completed"]]
    """Whether the call is still ``in_progress`` or ``completed``."""

    type: Required[Literal["apply_patch_call"]]
    """Always ``apply_patch_call``."""

    id: str | None
    """Id of this item, if the service gave it one; absent or null for an item that you write yourself."""


class CodeInterpreterToolCallParam(TypedDict):
    """A run of code in the code interpreter, sent back as an input item; ``code`` and ``outputs`` must be present, if
    only as null.
    """

    id: str
    """Id of this item, as the service returned it."""

    code: str | None
    """Source code that was run; null when it is not known."""

    container_id: str
    """Id of the container in which the code ran."""

    outputs: Iterable[CodeInterpreterOutputParam] | None
    """What the run printed and drew, in order; null when nothing came or the outputs were not requested."""

    status: Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]
    """State of the run: ``in_progress``, ``interpreting``, ``completed``, ``incomplete`` (stopped early) or ``failed``.
    """

    type: Literal["code_interpreter_call"]
    """Always ``code_interpreter_call``."""


class CompactionItemParam(TypedDict, total=False):
    """A condensed form of an earlier part of the conversation, sent back as an input item."""

    encrypted_content: Required[str]
    """Condensed conversation in encrypted form; send it back unchanged; only the service can read it."""

    type: Required[Literal["compaction"]]
    """Always ``compaction``."""

    id: str | None
    """Id of this item, if the service gave it one; absent or null for an item that you write yourself."""


class ComputerCallOutputAcknowledgedSafetyCheckParam(TypedDict, total=False):
    """A safety check that you have seen and accept, sent back with the output of the call that raised it."""

    id: Required[str]
    """The ``id`` of the pending safety check that is accepted."""

    code: str | None
    """The ``code`` of that check; may be left out or null."""

    message: str | None
    """The ``message`` of that check; may be left out or null."""


class ComputerCallOutputParam(TypedDict, total=False):
    """The result of a computer action: a screenshot taken after it. Send it with ``previous_response_id`` to get the
    next action.
    """

    call_id: Required[str]
    """The ``call_id`` of the ``computer_call`` item that this responds to."""

    output: Required[ComputerCallOutputScreenshotParam]
    """Screenshot of the screen after the action."""

    type: Required[Literal["computer_call_output"]]
    """Always ``computer_call_output``."""

    id: str | None
    """Id of this item, if the service gave it one; absent or null for an item that you write yourself."""

    acknowledged_safety_checks: Iterable[ComputerCallOutputAcknowledgedSafetyCheckParam] | None
    """Safety checks of the call that you accept; absent or null acknowledges none."""

    status: Literal["in_progress", "completed", "incomplete"] | None
    """State of the action: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); absent or null if the
    state is unknown.
    """


class ComputerCallOutputScreenshotParam(TypedDict, total=False):
    """A screenshot for the model, given by ``image_url`` or ``file_id``."""

    detail: Literal["low", "high", "auto"]
    """How closely the model looks at the image: ``low``, ``high`` or ``auto`` (default)."""

    type: Required[Literal["computer_screenshot", "input_image"]]
    """``input_image`` or ``computer_screenshot``; both work and mean the same."""

    file_id: str
    """Id of a screenshot that was uploaded as a file; absent if ``image_url`` is set."""

    image_url: str
    """URL of the screenshot, or a data URL that holds it in base64; absent when ``file_id`` identifies it."""


class ComputerToolParam(TypedDict, total=False):
    """The computer-use tool: with it in ``tools``, the model responds with ``computer_call`` items, which request
    actions on a screen.
    """

    display_height: int
    """Height of the screen in pixels; absent leaves it to the service."""

    display_width: int
    """Width of the screen in pixels; absent leaves it to the service."""

    environment: Literal["windows", "mac", "linux", "ubuntu", "browser", "desktop"]
    """Kind of computer that the model operates: ``browser``, ``desktop``, or an operating system (``linux``,
    ``ubuntu``, ``mac``, ``windows``).
    """

    type: Required[Literal["computer_use_preview", "computer_use"]]
    """``computer_use`` or ``computer_use_preview``; both names work and mean the same tool."""


class CustomToolCallOutputParam(TypedDict, total=False):
    """The result of a call of a tool that takes free text."""

    call_id: Required[str]
    """Id of the call."""

    output: Required[str | Iterable[ResponseInputContentParam]]
    """The result: a string, or text, image and file parts."""

    type: Required[Literal["custom_tool_call_output"]]
    """Always ``custom_tool_call_output``."""

    id: str
    """Id of this item; absent for one that you write yourself."""


class CustomToolCallParam(TypedDict, total=False):
    """A call of a tool that takes free text, given back to the model."""

    call_id: Required[str]
    """Id of the call, which its result repeats."""

    input: Required[str]
    """The text that the model called it with."""

    name: Required[str]
    """Name of the tool."""

    type: Required[Literal["custom_tool_call"]]
    """Always ``custom_tool_call``."""

    id: str
    """Id of this item; absent for one that you write yourself."""


class CustomToolFormatGrammarParam(TypedDict):
    """Text that follows a grammar."""

    definition: str
    """The grammar."""

    syntax: Literal["lark", "regex"]
    """Syntax of the grammar: ``lark`` or ``regex``."""

    type: Literal["grammar"]
    """Always ``grammar``."""


class CustomToolFormatTextParam(TypedDict):
    """Any text."""

    type: Literal["text"]
    """Always ``text``."""


class CustomToolParam(TypedDict, total=False):
    """A tool that takes free text."""

    name: Required[str]
    """Its name."""

    type: Required[Literal["custom"]]
    """Always ``custom``."""

    description: str | None
    """Description for the model."""

    format: CustomToolFormatParam | None
    """Format of the text; absent or null allows any."""


class EasyInputMessageParam(TypedDict, total=False):
    """A message of the input in its short form, whose content may be a plain string."""

    content: Required[str | Iterable[ResponseInputContentParam]]
    """The content: a string, or a list of text, image and file parts."""

    role: Required[Literal["user", "assistant", "system", "developer"]]
    """Author of the message: ``user``, ``assistant``, or ``system`` and ``developer`` for guidance that ranks above the
    user.
    """

    type: Literal["message"]
    """Always ``message``; may be left out."""


class FileSearchToolCallParam(TypedDict, total=False):
    """A search in uploaded files that the model made, sent back as an input item."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    queries: Required[Iterable[str]]
    """The queries."""

    status: Required[Literal["in_progress", "searching", "completed", "incomplete", "failed"]]
    """State of the search: ``in_progress``, ``searching``, ``completed``, ``incomplete`` (stopped early) or ``failed``.
    """

    type: Required[Literal["file_search_call"]]
    """Always ``file_search_call``."""

    results: Iterable[FileSearchToolCallResultParam] | None
    """Passages that were found; absent or null if they were not requested."""


class FileSearchToolCallResultParam(TypedDict, total=False):
    """One passage that a file search found."""

    attributes: Mapping[str, str | float | bool] | None
    """Your own labels of the file, each a string, a number or a boolean; absent or null if it has none."""

    file_id: str
    """Id of the file that holds the passage; absent if unknown."""

    filename: str
    """Name of that file; absent if unknown."""

    score: float
    """How well the passage fits the search, from 0 to 1, higher is better; absent if unknown."""

    text: str
    """The passage itself; absent if unknown."""


class FunctionCallOutputParam(TypedDict, total=False):
    """The result of a function that the model called, which you send back to it."""

    call_id: Required[str]
    """The ``call_id`` of the ``function_call`` item that this responds to."""

    output: Required[str | Iterable[FunctionCallOutputContentParam]]
    """What the function returned: a string, often JSON, or a list of text, image and file parts."""

    type: Required[Literal["function_call_output"]]
    """Always ``function_call_output``."""

    id: str | None
    """Id of this item, if the service gave it one; absent or null for an item that you write yourself."""

    status: Literal["in_progress", "completed", "incomplete"] | None
    """State of the call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); absent or null if the state
    is unknown.
    """


class FunctionCallParam(TypedDict, total=False):
    """A call of one of your functions by the model, sent back as an input item."""

    arguments: Required[str]
    """Arguments of the call as a JSON string; it comes from the model, so parse and check it before use."""

    call_id: Required[str]
    """Id that correlates this call with its result: send it back as ``call_id`` of the matching output item."""

    name: Required[str]
    """Name of the function to run, one of those in ``tools``."""

    type: Required[Literal["function_call"]]
    """Always ``function_call``."""

    id: str
    """Id of this item, if the service gave it one; may be left out."""

    status: Literal["in_progress", "completed", "incomplete"]
    """State of the call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); may be left out."""


class FunctionToolParam(TypedDict, total=False):
    """Your function that the model may call; your program runs it and sends back the result."""

    name: Required[str]
    """Name by which the model calls the function."""

    type: Required[Literal["function"]]
    """Always ``function``."""

    description: str | None
    """What the function does and when to use it, for the model to read; absent or null gives none."""

    parameters: Mapping[str, object] | None
    """JSON Schema of the arguments; absent or null means that the function takes none."""

    strict: bool | None
    """Whether the arguments must follow ``parameters`` exactly; absent or null leaves it to the service."""


class FunctionWebSearchActionSearchParam(TypedDict, total=False):
    """A search on the web."""

    query: Required[str]
    """The query."""

    type: Required[Literal["search"]]
    """Always ``search``."""

    queries: Iterable[str]
    """All queries, if there are several; absent when only ``query`` was used."""

    sources: Iterable[ActionSearchSourceParam]
    """Pages that the search used; absent when they are not listed."""


class FunctionWebSearchParam(TypedDict):
    """A call of the model's web search tool, sent back as an input item."""

    id: str
    """Id of this item, as the service returned it."""

    action: FunctionWebSearchActionParam
    """What was done: a search, opening a page, or searching a page for text."""

    status: Literal["in_progress", "searching", "completed", "failed"]
    """State of the call: ``in_progress``, ``searching``, ``completed`` or ``failed``."""

    type: Literal["web_search_call"]
    """Always ``web_search_call``."""


class ImageGenerationCallParam(TypedDict):
    """A call of the image generator, with the image once it has been generated."""

    id: str
    """Id of this item, as the service returned it."""

    result: str | None
    """The image in base64; null until it has been generated."""

    status: Literal["in_progress", "completed", "generating", "failed"]
    """State of the image: ``in_progress``, ``generating``, ``completed`` or ``failed``."""

    type: Literal["image_generation_call"]
    """Always ``image_generation_call``."""


class ItemReferenceParam(TypedDict, total=False):
    """A reference to an earlier item, so that it need not be sent again in full."""

    id: Required[str]
    """Id of the item."""

    type: Literal["item_reference"] | None
    """Always ``item_reference``; may be left out or null."""


class LocalShellCallActionParam(TypedDict, total=False):
    """A command for the local shell, with its environment."""

    command: Required[Iterable[str]]
    """The program and its arguments, each as a string."""

    env: Required[Mapping[str, str]]
    """Environment variables to set for the command; an empty object sets none."""

    type: Required[Literal["exec"]]
    """Always ``exec``."""

    timeout_ms: int | None
    """Time limit in milliseconds; absent or null sets no limit."""

    user: str | None
    """User account under which to run the command; absent or null keeps the current one."""

    working_directory: str | None
    """Directory in which to run the command; absent or null keeps the current one."""


class LocalShellCallOutputParam(TypedDict, total=False):
    """The result of a command in the local shell, which you send back to the model."""

    id: Required[str]
    """Id of the local shell call that this responds to."""

    output: Required[str]
    """Output of the command, as a JSON string."""

    type: Required[Literal["local_shell_call_output"]]
    """Always ``local_shell_call_output``."""

    status: Literal["in_progress", "completed", "incomplete"] | None
    """State of the call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); absent or null if the state
    is unknown.
    """


class LocalShellCallParam(TypedDict):
    """A call by the model to run a command in a shell on your machine."""

    id: str
    """Id of this item, as the service returned it."""

    action: LocalShellCallActionParam
    """The command to run and how to run it."""

    call_id: str
    """Id that correlates this call with its result: send it back as ``call_id`` of the matching output item."""

    status: Literal["in_progress", "completed", "incomplete"]
    """State of the call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early)."""

    type: Literal["local_shell_call"]
    """Always ``local_shell_call``."""


class McpApprovalResponseParam(TypedDict, total=False):
    """Your response to an ``mcp_approval_request``."""

    approval_request_id: Required[str]
    """The ``id`` of the ``mcp_approval_request`` that this responds to."""

    approve: Required[bool]
    """``true`` lets the tool call run, ``false`` refuses it."""

    type: Required[Literal["mcp_approval_response"]]
    """Always ``mcp_approval_response``."""

    id: str | None
    """Id of this item, if the service gave it one; absent or null for an item that you write yourself."""

    reason: str | None
    """Why the call was approved or refused, for the model to read; absent or null gives no reason."""


class McpCallParam(TypedDict, total=False):
    """A call of a tool on an MCP server, with its result once it has ended."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    arguments: Required[str]
    """Arguments that the model passed to the tool, as a JSON string."""

    name: Required[str]
    """Name of the MCP tool that was run."""

    server_label: Required[str]
    """Label of the MCP server, as the request named it."""

    type: Required[Literal["mcp_call"]]
    """Always ``mcp_call``."""

    approval_request_id: str | None
    """The ``id`` of the ``mcp_approval_request`` that this call waited for; absent or null if no approval was
    requested.
    """

    error: str | None
    """Error message of the call; absent or null when it did not fail."""

    output: str | None
    """What the tool returned, as text; absent or null if it returned nothing or has not ended."""

    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"]
    """State of the call: ``in_progress``, ``calling``, ``completed``, ``incomplete`` (stopped early) or ``failed``;
    absent if the state is unknown.
    """


class McpListToolsParam(TypedDict, total=False):
    """The list of tools that an MCP server offers, as it was given to the model."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    server_label: Required[str]
    """Label of the MCP server, as the request named it."""

    tools: Required[Iterable[McpListToolsToolParam]]
    """Tools that the server offers."""

    type: Required[Literal["mcp_list_tools"]]
    """Always ``mcp_list_tools``."""

    error: str | None
    """Why the server could not list its tools; absent or null when it could."""


class McpListToolsToolParam(TypedDict, total=False):
    """One tool that an MCP server offers."""

    input_schema: Required[object]
    """JSON Schema of the arguments that the tool takes."""

    name: Required[str]
    """Name by which the tool is called."""

    annotations: object
    """Annotations of the server for the tool; absent or null, the only value known here, means none."""

    description: str | None
    """What the tool does, for the model to read; absent or null when the server does not say."""


class OutputMessageParam(TypedDict):
    """A message that the model wrote, sent back as an input item."""

    id: str
    """Id of the message, as the service returned it."""

    content: Iterable[OutputMessageContentParam]
    """Text and refusal parts of the message, in order."""

    role: Literal["assistant"]
    """Always ``assistant``."""

    status: Literal["in_progress", "completed", "incomplete"]
    """State of the message: ``in_progress``, ``completed`` or ``incomplete`` (stopped early)."""

    type: Literal["message"]
    """Always ``message``."""


class OutputTextParam(TypedDict, total=False):
    """Text that the model wrote, sent back as input."""

    annotations: Required[Iterable[OutputTextAnnotationParam]]
    """Citations and file references in the text; an empty list means none."""

    text: Required[str]
    """What the model wrote."""

    type: Required[Literal["output_text"]]
    """Always ``output_text``."""

    logprobs: Iterable[LogprobParam]
    """Log probabilities of the tokens of the text; absent if they were not requested."""


class ReasoningItemContentParam(TypedDict):
    """One part of the full text of the reasoning."""

    text: str
    """The reasoning as text."""

    type: Literal["reasoning_text"]
    """Always ``reasoning_text``."""


class ReasoningItemParam(TypedDict, total=False):
    """Reasoning of the model before its reply, sent back as an input item."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    summary: Required[Iterable[SummaryParam]]
    """Summary of the reasoning in parts; an empty list means none."""

    type: Required[Literal["reasoning"]]
    """Always ``reasoning``."""

    content: Iterable[ReasoningItemContentParam]
    """Full text of the reasoning in parts; absent when it is not shown."""

    encrypted_content: str | None
    """Reasoning in encrypted form, to send back unchanged in a later request; absent or null if it was not requested.
    """

    status: Literal["in_progress", "completed", "incomplete"]
    """State of the reasoning: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); may be left out."""


class ReasoningParam(TypedDict, total=False):
    """Settings for the reasoning of the model."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh"] | None
    """How much the model should reason, least to most: ``none``, ``minimal``, ``low``, ``medium``, ``high``, ``xhigh``;
    absent or null leaves it to the service.
    """

    generate_summary: Literal["auto", "concise", "detailed"] | None
    """Older name of ``summary``, with the same values ``auto``, ``concise`` and ``detailed``; absent or null when it is
    not used.
    """

    summary: Literal["auto", "concise", "detailed"] | None
    """How detailed a summary of the reasoning to return: ``auto``, ``concise`` or ``detailed``; absent or null asks for
    none.
    """


class ResponseApplyPatchToolCallOperationCreateFileParam(TypedDict):
    """A change, in a patch call as a response returns it, that creates a file."""

    diff: str
    """Contents of the new file, written as a diff."""

    path: str
    """Path of the file to create, relative to the root of the workspace."""

    type: Literal["create_file"]
    """Always ``create_file``."""


class ResponseApplyPatchToolCallOperationDeleteFileParam(TypedDict):
    """A change, in a patch call as a response returns it, that deletes a file."""

    path: str
    """Path of the file to delete, relative to the root of the workspace."""

    type: Literal["delete_file"]
    """Always ``delete_file``."""


class ResponseApplyPatchToolCallOperationUpdateFileParam(TypedDict):
    """A change, in a patch call as a response returns it, that edits a file which exists already."""

    diff: str
    """Diff to apply to the file."""

    path: str
    """Path of the file to edit, relative to the root of the workspace."""

    type: Literal["update_file"]
    """Always ``update_file``."""


class ResponseApplyPatchToolCallOutputParam(TypedDict, total=False):
    """The result of a patch call, as a response returns it."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    call_id: Required[str]
    """The ``call_id`` of the ``apply_patch_call`` item that this responds to."""

    status: Required[Literal["completed", "failed"]]
    """Whether the change was made (``completed``) or not (``failed``)."""

    type: Required[Literal["apply_patch_call_output"]]
    """Always ``apply_patch_call_output``."""

    created_by: str | None
    """Id of whoever created this item, a user or an agent; absent or null when it is not known."""

    output: str | None
    """Text about the result for the model, such as an error message; absent or null gives none."""


class ResponseApplyPatchToolCallParam(TypedDict, total=False):
    """A call by the model to change one file, as a response returns it."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    call_id: Required[str]
    """Id that correlates this call with its result: send it back as ``call_id`` of the matching output item."""

    operation: Required[ResponseApplyPatchToolCallOperationParam]
    """The change to make."""

    status: Required[Literal["in_progress", "completed"]]
    """Whether the call is still ``in_progress`` or ``completed``."""

    type: Required[Literal["apply_patch_call"]]
    """Always ``apply_patch_call``."""

    created_by: str | None
    """Id of whoever created this item, a user or an agent; absent or null when it is not known."""


class ResponseCodeInterpreterToolCallParam(TypedDict, total=False):
    """A run of code in the code interpreter, as a response returns it; ``code`` and ``outputs`` may be missing."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    container_id: Required[str]
    """Id of the container in which the code ran."""

    status: Required[Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]]
    """State of the run: ``in_progress``, ``interpreting``, ``completed``, ``incomplete`` (stopped early) or ``failed``.
    """

    type: Required[Literal["code_interpreter_call"]]
    """Always ``code_interpreter_call``."""

    code: str | None
    """Source code that was run; absent or null when it is not known."""

    outputs: Iterable[CodeInterpreterOutputParam] | None
    """What the run printed and drew, in order; absent or null when nothing came or the outputs were not requested."""


class ResponseCompactionItemParam(TypedDict, total=False):
    """A condensed form of an earlier part of the conversation, as a response returns it."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    encrypted_content: Required[str]
    """Condensed conversation in encrypted form; send it back unchanged; only the service can read it."""

    type: Required[Literal["compaction"]]
    """Always ``compaction``."""

    created_by: str | None
    """Id of whoever created this item, a user or an agent; absent or null when it is not known."""


class ResponseCreateParams(TypedDict, total=False):
    """Body of a request for a response: the input, the tools that the model may use, and how it should respond."""

    input: Required[str | Iterable[ResponseInputItemParam]]
    """The input: a string, which counts as one user message, or a list of input items."""

    background: bool | None
    """``true`` runs the response in the background, to be fetched later by its id; absent, null or ``false`` waits for
    it.
    """

    cache_salt: str | None
    """Secret text mixed into the key of the prefix cache, so that only requests with the same salt share cached input;
    absent or null uses no salt.
    """

    enable_response_messages: bool
    """``true`` asks for the raw messages that went to and came from the model as part of the response; absent, the
    service decides.
    """

    include: (
        Iterable[
            Literal[
                "code_interpreter_call.outputs",
                "computer_call_output.output.image_url",
                "file_search_call.results",
                "message.input_image.image_url",
                "message.output_text.logprobs",
                "reasoning.encrypted_content",
            ]
        ]
        | None
    )
    """Extra data to include in the output, by path, such as ``message.output_text.logprobs``; absent or null adds
    nothing.
    """

    include_stop_str_in_output: bool
    """``true`` keeps the stop string at the end of the text that it ended; absent, the service decides."""

    instructions: str | None
    """Instructions for the model before the input, like a system message; absent or null gives none."""

    logit_bias: Mapping[str, float] | None
    """Bias to add to the scores of single tokens, as a map from token id to number; a positive one makes the token more
    probable, and absent or null changes nothing.
    """

    max_output_tokens: int | None
    """Maximum number of tokens to generate, reasoning included; absent or null leaves the limit to the service."""

    max_tool_calls: int | None
    """Maximum number of calls of built-in tools in the whole response; absent or null sets no limit."""

    metadata: Mapping[str, str] | None
    """Your own labels for the response, as a map from string to string; absent or null stores none."""

    mm_processor_kwargs: Mapping[str, object] | None
    """Extra settings for the processor of images and other media of the model; absent or null keeps those of the
    service.
    """

    model: str | None
    """Name of the model; absent or null lets the service choose."""

    parallel_tool_calls: bool | None
    """Whether the model may make several tool calls in parallel; absent or null leaves it to the service."""

    previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None
    """Raw messages of earlier turns, for a conversation that you keep yourself instead of using
    ``previous_response_id``; absent or null sends none.
    """

    previous_response_id: str | None
    """The ``id`` of the response that this one continues, so that you send only new input; absent or null starts a new
    conversation.
    """

    priority: int
    """Priority of the request: a lower number is served earlier, where the service schedules by priority. Absent, it
    has the default priority.
    """

    prompt: ResponsePromptParam | None
    """Stored prompt template to use, with its variables; absent or null uses none."""

    prompt_cache_key: str | None
    """Key that groups requests with similar prefixes, so that cached input is reused more often; absent or null leaves
    it to the service.
    """

    reasoning: ReasoningParam | None
    """How much the model reasons and whether it summarizes its reasoning; absent or null keeps the settings of the
    service.
    """

    request_id: str
    """Your own id for this request, for tracing; absent, the service generates one."""

    service_tier: Literal["auto", "default", "flex", "scale", "priority"]
    """Class of service that handles the request: ``auto``, ``default``, ``flex``, ``scale`` or ``priority``; absent,
    the service chooses.
    """

    skip_special_tokens: bool
    """``true`` leaves special tokens, such as an end mark, out of the text; absent, the service decides."""

    store: bool | None
    """Whether the response is kept, so that it can be fetched or continued later; absent or null leaves it to the
    service.
    """

    stream: bool | None
    """``true`` streams events while the response is generated; absent, null or ``false`` returns the finished response
    as one JSON object.
    """

    temperature: float | None
    """Sampling temperature: 0 is nearly deterministic, higher values vary more. Absent or null uses the service's
    default.
    """

    text: ResponseTextConfigParam | None
    """Format and length of the text that the model writes; absent or null asks for plain text."""

    tool_choice: ResponseToolChoiceParam
    """Whether the model may, must or must not call a tool, or which one; absent leaves it to the service."""

    tools: Iterable[ResponseToolParam]
    """Tools that the model may call; absent, it can call none."""

    top_k: int | None
    """How many of the most likely tokens are considered at each step; absent or null leaves it to the service."""

    top_logprobs: int | None
    """How many likely tokens to report with log probabilities at each position; absent or null leaves it to the
    service.
    """

    top_p: float | None
    """Total probability, 0 to 1, from which tokens are drawn: 0.1 considers only the most probable tokens that make up
    a tenth. Absent or null uses the service's default.
    """

    truncation: Literal["auto", "disabled"] | None
    """What happens when the input is too long: ``auto`` drops older items, ``disabled`` lets the request fail. Absent
    or null leaves it to the service.
    """

    user: str | None
    """Your own id for the end user, which should not reveal who it is; absent or null names nobody."""


class ResponseCustomToolCallParam(TypedDict, total=False):
    """A call of one of your custom tools, which take free text instead of JSON."""

    call_id: Required[str]
    """Id that correlates this call with its result: send it back as ``call_id`` of the matching output item."""

    input: Required[str]
    """Text that the model passes to the tool."""

    name: Required[str]
    """Name of the custom tool to run."""

    type: Required[Literal["custom_tool_call"]]
    """Always ``custom_tool_call``."""

    id: str | None
    """Id of this item, if the service gave it one; absent or null for an item that you write yourself."""


class ResponseFileSearchToolCallParam(TypedDict, total=False):
    """A search in uploaded files that the model made, as a response returns it."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    queries: Required[Iterable[str]]
    """The queries."""

    status: Required[Literal["in_progress", "searching", "completed", "incomplete", "failed"]]
    """State of the search: ``in_progress``, ``searching``, ``completed``, ``incomplete`` (stopped early) or ``failed``.
    """

    type: Required[Literal["file_search_call"]]
    """Always ``file_search_call``."""

    results: Iterable[ResponseFileSearchToolCallResultParam] | None
    """Passages that were found; absent or null if they were not requested."""


class ResponseFileSearchToolCallResultParam(TypedDict, total=False):
    """One passage that a file search found, as a response returns it."""

    attributes: Mapping[str, str | float | bool] | None
    """Your own labels of the file, each a string, a number or a boolean; absent or null if it has none."""

    file_id: str | None
    """Id of the file that holds the passage; absent or null if unknown."""

    filename: str | None
    """Name of that file; absent or null if unknown."""

    score: float | None
    """How well the passage fits the search, from 0 to 1, higher is better; absent or null if unknown."""

    text: str | None
    """The passage itself; absent or null if unknown."""


class ResponseFunctionShellToolCallActionParam(TypedDict, total=False):
    """Shell commands to run as a returned shell call asks for them, with limits on time and output."""

    commands: Required[Iterable[str]]
    """Command lines to run, in order."""

    max_output_length: int | None
    """Maximum number of characters of output to return; absent or null sets no limit."""

    timeout_ms: int | None
    """Time limit in milliseconds; absent or null sets no limit."""


class ResponseFunctionShellToolCallOutcomeExitParam(TypedDict):
    """A command in a returned shell call that ended by itself."""

    exit_code: int
    """Exit code of the command; 0 means success by convention."""

    type: Literal["exit"]
    """Always ``exit``."""


class ResponseFunctionShellToolCallOutcomeTimeoutParam(TypedDict):
    """A command in a returned shell call that was stopped at its time limit."""

    type: Literal["timeout"]
    """Always ``timeout``."""


class ResponseFunctionShellToolCallOutputContentParam(TypedDict, total=False):
    """One chunk of shell output: what was printed and how it ended, as a response returns it."""

    outcome: Required[ResponseFunctionShellToolCallOutcomeParam]
    """How the command ended: with an exit code or at its time limit."""

    stderr: Required[str]
    """Text that was printed to standard error; empty when there was none."""

    stdout: Required[str]
    """Text that was printed to standard output; empty when there was none."""

    created_by: str | None
    """Id of whoever created this output, a user or an agent; absent or null when it is not known."""


class ResponseFunctionShellToolCallOutputParam(TypedDict, total=False):
    """The result of a shell call, as a response returns it."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    call_id: Required[str]
    """The ``call_id`` of the ``shell_call`` item that this responds to."""

    output: Required[Iterable[ResponseFunctionShellToolCallOutputContentParam]]
    """What the commands printed and how they ended, in order."""

    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """State of the output: ``in_progress``, ``completed`` or ``incomplete`` (stopped early)."""

    type: Required[Literal["shell_call_output"]]
    """Always ``shell_call_output``."""

    created_by: str | None
    """Id of whoever created this item, a user or an agent; absent or null when it is not known."""

    max_output_length: int | None
    """Maximum number of characters of output that the call allowed; absent or null if it set no limit."""


class ResponseFunctionShellToolCallParam(TypedDict, total=False):
    """A call by the model to run one or more shell commands, as a response returns it."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    action: Required[ResponseFunctionShellToolCallActionParam]
    """The commands to run and their limits."""

    call_id: Required[str]
    """Id that correlates this call with its result: send it back as ``call_id`` of the matching output item."""

    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """State of the call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early)."""

    type: Required[Literal["shell_call"]]
    """Always ``shell_call``."""

    created_by: str | None
    """Id of whoever created this item, a user or an agent; absent or null when it is not known."""


class ResponseFunctionWebSearchActionSearchParam(TypedDict, total=False):
    """A search on the web, as a response returns it."""

    query: Required[str]
    """The query."""

    type: Required[Literal["search"]]
    """Always ``search``."""

    queries: Iterable[str] | None
    """All queries, if there are several; absent or null when only ``query`` was used."""

    sources: Iterable[ActionSearchSourceParam] | None
    """Pages that the search used; absent or null when they are not listed."""


class ResponseFunctionWebSearchParam(TypedDict):
    """A call of the model's web search tool, as a response returns it."""

    id: str
    """Id of this item, as the service returned it."""

    action: ResponseFunctionWebSearchActionParam
    """What was done: a search, opening a page, or searching a page for text."""

    status: Literal["in_progress", "searching", "completed", "failed"]
    """State of the call: ``in_progress``, ``searching``, ``completed`` or ``failed``."""

    type: Literal["web_search_call"]
    """Always ``web_search_call``."""


class ResponseInputFileContentParam(TypedDict, total=False):
    """A file in the result of a function, given by its contents, its id or its URL."""

    type: Required[Literal["input_file"]]
    """Always ``input_file``."""

    file_data: str | None
    """Contents of the file as base64 or a data URL, to send the file within the request; absent or null when it is
    given by ``file_id`` or ``file_url``.
    """

    file_id: str | None
    """Id of an uploaded file; absent or null if the file is given in another way."""

    file_url: str | None
    """URL from which the service downloads the file; absent or null if it is given in another way."""

    filename: str | None
    """Name of the file as shown to the model; absent or null when it has none."""


class ResponseInputImageContentParam(TypedDict, total=False):
    """An image in the result of a function, given by its URL or its id."""

    type: Required[Literal["input_image"]]
    """Always ``input_image``."""

    detail: Literal["low", "high", "auto"] | None
    """How closely the model looks at the image: ``low``, ``high``, or ``auto``; absent or null leaves the choice to the
    service.
    """

    file_id: str | None
    """Id of an uploaded image; absent or null when ``image_url`` gives the image."""

    image_url: str | None
    """URL of the image, or a data URL that holds it in base64; absent or null when ``file_id`` identifies the image."""


class ResponseInputMessageParam(TypedDict, total=False):
    """A message to the model whose content is a list of parts."""

    content: Required[Iterable[ResponseInputContentParam]]
    """Text, image and file parts of the message, in order."""

    role: Required[Literal["user", "system", "developer"]]
    """Author of the message: ``user``, or ``system`` and ``developer`` for guidance that ranks above the user."""

    status: Literal["in_progress", "completed", "incomplete"]
    """State of the message: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); may be left out."""

    type: Literal["message"]
    """Always ``message``; may be left out."""


class ResponseInputTextContentParam(TypedDict):
    """A text in the result of a function."""

    text: str
    """The text for the model to read."""

    type: Literal["input_text"]
    """Always ``input_text``."""


class ResponsePromptInputFileParam(TypedDict, total=False):
    """A file that fills a variable of a stored prompt, given by its contents, its id or its URL."""

    type: Required[Literal["input_file"]]
    """Always ``input_file``."""

    file_data: str | None
    """Contents of the file as base64 or a data URL, to send the file within the request; absent or null when it is
    given by ``file_id`` or ``file_url``.
    """

    file_id: str | None
    """Id of an uploaded file; absent or null if the file is given in another way."""

    file_url: str | None
    """URL from which the service downloads the file; absent or null if it is given in another way."""

    filename: str | None
    """Name of the file as shown to the model; absent or null when it has none."""


class ResponsePromptInputImageParam(TypedDict, total=False):
    """An image that fills a variable of a stored prompt, given by its URL or its id."""

    detail: Literal["low", "high", "auto"]
    """How closely the model looks at the image: ``low``, ``high``, or ``auto`` to let the service decide (default)."""

    type: Required[Literal["input_image"]]
    """Always ``input_image``."""

    file_id: str | None
    """Id of an uploaded image; absent or null when ``image_url`` gives the image."""

    image_url: str | None
    """URL of the image, or a data URL that holds it in base64; absent or null when ``file_id`` identifies the image."""


class ResponsePromptInputTextParam(TypedDict):
    """A text that fills a variable of a stored prompt."""

    text: str
    """The text for the model to read."""

    type: Literal["input_text"]
    """Always ``input_text``."""


class ResponsePromptParam(TypedDict, total=False):
    """A stored prompt template to use in a request."""

    id: Required[str]
    """Id of the template."""

    variables: Mapping[str, ResponsePromptVariableParam] | None
    """Values for the variables of the template, by name; absent or null fills in none."""

    version: str | None
    """Version of the template; absent or null uses the current version."""


class ResponseReasoningItemContentParam(TypedDict):
    """One part of the full text of the reasoning that a response returns."""

    text: str
    """The reasoning as text."""

    type: Literal["reasoning_text"]
    """Always ``reasoning_text``."""


class ResponseReasoningItemParam(TypedDict, total=False):
    """Reasoning of the model before its reply, as a response returns it."""

    id: Required[str]
    """Id of this item, as the service returned it."""

    summary: Required[Iterable[SummaryParam]]
    """Summary of the reasoning in parts; an empty list means none."""

    type: Required[Literal["reasoning"]]
    """Always ``reasoning``."""

    content: Iterable[ResponseReasoningItemContentParam] | None
    """Full text of the reasoning in parts; absent or null when it is not shown."""

    encrypted_content: str | None
    """Reasoning in encrypted form, to send back unchanged in a later request; absent or null if it was not requested.
    """

    status: Literal["in_progress", "completed", "incomplete"] | None
    """State of the reasoning: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); absent or null if the
    state is unknown.
    """


class ResponseTextConfigParam(TypedDict, total=False):
    """Format and length of the text that the model writes."""

    format: ResponseTextFormatParam | None
    """Format of the text: plain text, or JSON with or without a schema; absent or null asks for plain text."""

    verbosity: Literal["low", "medium", "high"] | None
    """Verbosity of the reply: ``low``, ``medium`` or ``high``; absent or null leaves it to the service."""


class ResponseTextFormatJsonObjectParam(TypedDict):
    """Requests a reply that is any JSON object. The input should tell the model to write JSON."""

    type: Literal["json_object"]
    """Always ``json_object``."""


class ResponseTextFormatJsonSchemaParam(TypedDict, total=False):
    """Requests a reply in JSON that follows your schema."""

    name: Required[str]
    """Name of the schema, for the model to read."""

    schema: Required[Mapping[str, object]]
    """The JSON Schema that the reply should follow."""

    type: Required[Literal["json_schema"]]
    """Always ``json_schema``."""

    description: str | None
    """Description of the reply for the model; absent or null gives none."""

    strict: bool | None
    """Whether the reply must follow the schema exactly; absent or null leaves it to the service."""


class ResponseTextFormatTextParam(TypedDict):
    """Requests a reply in plain text."""

    type: Literal["text"]
    """Always ``text``."""


class ShellCallActionParam(TypedDict, total=False):
    """Shell commands to run, with limits on time and output."""

    commands: Required[Iterable[str]]
    """Command lines to run, in order."""

    max_output_length: int | None
    """Maximum number of characters of output to return; absent or null sets no limit."""

    timeout_ms: int | None
    """Time limit in milliseconds; absent or null sets no limit."""


class ShellCallOutcomeExitParam(TypedDict):
    """A command that ended by itself."""

    exit_code: int
    """Exit code of the command; 0 means success by convention."""

    type: Literal["exit"]
    """Always ``exit``."""


class ShellCallOutcomeTimeoutParam(TypedDict):
    """A command that was stopped at its time limit."""

    type: Literal["timeout"]
    """Always ``timeout``."""


class ShellCallOutputContentParam(TypedDict):
    """One chunk of shell output: what was printed and how it ended."""

    outcome: ShellCallOutcomeParam
    """How the command ended: with an exit code or at its time limit."""

    stderr: str
    """Text that was printed to standard error; empty when there was none."""

    stdout: str
    """Text that was printed to standard output; empty when there was none."""


class ShellCallOutputParam(TypedDict, total=False):
    """The result of a shell call, which you send back to the model."""

    call_id: Required[str]
    """The ``call_id`` of the ``shell_call`` item that this responds to."""

    output: Required[Iterable[ShellCallOutputContentParam]]
    """What the commands printed and how they ended, in order."""

    type: Required[Literal["shell_call_output"]]
    """Always ``shell_call_output``."""

    id: str | None
    """Id of this item, if the service gave it one; absent or null for an item that you write yourself."""

    max_output_length: int | None
    """Maximum number of characters of output that the call allowed; absent or null if it set no limit."""


class ShellCallParam(TypedDict, total=False):
    """A call by the model to run one or more shell commands, sent back as an input item."""

    action: Required[ShellCallActionParam]
    """The commands to run and their limits."""

    call_id: Required[str]
    """Id that correlates this call with its result: send it back as ``call_id`` of the matching output item."""

    type: Required[Literal["shell_call"]]
    """Always ``shell_call``."""

    id: str | None
    """Id of this item, if the service gave it one; absent or null for an item that you write yourself."""

    status: Literal["in_progress", "completed", "incomplete"] | None
    """State of the call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); absent or null if the state
    is unknown.
    """


class ToolChoiceAllowedParam(TypedDict):
    """Limits the model to some of the tools of the request."""

    mode: Literal["auto", "required"]
    """``auto`` lets the model choose whether to call one of them, ``required`` demands a call."""

    tools: Iterable[Mapping[str, object]]
    """Tools that may be called, each as an object with its ``type`` and, where it has one, its ``name``."""

    type: Literal["allowed_tools"]
    """Always ``allowed_tools``."""


class ToolChoiceCustomParam(TypedDict):
    """Makes the model call a specific custom tool."""

    name: str
    """Name of the custom tool to call."""

    type: Literal["custom"]
    """Always ``custom``."""


class ToolChoiceFunctionParam(TypedDict):
    """Makes the model call a specific function."""

    name: str
    """Name of the function to call."""

    type: Literal["function"]
    """Always ``function``."""


class ToolChoiceTypesParam(TypedDict):
    """Makes the model call the computer-use tool."""

    type: Literal["computer_use_preview"]
    """Always ``computer_use_preview``."""


ApplyPatchCallOperationParam: TypeAlias = Union[
    ApplyPatchCallOperationCreateFileParam,
    ApplyPatchCallOperationDeleteFileParam,
    ApplyPatchCallOperationUpdateFileParam,
]
"""A change to one file, distinguished by ``type``: create, delete or update."""

CodeInterpreterOutputParam: TypeAlias = Union[
    OutputLogsParam,
    OutputImageParam,
]
"""One result of a code interpreter run: printed text or an image, distinguished by ``type``."""

CustomToolFormatParam: TypeAlias = Union[
    CustomToolFormatTextParam,
    CustomToolFormatGrammarParam,
]
"""Format of the text for a tool, distinguished by ``type``."""

FunctionCallOutputContentParam: TypeAlias = Union[
    ResponseInputTextContentParam,
    ResponseInputImageContentParam,
    ResponseInputFileContentParam,
]
"""One part of the result of a function: text, image or file, distinguished by ``type``."""

FunctionWebSearchActionParam: TypeAlias = Union[
    FunctionWebSearchActionSearchParam,
    ActionOpenPageParam,
    ActionFindParam,
]
"""What a web search call did, distinguished by ``type``: ``search``, ``open_page`` or ``find``."""

OutputMessageContentParam: TypeAlias = Union[
    OutputTextParam,
    ResponseOutputRefusalParam,
]
"""One part of a message by the model that is sent back as input, distinguished by ``type``: ``output_text`` or
``refusal``.
"""

OutputTextAnnotationParam: TypeAlias = Union[
    AnnotationFileCitationParam,
    AnnotationURLCitationParam,
    AnnotationContainerFileCitationParam,
    AnnotationFilePathParam,
]
"""A citation or file reference in a text that is sent back as input, distinguished by ``type``."""

ResponseApplyPatchToolCallOperationParam: TypeAlias = Union[
    ResponseApplyPatchToolCallOperationCreateFileParam,
    ResponseApplyPatchToolCallOperationDeleteFileParam,
    ResponseApplyPatchToolCallOperationUpdateFileParam,
]
"""The change to one file that a returned patch call asks for, distinguished by ``type``: create, delete or update."""

ResponseFunctionShellToolCallOutcomeParam: TypeAlias = Union[
    ResponseFunctionShellToolCallOutcomeTimeoutParam,
    ResponseFunctionShellToolCallOutcomeExitParam,
]
"""How a command in a returned shell call ended, distinguished by ``type``: ``exit`` or ``timeout``."""

ResponseFunctionWebSearchActionParam: TypeAlias = Union[
    ResponseFunctionWebSearchActionSearchParam,
    ActionOpenPageParam,
    ActionFindParam,
]
"""What a web search call that a response returned did, distinguished by ``type``: ``search``, ``open_page`` or
``find``.
"""

ResponseInputContentParam: TypeAlias = Union[
    ResponseInputTextParam,
    ResponseInputImageParam,
    ResponseInputFileParam,
]
"""One part of a message: text, image or file, distinguished by ``type``."""

ResponseInputItemParam: TypeAlias = Union[
    EasyInputMessageParam,
    ResponseInputMessageParam,
    OutputMessageParam,
    FileSearchToolCallParam,
    ResponseComputerToolCallParam,
    ComputerCallOutputParam,
    FunctionWebSearchParam,
    FunctionCallParam,
    FunctionCallOutputParam,
    ReasoningItemParam,
    CompactionItemParam,
    ImageGenerationCallParam,
    CodeInterpreterToolCallParam,
    LocalShellCallParam,
    LocalShellCallOutputParam,
    ShellCallParam,
    ShellCallOutputParam,
    ApplyPatchCallParam,
    ApplyPatchCallOutputParam,
    McpListToolsParam,
    McpApprovalRequestParam,
    McpApprovalResponseParam,
    McpCallParam,
    CustomToolCallOutputParam,
    CustomToolCallParam,
    ItemReferenceParam,
    ResponseOutputMessageParam,
    ResponseFileSearchToolCallParam,
    ResponseFunctionToolCallParam,
    ResponseFunctionWebSearchParam,
    ResponseReasoningItemParam,
    ResponseCompactionItemParam,
    ResponseCodeInterpreterToolCallParam,
    ResponseFunctionShellToolCallParam,
    ResponseFunctionShellToolCallOutputParam,
    ResponseApplyPatchToolCallParam,
    ResponseApplyPatchToolCallOutputParam,
    ResponseCustomToolCallParam,
]
"""One item of the input: a message, a call that an earlier response made, the output of such a call, or a reference to
an item. Most kinds are distinguished by ``type``.
"""

ResponsePreviousInputMessageParam: TypeAlias = Union[
    MessageParam,
    Mapping[str, object],
]
"""One raw message of an earlier turn, as a message object or in any other form that the service returned."""

ResponsePromptVariableParam: TypeAlias = Union[
    str,
    ResponsePromptInputTextParam,
    ResponsePromptInputImageParam,
    ResponsePromptInputFileParam,
]
"""Value of a variable in a stored prompt: a string, or a text, image or file object."""

ResponseTextFormatParam: TypeAlias = Union[
    ResponseTextFormatTextParam,
    ResponseTextFormatJsonSchemaParam,
    ResponseTextFormatJsonObjectParam,
]
"""Format of the reply, distinguished by ``type``: plain text, JSON that follows a schema, or any JSON object."""

ResponseToolChoiceParam: TypeAlias = Union[
    Literal["none", "auto", "required"],
    ToolChoiceAllowedParam,
    ToolChoiceTypesParam,
    ToolChoiceFunctionParam,
    ToolChoiceCustomParam,
]
"""Whether the model calls tools: ``none`` forbids calls, ``auto`` leaves the choice to the model, ``required`` demands
a call. An object restricts the tools or names one.
"""

ResponseToolParam: TypeAlias = Union[
    FunctionToolParam,
    CustomToolParam,
    ComputerToolParam,
]
"""A tool that the model may call, distinguished by ``type``: a function, a custom tool, or the computer
(``computer_use`` or ``computer_use_preview``).
"""

ShellCallOutcomeParam: TypeAlias = Union[
    ShellCallOutcomeTimeoutParam,
    ShellCallOutcomeExitParam,
]
"""How a command ended, distinguished by ``type``: ``exit`` or ``timeout``."""


__getattr__, __dir__ = older_names(__name__)
