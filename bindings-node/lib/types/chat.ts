// Generated from api/openapi.yaml by `make codegen`; do not edit.

/** Address of sound. */
export interface AudioURLParam {
  /** An address, or a `data:` address with the sound itself. */
  url: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Sound of an earlier answer. */
export interface ChatCompletionAssistantAudioParam {
  /** Id of the sound. */
  id: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A piece of what the model wrote, told apart by `type`. */
export type ChatCompletionAssistantContentParam =
  | ChatCompletionContentPartTextParam
  | ChatCompletionContentPartRefusalParam;

/** A message that the model wrote before. */
export interface ChatCompletionAssistantMessageParam {
  /** Always `assistant`. */
  role: 'assistant';

  /** Sound that it answered with. */
  audio?: ChatCompletionAssistantAudioParam | null;

  /** What it wrote: a text or pieces; null when it only called tools. */
  content?: string | Array<ChatCompletionAssistantContentParam> | null;

  /** The older form of `tool_calls`, with one call. */
  function_call?: ChatCompletionFunctionCallParam | null;

  /** A name that tells participants of one role apart. */
  name?: string;

  /** The words it refused with. */
  refusal?: string | null;

  /** The functions that it called. */
  tool_calls?: Array<ChatCompletionToolCallParam>;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
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

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
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

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** What a piece adds to one answer. */
export interface ChatCompletionChunkChoice {
  /** Which answer, from 0. */
  index?: number | null;

  /** The fields that are new or grow; text is to be put behind what came before. */
  delta?: ChatCompletionMessage | null;

  /** Why the answer ends; absent or null before. */
  finish_reason?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Sound that is computed already. */
export interface ChatCompletionContentPartAudioEmbedsParam {
  /** Always `audio_embeds`. */
  type: 'audio_embeds';

  /** The tensors in base64, by name or one alone. */
  audio_embeds?: string | { [key: string]: string } | null;

  /** An id under which the server may keep it. */
  uuid?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A piece of sound in a message. */
export interface ChatCompletionContentPartAudioParam {
  /** The sound itself. */
  input_audio: InputAudioParam;

  /** Always `input_audio`. */
  type: 'input_audio';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Sound by its address. */
export interface ChatCompletionContentPartAudioURLParam {
  /** Where the sound is. */
  audio_url: AudioURLParam;

  /** Always `audio_url`. */
  type: 'audio_url';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A picture that is computed already. */
export interface ChatCompletionContentPartImageEmbedsParam {
  /** Always `image_embeds`. */
  type: 'image_embeds';

  /** The tensors in base64, by name or one alone. */
  image_embeds?: string | { [key: string]: string } | null;

  /** An id under which the server may keep it. */
  uuid?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A picture in a message. */
export interface ChatCompletionContentPartImageParam {
  /** Where the picture is. */
  image_url: ImageURLParam;

  /** Always `image_url`. */
  type: 'image_url';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A refusal of the model, given back to it. */
export interface ChatCompletionContentPartRefusalParam {
  /** The words it refused with. */
  refusal: string;

  /** Always `refusal`. */
  type: 'refusal';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A piece of text in a message. */
export interface ChatCompletionContentPartTextParam {
  /** The text. */
  text: string;

  /** Always `text`. */
  type: 'text';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A video by its address. */
export interface ChatCompletionContentPartVideoParam {
  /** Always `video_url`. */
  type: 'video_url';

  /** Where the video is. */
  video_url: VideoURLParam;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A tool that the model called with free text. */
export interface ChatCompletionCustomToolCallInputParam {
  /** The text. */
  input: string;

  /** Name of the tool. */
  name: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Instructions of the program, which come before those of users. */
export interface ChatCompletionDeveloperMessageParam {
  /** The text, or pieces of text. */
  content: string | Array<ChatCompletionContentPartTextParam>;

  /** Always `developer`. */
  role: 'developer';

  /** A name that tells participants of one role apart. */
  name?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The older form of a call of a function. */
export interface ChatCompletionFunctionCallParam {
  /** Its arguments, a JSON text. */
  arguments: string;

  /** Name of the function. */
  name: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The older form of a function's result. */
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

  /** The text; null when the model calls tools instead. */
  content?: string | null;

  /** What the model thought, where it tells. */
  reasoning_content?: string | null;

  /** The functions that the model wants called. */
  tool_calls?: Array<{ [key: string]: unknown }> | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of a tool that takes free text. */
export interface ChatCompletionMessageCustomToolCallParam {
  /** Id of the call, to which the result refers. */
  id: string;

  /** Which tool, with what. */
  custom: ChatCompletionCustomToolCallInputParam;

  /** Always `custom`. */
  type: 'custom';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A function that the model called. */
export interface ChatCompletionMessageFunctionParam {
  /** Its arguments, a JSON text; the model may write one that is not valid. */
  arguments: string;

  /** Name of the function. */
  name: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call of a function that the model asked for, given back to it. */
export interface ChatCompletionMessageFunctionToolCallParam {
  /** Id of the call, to which the result refers. */
  id: string;

  /** Which function, with what. */
  function: ChatCompletionMessageFunctionParam;

  /** Always `function`. */
  type: 'function';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** One message of a conversation, told apart by `role`. */
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

/** What form the answer has, told apart by `type`. */
export type ChatCompletionResponseFormatParam =
  | SimpleResponseFormatParam
  | StructuralTagResponseFormatParam
  | LegacyStructuralTagResponseFormatParam;

/** What a streamed answer tells besides. */
export interface ChatCompletionStreamOptionsParam {
  /** Whether every piece tells how many tokens were used. */
  continuous_usage_stats?: boolean | null;

  /** Whether a last piece tells how many tokens were used. */
  include_usage?: boolean | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Instructions for the whole conversation. */
export interface ChatCompletionSystemMessageParam {
  /** The text, or pieces of text. */
  content: string | Array<ChatCompletionContentPartTextParam>;

  /** Always `system`. */
  role: 'system';

  /** A name that tells participants of one role apart. */
  name?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A call that the model asked for, told apart by `type`. */
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

  /** What it does, for the model. */
  description?: string | null;

  /** Its parameters, a JSON Schema; absent or null has none. */
  parameters?: { [key: string]: unknown } | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The result of a call that the model asked for. */
export interface ChatCompletionToolMessageParam {
  /** The result: a text, or pieces of text. */
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
  /** Tokens of the messages. */
  prompt_tokens?: number | null;

  /** Tokens that were generated. */
  completion_tokens?: number | null;

  /** Both together. */
  total_tokens?: number | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A piece of a user's message, told apart by `type`. */
export type ChatCompletionUserContentParam =
  | ChatCompletionContentPartTextParam
  | ChatCompletionContentPartImageParam
  | ChatCompletionContentPartAudioParam
  | FileParam;

/** A message of a user. */
export interface ChatCompletionUserMessageParam {
  /** A text, or pieces of text, pictures, sound and files. */
  content: string | Array<ChatCompletionUserContentParam>;

  /** Always `user`. */
  role: 'user';

  /** A name that tells participants of one role apart. */
  name?: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/**
 * What to ask the model, and how it samples. Parameters after the common ones are those of vLLM.
 */
export interface ChatCreateCompletionParams {
  /** The conversation so far, oldest first. */
  messages: Array<ChatCompletionMessageParam>;

  /** Whether the chat template ends with the beginning of an answer. */
  add_generation_prompt?: boolean;

  /**
   * Whether special tokens, such as one for the beginning, are added to what the template gives.
   */
  add_special_tokens?: boolean;

  /** Ids of the only tokens that may be generated; absent or null allows all. */
  allowed_token_ids?: Array<number> | null;

  /** Words that are never generated. */
  bad_words?: Array<string>;

  /** Text that keeps the prefix cache of this request apart from that of others. */
  cache_salt?: string | null;

  /**
   * A Jinja template that turns the messages into a prompt; absent or null takes the one of the
   * model.
   */
  chat_template?: string | null;

  /** Further values for the template. */
  chat_template_kwargs?: { [key: string]: unknown } | null;

  /** Whether the answer goes on with the last message instead of beginning a new one. */
  continue_final_message?: boolean;

  /**
   * Documents for templates that support retrieval, each with fields such as `title` and `text`.
   */
  documents?: Array<{ [key: string]: string }> | null;

  /** Whether the last message is put before the answer, if both have the same role. */
  echo?: boolean;

  /** From -2 to 2: how much a token loses for each time that it occurred; absent or null is 0. */
  frequency_penalty?: number | null;

  /** Whether generation goes on after the token that ends it. */
  ignore_eos?: boolean;

  /** Whether the answer shows what the model thought. */
  include_reasoning?: boolean;

  /** Whether the text that stopped the answer is part of it. */
  include_stop_str_in_output?: boolean;

  /** Parameters for servers that compute prompts and answers apart. */
  kv_transfer_params?: { [key: string]: unknown } | null;

  /** For beam search: above 1 favours long answers, below 1 short ones. */
  length_penalty?: number;

  /** By id of a token, how much is added to its score, from -100 to 100. */
  logit_bias?: { [key: string]: number } | null;

  /** Functions of the server that change scores before sampling. */
  logits_processors?: Array<LogitsProcessorParam> | null;

  /** Whether log probabilities of the generated tokens are given. */
  logprobs?: boolean | null;

  /** Most tokens of the answer, thinking included. */
  max_completion_tokens?: number | null;

  /** The older name of `max_completion_tokens`. */
  max_tokens?: number | null;

  /** From 0 to 1: tokens below this share of the likeliest one are left out. */
  min_p?: number | null;

  /** Fewest tokens before the answer may end. */
  min_tokens?: number;

  /** Further parameters of what prepares pictures and sound. */
  mm_processor_kwargs?: { [key: string]: unknown } | null;

  /** Name of the model, as `models.list` gives it. */
  model?: string | null;

  /** How many answers; absent or null is 1. */
  n?: number | null;

  /** Whether the model may call several tools at once. */
  parallel_tool_calls?: boolean | null;

  /** From -2 to 2: how much a token loses once it occurred; absent or null is 0. */
  presence_penalty?: number | null;

  /** Lower numbers are served first, where the server schedules by priority. */
  priority?: number;

  /** How many log probabilities to give for each token of the prompt; absent or null gives none. */
  prompt_logprobs?: number | null;

  /** How much the model thinks: `low`, `medium` or `high`. */
  reasoning_effort?: 'low' | 'medium' | 'high' | null;

  /** Above 1 makes tokens that occurred less likely, below 1 more likely. */
  repetition_penalty?: number | null;

  /** An id of your own for the request; absent lets the server make one. */
  request_id?: string;

  /** What form the answer has. */
  response_format?: ChatCompletionResponseFormatParam | null;

  /** Whether ids of tokens are given beside the text. */
  return_token_ids?: boolean | null;

  /** Whether tokens in log probabilities are written as `token_id:<id>`. */
  return_tokens_as_token_ids?: boolean | null;

  /** A number that makes sampling repeatable, as far as the server can. */
  seed?: number | null;

  /** Whether special tokens are left out of the text. */
  skip_special_tokens?: boolean;

  /** Whether spaces are put between special tokens. */
  spaces_between_special_tokens?: boolean;

  /** A text, or several, that ends the answer. */
  stop?: string | Array<string> | null;

  /** Ids of tokens that end the answer. */
  stop_token_ids?: Array<number> | null;

  /** Whether the answer comes in pieces, as it is made; absent, null or false gives it whole. */
  stream?: boolean | null;

  /** What a streamed answer tells besides; only with `stream`. */
  stream_options?: ChatCompletionStreamOptionsParam | null;

  /** Rules that the answer must follow. */
  structured_outputs?: StructuredOutputsParam | null;

  /** From 0 to 2: 0 is always the likeliest token, higher is more varied. */
  temperature?: number | null;

  /** Whether the model calls tools, and which. */
  tool_choice?: ChatCompletionToolChoiceParam | null;

  /** Functions that the model may call. */
  tools?: Array<ChatCompletionToolParam> | null;

  /** How many of the likeliest tokens are considered; 0 or -1 considers all. */
  top_k?: number | null;

  /** How many alternatives to give for each token, with `logprobs`. */
  top_logprobs?: number | null;

  /** From 0 to 1: only the likeliest tokens with this share in all are considered. */
  top_p?: number | null;

  /** Keeps only this many tokens at the end of the prompt. */
  truncate_prompt_tokens?: number | null;

  /** Whether beam search takes the place of sampling. */
  use_beam_search?: boolean;

  /** An id of your own for the end user. */
  user?: string | null;

  /** Further parameters for extensions of the server. */
  vllm_xargs?: { [key: string]: string | number | Array<string | number> } | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
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

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A piece of a message, of any kind that the server knows. */
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

/** Sound by its address, without a `type`. */
export interface CustomChatCompletionContentSimpleAudioParam {
  /** An address, or a `data:` address. */
  audio_url?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A picture by its address, without a `type`. */
export interface CustomChatCompletionContentSimpleImageParam {
  /** An address, or a `data:` address. */
  image_url?: string | null;

  /** An id under which the server may keep it. */
  uuid?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A video by its address, without a `type`. */
export interface CustomChatCompletionContentSimpleVideoParam {
  /** An id under which the server may keep it. */
  uuid?: string | null;

  /** An address, or a `data:` address. */
  video_url?: string | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A message of any role, with pieces that only vLLM knows. */
export interface CustomChatCompletionMessageParam {
  /** The role, any word that the chat template knows. */
  role: string;

  /** A text, or pieces of any kind. */
  content?: string | Array<CustomChatCompletionContentParam>;

  /** A name that tells participants of one role apart. */
  name?: string;

  /** What the model thought, of an earlier answer. */
  reasoning?: string | null;

  /** Id of the call whose result this is. */
  tool_call_id?: string | null;

  /** The functions that were called. */
  tool_calls?: Array<ChatCompletionMessageFunctionToolCallParam> | null;

  /** Functions that may be called from here on. */
  tools?: Array<CustomChatCompletionToolParam> | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A function that the model may call. */
export interface CustomChatCompletionToolFunctionParam {
  /** Its name. */
  name: string;

  /** What it does, for the model. */
  description?: string;

  /** Its parameters, a JSON Schema. */
  parameters?: { [key: string]: unknown };

  /** Whether arguments must follow the schema exactly. */
  strict?: boolean | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A tool, as a message may bring one. */
export interface CustomChatCompletionToolParam {
  /** The function behind it. */
  function: CustomChatCompletionToolFunctionParam;

  /** Always `function`. */
  type: 'function';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A thought of the model. */
export interface CustomThinkCompletionContentParam {
  /** The thought. */
  thinking: string;

  /** Always `thinking`. */
  type: 'thinking';

  /** Whether the thought is whole. */
  closed?: boolean;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A file: its data, or the id of one that was uploaded. */
export interface FileDataParam {
  /** Its content in base64. */
  file_data?: string;

  /** Id of a file that was uploaded. */
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

/** Address of a picture. */
export interface ImageURLParam {
  /** An address, or a `data:` address with the picture itself. */
  url: string;

  /** How closely the model looks: `low`, `high` or `auto`. */
  detail?: 'auto' | 'low' | 'high';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Sound as data. */
export interface InputAudioParam {
  /** The sound in base64. */
  data: string;

  /** How it is encoded: `wav` or `mp3`. */
  format: 'wav' | 'mp3';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A JSON Schema that the answer follows. */
export interface JsonSchemaResponseFormatParam {
  /** Its name. */
  name: string;

  /** What it is for, for the model. */
  description?: string | null;

  /** The schema. */
  schema?: { [key: string]: unknown } | null;

  /** Whether the answer must follow it exactly. */
  strict?: boolean | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The older form of tags whose inside follows a schema. */
export interface LegacyStructuralTagResponseFormatParam {
  /** The tags. */
  structures: Array<StructuralTagStructureParam>;

  /** Texts after which a tag may begin. */
  triggers: Array<string>;

  /** Always `structural_tag`. */
  type: 'structural_tag';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A function of the server that changes scores, with its arguments. */
export interface LogitsProcessorConstructorParam {
  /** Its full name in Python. */
  qualname: string;

  /** Its arguments by position. */
  args?: Array<unknown> | null;

  /** Its arguments by name. */
  kwargs?: { [key: string]: unknown } | null;
}

/** A function of the server that changes scores: its name, or its name with arguments. */
export type LogitsProcessorParam = string | LogitsProcessorConstructorParam;

/** Who wrote a message. */
export interface MessageAuthorParam {
  /** `user`, `assistant`, `system`, `developer` or `tool`. */
  role: 'user' | 'assistant' | 'system' | 'developer' | 'tool';

  /** A name that tells authors of one role apart. */
  name?: string | null;
}

/** A message in the form of the Harmony format. */
export interface MessageParam {
  /** Who wrote it. */
  author: MessageAuthorParam;

  /** Where it belongs, such as `analysis` or `final`. */
  channel?: string | null;

  /** Its pieces. */
  content?: Array<{ [key: string]: unknown }>;

  /** What kind of content it is. */
  content_type?: string | null;

  /** Whom it is for, such as a tool. */
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

/** Tags whose inside follows rules. */
export interface StructuralTagResponseFormatParam {
  /** The rules. */
  format: unknown;

  /** Always `structural_tag`. */
  type: 'structural_tag';

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A tag whose inside follows a schema. */
export interface StructuralTagStructureParam {
  /** The text that begins it. */
  begin: string;

  /** The text that ends it. */
  end: string;

  /** The JSON Schema of its inside. */
  schema?: { [key: string]: unknown } | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** Rules that the answer must follow; one of them at a time. */
export interface StructuredOutputsParam {
  /** For the server's own use. */
  _backend?: string | null;

  /** For the server's own use. */
  _backend_was_auto?: boolean;

  /** The only texts that may be answered. */
  choice?: Array<string> | null;

  /** Whether objects may have only the fields that the schema names. */
  disable_additional_properties?: boolean;

  /** Whether JSON is written without spaces. */
  disable_any_whitespace?: boolean;

  /** Whether the server must not try another way to enforce the rules. */
  disable_fallback?: boolean;

  /** A grammar in EBNF. */
  grammar?: string | null;

  /** A JSON Schema, as text or as an object. */
  json?: string | { [key: string]: unknown } | null;

  /** Whether the answer is any JSON object. */
  json_object?: boolean | null;

  /** A regular expression. */
  regex?: string | null;

  /** Rules for tags, a JSON text. */
  structural_tag?: string | null;

  /** A regular expression for space within JSON. */
  whitespace_pattern?: string | null;
}

/** Address of a video. */
export interface VideoURLParam {
  /** An address, or a `data:` address with the video itself. */
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
