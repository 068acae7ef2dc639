// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { Stream } from '../core/streaming.js';
import type { RequestOptions } from '../internal/request-options.js';

/** Chat completions in the form that OpenAI made common. */
export class Chat extends APIResource {
  /** OpenAI-style chat completion, with vLLM sampling extensions. */
  createCompletion(
    params: ChatCreateCompletionParams & { stream: true },
    options?: RequestOptions,
  ): APIPromise<Stream<ChatCompletionChunk>>;
  createCompletion(
    params: ChatCreateCompletionParams & { stream?: false | null },
    options?: RequestOptions,
  ): APIPromise<ChatCreateCompletionResponse>;
  createCompletion(
    params: ChatCreateCompletionParams,
    options?: RequestOptions,
  ): APIPromise<ChatCreateCompletionResponse | Stream<ChatCompletionChunk>>;
  createCompletion(
    params: ChatCreateCompletionParams,
    options?: RequestOptions,
  ): APIPromise<ChatCreateCompletionResponse | Stream<ChatCompletionChunk>> {
    if (params?.stream === true) {
      return this._client._stream<ChatCompletionChunk>(
        'chat.create_completion',
        [],
        { body: params },
        options,
      );
    }
    return this._client._call<ChatCreateCompletionResponse>(
      'chat.create_completion',
      [],
      { body: params },
      options,
    );
  }
}

/** Doc of it. */
export interface AudioURLParam {
  /** Doc of it. */
  url: string;
}

/** Doc of it. */
export interface ChatCompletionAssistantAudioParam {
  /** Doc of it. */
  id: string;
}

/** Doc of it. */
export type ChatCompletionAssistantContentParam =
  | ChatCompletionContentPartTextParam
  | ChatCompletionContentPartRefusalParam;

/** Doc of it. */
export interface ChatCompletionAssistantMessageParam {
  /** Doc of it. */
  role: 'assistant';

  /** Doc of it. */
  audio?: ChatCompletionAssistantAudioParam | null;

  /** Doc of it. */
  content?: string | Array<ChatCompletionAssistantContentParam> | null;

  /** Doc of it. */
  function_call?: ChatCompletionFunctionCallParam | null;

  /** Doc of it. */
  name?: string;

  /** Doc of it. */
  refusal?: string | null;

  /** Doc of it. */
  tool_calls?: Array<ChatCompletionToolCallParam>;
}

/** One answer of a chat completion. */
export interface ChatCompletionChoice {
  /** Its place among the answers, from 0. */
  index?: number | null;

  /** The message. */
  message?: ChatCompletionMessage | null;

  /** Why it ends: `stop`, `length`, `tool_calls` and others. */
  finish_reason?: string | null;

  /** Log probabilities, if they were asked for. */
  logprobs?: { [key: string]: unknown } | null;
}

/** A piece of a chat completion that is streamed. */
export interface ChatCompletionChunk {
  /** Id of the completion, the same in all of its pieces. */
  id?: string | null;

  /** Always `chat.completion.chunk`. */
  object?: string | null;

  /** When it was made, in seconds since 1970. */
  created?: number | null;

  /** The model that answers. */
  model?: string | null;

  /** What is new in each answer; empty in the last piece when usage was asked for. */
  choices?: Array<ChatCompletionChunkChoice>;

  /** How many tokens were used; only in the last piece. */
  usage?: ChatCompletionUsage | null;
}

/** What a piece adds to one answer. */
export interface ChatCompletionChunkChoice {
  /** Which answer, from 0. */
  index?: number | null;

  /** The fields that are new or grow; text is to be put behind what came before. */
  delta?: ChatCompletionMessage | null;

  /** Why the answer ends; absent or null before. */
  finish_reason?: string | null;
}

/** Doc of it. */
export interface ChatCompletionContentPartAudioEmbedsParam {
  /** Doc of it. */
  type: 'audio_embeds';

  /** Doc of it. */
  audio_embeds?: string | { [key: string]: string } | null;

  /** Doc of it. */
  uuid?: string | null;
}

/** Doc of it. */
export interface ChatCompletionContentPartAudioParam {
  /** Doc of it. */
  input_audio: InputAudioParam;

  /** Doc of it. */
  type: 'input_audio';
}

/** Doc of it. */
export interface ChatCompletionContentPartAudioURLParam {
  /** Doc of it. */
  audio_url: AudioURLParam;

  /** Doc of it. */
  type: 'audio_url';
}

/** Doc of it. */
export interface ChatCompletionContentPartImageEmbedsParam {
  /** Doc of it. */
  type: 'image_embeds';

  /** Doc of it. */
  image_embeds?: string | { [key: string]: string } | null;

  /** Doc of it. */
  uuid?: string | null;
}

/** Doc of it. */
export interface ChatCompletionContentPartImageParam {
  /** Doc of it. */
  image_url: ImageURLParam;

  /** Doc of it. */
  type: 'image_url';
}

/** Doc of it. */
export interface ChatCompletionContentPartRefusalParam {
  /** Doc of it. */
  refusal: string;

  /** Doc of it. */
  type: 'refusal';
}

/** Doc of it. */
export interface ChatCompletionContentPartTextParam {
  /** Doc of it. */
  text: string;

  /** Doc of it. */
  type: 'text';
}

/** Doc of it. */
export interface ChatCompletionContentPartVideoParam {
  /** Doc of it. */
  type: 'video_url';

  /** Doc of it. */
  video_url: VideoURLParam;
}

/** Doc of it. */
export interface ChatCompletionCustomToolCallInputParam {
  /** Doc of it. */
  input: string;

  /** Doc of it. */
  name: string;
}

/** Doc of it. */
export interface ChatCompletionDeveloperMessageParam {
  /** Doc of it. */
  content: string | Array<ChatCompletionContentPartTextParam>;

  /** Doc of it. */
  role: 'developer';

  /** Doc of it. */
  name?: string;
}

/** Doc of it. */
export interface ChatCompletionFunctionCallParam {
  /** Doc of it. */
  arguments: string;

  /** Doc of it. */
  name: string;
}

/** Doc of it. */
export interface ChatCompletionFunctionMessageParam {
  /** Doc of it. */
  content: string | null;

  /** Doc of it. */
  name: string;

  /** Doc of it. */
  role: 'function';
}

/** A message of the model. */
export interface ChatCompletionMessage {
  /** Always `assistant`. */
  role?: string | null;

  /** The text; null when the model calls tools instead. */
  content?: string | null;

  /** What the model thought, where it tells. */
  reasoning_content?: string | null;

  /** The functions that the model wants called. */
  tool_calls?: Array<{ [key: string]: unknown }> | null;
}

/** Doc of it. */
export interface ChatCompletionMessageCustomToolCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  custom: ChatCompletionCustomToolCallInputParam;

  /** Doc of it. */
  type: 'custom';
}

/** Doc of it. */
export interface ChatCompletionMessageFunctionParam {
  /** Doc of it. */
  arguments: string;

  /** Doc of it. */
  name: string;
}

/** Doc of it. */
export interface ChatCompletionMessageFunctionToolCallParam {
  /** Doc of it. */
  id: string;

  /** Doc of it. */
  function: ChatCompletionMessageFunctionParam;

  /** Doc of it. */
  type: 'function';
}

/** Doc of it. */
export type ChatCompletionMessageParam =
  | ChatCompletionDeveloperMessageParam
  | ChatCompletionSystemMessageParam
  | ChatCompletionUserMessageParam
  | ChatCompletionAssistantMessageParam
  | ChatCompletionToolMessageParam
  | ChatCompletionFunctionMessageParam
  | CustomChatCompletionMessageParam
  | MessageParam;

/** Doc of it. */
export interface ChatCompletionNamedToolChoiceFunctionParam {
  /** Doc of it. */
  name: string;
}

/** Doc of it. */
export interface ChatCompletionNamedToolChoiceParam {
  /** Doc of it. */
  function: ChatCompletionNamedToolChoiceFunctionParam;

  /** Doc of it. */
  type?: 'function';
}

/** Doc of it. */
export type ChatCompletionResponseFormatParam =
  | SimpleResponseFormatParam
  | StructuralTagResponseFormatParam
  | LegacyStructuralTagResponseFormatParam;

/** Doc of it. */
export interface ChatCompletionStreamOptionsParam {
  /** Doc of it. */
  continuous_usage_stats?: boolean | null;

  /** Doc of it. */
  include_usage?: boolean | null;
}

/** Doc of it. */
export interface ChatCompletionSystemMessageParam {
  /** Doc of it. */
  content: string | Array<ChatCompletionContentPartTextParam>;

  /** Doc of it. */
  role: 'system';

  /** Doc of it. */
  name?: string;
}

/** Doc of it. */
export type ChatCompletionToolCallParam =
  | ChatCompletionMessageFunctionToolCallParam
  | ChatCompletionMessageCustomToolCallParam;

/** Doc of it. */
export type ChatCompletionToolChoiceParam =
  | 'none'
  | 'auto'
  | 'required'
  | ChatCompletionNamedToolChoiceParam;

/** Doc of it. */
export interface ChatCompletionToolFunctionParam {
  /** Doc of it. */
  name: string;

  /** Doc of it. */
  description?: string | null;

  /** Doc of it. */
  parameters?: { [key: string]: unknown } | null;
}

/** Doc of it. */
export interface ChatCompletionToolMessageParam {
  /** Doc of it. */
  content: string | Array<ChatCompletionContentPartTextParam>;

  /** Doc of it. */
  role: 'tool';

  /** Doc of it. */
  tool_call_id: string;
}

/** Doc of it. */
export interface ChatCompletionToolParam {
  /** Doc of it. */
  function: ChatCompletionToolFunctionParam;

  /** Doc of it. */
  type?: 'function';
}

/** How many tokens a completion used. */
export interface ChatCompletionUsage {
  /** Tokens of the messages. */
  prompt_tokens?: number | null;

  /** Tokens that were generated. */
  completion_tokens?: number | null;

  /** Both together. */
  total_tokens?: number | null;
}

/** Doc of it. */
export type ChatCompletionUserContentParam =
  | ChatCompletionContentPartTextParam
  | ChatCompletionContentPartImageParam
  | ChatCompletionContentPartAudioParam
  | FileParam;

/** Doc of it. */
export interface ChatCompletionUserMessageParam {
  /** Doc of it. */
  content: string | Array<ChatCompletionUserContentParam>;

  /** Doc of it. */
  role: 'user';

  /** Doc of it. */
  name?: string;
}

/** Doc of it. */
export interface ChatCreateCompletionParams {
  /** Doc of it. */
  messages: Array<ChatCompletionMessageParam>;

  /** Doc of it. */
  add_generation_prompt?: boolean;

  /** Doc of it. */
  add_special_tokens?: boolean;

  /** Doc of it. */
  allowed_token_ids?: Array<number> | null;

  /** Doc of it. */
  bad_words?: Array<string>;

  /** Doc of it. */
  cache_salt?: string | null;

  /** Doc of it. */
  chat_template?: string | null;

  /** Doc of it. */
  chat_template_kwargs?: { [key: string]: unknown } | null;

  /** Doc of it. */
  continue_final_message?: boolean;

  /** Doc of it. */
  documents?: Array<{ [key: string]: string }> | null;

  /** Doc of it. */
  echo?: boolean;

  /** Doc of it. */
  frequency_penalty?: number | null;

  /** Doc of it. */
  ignore_eos?: boolean;

  /** Doc of it. */
  include_reasoning?: boolean;

  /** Doc of it. */
  include_stop_str_in_output?: boolean;

  /** Doc of it. */
  kv_transfer_params?: { [key: string]: unknown } | null;

  /** Doc of it. */
  length_penalty?: number;

  /** Doc of it. */
  logit_bias?: { [key: string]: number } | null;

  /** Doc of it. */
  logits_processors?: Array<LogitsProcessorParam> | null;

  /** Doc of it. */
  logprobs?: boolean | null;

  /** Doc of it. */
  max_completion_tokens?: number | null;

  /** Doc of it. */
  max_tokens?: number | null;

  /** Doc of it. */
  min_p?: number | null;

  /** Doc of it. */
  min_tokens?: number;

  /** Doc of it. */
  mm_processor_kwargs?: { [key: string]: unknown } | null;

  /** Doc of it. */
  model?: string | null;

  /** Doc of it. */
  n?: number | null;

  /** Doc of it. */
  parallel_tool_calls?: boolean | null;

  /** Doc of it. */
  presence_penalty?: number | null;

  /** Doc of it. */
  priority?: number;

  /** Doc of it. */
  prompt_logprobs?: number | null;

  /** Doc of it. */
  reasoning_effort?: 'low' | 'medium' | 'high';

  /** Doc of it. */
  repetition_penalty?: number | null;

  /** Doc of it. */
  request_id?: string;

  /** Doc of it. */
  response_format?: ChatCompletionResponseFormatParam | null;

  /** Doc of it. */
  return_token_ids?: boolean | null;

  /** Doc of it. */
  return_tokens_as_token_ids?: boolean | null;

  /** Doc of it. */
  seed?: number | null;

  /** Doc of it. */
  skip_special_tokens?: boolean;

  /** Doc of it. */
  spaces_between_special_tokens?: boolean;

  /** Doc of it. */
  stop?: string | Array<string> | null;

  /** Doc of it. */
  stop_token_ids?: Array<number> | null;

  /** Doc of it. */
  stream?: boolean | null;

  /** Doc of it. */
  stream_options?: ChatCompletionStreamOptionsParam | null;

  /** Doc of it. */
  structured_outputs?: StructuredOutputsParam | null;

  /** Doc of it. */
  temperature?: number | null;

  /** Doc of it. */
  tool_choice?: ChatCompletionToolChoiceParam | null;

  /** Doc of it. */
  tools?: Array<ChatCompletionToolParam> | null;

  /** Doc of it. */
  top_k?: number | null;

  /** Doc of it. */
  top_logprobs?: number | null;

  /** Doc of it. */
  top_p?: number | null;

  /** Doc of it. */
  truncate_prompt_tokens?: number | null;

  /** Doc of it. */
  use_beam_search?: boolean;

  /** Doc of it. */
  user?: string | null;

  /** Doc of it. */
  vllm_xargs?: { [key: string]: string | number | Array<string | number> } | null;
}

/** A chat completion, in the form that OpenAI made common. */
export interface ChatCreateCompletionResponse {
  /** Id of the completion. */
  id?: string | null;

  /** Always `chat.completion`. */
  object?: string | null;

  /** When it was made, in seconds since 1970. */
  created?: number | null;

  /** The model that answered. */
  model?: string | null;

  /** The answers; one unless `n` asked for more. */
  choices?: Array<ChatCompletionChoice>;

  /** How many tokens were used. */
  usage?: ChatCompletionUsage | null;
}

/** Doc of it. */
export type CustomChatCompletionContentParam =
  | ChatCompletionContentPartTextParam
  | ChatCompletionContentPartImageParam
  | ChatCompletionContentPartAudioParam
  | FileParam
  | ChatCompletionContentPartAudioURLParam
  | ChatCompletionContentPartVideoParam
  | ChatCompletionContentPartRefusalParam
  | CustomChatCompletionContentSimpleImageParam
  | ChatCompletionContentPartImageEmbedsParam
  | ChatCompletionContentPartAudioEmbedsParam
  | CustomChatCompletionContentSimpleAudioParam
  | CustomChatCompletionContentSimpleVideoParam
  | string
  | CustomThinkCompletionContentParam;

/** Doc of it. */
export interface CustomChatCompletionContentSimpleAudioParam {
  /** Doc of it. */
  audio_url?: string | null;
}

/** Doc of it. */
export interface CustomChatCompletionContentSimpleImageParam {
  /** Doc of it. */
  image_url?: string | null;

  /** Doc of it. */
  uuid?: string | null;
}

/** Doc of it. */
export interface CustomChatCompletionContentSimpleVideoParam {
  /** Doc of it. */
  uuid?: string | null;

  /** Doc of it. */
  video_url?: string | null;
}

/** Doc of it. */
export interface CustomChatCompletionMessageParam {
  /** Doc of it. */
  role: string;

  /** Doc of it. */
  content?: string | Array<CustomChatCompletionContentParam>;

  /** Doc of it. */
  name?: string;

  /** Doc of it. */
  reasoning?: string | null;

  /** Doc of it. */
  tool_call_id?: string | null;

  /** Doc of it. */
  tool_calls?: Array<ChatCompletionMessageFunctionToolCallParam> | null;

  /** Doc of it. */
  tools?: Array<CustomChatCompletionToolParam> | null;
}

/** Doc of it. */
export interface CustomChatCompletionToolFunctionParam {
  /** Doc of it. */
  name: string;

  /** Doc of it. */
  description?: string;

  /** Doc of it. */
  parameters?: { [key: string]: unknown };

  /** Doc of it. */
  strict?: boolean | null;
}

/** Doc of it. */
export interface CustomChatCompletionToolParam {
  /** Doc of it. */
  function: CustomChatCompletionToolFunctionParam;

  /** Doc of it. */
  type: 'function';
}

/** Doc of it. */
export interface CustomThinkCompletionContentParam {
  /** Doc of it. */
  thinking: string;

  /** Doc of it. */
  type: 'thinking';

  /** Doc of it. */
  closed?: boolean;
}

/** Doc of it. */
export interface FileDataParam {
  /** Doc of it. */
  file_data?: string;

  /** Doc of it. */
  file_id?: string;

  /** Doc of it. */
  filename?: string;
}

/** Doc of it. */
export interface FileParam {
  /** Doc of it. */
  file: FileDataParam;

  /** Doc of it. */
  type: 'file';
}

/** Doc of it. */
export interface ImageURLParam {
  /** Doc of it. */
  url: string;

  /** Doc of it. */
  detail?: 'auto' | 'low' | 'high';
}

/** Doc of it. */
export interface InputAudioParam {
  /** Doc of it. */
  data: string;

  /** Doc of it. */
  format: 'wav' | 'mp3';
}

/** Doc of it. */
export interface JsonSchemaResponseFormatParam {
  /** Doc of it. */
  name: string;

  /** Doc of it. */
  description?: string | null;

  /** Doc of it. */
  schema?: { [key: string]: unknown } | null;

  /** Doc of it. */
  strict?: boolean | null;
}

/** Doc of it. */
export interface LegacyStructuralTagResponseFormatParam {
  /** Doc of it. */
  structures: Array<StructuralTagStructureParam>;

  /** Doc of it. */
  triggers: Array<string>;

  /** Doc of it. */
  type: 'structural_tag';
}

/** Doc of it. */
export interface LogitsProcessorConstructorParam {
  /** Doc of it. */
  qualname: string;

  /** Doc of it. */
  args?: Array<unknown> | null;

  /** Doc of it. */
  kwargs?: { [key: string]: unknown } | null;
}

/** Doc of it. */
export type LogitsProcessorParam = string | LogitsProcessorConstructorParam;

/** Doc of it. */
export interface MessageAuthorParam {
  /** Doc of it. */
  role: 'user' | 'assistant' | 'system' | 'developer' | 'tool';

  /** Doc of it. */
  name?: string | null;
}

/** Doc of it. */
export interface MessageParam {
  /** Doc of it. */
  author: MessageAuthorParam;

  /** Doc of it. */
  channel?: string | null;

  /** Doc of it. */
  content?: Array<{ [key: string]: unknown }>;

  /** Doc of it. */
  content_type?: string | null;

  /** Doc of it. */
  recipient?: string | null;
}

/** Doc of it. */
export interface SimpleResponseFormatParam {
  /** Doc of it. */
  type: 'text' | 'json_object' | 'json_schema';

  /** Doc of it. */
  json_schema?: JsonSchemaResponseFormatParam | null;
}

/** Doc of it. */
export interface StructuralTagResponseFormatParam {
  /** Doc of it. */
  format: unknown;

  /** Doc of it. */
  type: 'structural_tag';
}

/** Doc of it. */
export interface StructuralTagStructureParam {
  /** Doc of it. */
  begin: string;

  /** Doc of it. */
  end: string;

  /** Doc of it. */
  schema?: { [key: string]: unknown } | null;
}

/** Doc of it. */
export interface StructuredOutputsParam {
  /** Doc of it. */
  _backend?: string | null;

  /** Doc of it. */
  _backend_was_auto?: boolean;

  /** Doc of it. */
  choice?: Array<string> | null;

  /** Doc of it. */
  disable_additional_properties?: boolean;

  /** Doc of it. */
  disable_any_whitespace?: boolean;

  /** Doc of it. */
  disable_fallback?: boolean;

  /** Doc of it. */
  grammar?: string | null;

  /** Doc of it. */
  json?: string | { [key: string]: unknown } | null;

  /** Doc of it. */
  json_object?: boolean | null;

  /** Doc of it. */
  regex?: string | null;

  /** Doc of it. */
  structural_tag?: string | null;

  /** Doc of it. */
  whitespace_pattern?: string | null;
}

/** Doc of it. */
export interface VideoURLParam {
  /** Doc of it. */
  url: string;
}
