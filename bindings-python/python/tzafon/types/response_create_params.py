# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseCreateParams``, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Union

from typing_extensions import Required, TypeAlias, TypedDict

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
    """Doc of it."""

    diff: str
    """Doc of it."""

    path: str
    """Doc of it."""

    type: Literal["create_file"]
    """Doc of it."""


class ApplyPatchCallOperationDeleteFileParam(TypedDict):
    """Doc of it."""

    path: str
    """Doc of it."""

    type: Literal["delete_file"]
    """Doc of it."""


class ApplyPatchCallOperationUpdateFileParam(TypedDict):
    """Doc of it."""

    diff: str
    """Doc of it."""

    path: str
    """Doc of it."""

    type: Literal["update_file"]
    """Doc of it."""


class ApplyPatchCallOutputParam(TypedDict, total=False):
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    status: Required[Literal["completed", "failed"]]
    """Doc of it."""

    type: Required[Literal["apply_patch_call_output"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""

    output: str | None
    """Doc of it."""


class ApplyPatchCallParam(TypedDict, total=False):
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    operation: Required[ApplyPatchCallOperationParam]
    """Doc of it."""

    status: Required[Literal["in_progress", "completed"]]
    """Doc of it."""

    type: Required[Literal["apply_patch_call"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""


class CodeInterpreterToolCallParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    code: str | None
    """Doc of it."""

    container_id: str
    """Doc of it."""

    outputs: Iterable[CodeInterpreterOutputParam] | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]
    """Doc of it."""

    type: Literal["code_interpreter_call"]
    """Doc of it."""


class CompactionItemParam(TypedDict, total=False):
    """Doc of it."""

    encrypted_content: Required[str]
    """Doc of it."""

    type: Required[Literal["compaction"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""


class ComputerCallOutputAcknowledgedSafetyCheckParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    code: str | None
    """Doc of it."""

    message: str | None
    """Doc of it."""


class ComputerCallOutputParam(TypedDict, total=False):
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    output: Required[ComputerCallOutputScreenshotParam]
    """Doc of it."""

    type: Required[Literal["computer_call_output"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""

    acknowledged_safety_checks: Iterable[ComputerCallOutputAcknowledgedSafetyCheckParam] | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""


class ComputerCallOutputScreenshotParam(TypedDict, total=False):
    """Doc of it."""

    type: Required[Literal["computer_screenshot", "input_image"]]
    """Doc of it."""

    file_id: str
    """Doc of it."""

    image_url: str
    """Doc of it."""


class ComputerToolParam(TypedDict):
    """Doc of it."""

    display_height: int
    """Doc of it."""

    display_width: int
    """Doc of it."""

    environment: Literal["windows", "mac", "linux", "ubuntu", "browser", "desktop"]
    """Doc of it."""

    type: Literal["computer_use_preview", "computer_use"]
    """Doc of it."""


class CustomToolCallOutputParam(TypedDict, total=False):
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    output: Required[str | Iterable[ResponseInputContentParam]]
    """Doc of it."""

    type: Required[Literal["custom_tool_call_output"]]
    """Doc of it."""

    id: str
    """Doc of it."""


class CustomToolCallParam(TypedDict, total=False):
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    input: Required[str]
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    type: Required[Literal["custom_tool_call"]]
    """Doc of it."""

    id: str
    """Doc of it."""


class CustomToolFormatGrammarParam(TypedDict):
    """Doc of it."""

    definition: str
    """Doc of it."""

    syntax: Literal["lark", "regex"]
    """Doc of it."""

    type: Literal["grammar"]
    """Doc of it."""


class CustomToolFormatTextParam(TypedDict):
    """Doc of it."""

    type: Literal["text"]
    """Doc of it."""


class CustomToolParam(TypedDict, total=False):
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    type: Required[Literal["custom"]]
    """Doc of it."""

    description: str | None
    """Doc of it."""

    format: CustomToolFormatParam | None
    """Doc of it."""


class EasyInputMessageParam(TypedDict, total=False):
    """Doc of it."""

    content: Required[str | Iterable[ResponseInputContentParam]]
    """Doc of it."""

    role: Required[Literal["user", "assistant", "system", "developer"]]
    """Doc of it."""

    type: Literal["message"]
    """Doc of it."""


class FileSearchToolCallParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    queries: Required[Iterable[str]]
    """Doc of it."""

    status: Required[Literal["in_progress", "searching", "completed", "incomplete", "failed"]]
    """Doc of it."""

    type: Required[Literal["file_search_call"]]
    """Doc of it."""

    results: Iterable[FileSearchToolCallResultParam] | None
    """Doc of it."""


class FileSearchToolCallResultParam(TypedDict, total=False):
    """Doc of it."""

    attributes: Mapping[str, str | float | bool] | None
    """Doc of it."""

    file_id: str
    """Doc of it."""

    filename: str
    """Doc of it."""

    score: float
    """Doc of it."""

    text: str
    """Doc of it."""


class FunctionCallOutputParam(TypedDict, total=False):
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    output: Required[str | Iterable[FunctionCallOutputContentParam]]
    """Doc of it."""

    type: Required[Literal["function_call_output"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""


class FunctionCallParam(TypedDict, total=False):
    """Doc of it."""

    arguments: Required[str]
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    type: Required[Literal["function_call"]]
    """Doc of it."""

    id: str
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""


class FunctionToolParam(TypedDict, total=False):
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    type: Required[Literal["function"]]
    """Doc of it."""

    description: str | None
    """Doc of it."""

    parameters: Mapping[str, object] | None
    """Doc of it."""

    strict: bool | None
    """Doc of it."""


class FunctionWebSearchActionSearchParam(TypedDict, total=False):
    """Doc of it."""

    query: Required[str]
    """Doc of it."""

    type: Required[Literal["search"]]
    """Doc of it."""

    queries: Iterable[str]
    """Doc of it."""

    sources: Iterable[ActionSearchSourceParam]
    """Doc of it."""


class FunctionWebSearchParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    action: FunctionWebSearchActionParam
    """Doc of it."""

    status: Literal["in_progress", "searching", "completed", "failed"]
    """Doc of it."""

    type: Literal["web_search_call"]
    """Doc of it."""


class ImageGenerationCallParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    result: str | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "generating", "failed"]
    """Doc of it."""

    type: Literal["image_generation_call"]
    """Doc of it."""


class ItemReferenceParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    type: Literal["item_reference"]
    """Doc of it."""


class LocalShellCallActionParam(TypedDict, total=False):
    """Doc of it."""

    command: Required[Iterable[str]]
    """Doc of it."""

    env: Required[Mapping[str, str]]
    """Doc of it."""

    type: Required[Literal["exec"]]
    """Doc of it."""

    timeout_ms: int | None
    """Doc of it."""

    user: str | None
    """Doc of it."""

    working_directory: str | None
    """Doc of it."""


class LocalShellCallOutputParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    output: Required[str]
    """Doc of it."""

    type: Required[Literal["local_shell_call_output"]]
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""


class LocalShellCallParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    action: LocalShellCallActionParam
    """Doc of it."""

    call_id: str
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""

    type: Literal["local_shell_call"]
    """Doc of it."""


class McpApprovalResponseParam(TypedDict, total=False):
    """Doc of it."""

    approval_request_id: Required[str]
    """Doc of it."""

    approve: Required[bool]
    """Doc of it."""

    type: Required[Literal["mcp_approval_response"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""

    reason: str | None
    """Doc of it."""


class McpCallParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    arguments: Required[str]
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    server_label: Required[str]
    """Doc of it."""

    type: Required[Literal["mcp_call"]]
    """Doc of it."""

    approval_request_id: str | None
    """Doc of it."""

    error: str | None
    """Doc of it."""

    output: str | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete", "calling", "failed"]
    """Doc of it."""


class McpListToolsParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    server_label: Required[str]
    """Doc of it."""

    tools: Required[Iterable[McpListToolsToolParam]]
    """Doc of it."""

    type: Required[Literal["mcp_list_tools"]]
    """Doc of it."""

    error: str | None
    """Doc of it."""


class McpListToolsToolParam(TypedDict, total=False):
    """Doc of it."""

    input_schema: Required[object]
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    annotations: object
    """Doc of it."""

    description: str | None
    """Doc of it."""


class OutputMessageParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    content: Iterable[OutputMessageContentParam]
    """Doc of it."""

    role: Literal["assistant"]
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""

    type: Literal["message"]
    """Doc of it."""


class OutputTextParam(TypedDict, total=False):
    """Doc of it."""

    annotations: Required[Iterable[OutputTextAnnotationParam]]
    """Doc of it."""

    text: Required[str]
    """Doc of it."""

    type: Required[Literal["output_text"]]
    """Doc of it."""

    logprobs: Iterable[LogprobParam]
    """Doc of it."""


class ReasoningItemContentParam(TypedDict):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["reasoning_text"]
    """Doc of it."""


class ReasoningItemParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    summary: Required[Iterable[SummaryParam]]
    """Doc of it."""

    type: Required[Literal["reasoning"]]
    """Doc of it."""

    content: Iterable[ReasoningItemContentParam]
    """Doc of it."""

    encrypted_content: str | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""


class ReasoningParam(TypedDict, total=False):
    """Doc of it."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh"]
    """Doc of it."""

    generate_summary: Literal["auto", "concise", "detailed"]
    """Doc of it."""

    summary: Literal["auto", "concise", "detailed"]
    """Doc of it."""


class ResponseApplyPatchToolCallOperationCreateFileParam(TypedDict):
    """Doc of it."""

    diff: str
    """Doc of it."""

    path: str
    """Doc of it."""

    type: Literal["create_file"]
    """Doc of it."""


class ResponseApplyPatchToolCallOperationDeleteFileParam(TypedDict):
    """Doc of it."""

    path: str
    """Doc of it."""

    type: Literal["delete_file"]
    """Doc of it."""


class ResponseApplyPatchToolCallOperationUpdateFileParam(TypedDict):
    """Doc of it."""

    diff: str
    """Doc of it."""

    path: str
    """Doc of it."""

    type: Literal["update_file"]
    """Doc of it."""


class ResponseApplyPatchToolCallOutputParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    status: Required[Literal["completed", "failed"]]
    """Doc of it."""

    type: Required[Literal["apply_patch_call_output"]]
    """Doc of it."""

    created_by: str | None
    """Doc of it."""

    output: str | None
    """Doc of it."""


class ResponseApplyPatchToolCallParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    operation: Required[ResponseApplyPatchToolCallOperationParam]
    """Doc of it."""

    status: Required[Literal["in_progress", "completed"]]
    """Doc of it."""

    type: Required[Literal["apply_patch_call"]]
    """Doc of it."""

    created_by: str | None
    """Doc of it."""


class ResponseCodeInterpreterToolCallParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    container_id: Required[str]
    """Doc of it."""

    status: Required[Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]]
    """Doc of it."""

    type: Required[Literal["code_interpreter_call"]]
    """Doc of it."""

    code: str | None
    """Doc of it."""

    outputs: Iterable[CodeInterpreterOutputParam] | None
    """Doc of it."""


class ResponseCompactionItemParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    encrypted_content: Required[str]
    """Doc of it."""

    type: Required[Literal["compaction"]]
    """Doc of it."""

    created_by: str | None
    """Doc of it."""


class ResponseCreateParams(TypedDict, total=False):
    """Doc of it."""

    input: Required[str | Iterable[ResponseInputItemParam]]
    """Doc of it."""

    background: bool | None
    """Doc of it."""

    cache_salt: str | None
    """Doc of it."""

    enable_response_messages: bool
    """Doc of it."""

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
    """Doc of it."""

    include_stop_str_in_output: bool
    """Doc of it."""

    instructions: str | None
    """Doc of it."""

    logit_bias: Mapping[str, float] | None
    """Doc of it."""

    max_output_tokens: int | None
    """Doc of it."""

    max_tool_calls: int | None
    """Doc of it."""

    metadata: Mapping[str, str] | None
    """Doc of it."""

    mm_processor_kwargs: Mapping[str, object] | None
    """Doc of it."""

    model: str | None
    """Doc of it."""

    parallel_tool_calls: bool | None
    """Doc of it."""

    previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None
    """Doc of it."""

    previous_response_id: str | None
    """Doc of it."""

    priority: int
    """Doc of it."""

    prompt: ResponsePromptParam | None
    """Doc of it."""

    prompt_cache_key: str | None
    """Doc of it."""

    reasoning: ReasoningParam | None
    """Doc of it."""

    request_id: str
    """Doc of it."""

    service_tier: Literal["auto", "default", "flex", "scale", "priority"]
    """Doc of it."""

    skip_special_tokens: bool
    """Doc of it."""

    store: bool | None
    """Doc of it."""

    stream: bool | None
    """Doc of it."""

    temperature: float | None
    """Doc of it."""

    text: ResponseTextConfigParam | None
    """Doc of it."""

    tool_choice: ResponseToolChoiceParam
    """Doc of it."""

    tools: Iterable[ResponseToolParam]
    """Doc of it."""

    top_k: int | None
    """Doc of it."""

    top_logprobs: int | None
    """Doc of it."""

    top_p: float | None
    """Doc of it."""

    truncation: Literal["auto", "disabled"]
    """Doc of it."""

    user: str | None
    """Doc of it."""


class ResponseCustomToolCallParam(TypedDict, total=False):
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    input: Required[str]
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    type: Required[Literal["custom_tool_call"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""


class ResponseFileSearchToolCallParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    queries: Required[Iterable[str]]
    """Doc of it."""

    status: Required[Literal["in_progress", "searching", "completed", "incomplete", "failed"]]
    """Doc of it."""

    type: Required[Literal["file_search_call"]]
    """Doc of it."""

    results: Iterable[ResponseFileSearchToolCallResultParam] | None
    """Doc of it."""


class ResponseFileSearchToolCallResultParam(TypedDict, total=False):
    """Doc of it."""

    attributes: Mapping[str, str | float | bool] | None
    """Doc of it."""

    file_id: str | None
    """Doc of it."""

    filename: str | None
    """Doc of it."""

    score: float | None
    """Doc of it."""

    text: str | None
    """Doc of it."""


class ResponseFunctionShellToolCallActionParam(TypedDict, total=False):
    """Doc of it."""

    commands: Required[Iterable[str]]
    """Doc of it."""

    max_output_length: int | None
    """Doc of it."""

    timeout_ms: int | None
    """Doc of it."""


class ResponseFunctionShellToolCallOutcomeExitParam(TypedDict):
    """Doc of it."""

    exit_code: int
    """Doc of it."""

    type: Literal["exit"]
    """Doc of it."""


class ResponseFunctionShellToolCallOutcomeTimeoutParam(TypedDict):
    """Doc of it."""

    type: Literal["timeout"]
    """Doc of it."""


class ResponseFunctionShellToolCallOutputContentParam(TypedDict, total=False):
    """Doc of it."""

    outcome: Required[ResponseFunctionShellToolCallOutcomeParam]
    """Doc of it."""

    stderr: Required[str]
    """Doc of it."""

    stdout: Required[str]
    """Doc of it."""

    created_by: str | None
    """Doc of it."""


class ResponseFunctionShellToolCallOutputParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    output: Required[Iterable[ResponseFunctionShellToolCallOutputContentParam]]
    """Doc of it."""

    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """Doc of it."""

    type: Required[Literal["shell_call_output"]]
    """Doc of it."""

    created_by: str | None
    """Doc of it."""

    max_output_length: int | None
    """Doc of it."""


class ResponseFunctionShellToolCallParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    action: Required[ResponseFunctionShellToolCallActionParam]
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """Doc of it."""

    type: Required[Literal["shell_call"]]
    """Doc of it."""

    created_by: str | None
    """Doc of it."""


class ResponseFunctionWebSearchActionSearchParam(TypedDict, total=False):
    """Doc of it."""

    query: Required[str]
    """Doc of it."""

    type: Required[Literal["search"]]
    """Doc of it."""

    queries: Iterable[str] | None
    """Doc of it."""

    sources: Iterable[ActionSearchSourceParam] | None
    """Doc of it."""


class ResponseFunctionWebSearchParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    action: ResponseFunctionWebSearchActionParam
    """Doc of it."""

    status: Literal["in_progress", "searching", "completed", "failed"]
    """Doc of it."""

    type: Literal["web_search_call"]
    """Doc of it."""


class ResponseInputFileContentParam(TypedDict, total=False):
    """Doc of it."""

    type: Required[Literal["input_file"]]
    """Doc of it."""

    file_data: str | None
    """Doc of it."""

    file_id: str | None
    """Doc of it."""

    file_url: str | None
    """Doc of it."""

    filename: str | None
    """Doc of it."""


class ResponseInputImageContentParam(TypedDict, total=False):
    """Doc of it."""

    type: Required[Literal["input_image"]]
    """Doc of it."""

    detail: Literal["low", "high", "auto"]
    """Doc of it."""

    file_id: str | None
    """Doc of it."""

    image_url: str | None
    """Doc of it."""


class ResponseInputMessageParam(TypedDict, total=False):
    """Doc of it."""

    content: Required[Iterable[ResponseInputContentParam]]
    """Doc of it."""

    role: Required[Literal["user", "system", "developer"]]
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""

    type: Literal["message"]
    """Doc of it."""


class ResponseInputTextContentParam(TypedDict):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["input_text"]
    """Doc of it."""


class ResponsePromptInputFileParam(TypedDict, total=False):
    """Doc of it."""

    type: Required[Literal["input_file"]]
    """Doc of it."""

    file_data: str | None
    """Doc of it."""

    file_id: str | None
    """Doc of it."""

    file_url: str | None
    """Doc of it."""

    filename: str | None
    """Doc of it."""


class ResponsePromptInputImageParam(TypedDict, total=False):
    """Doc of it."""

    detail: Required[Literal["low", "high", "auto"]]
    """Doc of it."""

    type: Required[Literal["input_image"]]
    """Doc of it."""

    file_id: str | None
    """Doc of it."""

    image_url: str | None
    """Doc of it."""


class ResponsePromptInputTextParam(TypedDict):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["input_text"]
    """Doc of it."""


class ResponsePromptParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    variables: Mapping[str, ResponsePromptVariableParam] | None
    """Doc of it."""

    version: str | None
    """Doc of it."""


class ResponseReasoningItemContentParam(TypedDict):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["reasoning_text"]
    """Doc of it."""


class ResponseReasoningItemParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    summary: Required[Iterable[SummaryParam]]
    """Doc of it."""

    type: Required[Literal["reasoning"]]
    """Doc of it."""

    content: Iterable[ResponseReasoningItemContentParam] | None
    """Doc of it."""

    encrypted_content: str | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""


class ResponseTextConfigParam(TypedDict, total=False):
    """Doc of it."""

    format: ResponseTextFormatParam | None
    """Doc of it."""

    verbosity: Literal["low", "medium", "high"]
    """Doc of it."""


class ResponseTextFormatJsonObjectParam(TypedDict):
    """Doc of it."""

    type: Literal["json_object"]
    """Doc of it."""


class ResponseTextFormatJsonSchemaParam(TypedDict, total=False):
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    schema: Required[Mapping[str, object]]
    """Doc of it."""

    type: Required[Literal["json_schema"]]
    """Doc of it."""

    description: str | None
    """Doc of it."""

    strict: bool | None
    """Doc of it."""


class ResponseTextFormatTextParam(TypedDict):
    """Doc of it."""

    type: Literal["text"]
    """Doc of it."""


class ShellCallActionParam(TypedDict, total=False):
    """Doc of it."""

    commands: Required[Iterable[str]]
    """Doc of it."""

    max_output_length: int | None
    """Doc of it."""

    timeout_ms: int | None
    """Doc of it."""


class ShellCallOutcomeExitParam(TypedDict):
    """Doc of it."""

    exit_code: int
    """Doc of it."""

    type: Literal["exit"]
    """Doc of it."""


class ShellCallOutcomeTimeoutParam(TypedDict):
    """Doc of it."""

    type: Literal["timeout"]
    """Doc of it."""


class ShellCallOutputContentParam(TypedDict):
    """Doc of it."""

    outcome: ShellCallOutcomeParam
    """Doc of it."""

    stderr: str
    """Doc of it."""

    stdout: str
    """Doc of it."""


class ShellCallOutputParam(TypedDict, total=False):
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    output: Required[Iterable[ShellCallOutputContentParam]]
    """Doc of it."""

    type: Required[Literal["shell_call_output"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""

    max_output_length: int | None
    """Doc of it."""


class ShellCallParam(TypedDict, total=False):
    """Doc of it."""

    action: Required[ShellCallActionParam]
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    type: Required[Literal["shell_call"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""


class ToolChoiceAllowedParam(TypedDict):
    """Doc of it."""

    mode: Literal["auto", "required"]
    """Doc of it."""

    tools: Iterable[Mapping[str, object]]
    """Doc of it."""

    type: Literal["allowed_tools"]
    """Doc of it."""


class ToolChoiceCustomParam(TypedDict):
    """Doc of it."""

    name: str
    """Doc of it."""

    type: Literal["custom"]
    """Doc of it."""


class ToolChoiceFunctionParam(TypedDict):
    """Doc of it."""

    name: str
    """Doc of it."""

    type: Literal["function"]
    """Doc of it."""


class ToolChoiceTypesParam(TypedDict):
    """Doc of it."""

    type: Literal["computer_use_preview"]
    """Doc of it."""


ApplyPatchCallOperationParam: TypeAlias = Union[
    ApplyPatchCallOperationCreateFileParam,
    ApplyPatchCallOperationDeleteFileParam,
    ApplyPatchCallOperationUpdateFileParam,
]
"""Doc of it."""

CodeInterpreterOutputParam: TypeAlias = Union[
    OutputLogsParam,
    OutputImageParam,
]
"""Doc of it."""

CustomToolFormatParam: TypeAlias = Union[
    CustomToolFormatTextParam,
    CustomToolFormatGrammarParam,
]
"""Doc of it."""

FunctionCallOutputContentParam: TypeAlias = Union[
    ResponseInputTextContentParam,
    ResponseInputImageContentParam,
    ResponseInputFileContentParam,
]
"""Doc of it."""

FunctionWebSearchActionParam: TypeAlias = Union[
    FunctionWebSearchActionSearchParam,
    ActionOpenPageParam,
    ActionFindParam,
]
"""Doc of it."""

OutputMessageContentParam: TypeAlias = Union[
    OutputTextParam,
    ResponseOutputRefusalParam,
]
"""Doc of it."""

OutputTextAnnotationParam: TypeAlias = Union[
    AnnotationFileCitationParam,
    AnnotationURLCitationParam,
    AnnotationContainerFileCitationParam,
    AnnotationFilePathParam,
]
"""Doc of it."""

ResponseApplyPatchToolCallOperationParam: TypeAlias = Union[
    ResponseApplyPatchToolCallOperationCreateFileParam,
    ResponseApplyPatchToolCallOperationDeleteFileParam,
    ResponseApplyPatchToolCallOperationUpdateFileParam,
]
"""Doc of it."""

ResponseFunctionShellToolCallOutcomeParam: TypeAlias = Union[
    ResponseFunctionShellToolCallOutcomeTimeoutParam,
    ResponseFunctionShellToolCallOutcomeExitParam,
]
"""Doc of it."""

ResponseFunctionWebSearchActionParam: TypeAlias = Union[
    ResponseFunctionWebSearchActionSearchParam,
    ActionOpenPageParam,
    ActionFindParam,
]
"""Doc of it."""

ResponseInputContentParam: TypeAlias = Union[
    ResponseInputTextParam,
    ResponseInputImageParam,
    ResponseInputFileParam,
]
"""Doc of it."""

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
"""Doc of it."""

ResponsePreviousInputMessageParam: TypeAlias = Union[
    MessageParam,
    Mapping[str, object],
]
"""Doc of it."""

ResponsePromptVariableParam: TypeAlias = Union[
    str,
    ResponsePromptInputTextParam,
    ResponsePromptInputImageParam,
    ResponsePromptInputFileParam,
]
"""Doc of it."""

ResponseTextFormatParam: TypeAlias = Union[
    ResponseTextFormatTextParam,
    ResponseTextFormatJsonSchemaParam,
    ResponseTextFormatJsonObjectParam,
]
"""Doc of it."""

ResponseToolChoiceParam: TypeAlias = Union[
    Literal["none", "auto", "required"],
    ToolChoiceAllowedParam,
    ToolChoiceTypesParam,
    ToolChoiceFunctionParam,
    ToolChoiceCustomParam,
]
"""Doc of it."""

ResponseToolParam: TypeAlias = Union[
    FunctionToolParam,
    CustomToolParam,
    ComputerToolParam,
]
"""Doc of it."""

ShellCallOutcomeParam: TypeAlias = Union[
    ShellCallOutcomeTimeoutParam,
    ShellCallOutcomeExitParam,
]
"""Doc of it."""
