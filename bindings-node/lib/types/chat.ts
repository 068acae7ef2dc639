// Generated from api/openapi.yaml by `make codegen`; do not edit.

/** URL of audio. */
export interface AudioURLParam {
  /** A URL, or a `data:` URL with the audio itself. */
  url: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Audio of an earlier reply. */
export interface ChatCompletionAssistantAudioParam {
  /** Id of the audio. */
  id: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A part of what the model wrote, distinguished by `type`. */
export type ChatCompletionAssistantContentParam =
  | ChatCompletionContentPartTextParam
  | ChatCompletionContentPartRefusalParam;

/** A message that the model wrote before. */
export interface ChatCompletionAssistantMessageParam {
  /** Always `assistant`. */
  role: 'assistant';

  /** Audio of the message. */
  audio?: ChatCompletionAssistantAudioParam | null;

  /** What the model wrote: a string or parts; null if it only called tools. */
  content?: string | Array<ChatCompletionAssistantContentParam> | null;

  /** The older form of `tool_calls`, with one call. */
  function_call?: ChatCompletionFunctionCallParam | null;

  /** A name that distinguishes participants of one role. */
  name?: string;

  /** The text of the refusal. */
  refusal?: string | null;

  /** The functions that the model called. */
  tool_calls?: Array<ChatCompletionToolCallParam>;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One choice of a chat completion. */
export interface ChatCompletionChoice {
  /** Its index among the choices, from 0. */
  index?: number | null;

  /** The message. */
  message?: ChatCompletionMessage | null;

  /** Why it ends: `stop`, `length`, `tool_calls` and others. */
  finish_reason?: string | null;

  /** Log probabilities, if requested. */
  logprobs?: { [key: string]: unknown } | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A chunk of a streamed chat completion. */
export interface ChatCompletionChunk {
  /** Id of the completion, the same in all of its chunks. */
  id?: string | null;

  /** Always `chat.completion.chunk`. */
  object?: string | null;

  /** When it was created, in seconds since 1970 (Unix time). */
  created?: number | null;

  /** The model that generates it. */
  model?: string | null;

  /** What is new in each choice; empty in the last chunk if usage was requested. */
  choices?: Array<ChatCompletionChunkChoice>;

  /** How many tokens were used; only in the last chunk. */
  usage?: ChatCompletionUsage | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** What a chunk adds to one choice. */
export interface ChatCompletionChunkChoice {
  /** Index of the choice, from 0. */
  index?: number | null;

  /** The fields that are new or grow. Append strings to what came before. */
  delta?: ChatCompletionMessage | null;

  /** Why the choice ended; absent or null before that. */
  finish_reason?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Precomputed embeddings of audio. */
export interface ChatCompletionContentPartAudioEmbedsParam {
  /** Always `audio_embeds`. */
  type: 'audio_embeds';

  /** One tensor in base64, or several by name. */
  audio_embeds?: string | { [key: string]: string } | null;

  /** An id under which the server may cache it. */
  uuid?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Audio in a message. */
export interface ChatCompletionContentPartAudioParam {
  /** The audio data. */
  input_audio: InputAudioParam;

  /** Always `input_audio`. */
  type: 'input_audio';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Audio by its URL. */
export interface ChatCompletionContentPartAudioURLParam {
  /** Where the audio is. */
  audio_url: AudioURLParam;

  /** Always `audio_url`. */
  type: 'audio_url';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Precomputed embeddings of an image. */
export interface ChatCompletionContentPartImageEmbedsParam {
  /** Always `image_embeds`. */
  type: 'image_embeds';

  /** One tensor in base64, or several by name. */
  image_embeds?: string | { [key: string]: string } | null;

  /** An id under which the server may cache it. */
  uuid?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An image in a message. */
export interface ChatCompletionContentPartImageParam {
  /** Where the image is. */
  image_url: ImageURLParam;

  /** Always `image_url`. */
  type: 'image_url';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A refusal of the model, sent back to it. */
export interface ChatCompletionContentPartRefusalParam {
  /** The text of the refusal. */
  refusal: string;

  /** Always `refusal`. */
  type: 'refusal';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Text in a message. */
export interface ChatCompletionContentPartTextParam {
  /** The text. */
  text: string;

  /** Always `text`. */
  type: 'text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A video by its URL. */
export interface ChatCompletionContentPartVideoParam {
  /** Always `video_url`. */
  type: 'video_url';

  /** Where the video is. */
  video_url: VideoURLParam;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A custom tool that the model called with free text. */
export interface ChatCompletionCustomToolCallInputParam {
  /** The text. */
  input: string;

  /** Name of the tool. */
  name: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Instructions of the developer, which take precedence over those of users. */
export interface ChatCompletionDeveloperMessageParam {
  /** The text: a string or parts. */
  content: string | Array<ChatCompletionContentPartTextParam>;

  /** Always `developer`. */
  role: 'developer';

  /** A name that distinguishes participants of one role. */
  name?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The older form of a function call. */
export interface ChatCompletionFunctionCallParam {
  /** Its arguments as a JSON string. */
  arguments: string;

  /** Name of the function. */
  name: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The older form of the result of a function. */
export interface ChatCompletionFunctionMessageParam {
  /** The result. */
  content: string | null;

  /** Name of the function. */
  name: string;

  /** Always `function`. */
  role: 'function';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A message of the model. */
export interface ChatCompletionMessage {
  /** Always `assistant`. */
  role?: string | null;

  /** The text; null if the model calls tools instead. */
  content?: string | null;

  /** The model's reasoning, if it returns any. */
  reasoning_content?: string | null;

  /** The functions that the model wants to call. */
  tool_calls?: Array<{ [key: string]: unknown }> | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of a custom tool, which takes free text. */
export interface ChatCompletionMessageCustomToolCallParam {
  /** Id of the call, which its result repeats. */
  id: string;

  /** The tool and its input. */
  custom: ChatCompletionCustomToolCallInputParam;

  /** Always `custom`. */
  type: 'custom';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A function that the model called. */
export interface ChatCompletionMessageFunctionParam {
  /** Its arguments as a JSON string. The model may write invalid JSON. */
  arguments: string;

  /** Name of the function. */
  name: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A function call of the model, sent back to it. */
export interface ChatCompletionMessageFunctionToolCallParam {
  /** Id of the call, which its result repeats. */
  id: string;

  /** The function and its arguments. */
  function: ChatCompletionMessageFunctionParam;

  /** Always `function`. */
  type: 'function';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One message of a conversation, distinguished by `role`. */
export type ChatCompletionMessageParam =
  | ChatCompletionDeveloperMessageParam
  | ChatCompletionSystemMessageParam
  | ChatCompletionUserMessageParam
  | ChatCompletionAssistantMessageParam
  | ChatCompletionToolMessageParam
  | ChatCompletionFunctionMessageParam
  | CustomChatCompletionMessageParam
  | MessageParam;

/** A function by its name. */
export interface ChatCompletionNamedToolChoiceFunctionParam {
  /** Its name. */
  name: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One function that the model must call. */
export interface ChatCompletionNamedToolChoiceParam {
  /** The function. */
  function: ChatCompletionNamedToolChoiceFunctionParam;

  /** Always `function`. */
  type?: 'function';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Format of the reply, distinguished by `type`. */
export type ChatCompletionResponseFormatParam =
  | SimpleResponseFormatParam
  | StructuralTagResponseFormatParam
  | LegacyStructuralTagResponseFormatParam;

/** Options of a streamed completion. */
export interface ChatCompletionStreamOptionsParam {
  /** Whether every chunk says how many tokens were used. */
  continuous_usage_stats?: boolean | null;

  /** Whether a last chunk says how many tokens were used. */
  include_usage?: boolean | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Instructions for the whole conversation. */
export interface ChatCompletionSystemMessageParam {
  /** The text: a string or parts. */
  content: string | Array<ChatCompletionContentPartTextParam>;

  /** Always `system`. */
  role: 'system';

  /** A name that distinguishes participants of one role. */
  name?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of the model, distinguished by `type`. */
export type ChatCompletionToolCallParam =
  | ChatCompletionMessageFunctionToolCallParam
  | ChatCompletionMessageCustomToolCallParam;

/** Whether the model calls tools: `none`, `auto`, `required`, or one by name. */
export type ChatCompletionToolChoiceParam =
  | 'none'
  | 'auto'
  | 'required'
  | ChatCompletionNamedToolChoiceParam;

/** A function that the model may call. */
export interface ChatCompletionToolFunctionParam {
  /** Its name. */
  name: string;

  /** Description for the model. */
  description?: string | null;

  /** Its parameters as a JSON Schema; absent or null means none. */
  parameters?: { [key: string]: unknown } | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The result of a tool call. */
export interface ChatCompletionToolMessageParam {
  /** The result: a string or text parts. */
  content: string | Array<ChatCompletionContentPartTextParam>;

  /** Always `tool`. */
  role: 'tool';

  /** Id of the call. */
  tool_call_id: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A function that the model may call. */
export interface ChatCompletionToolParam {
  /** The function. */
  function: ChatCompletionToolFunctionParam;

  /** Always `function`. */
  type?: 'function';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** How many tokens a completion used. */
export interface ChatCompletionUsage {
  /** Tokens of the prompt. */
  prompt_tokens?: number | null;

  /** Generated tokens. */
  completion_tokens?: number | null;

  /** Tokens of prompt and completion together. */
  total_tokens?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A part of a user's message, distinguished by `type`. */
export type ChatCompletionUserContentParam =
  | ChatCompletionContentPartTextParam
  | ChatCompletionContentPartImageParam
  | ChatCompletionContentPartAudioParam
  | FileParam;

/** A message of a user. */
export interface ChatCompletionUserMessageParam {
  /** A string, or parts: text, images, audio and files. */
  content: string | Array<ChatCompletionUserContentParam>;

  /** Always `user`. */
  role: 'user';

  /** A name that distinguishes participants of one role. */
  name?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** What to ask the model, and how it samples. The less common parameters are those of vLLM. */
export interface ChatCreateCompletionParams {
  /** The conversation so far, oldest first. */
  messages: Array<ChatCompletionMessageParam>;

  /** Whether the chat template ends with the start of a reply. */
  add_generation_prompt?: boolean;

  /**
   * Whether special tokens, such as the one for the start of a text, are added to the output of the
   * template.
   */
  add_special_tokens?: boolean;

  /** Ids of the only tokens that may be generated; absent or null allows all. */
  allowed_token_ids?: Array<number> | null;

  /** Words that are never generated. */
  bad_words?: Array<string>;

  /** Salt that separates the prefix cache of this request from that of others. */
  cache_salt?: string | null;

  /**
   * A Jinja template that turns the messages into a prompt; absent or null uses the model's own.
   */
  chat_template?: string | null;

  /** Further values for the template. */
  chat_template_kwargs?: { [key: string]: unknown } | null;

  /** Whether to continue the last message instead of starting a new one. */
  continue_final_message?: boolean;

  /**
   * Documents for templates that support retrieval, each with fields such as `title` and `text`.
   */
  documents?: Array<{ [key: string]: string }> | null;

  /** Whether to prepend the last message to the reply if both have the same role. */
  echo?: boolean;

  /**
   * Frequency penalty from -2 to 2, applied for each earlier occurrence of a token; absent or null
   * is 0.
   */
  frequency_penalty?: number | null;

  /** Whether to continue after the end-of-sequence token. */
  ignore_eos?: boolean;

  /** Whether to return the model's reasoning. */
  include_reasoning?: boolean;

  /** Whether the stop string is part of the text. */
  include_stop_str_in_output?: boolean;

  /** Parameters for servers that process prompts and generate tokens on different machines. */
  kv_transfer_params?: { [key: string]: unknown } | null;

  /** For beam search: above 1 favours long texts, below 1 short ones. */
  length_penalty?: number;

  /** Bias from -100 to 100 that is added to the score of a token, by token id. */
  logit_bias?: { [key: string]: number } | null;

  /** Logits processors of the server to apply before sampling. */
  logits_processors?: Array<LogitsProcessorParam> | null;

  /** Whether to return log probabilities of the generated tokens. */
  logprobs?: boolean | null;

  /** Maximum number of tokens to generate, reasoning included. */
  max_completion_tokens?: number | null;

  /** The older name of `max_completion_tokens`. */
  max_tokens?: number | null;

  /** From 0 to 1: tokens less probable than this share of the most probable one are ignored. */
  min_p?: number | null;

  /** Minimum number of tokens before the text may end. */
  min_tokens?: number;

  /** Further parameters for the processor of images and audio. */
  mm_processor_kwargs?: { [key: string]: unknown } | null;

  /** Name of the model, as `models.list` returns it. */
  model?: string | null;

  /** Number of choices; absent or null is 1. */
  n?: number | null;

  /** Whether the model may call several tools in parallel. */
  parallel_tool_calls?: boolean | null;

  /** Presence penalty from -2 to 2, applied once a token has occurred; absent or null is 0. */
  presence_penalty?: number | null;

  /** Lower numbers are served first, where the server schedules by priority. */
  priority?: number;

  /**
   * Number of log probabilities to return for each token of the prompt; absent or null returns
   * none.
   */
  prompt_logprobs?: number | null;

  /** How much the model reasons: `low`, `medium` or `high`. */
  reasoning_effort?: 'low' | 'medium' | 'high' | null;

  /** Repetition penalty: above 1 makes repeated tokens less likely, below 1 more likely. */
  repetition_penalty?: number | null;

  /** Your own id for the request; absent, the server generates one. */
  request_id?: string;

  /** Format of the reply. */
  response_format?: ChatCompletionResponseFormatParam | null;

  /** Whether to return token ids beside the text. */
  return_token_ids?: boolean | null;

  /** Whether tokens in log probabilities are written as `token_id:<id>`. */
  return_tokens_as_token_ids?: boolean | null;

  /** Random seed, which makes sampling repeatable as far as the server can. */
  seed?: number | null;

  /** Whether special tokens are left out of the text. */
  skip_special_tokens?: boolean;

  /** Whether spaces are put between special tokens. */
  spaces_between_special_tokens?: boolean;

  /** One or more strings at which generation stops. */
  stop?: string | Array<string> | null;

  /** Ids of tokens at which generation stops. */
  stop_token_ids?: Array<number> | null;

  /** Whether to stream the completion; absent, null or false returns it whole. */
  stream?: boolean | null;

  /** Options of a streamed completion; only with `stream`. */
  stream_options?: ChatCompletionStreamOptionsParam | null;

  /** Rules that the text must follow. */
  structured_outputs?: StructuredOutputsParam | null;

  /** From 0 to 2: 0 always picks the most probable token, higher values vary more. */
  temperature?: number | null;

  /** Whether the model calls tools, and which. */
  tool_choice?: ChatCompletionToolChoiceParam | null;

  /** Functions that the model may call. */
  tools?: Array<ChatCompletionToolParam> | null;

  /** How many of the most probable tokens are considered; 0 or -1 considers all. */
  top_k?: number | null;

  /** How many alternatives to return for each token, with `logprobs`. */
  top_logprobs?: number | null;

  /** From 0 to 1: only the most probable tokens with this total probability are considered. */
  top_p?: number | null;

  /** Keeps only this many tokens at the end of the prompt. */
  truncate_prompt_tokens?: number | null;

  /** Whether to use beam search instead of sampling. */
  use_beam_search?: boolean;

  /** Your own id for the end user. */
  user?: string | null;

  /** Further parameters for extensions of the server. */
  vllm_xargs?: { [key: string]: string | number | Array<string | number> } | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A chat completion, in OpenAI's format. */
export interface ChatCreateCompletionResponse {
  /** Id of the completion. */
  id?: string | null;

  /** Always `chat.completion`. */
  object?: string | null;

  /** When it was created, in seconds since 1970 (Unix time). */
  created?: number | null;

  /** The model that generated it. */
  model?: string | null;

  /** The choices; one unless `n` requested more. */
  choices?: Array<ChatCompletionChoice>;

  /** How many tokens were used. */
  usage?: ChatCompletionUsage | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A part of a message, of any kind that the server knows. */
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

/** Audio by its URL, without a `type`. */
export interface CustomChatCompletionContentSimpleAudioParam {
  /** A URL or a `data:` URL. */
  audio_url?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An image by its URL, without a `type`. */
export interface CustomChatCompletionContentSimpleImageParam {
  /** A URL or a `data:` URL. */
  image_url?: string | null;

  /** An id under which the server may cache it. */
  uuid?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A video by its URL, without a `type`. */
export interface CustomChatCompletionContentSimpleVideoParam {
  /** An id under which the server may cache it. */
  uuid?: string | null;

  /** A URL or a `data:` URL. */
  video_url?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A message of any role, with parts that only vLLM knows. */
export interface CustomChatCompletionMessageParam {
  /** The role, any value that the chat template knows. */
  role: string;

  /** A string, or parts of any kind. */
  content?: string | Array<CustomChatCompletionContentParam>;

  /** A name that distinguishes participants of one role. */
  name?: string;

  /** The model's reasoning of an earlier reply. */
  reasoning?: string | null;

  /** Id of the call whose result this is. */
  tool_call_id?: string | null;

  /** The functions that were called. */
  tool_calls?: Array<ChatCompletionMessageFunctionToolCallParam> | null;

  /** Functions that may be called from this message on. */
  tools?: Array<CustomChatCompletionToolParam> | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A function that the model may call. */
export interface CustomChatCompletionToolFunctionParam {
  /** Its name. */
  name: string;

  /** Description for the model. */
  description?: string;

  /** Its parameters as a JSON Schema. */
  parameters?: { [key: string]: unknown };

  /** Whether arguments must follow the schema exactly. */
  strict?: boolean | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A tool that a message adds. */
export interface CustomChatCompletionToolParam {
  /** The function behind it. */
  function: CustomChatCompletionToolFunctionParam;

  /** Always `function`. */
  type: 'function';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Reasoning of the model. */
export interface CustomThinkCompletionContentParam {
  /** The reasoning. */
  thinking: string;

  /** Always `thinking`. */
  type: 'thinking';

  /** Whether the reasoning is complete. */
  closed?: boolean;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A file: its data, or the id of an uploaded file. */
export interface FileDataParam {
  /** Its contents in base64. */
  file_data?: string;

  /** Id of an uploaded file. */
  file_id?: string;

  /** Its name. */
  filename?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A file in a message. */
export interface FileParam {
  /** The file. */
  file: FileDataParam;

  /** Always `file`. */
  type: 'file';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** URL of an image. */
export interface ImageURLParam {
  /** A URL, or a `data:` URL with the image itself. */
  url: string;

  /** How closely the model looks at the image: `low`, `high` or `auto`. */
  detail?: 'auto' | 'low' | 'high';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Audio as data. */
export interface InputAudioParam {
  /** The audio in base64. */
  data: string;

  /** Its encoding: `wav` or `mp3`. */
  format: 'wav' | 'mp3';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A JSON Schema that the reply follows. */
export interface JsonSchemaResponseFormatParam {
  /** Its name. */
  name: string;

  /** Description for the model. */
  description?: string | null;

  /** The schema. */
  schema?: { [key: string]: unknown } | null;

  /** Whether the reply must follow it exactly. */
  strict?: boolean | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The older form of tags with content that follows a schema. */
export interface LegacyStructuralTagResponseFormatParam {
  /** The tags. */
  structures: Array<StructuralTagStructureParam>;

  /** Strings after which a tag may start. */
  triggers: Array<string>;

  /** Always `structural_tag`. */
  type: 'structural_tag';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A logits processor of the server, with its arguments. */
export interface LogitsProcessorConstructorParam {
  /** Its qualified name in Python. */
  qualname: string;

  /** Its positional arguments. */
  args?: Array<unknown> | null;

  /** Its keyword arguments. */
  kwargs?: { [key: string]: unknown } | null;
}

/** A logits processor of the server: its name, or its name with arguments. */
export type LogitsProcessorParam = string | LogitsProcessorConstructorParam;

/** Who wrote a message. */
export interface MessageAuthorParam {
  /** `user`, `assistant`, `system`, `developer` or `tool`. */
  role: 'user' | 'assistant' | 'system' | 'developer' | 'tool';

  /** A name that distinguishes authors of one role. */
  name?: string | null;
}

/** A message in the Harmony format. */
export interface MessageParam {
  /** Who wrote it. */
  author: MessageAuthorParam;

  /** Its channel, such as `analysis` or `final`. */
  channel?: string | null;

  /** Its parts. */
  content?: Array<{ [key: string]: unknown }>;

  /** What kind of content it is. */
  content_type?: string | null;

  /** Its recipient, such as a tool. */
  recipient?: string | null;
}

/** Text, any JSON object, or JSON that follows a schema. */
export interface SimpleResponseFormatParam {
  /** `text`, `json_object` or `json_schema`. */
  type: 'text' | 'json_object' | 'json_schema';

  /** The schema, with `json_schema`. */
  json_schema?: JsonSchemaResponseFormatParam | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Tags with content that follows rules. */
export interface StructuralTagResponseFormatParam {
  /** The rules. */
  format: unknown;

  /** Always `structural_tag`. */
  type: 'structural_tag';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A tag with content that follows a schema. */
export interface StructuralTagStructureParam {
  /** The string that starts it. */
  begin: string;

  /** The string that ends it. */
  end: string;

  /** The JSON Schema of its content. */
  schema?: { [key: string]: unknown } | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Rules that the text must follow. Set exactly one. */
export interface StructuredOutputsParam {
  /** For the server's own use. */
  _backend?: string | null;

  /** For the server's own use. */
  _backend_was_auto?: boolean;

  /** The only allowed replies. */
  choice?: Array<string> | null;

  /** Whether objects may have only the fields that the schema names. */
  disable_additional_properties?: boolean;

  /** Whether JSON is written without spaces. */
  disable_any_whitespace?: boolean;

  /** Whether the server must not try another way to enforce the rules. */
  disable_fallback?: boolean;

  /** A grammar in EBNF. */
  grammar?: string | null;

  /** A JSON Schema, as a string or an object. */
  json?: string | { [key: string]: unknown } | null;

  /** Whether the reply is any JSON object. */
  json_object?: boolean | null;

  /** A regular expression. */
  regex?: string | null;

  /** Rules for tags as a JSON string. */
  structural_tag?: string | null;

  /** A regular expression for whitespace within JSON. */
  whitespace_pattern?: string | null;
}

/** URL of a video. */
export interface VideoURLParam {
  /** A URL, or a `data:` URL with the video itself. */
  url: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Name of `ChatCompletionContentPartAudioParam` in version 0. */
export type ChatCompletionContentPartAudio = ChatCompletionContentPartAudioParam;

/** Name of `ChatCompletionContentPartImageParam` in version 0. */
export type ChatCompletionContentPartImage = ChatCompletionContentPartImageParam;

/** Name of `ChatCompletionContentPartRefusalParam` in version 0. */
export type ChatCompletionContentPartRefusal = ChatCompletionContentPartRefusalParam;

/** Name of `ChatCompletionContentPartTextParam` in version 0. */
export type ChatCompletionContentPartText = ChatCompletionContentPartTextParam;

/** Name of `ChatCompletionMessageFunctionToolCallParam` in version 0. */
export type ChatCompletionMessageFunctionToolCall = ChatCompletionMessageFunctionToolCallParam;

/** Name of `FileParam` in version 0. */
export type File = FileParam;

/** Name of `MessageParam` in version 0. */
export type Message = MessageParam;

type RootChatCompletionAssistantMessageParam = ChatCompletionAssistantMessageParam;

type RootChatCompletionContentPartAudioEmbedsParam = ChatCompletionContentPartAudioEmbedsParam;

type RootChatCompletionContentPartImageEmbedsParam = ChatCompletionContentPartImageEmbedsParam;

type RootChatCompletionContentPartVideoParam = ChatCompletionContentPartVideoParam;

type RootChatCompletionDeveloperMessageParam = ChatCompletionDeveloperMessageParam;

type RootChatCompletionFunctionMessageParam = ChatCompletionFunctionMessageParam;

type RootChatCompletionMessageCustomToolCallParam = ChatCompletionMessageCustomToolCallParam;

type RootChatCompletionNamedToolChoiceParam = ChatCompletionNamedToolChoiceParam;

type RootChatCompletionSystemMessageParam = ChatCompletionSystemMessageParam;

type RootChatCompletionToolMessageParam = ChatCompletionToolMessageParam;

type RootChatCompletionUserMessageParam = ChatCompletionUserMessageParam;

type RootCustomChatCompletionContentSimpleAudioParam = CustomChatCompletionContentSimpleAudioParam;

type RootCustomChatCompletionContentSimpleImageParam = CustomChatCompletionContentSimpleImageParam;

type RootCustomChatCompletionContentSimpleVideoParam = CustomChatCompletionContentSimpleVideoParam;

type RootCustomChatCompletionMessageParam = CustomChatCompletionMessageParam;

type RootCustomThinkCompletionContentParam = CustomThinkCompletionContentParam;

/** Names of types in version 0. */
export declare namespace ChatCompletionContentPartAudio {
  export type InputAudio = InputAudioParam;
}

/** Names of types in version 0. */
export declare namespace ChatCompletionContentPartImage {
  export type ImageURL = ImageURLParam;
}

/** Names of types in version 0. */
export declare namespace ChatCompletionMessageFunctionToolCall {
  export type Function = ChatCompletionMessageFunctionParam;
}

/** Names of types in version 0. */
export declare namespace ChatCreateCompletionParams {
  export type ChatCompletionAssistantMessageParam = RootChatCompletionAssistantMessageParam;
  export namespace ChatCompletionAssistantMessageParam {
    export type Audio = ChatCompletionAssistantAudioParam;
    export type ChatCompletionMessageCustomToolCallParam =
      RootChatCompletionMessageCustomToolCallParam;
    export namespace ChatCompletionMessageCustomToolCallParam {
      export type Custom = ChatCompletionCustomToolCallInputParam;
    }
    export type FunctionCall = ChatCompletionFunctionCallParam;
  }
  export type ChatCompletionDeveloperMessageParam = RootChatCompletionDeveloperMessageParam;
  export type ChatCompletionFunctionMessageParam = RootChatCompletionFunctionMessageParam;
  export type ChatCompletionNamedToolChoiceParam = RootChatCompletionNamedToolChoiceParam;
  export namespace ChatCompletionNamedToolChoiceParam {
    export type Function = ChatCompletionNamedToolChoiceFunctionParam;
  }
  export type ChatCompletionSystemMessageParam = RootChatCompletionSystemMessageParam;
  export type ChatCompletionToolMessageParam = RootChatCompletionToolMessageParam;
  export type ChatCompletionUserMessageParam = RootChatCompletionUserMessageParam;
  export type CustomChatCompletionMessageParam = RootCustomChatCompletionMessageParam;
  export namespace CustomChatCompletionMessageParam {
    export type ChatCompletionContentPartAudioEmbedsParam =
      RootChatCompletionContentPartAudioEmbedsParam;
    export type ChatCompletionContentPartAudioParam = ChatCompletionContentPartAudioURLParam;
    export namespace ChatCompletionContentPartAudioParam {
      export type AudioURL = AudioURLParam;
    }
    export type ChatCompletionContentPartImageEmbedsParam =
      RootChatCompletionContentPartImageEmbedsParam;
    export type ChatCompletionContentPartVideoParam = RootChatCompletionContentPartVideoParam;
    export namespace ChatCompletionContentPartVideoParam {
      export type VideoURL = VideoURLParam;
    }
    export type CustomChatCompletionContentSimpleAudioParam =
      RootCustomChatCompletionContentSimpleAudioParam;
    export type CustomChatCompletionContentSimpleImageParam =
      RootCustomChatCompletionContentSimpleImageParam;
    export type CustomChatCompletionContentSimpleVideoParam =
      RootCustomChatCompletionContentSimpleVideoParam;
    export type CustomThinkCompletionContentParam = RootCustomThinkCompletionContentParam;
    export type Tool = CustomChatCompletionToolParam;
    export namespace Tool {
      export type Function = CustomChatCompletionToolFunctionParam;
    }
  }
  export type LegacyStructuralTagResponseFormat = LegacyStructuralTagResponseFormatParam;
  export namespace LegacyStructuralTagResponseFormat {
    export type Structure = StructuralTagStructureParam;
  }
  export type LogitsProcessorConstructor = LogitsProcessorConstructorParam;
  export type ResponseFormat = SimpleResponseFormatParam;
  export namespace ResponseFormat {
    export type JsonSchema = JsonSchemaResponseFormatParam;
  }
  export type StreamOptions = ChatCompletionStreamOptionsParam;
  export type StructuralTagResponseFormat = StructuralTagResponseFormatParam;
  export type StructuredOutputs = StructuredOutputsParam;
  export type Tool = ChatCompletionToolParam;
  export namespace Tool {
    export type Function = ChatCompletionToolFunctionParam;
  }
}

/** Names of types in version 0. */
export declare namespace File {
  export type File = FileDataParam;
}

/** Names of types in version 0. */
export declare namespace Message {
  export type Author = MessageAuthorParam;
}
