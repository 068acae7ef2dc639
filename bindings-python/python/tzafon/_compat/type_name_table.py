# ruff: noqa: E501
"""Names that types had in older versions, each for what it is called now.

A name of another module is written with it; those without a counterpart are plain dicts.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

#: By module below the package: the older names.
OLDER_NAMES: dict[str, dict[str, str]] = {
    "types.action_drag": {
        "Path": "ActionDragPath",
    },
    "types.action_drag_param": {
        "Path": "ActionDragPathParam",
    },
    "types.agent.task_start_params": {
        "Context": "TaskStartParamsContext",
    },
    "types.agent.task_start_stream_params": {
        "Context": "types.agent.task_start_params:TaskStartParamsContext",
    },
    "types.chat_completion_content_part_audio_param": {
        "InputAudio": "InputAudioParam",
    },
    "types.chat_completion_content_part_image_param": {
        "ImageURL": "ImageURLParam",
    },
    "types.chat_completion_message_function_tool_call_param": {
        "Function": "ChatCompletionMessageFunctionParam",
    },
    "types.chat_create_completion_params": {
        "LogitsProcessor": "LogitsProcessorParam",
        "LogitsProcessorLogitsProcessorConstructor": "LogitsProcessorConstructorParam",
        "Message": "dict",
        "MessageChatCompletionAssistantMessageParam": "ChatCompletionAssistantMessageParam",
        "MessageChatCompletionAssistantMessageParamAudio": "ChatCompletionAssistantAudioParam",
        "MessageChatCompletionAssistantMessageParamContentUnionMember1": "ChatCompletionAssistantContentParam",
        "MessageChatCompletionAssistantMessageParamFunctionCall": "ChatCompletionFunctionCallParam",
        "MessageChatCompletionAssistantMessageParamToolCall": "ChatCompletionToolCallParam",
        "MessageChatCompletionAssistantMessageParamToolCallChatCompletionMessageCustomToolCallParam": "ChatCompletionMessageCustomToolCallParam",
        "MessageChatCompletionAssistantMessageParamToolCallChatCompletionMessageCustomToolCallParamCustom": "ChatCompletionCustomToolCallInputParam",
        "MessageChatCompletionDeveloperMessageParam": "ChatCompletionDeveloperMessageParam",
        "MessageChatCompletionFunctionMessageParam": "ChatCompletionFunctionMessageParam",
        "MessageChatCompletionSystemMessageParam": "ChatCompletionSystemMessageParam",
        "MessageChatCompletionToolMessageParam": "ChatCompletionToolMessageParam",
        "MessageChatCompletionUserMessageParam": "ChatCompletionUserMessageParam",
        "MessageChatCompletionUserMessageParamContentUnionMember1": "ChatCompletionUserContentParam",
        "MessageCustomChatCompletionMessageParam": "CustomChatCompletionMessageParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1": "CustomChatCompletionContentParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1ChatCompletionContentPartAudioEmbedsParam": "ChatCompletionContentPartAudioEmbedsParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1ChatCompletionContentPartAudioParam": "ChatCompletionContentPartAudioURLParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1ChatCompletionContentPartAudioParamAudioURL": "AudioURLParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1ChatCompletionContentPartImageEmbedsParam": "ChatCompletionContentPartImageEmbedsParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1ChatCompletionContentPartVideoParam": "ChatCompletionContentPartVideoParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1ChatCompletionContentPartVideoParamVideoURL": "VideoURLParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1CustomChatCompletionContentSimpleAudioParam": "CustomChatCompletionContentSimpleAudioParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1CustomChatCompletionContentSimpleImageParam": "CustomChatCompletionContentSimpleImageParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1CustomChatCompletionContentSimpleVideoParam": "CustomChatCompletionContentSimpleVideoParam",
        "MessageCustomChatCompletionMessageParamContentUnionMember1CustomThinkCompletionContentParam": "CustomThinkCompletionContentParam",
        "MessageCustomChatCompletionMessageParamTool": "CustomChatCompletionToolParam",
        "MessageCustomChatCompletionMessageParamToolFunction": "CustomChatCompletionToolFunctionParam",
        "ResponseFormat": "ChatCompletionResponseFormatParam",
        "ResponseFormatLegacyStructuralTagResponseFormat": "LegacyStructuralTagResponseFormatParam",
        "ResponseFormatLegacyStructuralTagResponseFormatStructure": "StructuralTagStructureParam",
        "ResponseFormatResponseFormat": "SimpleResponseFormatParam",
        "ResponseFormatResponseFormatJsonSchema": "JsonSchemaResponseFormatParam",
        "ResponseFormatStructuralTagResponseFormat": "StructuralTagResponseFormatParam",
        "StreamOptions": "ChatCompletionStreamOptionsParam",
        "StructuredOutputs": "StructuredOutputsParam",
        "Tool": "ChatCompletionToolParam",
        "ToolChoice": "ChatCompletionToolChoiceParam",
        "ToolChoiceChatCompletionNamedToolChoiceParam": "ChatCompletionNamedToolChoiceParam",
        "ToolChoiceChatCompletionNamedToolChoiceParamFunction": "ChatCompletionNamedToolChoiceFunctionParam",
        "ToolFunction": "ChatCompletionToolFunctionParam",
    },
    "types.computer_action_param": {
        "Debug": "ComputerActionParamDebug",
        "Path": "ComputerActionParamPath",
    },
    "types.computer_create_params": {
        "Display": "ComputerCreateParamsDisplay",
    },
    "types.file_param": {
        "File": "FileDataParam",
    },
    "types.logprob": {
        "TopLogprob": "LogprobTopLogprob",
    },
    "types.logprob_param": {
        "TopLogprob": "LogprobTopLogprobParam",
    },
    "types.message_param": {
        "Author": "MessageAuthorParam",
    },
    "types.response_computer_tool_call": {
        "Action": "ResponseComputerToolCallAction",
    },
    "types.response_computer_tool_call_param": {
        "Action": "ResponseComputerToolCallActionParam",
    },
    "types.response_create_params": {
        "InputUnionMember1": "ResponseInputItemParam",
        "InputUnionMember1ApplyPatchCall": "ApplyPatchCallParam",
        "InputUnionMember1ApplyPatchCallOperation": "ApplyPatchCallOperationParam",
        "InputUnionMember1ApplyPatchCallOperationApplyPatchCallOperationCreateFile": "ApplyPatchCallOperationCreateFileParam",
        "InputUnionMember1ApplyPatchCallOperationApplyPatchCallOperationDeleteFile": "ApplyPatchCallOperationDeleteFileParam",
        "InputUnionMember1ApplyPatchCallOperationApplyPatchCallOperationUpdateFile": "ApplyPatchCallOperationUpdateFileParam",
        "InputUnionMember1ApplyPatchCallOutput": "ApplyPatchCallOutputParam",
        "InputUnionMember1ComputerCallOutput": "ComputerCallOutputParam",
        "InputUnionMember1ComputerCallOutputAcknowledgedSafetyCheck": "ComputerCallOutputAcknowledgedSafetyCheckParam",
        "InputUnionMember1ComputerCallOutputOutput": "ComputerCallOutputScreenshotParam",
        "InputUnionMember1EasyInputMessageParam": "EasyInputMessageParam",
        "InputUnionMember1EasyInputMessageParamContentUnionMember1": "FunctionCallOutputContentParam",
        "InputUnionMember1FunctionCallOutput": "FunctionCallOutputParam",
        "InputUnionMember1FunctionCallOutputOutputUnionMember1": "FunctionCallOutputContentParam",
        "InputUnionMember1FunctionCallOutputOutputUnionMember1ResponseInputFileContentParam": "ResponseInputFileContentParam",
        "InputUnionMember1FunctionCallOutputOutputUnionMember1ResponseInputImageContentParam": "ResponseInputImageContentParam",
        "InputUnionMember1FunctionCallOutputOutputUnionMember1ResponseInputTextContentParam": "ResponseInputTextContentParam",
        "InputUnionMember1ImageGenerationCall": "ImageGenerationCallParam",
        "InputUnionMember1ItemReference": "ItemReferenceParam",
        "InputUnionMember1LocalShellCall": "LocalShellCallParam",
        "InputUnionMember1LocalShellCallAction": "LocalShellCallActionParam",
        "InputUnionMember1LocalShellCallOutput": "LocalShellCallOutputParam",
        "InputUnionMember1McpApprovalResponse": "McpApprovalResponseParam",
        "InputUnionMember1McpCall": "McpCallParam",
        "InputUnionMember1McpListTools": "McpListToolsParam",
        "InputUnionMember1McpListToolsTool": "McpListToolsToolParam",
        "InputUnionMember1Message": "ResponseInputMessageParam",
        "InputUnionMember1MessageContent": "FunctionCallOutputContentParam",
        "InputUnionMember1ResponseApplyPatchToolCall": "ResponseApplyPatchToolCallParam",
        "InputUnionMember1ResponseApplyPatchToolCallOperation": "ApplyPatchCallOperationParam",
        "InputUnionMember1ResponseApplyPatchToolCallOperationOperationCreateFile": "ApplyPatchCallOperationCreateFileParam",
        "InputUnionMember1ResponseApplyPatchToolCallOperationOperationDeleteFile": "ApplyPatchCallOperationDeleteFileParam",
        "InputUnionMember1ResponseApplyPatchToolCallOperationOperationUpdateFile": "ApplyPatchCallOperationUpdateFileParam",
        "InputUnionMember1ResponseApplyPatchToolCallOutput": "ResponseApplyPatchToolCallOutputParam",
        "InputUnionMember1ResponseCodeInterpreterToolCall": "CodeInterpreterToolCallParam",
        "InputUnionMember1ResponseCodeInterpreterToolCallOutput": "CodeInterpreterOutputParam",
        "InputUnionMember1ResponseCodeInterpreterToolCallParam": "CodeInterpreterToolCallParam",
        "InputUnionMember1ResponseCodeInterpreterToolCallParamOutput": "CodeInterpreterOutputParam",
        "InputUnionMember1ResponseCompactionItem": "ResponseCompactionItemParam",
        "InputUnionMember1ResponseCompactionItemParamParam": "CompactionItemParam",
        "InputUnionMember1ResponseComputerToolCall": "types.response_computer_tool_call_param:ResponseComputerToolCallParam",
        "InputUnionMember1ResponseComputerToolCallAction": "types.response_computer_tool_call_param:ResponseComputerToolCallActionParam",
        "InputUnionMember1ResponseComputerToolCallActionActionKeyDown": "types.action_key_down_param:ActionKeyDownParam",
        "InputUnionMember1ResponseComputerToolCallActionActionKeyUp": "types.action_key_up_param:ActionKeyUpParam",
        "InputUnionMember1ResponseComputerToolCallActionActionMouseDown": "types.action_mouse_down_param:ActionMouseDownParam",
        "InputUnionMember1ResponseComputerToolCallActionActionMouseUp": "types.action_mouse_up_param:ActionMouseUpParam",
        "InputUnionMember1ResponseComputerToolCallActionActionPointAndType": "types.action_point_and_type_param:ActionPointAndTypeParam",
        "InputUnionMember1ResponseComputerToolCallParam": "types.response_computer_tool_call_param:ResponseComputerToolCallParam",
        "InputUnionMember1ResponseComputerToolCallParamAction": "types.response_computer_tool_call_param:ResponseComputerToolCallActionParam",
        "InputUnionMember1ResponseComputerToolCallParamActionActionKeyDown": "types.action_key_down_param:ActionKeyDownParam",
        "InputUnionMember1ResponseComputerToolCallParamActionActionKeyUp": "types.action_key_up_param:ActionKeyUpParam",
        "InputUnionMember1ResponseComputerToolCallParamActionActionMouseDown": "types.action_mouse_down_param:ActionMouseDownParam",
        "InputUnionMember1ResponseComputerToolCallParamActionActionMouseUp": "types.action_mouse_up_param:ActionMouseUpParam",
        "InputUnionMember1ResponseComputerToolCallParamActionActionPointAndType": "types.action_point_and_type_param:ActionPointAndTypeParam",
        "InputUnionMember1ResponseComputerToolCallParamPendingSafetyCheck": "ComputerCallOutputAcknowledgedSafetyCheckParam",
        "InputUnionMember1ResponseComputerToolCallPendingSafetyCheck": "ComputerCallOutputAcknowledgedSafetyCheckParam",
        "InputUnionMember1ResponseCustomToolCall": "CustomToolCallParam",
        "InputUnionMember1ResponseCustomToolCallOutputParam": "CustomToolCallOutputParam",
        "InputUnionMember1ResponseCustomToolCallOutputParamOutputUnionMember1": "FunctionCallOutputContentParam",
        "InputUnionMember1ResponseCustomToolCallParam": "CustomToolCallParam",
        "InputUnionMember1ResponseFileSearchToolCall": "FileSearchToolCallParam",
        "InputUnionMember1ResponseFileSearchToolCallParam": "FileSearchToolCallParam",
        "InputUnionMember1ResponseFileSearchToolCallParamResult": "FileSearchToolCallResultParam",
        "InputUnionMember1ResponseFileSearchToolCallResult": "FileSearchToolCallResultParam",
        "InputUnionMember1ResponseFunctionShellToolCall": "ResponseFunctionShellToolCallParam",
        "InputUnionMember1ResponseFunctionShellToolCallAction": "ResponseFunctionShellToolCallActionParam",
        "InputUnionMember1ResponseFunctionShellToolCallOutput": "ResponseFunctionShellToolCallOutputParam",
        "InputUnionMember1ResponseFunctionShellToolCallOutputOutput": "ResponseFunctionShellToolCallOutputContentParam",
        "InputUnionMember1ResponseFunctionShellToolCallOutputOutputOutcome": "ResponseFunctionShellToolCallOutcomeParam",
        "InputUnionMember1ResponseFunctionShellToolCallOutputOutputOutcomeOutputOutcomeExit": "ResponseFunctionShellToolCallOutcomeExitParam",
        "InputUnionMember1ResponseFunctionShellToolCallOutputOutputOutcomeOutputOutcomeTimeout": "ResponseFunctionShellToolCallOutcomeTimeoutParam",
        "InputUnionMember1ResponseFunctionToolCall": "FunctionCallParam",
        "InputUnionMember1ResponseFunctionToolCallParam": "FunctionCallParam",
        "InputUnionMember1ResponseFunctionWebSearch": "FunctionWebSearchParam",
        "InputUnionMember1ResponseFunctionWebSearchAction": "FunctionWebSearchActionParam",
        "InputUnionMember1ResponseFunctionWebSearchActionActionSearch": "FunctionWebSearchActionSearchParam",
        "InputUnionMember1ResponseFunctionWebSearchParam": "FunctionWebSearchParam",
        "InputUnionMember1ResponseFunctionWebSearchParamAction": "FunctionWebSearchActionParam",
        "InputUnionMember1ResponseFunctionWebSearchParamActionActionSearch": "FunctionWebSearchActionSearchParam",
        "InputUnionMember1ResponseOutputMessage": "OutputMessageParam",
        "InputUnionMember1ResponseOutputMessageContent": "OutputMessageContentParam",
        "InputUnionMember1ResponseOutputMessageContentResponseOutputRefusal": "types.response_output_refusal_param:ResponseOutputRefusalParam",
        "InputUnionMember1ResponseOutputMessageContentResponseOutputText": "OutputTextParam",
        "InputUnionMember1ResponseOutputMessageContentResponseOutputTextAnnotation": "OutputTextAnnotationParam",
        "InputUnionMember1ResponseOutputMessageParam": "OutputMessageParam",
        "InputUnionMember1ResponseOutputMessageParamContent": "OutputMessageContentParam",
        "InputUnionMember1ResponseOutputMessageParamContentResponseOutputRefusalParam": "types.response_output_refusal_param:ResponseOutputRefusalParam",
        "InputUnionMember1ResponseOutputMessageParamContentResponseOutputTextParam": "OutputTextParam",
        "InputUnionMember1ResponseOutputMessageParamContentResponseOutputTextParamAnnotation": "OutputTextAnnotationParam",
        "InputUnionMember1ResponseReasoningItem": "ReasoningItemParam",
        "InputUnionMember1ResponseReasoningItemContent": "ReasoningItemContentParam",
        "InputUnionMember1ResponseReasoningItemParam": "ReasoningItemParam",
        "InputUnionMember1ResponseReasoningItemParamContent": "ReasoningItemContentParam",
        "InputUnionMember1ShellCall": "ShellCallParam",
        "InputUnionMember1ShellCallAction": "ShellCallActionParam",
        "InputUnionMember1ShellCallOutput": "ShellCallOutputParam",
        "InputUnionMember1ShellCallOutputOutput": "ShellCallOutputContentParam",
        "InputUnionMember1ShellCallOutputOutputOutcome": "ResponseFunctionShellToolCallOutcomeParam",
        "InputUnionMember1ShellCallOutputOutputOutcomeOutcomeExit": "ResponseFunctionShellToolCallOutcomeExitParam",
        "InputUnionMember1ShellCallOutputOutputOutcomeOutcomeTimeout": "ResponseFunctionShellToolCallOutcomeTimeoutParam",
        "PreviousInputMessage": "ResponsePreviousInputMessageParam",
        "Prompt": "ResponsePromptParam",
        "PromptVariables": "dict",
        "PromptVariablesResponseInputFile": "ResponseInputFileContentParam",
        "PromptVariablesResponseInputImage": "ResponseInputImageContentParam",
        "PromptVariablesResponseInputText": "ResponseInputTextContentParam",
        "Reasoning": "ReasoningParam",
        "Text": "ResponseTextConfigParam",
        "TextFormat": "ResponseTextFormatParam",
        "TextFormatResponseFormatJsonObject": "ResponseTextFormatJsonObjectParam",
        "TextFormatResponseFormatText": "CustomToolFormatTextParam",
        "TextFormatResponseFormatTextJsonSchemaConfig": "ResponseTextFormatJsonSchemaParam",
        "Tool": "ResponseToolParam",
        "ToolChoice": "ResponseToolChoiceParam",
        "ToolChoiceToolChoiceAllowed": "ToolChoiceAllowedParam",
        "ToolChoiceToolChoiceCustom": "ToolChoiceCustomParam",
        "ToolChoiceToolChoiceFunction": "ToolChoiceFunctionParam",
        "ToolChoiceToolChoiceTypes": "ToolChoiceTypesParam",
        "ToolComputerTool": "ComputerToolParam",
        "ToolCustomTool": "CustomToolParam",
        "ToolCustomToolFormat": "CustomToolFormatParam",
        "ToolCustomToolFormatGrammar": "CustomToolFormatGrammarParam",
        "ToolCustomToolFormatText": "CustomToolFormatTextParam",
        "ToolFunctionTool": "FunctionToolParam",
    },
    "types.response_create_response": {
        "Output": "ResponseCreateResponseOutput",
        "OutputResponseComputerToolCall": "types.response_computer_tool_call:ResponseComputerToolCall",
        "OutputResponseComputerToolCallAction": "types.response_computer_tool_call:ResponseComputerToolCallAction",
        "OutputResponseComputerToolCallActionActionKeyDown": "types.action_key_down:ActionKeyDown",
        "OutputResponseComputerToolCallActionActionKeyUp": "types.action_key_up:ActionKeyUp",
        "OutputResponseComputerToolCallActionActionMouseDown": "types.action_mouse_down:ActionMouseDown",
        "OutputResponseComputerToolCallActionActionMouseUp": "types.action_mouse_up:ActionMouseUp",
        "OutputResponseComputerToolCallActionActionPointAndType": "types.action_point_and_type:ActionPointAndType",
        "OutputResponseComputerToolCallPendingSafetyCheck": "types.pending_safety_check:PendingSafetyCheck",
        "OutputResponseFunctionToolCall": "types.response_function_tool_call:ResponseFunctionToolCall",
        "OutputResponseOutputMessage": "types.response_output_message:ResponseOutputMessage",
        "OutputResponseOutputMessageContent": "types.response_output_message:ResponseOutputMessageContent",
        "OutputResponseOutputMessageContentResponseOutputRefusal": "types.response_output_refusal:ResponseOutputRefusal",
        "OutputResponseOutputMessageContentResponseOutputText": "types.response_output_text:ResponseOutputText",
        "OutputResponseOutputMessageContentResponseOutputTextAnnotation": "types.response_output_text:ResponseOutputTextAnnotation",
        "Usage": "ResponseCreateResponseUsage",
    },
    "types.response_output_message": {
        "Content": "ResponseOutputMessageContent",
    },
    "types.response_output_message_param": {
        "Content": "types.response_create_params:OutputMessageContentParam",
    },
    "types.response_output_text": {
        "Annotation": "ResponseOutputTextAnnotation",
    },
    "types.response_output_text_param": {
        "Annotation": "ResponseOutputTextAnnotationParam",
    },
}


def names(module: str) -> list[str]:
    """The older names of a module of types."""
    return list(OLDER_NAMES.get(module.partition(".")[2], ()))


def find(module: str, name: str) -> Any:
    """What ``name`` stands for in a module of types.

    Raises:
        AttributeError: no version had it.
    """
    below = module.partition(".")[2]
    found = OLDER_NAMES.get(below, {}).get(name)
    if found is None:
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    if found == "dict":
        return dict[str, Any]
    other, _, renamed = found.rpartition(":")
    return getattr(import_module(f"{module.partition('.')[0]}.{other or below}"), renamed)
