// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { Stream } from '../core/streaming.js';
import type { RequestOptions } from '../internal/request-options.js';
import type { ResponseComputerToolCallHelpers } from '../conveniences/response-computer-tool-call.js';
import type { ResponseCreateResponseHelpers } from '../conveniences/response-create-response.js';
import type { MessageParam } from './chat.js';

/**
 * Ask the model for its next step, with tools and with what was said before; for loops of your own.
 */
export class Responses extends APIResource {
  /** OpenAI-style response with tools, computer use and chaining. */
  create(
    params: ResponseCreateParams & { stream: true },
    options?: RequestOptions,
  ): APIPromise<Stream<ResponseStreamEvent>>;
  create(
    params: ResponseCreateParams & { stream?: false | null },
    options?: RequestOptions,
  ): APIPromise<ResponseCreateResponse>;
  create(
    params: ResponseCreateParams,
    options?: RequestOptions,
  ): APIPromise<ResponseCreateResponse | Stream<ResponseStreamEvent>>;
  create(
    params: ResponseCreateParams,
    options?: RequestOptions,
  ): APIPromise<ResponseCreateResponse | Stream<ResponseStreamEvent>> {
    if (params?.stream === true) {
      return this._client._stream<ResponseStreamEvent>(
        'responses.create',
        [],
        { body: params },
        options,
      );
    }
    return this._client._call<ResponseCreateResponse>(
      'responses.create',
      [],
      { body: params },
      options,
    );
  }

  /** Fetch a stored response. */
  retrieve(
    responseID: string,
    params: ResponseRetrieveParams & { stream: true },
    options?: RequestOptions,
  ): APIPromise<Stream<ResponseStreamEvent>>;
  retrieve(
    responseID: string,
    params?: (ResponseRetrieveParams & { stream?: false | null }) | null,
    options?: RequestOptions,
  ): APIPromise<ResponseRetrieveResponse>;
  retrieve(
    responseID: string,
    params?: ResponseRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<ResponseRetrieveResponse | Stream<ResponseStreamEvent>>;
  retrieve(
    responseID: string,
    params?: ResponseRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<ResponseRetrieveResponse | Stream<ResponseStreamEvent>> {
    if (params?.stream === true) {
      return this._client._stream<ResponseStreamEvent>(
        'responses.retrieve',
        [responseID],
        { query: { starting_after: params?.starting_after, stream: params?.stream } },
        options,
      );
    }
    return this._client._call<ResponseRetrieveResponse>(
      'responses.retrieve',
      [responseID],
      { query: { starting_after: params?.starting_after, stream: params?.stream } },
      options,
    );
  }

  /** Remove a stored response. */
  delete(responseID: string, options?: RequestOptions): APIPromise<ResponseDeleteResponse> {
    return this._client._call<ResponseDeleteResponse>(
      'responses.delete',
      [responseID],
      {},
      options,
    );
  }

  /** Cancel a response; the live service answers 404. */
  cancel(responseID: string, options?: RequestOptions): APIPromise<ResponseCancelResponse> {
    return this._client._call<ResponseCancelResponse>(
      'responses.cancel',
      [responseID],
      {},
      options,
    );
  }
}

/** Doc of it. */
export interface ActionClick {
  /** Doc of it. */
  button: 'left' | 'right' | 'wheel' | 'back' | 'forward';

  /** Doc of it. */
  type: 'click';

  /** Doc of it. */
  x: number;

  /** Doc of it. */
  y: number;
}

/** Doc of it. */
export type ActionClickParam = ActionClick;

/** Doc of it. */
export interface ActionDoubleClick {
  /** Doc of it. */
  type: 'double_click';

  /** Doc of it. */
  x: number;

  /** Doc of it. */
  y: number;
}

/** Doc of it. */
export type ActionDoubleClickParam = ActionDoubleClick;

/** Doc of it. */
export interface ActionDrag {
  /** Doc of it. */
  path: Array<ActionDragPath>;

  /** Doc of it. */
  type: 'drag';
}

/** Doc of it. */
export type ActionDragParam = ActionDrag;

/** Doc of it. */
export interface ActionDragPath {
  /** Doc of it. */
  x: number;

  /** Doc of it. */
  y: number;
}

/** Doc of it. */
export interface ActionFindParam {
  /** Doc of it. */
  pattern: string;

  /** Doc of it. */
  type: 'find';

  /** Doc of it. */
  url: string;
}

/** Doc of it. */
export interface ActionKeyDown {
  /** Doc of it. */
  keys: Array<string>;

  /** Doc of it. */
  type: 'key_down';
}

/** Doc of it. */
export type ActionKeyDownParam = ActionKeyDown;

/** Doc of it. */
export interface ActionKeyUp {
  /** Doc of it. */
  keys: Array<string>;

  /** Doc of it. */
  type: 'key_up';
}

/** Doc of it. */
export type ActionKeyUpParam = ActionKeyUp;

/** Doc of it. */
export interface ActionKeypress {
  /** Doc of it. */
  keys: Array<string>;

  /** Doc of it. */
  type: 'keypress';
}

/** Doc of it. */
export type ActionKeypressParam = ActionKeypress;

/** Doc of it. */
export interface ActionMouseDown {
  /** Doc of it. */
  type: 'mouse_down';

  /** Doc of it. */
  x: number;

  /** Doc of it. */
  y: number;
}

/** Doc of it. */
export type ActionMouseDownParam = ActionMouseDown;

/** Doc of it. */
export interface ActionMouseUp {
  /** Doc of it. */
  type: 'mouse_up';

  /** Doc of it. */
  x: number;

  /** Doc of it. */
  y: number;
}

/** Doc of it. */
export type ActionMouseUpParam = ActionMouseUp;

/** Doc of it. */
export interface ActionMove {
  /** Doc of it. */
  type: 'move';

  /** Doc of it. */
  x: number;

  /** Doc of it. */
  y: number;
}

/** Doc of it. */
export type ActionMoveParam = ActionMove;

/** Doc of it. */
export interface ActionOpenPageParam {
  /** Doc of it. */
  type: 'open_page';

  /** Doc of it. */
  url: string;
}

/** Doc of it. */
export interface ActionPointAndType {
  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'point_and_type';

  /** Doc of it. */
  x: number;

  /** Doc of it. */
  y: number;
}

/** Doc of it. */
export type ActionPointAndTypeParam = ActionPointAndType;

/** Doc of it. */
export interface ActionScreenshot {
  /** Doc of it. */
  type: 'screenshot';
}

/** Doc of it. */
export type ActionScreenshotParam = ActionScreenshot;

/** Doc of it. */
export interface ActionScroll {
  /** Doc of it. */
  scroll_x: number;

  /** Doc of it. */
  scroll_y: number;

  /** Doc of it. */
  type: 'scroll';

  /** Doc of it. */
  x: number;

  /** Doc of it. */
  y: number;
}

/** Doc of it. */
export type ActionScrollParam = ActionScroll;

/** Doc of it. */
export interface ActionSearchSourceParam {
  /** Doc of it. */
  type: 'url';

  /** Doc of it. */
  url: string;
}

/** Doc of it. */
export interface ActionType {
  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'type';
}

/** Doc of it. */
export type ActionTypeParam = ActionType;

/** Doc of it. */
export interface ActionWait {
  /** Doc of it. */
  type: 'wait';
}

/** Doc of it. */
export type ActionWaitParam = ActionWait;

/** Doc of it. */
export interface AnnotationContainerFileCitation {
  /** Doc of it. */
  container_id: string;

  /** Doc of it. */
  end_index: number;

  /** Doc of it. */
  file_id: string;

  /** Doc of it. */
  filename: string;

  /** Doc of it. */
  start_index: number;

  /** Doc of it. */
  type: 'container_file_citation';
}

/** Doc of it. */
export type AnnotationContainerFileCitationParam = AnnotationContainerFileCitation;

/** Doc of it. */
export interface AnnotationFileCitation {
  /** Doc of it. */
  file_id: string;

  /** Doc of it. */
  filename: string;

  /** Doc of it. */
  index: number;

  /** Doc of it. */
  type: 'file_citation';
}

/** Doc of it. */
export type AnnotationFileCitationParam = AnnotationFileCitation;

/** Doc of it. */
export interface AnnotationFilePath {
  /** Doc of it. */
  file_id: string;

  /** Doc of it. */
  index: number;

  /** Doc of it. */
  type: 'file_path';
}

/** Doc of it. */
export type AnnotationFilePathParam = AnnotationFilePath;

/** Doc of it. */
export interface AnnotationURLCitation {
  /** Doc of it. */
  end_index: number;

  /** Doc of it. */
  start_index: number;

  /** Doc of it. */
  title: string;

  /** Doc of it. */
  type: 'url_citation';

  /** Doc of it. */
  url: string;
}

/** Doc of it. */
export type AnnotationURLCitationParam = AnnotationURLCitation;

/** Doc of it. */
export interface ApplyPatchCallOperationCreateFileParam {
  /** Doc of it. */
  diff: string;

  /** Doc of it. */
  path: string;

  /** Doc of it. */
  type: 'create_file';
}

/** Doc of it. */
export interface ApplyPatchCallOperationDeleteFileParam {
  /** Doc of it. */
  path: string;

  /** Doc of it. */
  type: 'delete_file';
}

/** Doc of it. */
export type ApplyPatchCallOperationParam =
  | ApplyPatchCallOperationCreateFileParam
  | ApplyPatchCallOperationDeleteFileParam
  | ApplyPatchCallOperationUpdateFileParam;

/** Doc of it. */
export interface ApplyPatchCallOperationUpdateFileParam {
  /** Doc of it. */
  diff: string;

  /** Doc of it. */
  path: string;

  /** Doc of it. */
  type: 'update_file';
}

/** Doc of it. */
export interface ApplyPatchCallOutputParam {
  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  status: 'completed' | 'failed';

  /** Doc of it. */
  type: 'apply_patch_call_output';

  /** Doc of it. */
  id?: string | null;

  /** Doc of it. */
  output?: string | null;
}

/** Doc of it. */
export interface ApplyPatchCallParam {
  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  operation: ApplyPatchCallOperationParam;

  /** Doc of it. */
  status: 'in_progress' | 'completed';

  /** Doc of it. */
  type: 'apply_patch_call';

  /** Doc of it. */
  id?: string | null;
}

/** Doc of it. */
export type CodeInterpreterOutputParam = OutputLogsParam | OutputImageParam;

/** Doc of it. */
export interface CodeInterpreterToolCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  code: string | null;

  /** Doc of it. */
  container_id: string;

  /** Doc of it. */
  outputs: Array<CodeInterpreterOutputParam> | null;

  /** Doc of it. */
  status: 'in_progress' | 'completed' | 'incomplete' | 'interpreting' | 'failed';

  /** Doc of it. */
  type: 'code_interpreter_call';
}

/** Doc of it. */
export interface CompactionItemParam {
  /** Doc of it. */
  encrypted_content: string;

  /** Doc of it. */
  type: 'compaction';

  /** Doc of it. */
  id?: string | null;
}

/** Doc of it. */
export interface ComputerCallOutputAcknowledgedSafetyCheckParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  code?: string | null;

  /** Doc of it. */
  message?: string | null;
}

/** Doc of it. */
export interface ComputerCallOutputParam {
  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  output: ComputerCallOutputScreenshotParam;

  /** Doc of it. */
  type: 'computer_call_output';

  /** Doc of it. */
  id?: string | null;

  /** Doc of it. */
  acknowledged_safety_checks?: Array<ComputerCallOutputAcknowledgedSafetyCheckParam> | null;

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete';
}

/** Doc of it. */
export interface ComputerCallOutputScreenshotParam {
  /** Doc of it. */
  type: 'computer_screenshot' | 'input_image';

  /** Doc of it. */
  file_id?: string;

  /** Doc of it. */
  image_url?: string;
}

/** Doc of it. */
export interface ComputerToolParam {
  /** Doc of it. */
  display_height: number;

  /** Doc of it. */
  display_width: number;

  /** Doc of it. */
  environment: 'windows' | 'mac' | 'linux' | 'ubuntu' | 'browser' | 'desktop';

  /** Doc of it. */
  type: 'computer_use_preview' | 'computer_use';
}

/** Doc of it. */
export interface CustomToolCallOutputParam {
  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  output: string | Array<ResponseInputContentParam>;

  /** Doc of it. */
  type: 'custom_tool_call_output';

  /** Doc of it. */
  id?: string;
}

/** Doc of it. */
export interface CustomToolCallParam {
  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  input: string;

  /** Doc of it. */
  name: string;

  /** Doc of it. */
  type: 'custom_tool_call';

  /** Doc of it. */
  id?: string;
}

/** Doc of it. */
export interface CustomToolFormatGrammarParam {
  /** Doc of it. */
  definition: string;

  /** Doc of it. */
  syntax: 'lark' | 'regex';

  /** Doc of it. */
  type: 'grammar';
}

/** Doc of it. */
export type CustomToolFormatParam = CustomToolFormatTextParam | CustomToolFormatGrammarParam;

/** Doc of it. */
export interface CustomToolFormatTextParam {
  /** Doc of it. */
  type: 'text';
}

/** Doc of it. */
export interface CustomToolParam {
  /** Doc of it. */
  name: string;

  /** Doc of it. */
  type: 'custom';

  /** Doc of it. */
  description?: string | null;

  /** Doc of it. */
  format?: CustomToolFormatParam | null;
}

/** Doc of it. */
export interface EasyInputMessageParam {
  /** Doc of it. */
  content: string | Array<ResponseInputContentParam>;

  /** Doc of it. */
  role: 'user' | 'assistant' | 'system' | 'developer';

  /** Doc of it. */
  type?: 'message';
}

/** Doc of it. */
export interface FileSearchToolCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  queries: Array<string>;

  /** Doc of it. */
  status: 'in_progress' | 'searching' | 'completed' | 'incomplete' | 'failed';

  /** Doc of it. */
  type: 'file_search_call';

  /** Doc of it. */
  results?: Array<FileSearchToolCallResultParam> | null;
}

/** Doc of it. */
export interface FileSearchToolCallResultParam {
  /** Doc of it. */
  attributes?: { [key: string]: string | number | boolean } | null;

  /** Doc of it. */
  file_id?: string;

  /** Doc of it. */
  filename?: string;

  /** Doc of it. */
  score?: number;

  /** Doc of it. */
  text?: string;
}

/** Doc of it. */
export type FunctionCallOutputContentParam =
  | ResponseInputTextContentParam
  | ResponseInputImageContentParam
  | ResponseInputFileContentParam;

/** Doc of it. */
export interface FunctionCallOutputParam {
  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  output: string | Array<FunctionCallOutputContentParam>;

  /** Doc of it. */
  type: 'function_call_output';

  /** Doc of it. */
  id?: string | null;

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete';
}

/** Doc of it. */
export interface FunctionCallParam {
  /** Doc of it. */
  arguments: string;

  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  name: string;

  /** Doc of it. */
  type: 'function_call';

  /** Doc of it. */
  id?: string;

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete';
}

/** Doc of it. */
export interface FunctionToolParam {
  /** Doc of it. */
  name: string;

  /** Doc of it. */
  type: 'function';

  /** Doc of it. */
  description?: string | null;

  /** Doc of it. */
  parameters?: { [key: string]: unknown } | null;

  /** Doc of it. */
  strict?: boolean | null;
}

/** Doc of it. */
export type FunctionWebSearchActionParam =
  | FunctionWebSearchActionSearchParam
  | ActionOpenPageParam
  | ActionFindParam;

/** Doc of it. */
export interface FunctionWebSearchActionSearchParam {
  /** Doc of it. */
  query: string;

  /** Doc of it. */
  type: 'search';

  /** Doc of it. */
  queries?: Array<string>;

  /** Doc of it. */
  sources?: Array<ActionSearchSourceParam>;
}

/** Doc of it. */
export interface FunctionWebSearchParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  action: FunctionWebSearchActionParam;

  /** Doc of it. */
  status: 'in_progress' | 'searching' | 'completed' | 'failed';

  /** Doc of it. */
  type: 'web_search_call';
}

/** Doc of it. */
export interface ImageGenerationCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  result: string | null;

  /** Doc of it. */
  status: 'in_progress' | 'completed' | 'generating' | 'failed';

  /** Doc of it. */
  type: 'image_generation_call';
}

/** Doc of it. */
export interface ItemReferenceParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  type?: 'item_reference';
}

/** Doc of it. */
export interface LocalShellCallActionParam {
  /** Doc of it. */
  command: Array<string>;

  /** Doc of it. */
  env: { [key: string]: string };

  /** Doc of it. */
  type: 'exec';

  /** Doc of it. */
  timeout_ms?: number | null;

  /** Doc of it. */
  user?: string | null;

  /** Doc of it. */
  working_directory?: string | null;
}

/** Doc of it. */
export interface LocalShellCallOutputParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  output: string;

  /** Doc of it. */
  type: 'local_shell_call_output';

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete';
}

/** Doc of it. */
export interface LocalShellCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  action: LocalShellCallActionParam;

  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Doc of it. */
  type: 'local_shell_call';
}

/** Doc of it. */
export interface Logprob {
  /** Doc of it. */
  token: string;

  /** Doc of it. */
  bytes: Array<number>;

  /** Doc of it. */
  logprob: number;

  /** Doc of it. */
  top_logprobs: Array<LogprobTopLogprob>;
}

/** Doc of it. */
export type LogprobParam = Logprob;

/** Doc of it. */
export interface LogprobTopLogprob {
  /** Doc of it. */
  token: string;

  /** Doc of it. */
  bytes: Array<number>;

  /** Doc of it. */
  logprob: number;
}

/** Doc of it. */
export interface McpApprovalRequestParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  arguments: string;

  /** Doc of it. */
  name: string;

  /** Doc of it. */
  server_label: string;

  /** Doc of it. */
  type: 'mcp_approval_request';
}

/** Doc of it. */
export interface McpApprovalResponseParam {
  /** Doc of it. */
  approval_request_id: string;

  /** Doc of it. */
  approve: boolean;

  /** Doc of it. */
  type: 'mcp_approval_response';

  /** Doc of it. */
  id?: string | null;

  /** Doc of it. */
  reason?: string | null;
}

/** Doc of it. */
export interface McpCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  arguments: string;

  /** Doc of it. */
  name: string;

  /** Doc of it. */
  server_label: string;

  /** Doc of it. */
  type: 'mcp_call';

  /** Doc of it. */
  approval_request_id?: string | null;

  /** Doc of it. */
  error?: string | null;

  /** Doc of it. */
  output?: string | null;

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete' | 'calling' | 'failed';
}

/** Doc of it. */
export interface McpListToolsParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  server_label: string;

  /** Doc of it. */
  tools: Array<McpListToolsToolParam>;

  /** Doc of it. */
  type: 'mcp_list_tools';

  /** Doc of it. */
  error?: string | null;
}

/** Doc of it. */
export interface McpListToolsToolParam {
  /** Doc of it. */
  input_schema: unknown;

  /** Doc of it. */
  name: string;

  /** Doc of it. */
  annotations?: unknown | null;

  /** Doc of it. */
  description?: string | null;
}

/** Doc of it. */
export interface OutputImageParam {
  /** Doc of it. */
  type: 'image';

  /** Doc of it. */
  url: string;
}

/** Doc of it. */
export interface OutputLogsParam {
  /** Doc of it. */
  logs: string;

  /** Doc of it. */
  type: 'logs';
}

/** Doc of it. */
export type OutputMessageContentParam = OutputTextParam | ResponseOutputRefusal;

/** Doc of it. */
export interface OutputMessageParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  content: Array<OutputMessageContentParam>;

  /** Doc of it. */
  role: 'assistant';

  /** Doc of it. */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Doc of it. */
  type: 'message';
}

/** Doc of it. */
export type OutputTextAnnotationParam =
  | AnnotationFileCitation
  | AnnotationURLCitation
  | AnnotationContainerFileCitation
  | AnnotationFilePath;

/** Doc of it. */
export interface OutputTextParam {
  /** Doc of it. */
  annotations: Array<OutputTextAnnotationParam>;

  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'output_text';

  /** Doc of it. */
  logprobs?: Array<Logprob>;
}

/** Doc of it. */
export interface PendingSafetyCheck {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  code?: string | null;

  /** Doc of it. */
  message?: string | null;
}

/** Doc of it. */
export type PendingSafetyCheckParam = PendingSafetyCheck;

/** Doc of it. */
export interface ReasoningItemContentParam {
  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'reasoning_text';
}

/** Doc of it. */
export interface ReasoningItemParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  summary: Array<SummaryParam>;

  /** Doc of it. */
  type: 'reasoning';

  /** Doc of it. */
  content?: Array<ReasoningItemContentParam>;

  /** Doc of it. */
  encrypted_content?: string | null;

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete';
}

/** Doc of it. */
export interface ReasoningParam {
  /** Doc of it. */
  effort?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh';

  /** Doc of it. */
  generate_summary?: 'auto' | 'concise' | 'detailed';

  /** Doc of it. */
  summary?: 'auto' | 'concise' | 'detailed';
}

/** Doc of it. */
export interface ResponseApplyPatchToolCallOperationCreateFileParam {
  /** Doc of it. */
  diff: string;

  /** Doc of it. */
  path: string;

  /** Doc of it. */
  type: 'create_file';
}

/** Doc of it. */
export interface ResponseApplyPatchToolCallOperationDeleteFileParam {
  /** Doc of it. */
  path: string;

  /** Doc of it. */
  type: 'delete_file';
}

/** Doc of it. */
export type ResponseApplyPatchToolCallOperationParam =
  | ResponseApplyPatchToolCallOperationCreateFileParam
  | ResponseApplyPatchToolCallOperationDeleteFileParam
  | ResponseApplyPatchToolCallOperationUpdateFileParam;

/** Doc of it. */
export interface ResponseApplyPatchToolCallOperationUpdateFileParam {
  /** Doc of it. */
  diff: string;

  /** Doc of it. */
  path: string;

  /** Doc of it. */
  type: 'update_file';
}

/** Doc of it. */
export interface ResponseApplyPatchToolCallOutputParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  status: 'completed' | 'failed';

  /** Doc of it. */
  type: 'apply_patch_call_output';

  /** Doc of it. */
  created_by?: string | null;

  /** Doc of it. */
  output?: string | null;
}

/** Doc of it. */
export interface ResponseApplyPatchToolCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  operation: ResponseApplyPatchToolCallOperationParam;

  /** Doc of it. */
  status: 'in_progress' | 'completed';

  /** Doc of it. */
  type: 'apply_patch_call';

  /** Doc of it. */
  created_by?: string | null;
}

/** A response that was cancelled, as a dict. */
export interface ResponseCancelResponse {
  /** Id of the response. */
  id?: string | null;

  /** Always `response`. */
  object?: string | null;

  /** When it was made, in seconds since 1970. */
  created_at?: number | null;

  /** The model that answered. */
  model?: string | null;

  /** `completed`, `failed`, `in_progress`, `incomplete` or `cancelled`. */
  status?: string | null;

  /** What the model said and called, as the service keeps it. */
  output?: Array<{ [key: string]: unknown }> | null;

  /** Why the response failed. */
  error?: { [key: string]: unknown } | null;

  /** How many tokens were used. */
  usage?: { [key: string]: unknown } | null;
}

/** Doc of it. */
export interface ResponseCodeInterpreterToolCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  container_id: string;

  /** Doc of it. */
  status: 'in_progress' | 'completed' | 'incomplete' | 'interpreting' | 'failed';

  /** Doc of it. */
  type: 'code_interpreter_call';

  /** Doc of it. */
  code?: string | null;

  /** Doc of it. */
  outputs?: Array<CodeInterpreterOutputParam> | null;
}

/** Doc of it. */
export interface ResponseCompactionItemParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  encrypted_content: string;

  /** Doc of it. */
  type: 'compaction';

  /** Doc of it. */
  created_by?: string | null;
}

/** Doc of it. */
export interface ResponseComputerToolCall extends ResponseComputerToolCallHelpers {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  action: ResponseComputerToolCallAction;

  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  pending_safety_checks: Array<PendingSafetyCheck>;

  /** Doc of it. */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Doc of it. */
  type: 'computer_call';
}

/** Doc of it. */
export type ResponseComputerToolCallAction =
  | ActionClick
  | ActionDoubleClick
  | ActionDrag
  | ActionKeypress
  | ActionMove
  | ActionScreenshot
  | ActionScroll
  | ActionType
  | ActionWait
  | ActionPointAndType
  | ActionMouseDown
  | ActionMouseUp
  | ActionKeyDown
  | ActionKeyUp;

/** Doc of it. */
export type ResponseComputerToolCallParam = ResponseComputerToolCall;

/** Doc of it. */
export interface ResponseCreateParams {
  /** Doc of it. */
  input: string | Array<ResponseInputItemParam>;

  /** Doc of it. */
  background?: boolean | null;

  /** Doc of it. */
  cache_salt?: string | null;

  /** Doc of it. */
  enable_response_messages?: boolean;

  /** Doc of it. */
  include?: Array<
    | 'code_interpreter_call.outputs'
    | 'computer_call_output.output.image_url'
    | 'file_search_call.results'
    | 'message.input_image.image_url'
    | 'message.output_text.logprobs'
    | 'reasoning.encrypted_content'
  > | null;

  /** Doc of it. */
  include_stop_str_in_output?: boolean;

  /** Doc of it. */
  instructions?: string | null;

  /** Doc of it. */
  logit_bias?: { [key: string]: number } | null;

  /** Doc of it. */
  max_output_tokens?: number | null;

  /** Doc of it. */
  max_tool_calls?: number | null;

  /** Doc of it. */
  metadata?: { [key: string]: string } | null;

  /** Doc of it. */
  mm_processor_kwargs?: { [key: string]: unknown } | null;

  /** Doc of it. */
  model?: string | null;

  /** Doc of it. */
  parallel_tool_calls?: boolean | null;

  /** Doc of it. */
  previous_input_messages?: Array<ResponsePreviousInputMessageParam> | null;

  /** Doc of it. */
  previous_response_id?: string | null;

  /** Doc of it. */
  priority?: number;

  /** Doc of it. */
  prompt?: ResponsePromptParam | null;

  /** Doc of it. */
  prompt_cache_key?: string | null;

  /** Doc of it. */
  reasoning?: ReasoningParam | null;

  /** Doc of it. */
  request_id?: string;

  /** Doc of it. */
  service_tier?: 'auto' | 'default' | 'flex' | 'scale' | 'priority';

  /** Doc of it. */
  skip_special_tokens?: boolean;

  /** Doc of it. */
  store?: boolean | null;

  /** Doc of it. */
  stream?: boolean | null;

  /** Doc of it. */
  temperature?: number | null;

  /** Doc of it. */
  text?: ResponseTextConfigParam | null;

  /** Doc of it. */
  tool_choice?: ResponseToolChoiceParam;

  /** Doc of it. */
  tools?: Array<ResponseToolParam>;

  /** Doc of it. */
  top_k?: number | null;

  /** Doc of it. */
  top_logprobs?: number | null;

  /** Doc of it. */
  top_p?: number | null;

  /** Doc of it. */
  truncation?: 'auto' | 'disabled';

  /** Doc of it. */
  user?: string | null;
}

/** Doc of it. */
export interface ResponseCreateResponse extends ResponseCreateResponseHelpers {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  created_at: number;

  /** Doc of it. */
  model: string;

  /** Doc of it. */
  object: 'response';

  /** Doc of it. */
  output: Array<ResponseCreateResponseOutput>;

  /** Doc of it. */
  status: 'completed' | 'failed' | 'in_progress' | 'incomplete' | 'cancelled';

  /** Doc of it. */
  error?: { [key: string]: unknown } | null;

  /** Doc of it. */
  tools?: Array<{ [key: string]: unknown }> | null;

  /** Doc of it. */
  usage?: ResponseCreateResponseUsage | null;
}

/** Doc of it. */
export type ResponseCreateResponseOutput =
  | ResponseOutputMessage
  | ResponseFunctionToolCall
  | ResponseComputerToolCall
  | { [key: string]: unknown };

/** Doc of it. */
export interface ResponseCreateResponseUsage {
  /** Doc of it. */
  input_tokens?: number | null;

  /** Doc of it. */
  output_tokens?: number | null;

  /** Doc of it. */
  total_tokens?: number | null;
}

/** Doc of it. */
export interface ResponseCustomToolCallParam {
  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  input: string;

  /** Doc of it. */
  name: string;

  /** Doc of it. */
  type: 'custom_tool_call';

  /** Doc of it. */
  id?: string | null;
}

/** Doc of it. */
export interface ResponseDeleteResponse {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  object: 'response';

  /** Doc of it. */
  deleted: boolean;
}

/** Doc of it. */
export interface ResponseFileSearchToolCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  queries: Array<string>;

  /** Doc of it. */
  status: 'in_progress' | 'searching' | 'completed' | 'incomplete' | 'failed';

  /** Doc of it. */
  type: 'file_search_call';

  /** Doc of it. */
  results?: Array<ResponseFileSearchToolCallResultParam> | null;
}

/** Doc of it. */
export interface ResponseFileSearchToolCallResultParam {
  /** Doc of it. */
  attributes?: { [key: string]: string | number | boolean } | null;

  /** Doc of it. */
  file_id?: string | null;

  /** Doc of it. */
  filename?: string | null;

  /** Doc of it. */
  score?: number | null;

  /** Doc of it. */
  text?: string | null;
}

/** Doc of it. */
export interface ResponseFunctionShellToolCallActionParam {
  /** Doc of it. */
  commands: Array<string>;

  /** Doc of it. */
  max_output_length?: number | null;

  /** Doc of it. */
  timeout_ms?: number | null;
}

/** Doc of it. */
export interface ResponseFunctionShellToolCallOutcomeExitParam {
  /** Doc of it. */
  exit_code: number;

  /** Doc of it. */
  type: 'exit';
}

/** Doc of it. */
export type ResponseFunctionShellToolCallOutcomeParam =
  | ResponseFunctionShellToolCallOutcomeTimeoutParam
  | ResponseFunctionShellToolCallOutcomeExitParam;

/** Doc of it. */
export interface ResponseFunctionShellToolCallOutcomeTimeoutParam {
  /** Doc of it. */
  type: 'timeout';
}

/** Doc of it. */
export interface ResponseFunctionShellToolCallOutputContentParam {
  /** Doc of it. */
  outcome: ResponseFunctionShellToolCallOutcomeParam;

  /** Doc of it. */
  stderr: string;

  /** Doc of it. */
  stdout: string;

  /** Doc of it. */
  created_by?: string | null;
}

/** Doc of it. */
export interface ResponseFunctionShellToolCallOutputParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  output: Array<ResponseFunctionShellToolCallOutputContentParam>;

  /** Doc of it. */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Doc of it. */
  type: 'shell_call_output';

  /** Doc of it. */
  created_by?: string | null;

  /** Doc of it. */
  max_output_length?: number | null;
}

/** Doc of it. */
export interface ResponseFunctionShellToolCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  action: ResponseFunctionShellToolCallActionParam;

  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Doc of it. */
  type: 'shell_call';

  /** Doc of it. */
  created_by?: string | null;
}

/** Doc of it. */
export interface ResponseFunctionToolCall {
  /** Doc of it. */
  arguments: string;

  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  name: string;

  /** Doc of it. */
  type: 'function_call';

  /** Doc of it. */
  id?: string | null;

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete';
}

/** Doc of it. */
export type ResponseFunctionToolCallParam = ResponseFunctionToolCall;

/** Doc of it. */
export type ResponseFunctionWebSearchActionParam =
  | ResponseFunctionWebSearchActionSearchParam
  | ActionOpenPageParam
  | ActionFindParam;

/** Doc of it. */
export interface ResponseFunctionWebSearchActionSearchParam {
  /** Doc of it. */
  query: string;

  /** Doc of it. */
  type: 'search';

  /** Doc of it. */
  queries?: Array<string> | null;

  /** Doc of it. */
  sources?: Array<ActionSearchSourceParam> | null;
}

/** Doc of it. */
export interface ResponseFunctionWebSearchParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  action: ResponseFunctionWebSearchActionParam;

  /** Doc of it. */
  status: 'in_progress' | 'searching' | 'completed' | 'failed';

  /** Doc of it. */
  type: 'web_search_call';
}

/** Doc of it. */
export type ResponseInputContentParam =
  | ResponseInputTextParam
  | ResponseInputImageParam
  | ResponseInputFileParam;

/** Doc of it. */
export interface ResponseInputFileContentParam {
  /** Doc of it. */
  type: 'input_file';

  /** Doc of it. */
  file_data?: string | null;

  /** Doc of it. */
  file_id?: string | null;

  /** Doc of it. */
  file_url?: string | null;

  /** Doc of it. */
  filename?: string | null;
}

/** Doc of it. */
export interface ResponseInputFileParam {
  /** Doc of it. */
  type: 'input_file';

  /** Doc of it. */
  file_data?: string;

  /** Doc of it. */
  file_id?: string | null;

  /** Doc of it. */
  file_url?: string;

  /** Doc of it. */
  filename?: string;
}

/** Doc of it. */
export interface ResponseInputImageContentParam {
  /** Doc of it. */
  type: 'input_image';

  /** Doc of it. */
  detail?: 'low' | 'high' | 'auto';

  /** Doc of it. */
  file_id?: string | null;

  /** Doc of it. */
  image_url?: string | null;
}

/** Doc of it. */
export interface ResponseInputImageParam {
  /** Doc of it. */
  detail: 'low' | 'high' | 'auto';

  /** Doc of it. */
  type: 'input_image';

  /** Doc of it. */
  file_id?: string | null;

  /** Doc of it. */
  image_url?: string | null;
}

/** Doc of it. */
export type ResponseInputItemParam =
  | EasyInputMessageParam
  | ResponseInputMessageParam
  | OutputMessageParam
  | FileSearchToolCallParam
  | ResponseComputerToolCall
  | ComputerCallOutputParam
  | FunctionWebSearchParam
  | FunctionCallParam
  | FunctionCallOutputParam
  | ReasoningItemParam
  | CompactionItemParam
  | ImageGenerationCallParam
  | CodeInterpreterToolCallParam
  | LocalShellCallParam
  | LocalShellCallOutputParam
  | ShellCallParam
  | ShellCallOutputParam
  | ApplyPatchCallParam
  | ApplyPatchCallOutputParam
  | McpListToolsParam
  | McpApprovalRequestParam
  | McpApprovalResponseParam
  | McpCallParam
  | CustomToolCallOutputParam
  | CustomToolCallParam
  | ItemReferenceParam
  | ResponseOutputMessage
  | ResponseFileSearchToolCallParam
  | ResponseFunctionToolCall
  | ResponseFunctionWebSearchParam
  | ResponseReasoningItemParam
  | ResponseCompactionItemParam
  | ResponseCodeInterpreterToolCallParam
  | ResponseFunctionShellToolCallParam
  | ResponseFunctionShellToolCallOutputParam
  | ResponseApplyPatchToolCallParam
  | ResponseApplyPatchToolCallOutputParam
  | ResponseCustomToolCallParam;

/** Doc of it. */
export interface ResponseInputMessageParam {
  /** Doc of it. */
  content: Array<ResponseInputContentParam>;

  /** Doc of it. */
  role: 'user' | 'system' | 'developer';

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete';

  /** Doc of it. */
  type?: 'message';
}

/** Doc of it. */
export interface ResponseInputTextContentParam {
  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'input_text';
}

/** Doc of it. */
export interface ResponseInputTextParam {
  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'input_text';
}

/** Doc of it. */
export interface ResponseOutputMessage {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  content: Array<ResponseOutputMessageContent>;

  /** Doc of it. */
  role: 'assistant';

  /** Doc of it. */
  status: 'in_progress' | 'completed' | 'incomplete';

  /** Doc of it. */
  type: 'message';
}

/** Doc of it. */
export type ResponseOutputMessageContent = ResponseOutputText | ResponseOutputRefusal;

/** Doc of it. */
export type ResponseOutputMessageParam = ResponseOutputMessage;

/** Doc of it. */
export interface ResponseOutputRefusal {
  /** Doc of it. */
  refusal: string;

  /** Doc of it. */
  type: 'refusal';
}

/** Doc of it. */
export type ResponseOutputRefusalParam = ResponseOutputRefusal;

/** Doc of it. */
export interface ResponseOutputText {
  /** Doc of it. */
  annotations: Array<ResponseOutputTextAnnotation>;

  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'output_text';

  /** Doc of it. */
  logprobs?: Array<Logprob> | null;
}

/** Doc of it. */
export type ResponseOutputTextAnnotation =
  | AnnotationFileCitation
  | AnnotationURLCitation
  | AnnotationContainerFileCitation
  | AnnotationFilePath;

/** Doc of it. */
export type ResponseOutputTextParam = ResponseOutputText;

/** Doc of it. */
export type ResponsePreviousInputMessageParam = MessageParam | { [key: string]: unknown };

/** Doc of it. */
export interface ResponsePromptInputFileParam {
  /** Doc of it. */
  type: 'input_file';

  /** Doc of it. */
  file_data?: string | null;

  /** Doc of it. */
  file_id?: string | null;

  /** Doc of it. */
  file_url?: string | null;

  /** Doc of it. */
  filename?: string | null;
}

/** Doc of it. */
export interface ResponsePromptInputImageParam {
  /** Doc of it. */
  detail: 'low' | 'high' | 'auto';

  /** Doc of it. */
  type: 'input_image';

  /** Doc of it. */
  file_id?: string | null;

  /** Doc of it. */
  image_url?: string | null;
}

/** Doc of it. */
export interface ResponsePromptInputTextParam {
  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'input_text';
}

/** Doc of it. */
export interface ResponsePromptParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  variables?: { [key: string]: ResponsePromptVariableParam } | null;

  /** Doc of it. */
  version?: string | null;
}

/** Doc of it. */
export type ResponsePromptVariableParam =
  | string
  | ResponsePromptInputTextParam
  | ResponsePromptInputImageParam
  | ResponsePromptInputFileParam;

/** Doc of it. */
export interface ResponseReasoningItemContentParam {
  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'reasoning_text';
}

/** Doc of it. */
export interface ResponseReasoningItemParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  summary: Array<SummaryParam>;

  /** Doc of it. */
  type: 'reasoning';

  /** Doc of it. */
  content?: Array<ResponseReasoningItemContentParam> | null;

  /** Doc of it. */
  encrypted_content?: string | null;

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete';
}

/** A stored response, as a dict. */
export interface ResponseRetrieveResponse {
  /** Id of the response. */
  id?: string | null;

  /** Always `response`. */
  object?: string | null;

  /** When it was made, in seconds since 1970. */
  created_at?: number | null;

  /** The model that answered. */
  model?: string | null;

  /** `completed`, `failed`, `in_progress`, `incomplete` or `cancelled`. */
  status?: string | null;

  /** What the model said and called, as the service keeps it. */
  output?: Array<{ [key: string]: unknown }> | null;

  /** Why the response failed. */
  error?: { [key: string]: unknown } | null;

  /** How many tokens were used. */
  usage?: { [key: string]: unknown } | null;
}

/** One event of a response that is streamed, told apart by `type`. */
export type ResponseStreamEvent =
  | ResponseCreatedEvent
  | ResponseInProgressEvent
  | ResponseCompletedEvent
  | ResponseIncompleteEvent
  | ResponseFailedEvent
  | ResponseOutputItemAddedEvent
  | ResponseOutputItemDoneEvent
  | ResponseContentPartAddedEvent
  | ResponseContentPartDoneEvent
  | ResponseOutputTextDeltaEvent
  | ResponseOutputTextDoneEvent
  | ResponseReasoningTextDeltaEvent
  | ResponseReasoningTextDoneEvent
  | ResponseFunctionCallArgumentsDeltaEvent
  | ResponseFunctionCallArgumentsDoneEvent
  | ResponseErrorEvent
  | UnknownResponseEvent;

/** The response was accepted. */
export interface ResponseCreatedEvent {
  /** Always `response.created`. */
  type: 'response.created';

  /** The response as it is now. */
  response?: ResponseCreateResponse;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The model works. */
export interface ResponseInProgressEvent {
  /** Always `response.in_progress`. */
  type: 'response.in_progress';

  /** The response as it is now. */
  response?: ResponseCreateResponse;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The response is whole. */
export interface ResponseCompletedEvent {
  /** Always `response.completed`. */
  type: 'response.completed';

  /** The response as it is now. */
  response?: ResponseCreateResponse;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The response ended early, for example at its token limit. */
export interface ResponseIncompleteEvent {
  /** Always `response.incomplete`. */
  type: 'response.incomplete';

  /** The response as it is now. */
  response?: ResponseCreateResponse;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The response failed; `response.error` says why. */
export interface ResponseFailedEvent {
  /** Always `response.failed`. */
  type: 'response.failed';

  /** The response as it is now. */
  response?: ResponseCreateResponse;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** An item of the output begins. */
export interface ResponseOutputItemAddedEvent {
  /** Always `response.output_item.added`. */
  type: 'response.output_item.added';

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** The item as it is now. */
  item?: { [key: string]: unknown } | null;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** An item of the output is whole. */
export interface ResponseOutputItemDoneEvent {
  /** Always `response.output_item.done`. */
  type: 'response.output_item.done';

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** The item as it is now. */
  item?: { [key: string]: unknown } | null;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** A part of an item begins. */
export interface ResponseContentPartAddedEvent {
  /** Always `response.content_part.added`. */
  type: 'response.content_part.added';

  /** Id of the item. */
  item_id?: string | null;

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** Which part of the item, from 0. */
  content_index?: number | null;

  /** The part as it is now. */
  part?: { [key: string]: unknown } | null;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** A part of an item is whole. */
export interface ResponseContentPartDoneEvent {
  /** Always `response.content_part.done`. */
  type: 'response.content_part.done';

  /** Id of the item. */
  item_id?: string | null;

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** Which part of the item, from 0. */
  content_index?: number | null;

  /** The part. */
  part?: { [key: string]: unknown } | null;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** More text. */
export interface ResponseOutputTextDeltaEvent {
  /** Always `response.output_text.delta`. */
  type: 'response.output_text.delta';

  /** Id of the item. */
  item_id?: string | null;

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** Which part of the item, from 0. */
  content_index?: number | null;

  /** The text to put behind what came before. */
  delta?: string;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** A text is whole. */
export interface ResponseOutputTextDoneEvent {
  /** Always `response.output_text.done`. */
  type: 'response.output_text.done';

  /** Id of the item. */
  item_id?: string | null;

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** Which part of the item, from 0. */
  content_index?: number | null;

  /** The whole text. */
  text?: string;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** More of what the model thinks. */
export interface ResponseReasoningTextDeltaEvent {
  /** Always `response.reasoning_text.delta`. */
  type: 'response.reasoning_text.delta';

  /** Id of the item. */
  item_id?: string | null;

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** Which part of the item, from 0. */
  content_index?: number | null;

  /** The text to put behind what came before. */
  delta?: string;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** A thought is whole. */
export interface ResponseReasoningTextDoneEvent {
  /** Always `response.reasoning_text.done`. */
  type: 'response.reasoning_text.done';

  /** Id of the item. */
  item_id?: string | null;

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** Which part of the item, from 0. */
  content_index?: number | null;

  /** The whole text. */
  text?: string;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** More arguments of a function call. */
export interface ResponseFunctionCallArgumentsDeltaEvent {
  /** Always `response.function_call_arguments.delta`. */
  type: 'response.function_call_arguments.delta';

  /** Id of the call. */
  item_id?: string | null;

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** The JSON text to put behind what came before. */
  delta?: string;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The arguments of a function call are whole. */
export interface ResponseFunctionCallArgumentsDoneEvent {
  /** Always `response.function_call_arguments.done`. */
  type: 'response.function_call_arguments.done';

  /** Id of the call. */
  item_id?: string | null;

  /** Which item of the output, from 0. */
  output_index?: number | null;

  /** The whole JSON text. */
  arguments?: string;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The stream failed. */
export interface ResponseErrorEvent {
  /** Always `error`. */
  type: 'error';

  /** What went wrong, in words. */
  message?: string | null;

  /** What went wrong, as a word. */
  code?: string | null;

  /** Place of the event in its stream, from 0. */
  sequence_number?: number | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** An event that this version does not know, with all of its fields. */
export interface UnknownResponseEvent {
  /** Text that no other variant has. To compare it with one, write `(event.type as string)`. */
  type: Unlisted;

  [key: string]: unknown;
}

/** Doc of it. */
export interface ResponseTextConfigParam {
  /** Doc of it. */
  format?: ResponseTextFormatParam | null;

  /** Doc of it. */
  verbosity?: 'low' | 'medium' | 'high';
}

/** Doc of it. */
export interface ResponseTextFormatJsonObjectParam {
  /** Doc of it. */
  type: 'json_object';
}

/** Doc of it. */
export interface ResponseTextFormatJsonSchemaParam {
  /** Doc of it. */
  name: string;

  /** Doc of it. */
  schema: { [key: string]: unknown };

  /** Doc of it. */
  type: 'json_schema';

  /** Doc of it. */
  description?: string | null;

  /** Doc of it. */
  strict?: boolean | null;
}

/** Doc of it. */
export type ResponseTextFormatParam =
  | ResponseTextFormatTextParam
  | ResponseTextFormatJsonSchemaParam
  | ResponseTextFormatJsonObjectParam;

/** Doc of it. */
export interface ResponseTextFormatTextParam {
  /** Doc of it. */
  type: 'text';
}

/** Doc of it. */
export type ResponseToolChoiceParam =
  | 'none'
  | 'auto'
  | 'required'
  | ToolChoiceAllowedParam
  | ToolChoiceTypesParam
  | ToolChoiceFunctionParam
  | ToolChoiceCustomParam;

/** Doc of it. */
export type ResponseToolParam = FunctionToolParam | CustomToolParam | ComputerToolParam;

/** Doc of it. */
export interface ShellCallActionParam {
  /** Doc of it. */
  commands: Array<string>;

  /** Doc of it. */
  max_output_length?: number | null;

  /** Doc of it. */
  timeout_ms?: number | null;
}

/** Doc of it. */
export interface ShellCallOutcomeExitParam {
  /** Doc of it. */
  exit_code: number;

  /** Doc of it. */
  type: 'exit';
}

/** Doc of it. */
export type ShellCallOutcomeParam = ShellCallOutcomeTimeoutParam | ShellCallOutcomeExitParam;

/** Doc of it. */
export interface ShellCallOutcomeTimeoutParam {
  /** Doc of it. */
  type: 'timeout';
}

/** Doc of it. */
export interface ShellCallOutputContentParam {
  /** Doc of it. */
  outcome: ShellCallOutcomeParam;

  /** Doc of it. */
  stderr: string;

  /** Doc of it. */
  stdout: string;
}

/** Doc of it. */
export interface ShellCallOutputParam {
  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  output: Array<ShellCallOutputContentParam>;

  /** Doc of it. */
  type: 'shell_call_output';

  /** Doc of it. */
  id?: string | null;

  /** Doc of it. */
  max_output_length?: number | null;
}

/** Doc of it. */
export interface ShellCallParam {
  /** Doc of it. */
  action: ShellCallActionParam;

  /** Doc of it. */
  call_id: string;

  /** Doc of it. */
  type: 'shell_call';

  /** Doc of it. */
  id?: string | null;

  /** Doc of it. */
  status?: 'in_progress' | 'completed' | 'incomplete';
}

/** Doc of it. */
export interface SummaryParam {
  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'summary_text';
}

/** Doc of it. */
export interface ToolChoiceAllowedParam {
  /** Doc of it. */
  mode: 'auto' | 'required';

  /** Doc of it. */
  tools: Array<{ [key: string]: unknown }>;

  /** Doc of it. */
  type: 'allowed_tools';
}

/** Doc of it. */
export interface ToolChoiceCustomParam {
  /** Doc of it. */
  name: string;

  /** Doc of it. */
  type: 'custom';
}

/** Doc of it. */
export interface ToolChoiceFunctionParam {
  /** Doc of it. */
  name: string;

  /** Doc of it. */
  type: 'function';
}

/** Doc of it. */
export interface ToolChoiceTypesParam {
  /** Doc of it. */
  type: 'computer_use_preview';
}

/** Parameters of `responses.retrieve` outside the path. */
export interface ResponseRetrieveParams {
  /** Doc of it. */
  starting_after?: number;

  /** Doc of it. */
  stream?: boolean;
}

/** A type that no literal equals, so that `event.type === '...'` leaves the listed variant alone. */
declare enum Unlisted {
  mark = '',
}
