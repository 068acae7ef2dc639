// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `chat` take and give.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// URL of audio.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AudioURLParam {
    /// A URL, or a `data:` URL with the audio itself.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Audio of an earlier reply.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionAssistantAudioParam {
    /// Id of the audio.
    pub id: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A part of what the model wrote, distinguished by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionAssistantContentParam {
    /// See [`ChatCompletionContentPartTextParam`].
    ChatCompletionContentPartText(ChatCompletionContentPartTextParam),
    /// See [`ChatCompletionContentPartRefusalParam`].
    ChatCompletionContentPartRefusal(ChatCompletionContentPartRefusalParam),
}

/// A message that the model wrote before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionAssistantMessageParam {
    /// Always `assistant`.
    pub role: ChatCompletionAssistantMessageParamRole,
    /// Audio of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio: Option<ChatCompletionAssistantAudioParam>,
    /// What the model wrote: a string or parts; null if it only called tools.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<ChatCompletionAssistantMessageParamContent>,
    /// The older form of `tool_calls`, with one call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_call: Option<ChatCompletionFunctionCallParam>,
    /// A name that distinguishes participants of one role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The text of the refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    /// The functions that the model called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ChatCompletionToolCallParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `assistant`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionAssistantMessageParamRole {
    /// `assistant`
    #[default]
    #[serde(rename = "assistant")]
    Assistant,
}

impl fmt::Display for ChatCompletionAssistantMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Assistant => "assistant",
        })
    }
}

/// What the model wrote: a string or parts; null if it only called tools.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionAssistantMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionAssistantContentParam>`.
    List(Vec<ChatCompletionAssistantContentParam>),
}

/// One choice of a chat completion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionChoice {
    /// Its index among the choices, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<i64>,
    /// The message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<ChatCompletionMessage>,
    /// Why it ends: `stop`, `length`, `tool_calls` and others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish_reason: Option<String>,
    /// Log probabilities, if requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A chunk of a streamed chat completion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionChunk {
    /// Id of the completion, the same in all of its chunks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Always `chat.completion.chunk`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// When it was created, in seconds since 1970 (Unix time).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<i64>,
    /// The model that generates it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What is new in each choice; empty in the last chunk if usage was requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChatCompletionChunkChoice>>,
    /// How many tokens were used; only in the last chunk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<ChatCompletionUsage>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What a chunk adds to one choice.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionChunkChoice {
    /// Index of the choice, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<i64>,
    /// The fields that are new or grow. Append strings to what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delta: Option<ChatCompletionMessage>,
    /// Why the choice ended; absent or null before that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish_reason: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Precomputed embeddings of audio.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartAudioEmbedsParam {
    /// Always `audio_embeds`.
    pub r#type: ChatCompletionContentPartAudioEmbedsParamType,
    /// One tensor in base64, or several by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio_embeds: Option<ChatCompletionContentPartAudioEmbedsParamAudioEmbeds>,
    /// An id under which the server may cache it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `audio_embeds`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartAudioEmbedsParamType {
    /// `audio_embeds`
    #[default]
    #[serde(rename = "audio_embeds")]
    AudioEmbeds,
}

impl fmt::Display for ChatCompletionContentPartAudioEmbedsParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AudioEmbeds => "audio_embeds",
        })
    }
}

/// One tensor in base64, or several by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionContentPartAudioEmbedsParamAudioEmbeds {
    /// As `String`.
    Text(String),
    /// As `BTreeMap<String, String>`.
    Object(BTreeMap<String, String>),
}

/// Audio in a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartAudioParam {
    /// The audio data.
    pub input_audio: InputAudioParam,
    /// Always `input_audio`.
    pub r#type: ChatCompletionContentPartAudioParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `input_audio`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartAudioParamType {
    /// `input_audio`
    #[default]
    #[serde(rename = "input_audio")]
    InputAudio,
}

impl fmt::Display for ChatCompletionContentPartAudioParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputAudio => "input_audio",
        })
    }
}

/// Audio by its URL.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartAudioURLParam {
    /// Where the audio is.
    pub audio_url: AudioURLParam,
    /// Always `audio_url`.
    pub r#type: ChatCompletionContentPartAudioURLParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `audio_url`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartAudioURLParamType {
    /// `audio_url`
    #[default]
    #[serde(rename = "audio_url")]
    AudioUrl,
}

impl fmt::Display for ChatCompletionContentPartAudioURLParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AudioUrl => "audio_url",
        })
    }
}

/// Precomputed embeddings of an image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartImageEmbedsParam {
    /// Always `image_embeds`.
    pub r#type: ChatCompletionContentPartImageEmbedsParamType,
    /// One tensor in base64, or several by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_embeds: Option<ChatCompletionContentPartImageEmbedsParamImageEmbeds>,
    /// An id under which the server may cache it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `image_embeds`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartImageEmbedsParamType {
    /// `image_embeds`
    #[default]
    #[serde(rename = "image_embeds")]
    ImageEmbeds,
}

impl fmt::Display for ChatCompletionContentPartImageEmbedsParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ImageEmbeds => "image_embeds",
        })
    }
}

/// One tensor in base64, or several by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionContentPartImageEmbedsParamImageEmbeds {
    /// As `String`.
    Text(String),
    /// As `BTreeMap<String, String>`.
    Object(BTreeMap<String, String>),
}

/// An image in a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartImageParam {
    /// Where the image is.
    pub image_url: ImageURLParam,
    /// Always `image_url`.
    pub r#type: ChatCompletionContentPartImageParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `image_url`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartImageParamType {
    /// `image_url`
    #[default]
    #[serde(rename = "image_url")]
    ImageUrl,
}

impl fmt::Display for ChatCompletionContentPartImageParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ImageUrl => "image_url",
        })
    }
}

/// A refusal of the model, sent back to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartRefusalParam {
    /// The text of the refusal.
    pub refusal: String,
    /// Always `refusal`.
    pub r#type: ChatCompletionContentPartRefusalParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `refusal`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartRefusalParamType {
    /// `refusal`
    #[default]
    #[serde(rename = "refusal")]
    Refusal,
}

impl fmt::Display for ChatCompletionContentPartRefusalParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Refusal => "refusal",
        })
    }
}

/// Text in a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartTextParam {
    /// The text.
    pub text: String,
    /// Always `text`.
    pub r#type: ChatCompletionContentPartTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `text`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartTextParamType {
    /// `text`
    #[default]
    #[serde(rename = "text")]
    Text,
}

impl fmt::Display for ChatCompletionContentPartTextParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
        })
    }
}

/// A video by its URL.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartVideoParam {
    /// Always `video_url`.
    pub r#type: ChatCompletionContentPartVideoParamType,
    /// Where the video is.
    pub video_url: VideoURLParam,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `video_url`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartVideoParamType {
    /// `video_url`
    #[default]
    #[serde(rename = "video_url")]
    VideoUrl,
}

impl fmt::Display for ChatCompletionContentPartVideoParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::VideoUrl => "video_url",
        })
    }
}

/// A custom tool that the model called with free text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionCustomToolCallInputParam {
    /// The text.
    pub input: String,
    /// Name of the tool.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Instructions of the developer, which take precedence over those of users.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionDeveloperMessageParam {
    /// The text: a string or parts.
    pub content: ChatCompletionDeveloperMessageParamContent,
    /// Always `developer`.
    pub role: ChatCompletionDeveloperMessageParamRole,
    /// A name that distinguishes participants of one role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The text: a string or parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionDeveloperMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionContentPartTextParam>`.
    List(Vec<ChatCompletionContentPartTextParam>),
}

/// Always `developer`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionDeveloperMessageParamRole {
    /// `developer`
    #[default]
    #[serde(rename = "developer")]
    Developer,
}

impl fmt::Display for ChatCompletionDeveloperMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Developer => "developer",
        })
    }
}

/// The older form of a function call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionFunctionCallParam {
    /// Its arguments as a JSON string.
    pub arguments: String,
    /// Name of the function.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The older form of the result of a function.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionFunctionMessageParam {
    /// The result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Name of the function.
    pub name: String,
    /// Always `function`.
    pub role: ChatCompletionFunctionMessageParamRole,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionFunctionMessageParamRole {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for ChatCompletionFunctionMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// A message of the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessage {
    /// Always `assistant`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The text; null if the model calls tools instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// The model's reasoning, if it returns any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning_content: Option<String>,
    /// The functions that the model wants to call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<BTreeMap<String, Value>>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A call of a custom tool, which takes free text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessageCustomToolCallParam {
    /// Id of the call, which its result repeats.
    pub id: String,
    /// The tool and its input.
    pub custom: ChatCompletionCustomToolCallInputParam,
    /// Always `custom`.
    pub r#type: ChatCompletionMessageCustomToolCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `custom`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionMessageCustomToolCallParamType {
    /// `custom`
    #[default]
    #[serde(rename = "custom")]
    Custom,
}

impl fmt::Display for ChatCompletionMessageCustomToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Custom => "custom",
        })
    }
}

/// A function that the model called.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessageFunctionParam {
    /// Its arguments as a JSON string. The model may write invalid JSON.
    pub arguments: String,
    /// Name of the function.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A function call of the model, sent back to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessageFunctionToolCallParam {
    /// Id of the call, which its result repeats.
    pub id: String,
    /// The function and its arguments.
    pub function: ChatCompletionMessageFunctionParam,
    /// Always `function`.
    pub r#type: ChatCompletionMessageFunctionToolCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionMessageFunctionToolCallParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for ChatCompletionMessageFunctionToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// One message of a conversation, distinguished by `role`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionMessageParam {
    /// See [`ChatCompletionDeveloperMessageParam`].
    ChatCompletionDeveloperMessage(ChatCompletionDeveloperMessageParam),
    /// See [`ChatCompletionSystemMessageParam`].
    ChatCompletionSystemMessage(ChatCompletionSystemMessageParam),
    /// See [`ChatCompletionUserMessageParam`].
    ChatCompletionUserMessage(ChatCompletionUserMessageParam),
    /// See [`ChatCompletionAssistantMessageParam`].
    ChatCompletionAssistantMessage(ChatCompletionAssistantMessageParam),
    /// See [`ChatCompletionToolMessageParam`].
    ChatCompletionToolMessage(ChatCompletionToolMessageParam),
    /// See [`ChatCompletionFunctionMessageParam`].
    ChatCompletionFunctionMessage(ChatCompletionFunctionMessageParam),
    /// See [`CustomChatCompletionMessageParam`].
    CustomChatCompletionMessage(CustomChatCompletionMessageParam),
    /// See [`MessageParam`].
    Message(MessageParam),
}

/// A function by its name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionNamedToolChoiceFunctionParam {
    /// Its name.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One function that the model must call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionNamedToolChoiceParam {
    /// The function.
    pub function: ChatCompletionNamedToolChoiceFunctionParam,
    /// Always `function`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ChatCompletionNamedToolChoiceParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionNamedToolChoiceParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for ChatCompletionNamedToolChoiceParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// Format of the reply, distinguished by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionResponseFormatParam {
    /// See [`SimpleResponseFormatParam`].
    SimpleResponseFormat(SimpleResponseFormatParam),
    /// See [`StructuralTagResponseFormatParam`].
    StructuralTagResponseFormat(StructuralTagResponseFormatParam),
    /// See [`LegacyStructuralTagResponseFormatParam`].
    LegacyStructuralTagResponseFormat(LegacyStructuralTagResponseFormatParam),
}

/// Options of a streamed completion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionStreamOptionsParam {
    /// Whether every chunk says how many tokens were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continuous_usage_stats: Option<bool>,
    /// Whether a last chunk says how many tokens were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_usage: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Instructions for the whole conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionSystemMessageParam {
    /// The text: a string or parts.
    pub content: ChatCompletionSystemMessageParamContent,
    /// Always `system`.
    pub role: ChatCompletionSystemMessageParamRole,
    /// A name that distinguishes participants of one role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The text: a string or parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionSystemMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionContentPartTextParam>`.
    List(Vec<ChatCompletionContentPartTextParam>),
}

/// Always `system`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionSystemMessageParamRole {
    /// `system`
    #[default]
    #[serde(rename = "system")]
    System,
}

impl fmt::Display for ChatCompletionSystemMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::System => "system",
        })
    }
}

/// A call of the model, distinguished by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionToolCallParam {
    /// See [`ChatCompletionMessageFunctionToolCallParam`].
    ChatCompletionMessageFunctionToolCall(ChatCompletionMessageFunctionToolCallParam),
    /// See [`ChatCompletionMessageCustomToolCallParam`].
    ChatCompletionMessageCustomToolCall(ChatCompletionMessageCustomToolCallParam),
}

/// Whether the model calls tools: `none`, `auto`, `required`, or one by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionToolChoiceParam {
    /// See [`ChatCompletionToolChoiceParamWord`].
    Word(ChatCompletionToolChoiceParamWord),
    /// See [`ChatCompletionNamedToolChoiceParam`].
    ChatCompletionNamedToolChoice(ChatCompletionNamedToolChoiceParam),
}

/// Whether the model calls tools: `none`, `auto`, `required`, or one by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ChatCompletionToolChoiceParamWord {
    /// `none`
    #[serde(rename = "none")]
    None,
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `required`
    #[serde(rename = "required")]
    Required,
}

impl fmt::Display for ChatCompletionToolChoiceParamWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Auto => "auto",
            Self::Required => "required",
        })
    }
}

/// A function that the model may call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionToolFunctionParam {
    /// Its name.
    pub name: String,
    /// Description for the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its parameters as a JSON Schema; absent or null means none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The result of a tool call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionToolMessageParam {
    /// The result: a string or text parts.
    pub content: ChatCompletionToolMessageParamContent,
    /// Always `tool`.
    pub role: ChatCompletionToolMessageParamRole,
    /// Id of the call.
    pub tool_call_id: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The result: a string or text parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionToolMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionContentPartTextParam>`.
    List(Vec<ChatCompletionContentPartTextParam>),
}

/// Always `tool`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionToolMessageParamRole {
    /// `tool`
    #[default]
    #[serde(rename = "tool")]
    Tool,
}

impl fmt::Display for ChatCompletionToolMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tool => "tool",
        })
    }
}

/// A function that the model may call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionToolParam {
    /// The function.
    pub function: ChatCompletionToolFunctionParam,
    /// Always `function`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ChatCompletionToolParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionToolParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for ChatCompletionToolParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// How many tokens a completion used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionUsage {
    /// Tokens of the prompt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_tokens: Option<i64>,
    /// Generated tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion_tokens: Option<i64>,
    /// Tokens of prompt and completion together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_tokens: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A part of a user's message, distinguished by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionUserContentParam {
    /// See [`ChatCompletionContentPartTextParam`].
    ChatCompletionContentPartText(ChatCompletionContentPartTextParam),
    /// See [`ChatCompletionContentPartImageParam`].
    ChatCompletionContentPartImage(ChatCompletionContentPartImageParam),
    /// See [`ChatCompletionContentPartAudioParam`].
    ChatCompletionContentPartAudio(ChatCompletionContentPartAudioParam),
    /// See [`FileParam`].
    File(FileParam),
}

/// A message of a user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionUserMessageParam {
    /// A string, or parts: text, images, audio and files.
    pub content: ChatCompletionUserMessageParamContent,
    /// Always `user`.
    pub role: ChatCompletionUserMessageParamRole,
    /// A name that distinguishes participants of one role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A string, or parts: text, images, audio and files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionUserMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionUserContentParam>`.
    List(Vec<ChatCompletionUserContentParam>),
}

/// Always `user`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionUserMessageParamRole {
    /// `user`
    #[default]
    #[serde(rename = "user")]
    User,
}

impl fmt::Display for ChatCompletionUserMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user",
        })
    }
}

/// What to ask the model, and how it samples. The less common parameters are those of vLLM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCreateCompletionParams {
    /// The conversation so far, oldest first.
    pub messages: Vec<ChatCompletionMessageParam>,
    /// Whether the chat template ends with the start of a reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add_generation_prompt: Option<bool>,
    /// Whether special tokens, such as the one for the start of a text, are added to the output of
    /// the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add_special_tokens: Option<bool>,
    /// Ids of the only tokens that may be generated; absent or null allows all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_token_ids: Option<Vec<i64>>,
    /// Words that are never generated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bad_words: Option<Vec<String>>,
    /// Salt that separates the prefix cache of this request from that of others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache_salt: Option<String>,
    /// A Jinja template that turns the messages into a prompt; absent or null uses the model's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat_template: Option<String>,
    /// Further values for the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat_template_kwargs: Option<BTreeMap<String, Value>>,
    /// Whether to continue the last message instead of starting a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continue_final_message: Option<bool>,
    /// Documents for templates that support retrieval, each with fields such as `title` and `text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Vec<BTreeMap<String, String>>>,
    /// Whether to prepend the last message to the reply if both have the same role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub echo: Option<bool>,
    /// Frequency penalty from -2 to 2, applied for each earlier occurrence of a token; absent or
    /// null is 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency_penalty: Option<f64>,
    /// Whether to continue after the end-of-sequence token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ignore_eos: Option<bool>,
    /// Whether to return the model's reasoning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_reasoning: Option<bool>,
    /// Whether the stop string is part of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_stop_str_in_output: Option<bool>,
    /// Parameters for servers that process prompts and generate tokens on different machines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kv_transfer_params: Option<BTreeMap<String, Value>>,
    /// For beam search: above 1 favours long texts, below 1 short ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length_penalty: Option<f64>,
    /// Bias from -100 to 100 that is added to the score of a token, by token id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logit_bias: Option<BTreeMap<String, f64>>,
    /// Logits processors of the server to apply before sampling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logits_processors: Option<Vec<LogitsProcessorParam>>,
    /// Whether to return log probabilities of the generated tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<bool>,
    /// Maximum number of tokens to generate, reasoning included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_completion_tokens: Option<i64>,
    /// The older name of `max_completion_tokens`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_tokens: Option<i64>,
    /// From 0 to 1: tokens less probable than this share of the most probable one are ignored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_p: Option<f64>,
    /// Minimum number of tokens before the text may end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_tokens: Option<i64>,
    /// Further parameters for the processor of images and audio.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mm_processor_kwargs: Option<BTreeMap<String, Value>>,
    /// Name of the model, as `models.list` returns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Number of choices; absent or null is 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<i64>,
    /// Whether the model may call several tools in parallel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    /// Presence penalty from -2 to 2, applied once a token has occurred; absent or null is 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presence_penalty: Option<f64>,
    /// Lower numbers are served first, where the server schedules by priority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
    /// Number of log probabilities to return for each token of the prompt; absent or null returns
    /// none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_logprobs: Option<i64>,
    /// How much the model reasons: `low`, `medium` or `high`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning_effort: Option<ChatCreateCompletionParamsReasoningEffort>,
    /// Repetition penalty: above 1 makes repeated tokens less likely, below 1 more likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repetition_penalty: Option<f64>,
    /// Your own id for the request; absent, the server generates one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Format of the reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_format: Option<ChatCompletionResponseFormatParam>,
    /// Whether to return token ids beside the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_token_ids: Option<bool>,
    /// Whether tokens in log probabilities are written as `token_id:<id>`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_tokens_as_token_ids: Option<bool>,
    /// Random seed, which makes sampling repeatable as far as the server can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<i64>,
    /// Whether special tokens are left out of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip_special_tokens: Option<bool>,
    /// Whether spaces are put between special tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spaces_between_special_tokens: Option<bool>,
    /// One or more strings at which generation stops.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<ChatCreateCompletionParamsStop>,
    /// Ids of tokens at which generation stops.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_token_ids: Option<Vec<i64>>,
    /// Whether to stream the completion; absent, null or false returns it whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    /// Options of a streamed completion; only with `stream`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream_options: Option<ChatCompletionStreamOptionsParam>,
    /// Rules that the text must follow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structured_outputs: Option<StructuredOutputsParam>,
    /// From 0 to 2: 0 always picks the most probable token, higher values vary more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    /// Whether the model calls tools, and which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<ChatCompletionToolChoiceParam>,
    /// Functions that the model may call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<ChatCompletionToolParam>>,
    /// How many of the most probable tokens are considered; 0 or -1 considers all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_k: Option<i64>,
    /// How many alternatives to return for each token, with `logprobs`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_logprobs: Option<i64>,
    /// From 0 to 1: only the most probable tokens with this total probability are considered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    /// Keeps only this many tokens at the end of the prompt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truncate_prompt_tokens: Option<i64>,
    /// Whether to use beam search instead of sampling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_beam_search: Option<bool>,
    /// Your own id for the end user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Further parameters for extensions of the server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vllm_xargs: Option<BTreeMap<String, ChatCreateCompletionParamsVllmXargsValue>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How much the model reasons: `low`, `medium` or `high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ChatCreateCompletionParamsReasoningEffort {
    /// `low`
    #[serde(rename = "low")]
    Low,
    /// `medium`
    #[serde(rename = "medium")]
    Medium,
    /// `high`
    #[serde(rename = "high")]
    High,
}

impl fmt::Display for ChatCreateCompletionParamsReasoningEffort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        })
    }
}

/// One or more strings at which generation stops.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCreateCompletionParamsStop {
    /// As `String`.
    Text(String),
    /// As `Vec<String>`.
    List(Vec<String>),
}

/// Further parameters for extensions of the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCreateCompletionParamsVllmXargsValue {
    /// As `String`.
    Text(String),
    /// As `f64`.
    Number(f64),
    /// As `Vec<ChatCreateCompletionParamsVllmXargsValueItem>`.
    List(Vec<ChatCreateCompletionParamsVllmXargsValueItem>),
}

/// Further parameters for extensions of the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCreateCompletionParamsVllmXargsValueItem {
    /// As `String`.
    Text(String),
    /// As `f64`.
    Number(f64),
}

/// A chat completion, in OpenAI's format.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCreateCompletionResponse {
    /// Id of the completion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Always `chat.completion`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// When it was created, in seconds since 1970 (Unix time).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<i64>,
    /// The model that generated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The choices; one unless `n` requested more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChatCompletionChoice>>,
    /// How many tokens were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<ChatCompletionUsage>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A part of a message, of any kind that the server knows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CustomChatCompletionContentParam {
    /// See [`ChatCompletionContentPartTextParam`].
    ChatCompletionContentPartText(ChatCompletionContentPartTextParam),
    /// See [`ChatCompletionContentPartImageParam`].
    ChatCompletionContentPartImage(ChatCompletionContentPartImageParam),
    /// See [`ChatCompletionContentPartAudioParam`].
    ChatCompletionContentPartAudio(ChatCompletionContentPartAudioParam),
    /// See [`FileParam`].
    File(FileParam),
    /// See [`ChatCompletionContentPartAudioURLParam`].
    ChatCompletionContentPartAudioUrl(ChatCompletionContentPartAudioURLParam),
    /// See [`ChatCompletionContentPartVideoParam`].
    ChatCompletionContentPartVideo(ChatCompletionContentPartVideoParam),
    /// See [`ChatCompletionContentPartRefusalParam`].
    ChatCompletionContentPartRefusal(ChatCompletionContentPartRefusalParam),
    /// See [`CustomChatCompletionContentSimpleImageParam`].
    CustomChatCompletionContentSimpleImage(CustomChatCompletionContentSimpleImageParam),
    /// See [`ChatCompletionContentPartImageEmbedsParam`].
    ChatCompletionContentPartImageEmbeds(ChatCompletionContentPartImageEmbedsParam),
    /// See [`ChatCompletionContentPartAudioEmbedsParam`].
    ChatCompletionContentPartAudioEmbeds(ChatCompletionContentPartAudioEmbedsParam),
    /// See [`CustomChatCompletionContentSimpleAudioParam`].
    CustomChatCompletionContentSimpleAudio(CustomChatCompletionContentSimpleAudioParam),
    /// See [`CustomChatCompletionContentSimpleVideoParam`].
    CustomChatCompletionContentSimpleVideo(CustomChatCompletionContentSimpleVideoParam),
    /// As `String`.
    Text(String),
    /// See [`CustomThinkCompletionContentParam`].
    CustomThinkCompletionContent(CustomThinkCompletionContentParam),
}

/// Audio by its URL, without a `type`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionContentSimpleAudioParam {
    /// A URL or a `data:` URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// An image by its URL, without a `type`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionContentSimpleImageParam {
    /// A URL or a `data:` URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// An id under which the server may cache it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A video by its URL, without a `type`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionContentSimpleVideoParam {
    /// An id under which the server may cache it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// A URL or a `data:` URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A message of any role, with parts that only vLLM knows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionMessageParam {
    /// The role, any value that the chat template knows.
    pub role: String,
    /// A string, or parts of any kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<CustomChatCompletionMessageParamContent>,
    /// A name that distinguishes participants of one role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The model's reasoning of an earlier reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning: Option<String>,
    /// Id of the call whose result this is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_call_id: Option<String>,
    /// The functions that were called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ChatCompletionMessageFunctionToolCallParam>>,
    /// Functions that may be called from this message on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<CustomChatCompletionToolParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A string, or parts of any kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CustomChatCompletionMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<CustomChatCompletionContentParam>`.
    List(Vec<CustomChatCompletionContentParam>),
}

/// A function that the model may call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionToolFunctionParam {
    /// Its name.
    pub name: String,
    /// Description for the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its parameters as a JSON Schema.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<BTreeMap<String, Value>>,
    /// Whether arguments must follow the schema exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A tool that a message adds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionToolParam {
    /// The function behind it.
    pub function: CustomChatCompletionToolFunctionParam,
    /// Always `function`.
    pub r#type: CustomChatCompletionToolParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomChatCompletionToolParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for CustomChatCompletionToolParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// Reasoning of the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomThinkCompletionContentParam {
    /// The reasoning.
    pub thinking: String,
    /// Always `thinking`.
    pub r#type: CustomThinkCompletionContentParamType,
    /// Whether the reasoning is complete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `thinking`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomThinkCompletionContentParamType {
    /// `thinking`
    #[default]
    #[serde(rename = "thinking")]
    Thinking,
}

impl fmt::Display for CustomThinkCompletionContentParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Thinking => "thinking",
        })
    }
}

/// A file: its data, or the id of an uploaded file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileDataParam {
    /// Its contents in base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    /// Id of an uploaded file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A file in a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileParam {
    /// The file.
    pub file: FileDataParam,
    /// Always `file`.
    pub r#type: FileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `file`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileParamType {
    /// `file`
    #[default]
    #[serde(rename = "file")]
    File,
}

impl fmt::Display for FileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File => "file",
        })
    }
}

/// URL of an image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ImageURLParam {
    /// A URL, or a `data:` URL with the image itself.
    pub url: String,
    /// How closely the model looks at the image: `low`, `high` or `auto`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ImageURLParamDetail>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How closely the model looks at the image: `low`, `high` or `auto`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ImageURLParamDetail {
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `low`
    #[serde(rename = "low")]
    Low,
    /// `high`
    #[serde(rename = "high")]
    High,
}

impl fmt::Display for ImageURLParamDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "auto",
            Self::Low => "low",
            Self::High => "high",
        })
    }
}

/// Audio as data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InputAudioParam {
    /// The audio in base64.
    pub data: String,
    /// Its encoding: `wav` or `mp3`.
    pub format: InputAudioParamFormat,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Its encoding: `wav` or `mp3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum InputAudioParamFormat {
    /// `wav`
    #[serde(rename = "wav")]
    Wav,
    /// `mp3`
    #[serde(rename = "mp3")]
    Mp3,
}

impl fmt::Display for InputAudioParamFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wav => "wav",
            Self::Mp3 => "mp3",
        })
    }
}

/// A JSON Schema that the reply follows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct JsonSchemaResponseFormatParam {
    /// Its name.
    pub name: String,
    /// Description for the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The schema.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<BTreeMap<String, Value>>,
    /// Whether the reply must follow it exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The older form of tags with content that follows a schema.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LegacyStructuralTagResponseFormatParam {
    /// The tags.
    pub structures: Vec<StructuralTagStructureParam>,
    /// Strings after which a tag may start.
    pub triggers: Vec<String>,
    /// Always `structural_tag`.
    pub r#type: LegacyStructuralTagResponseFormatParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `structural_tag`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LegacyStructuralTagResponseFormatParamType {
    /// `structural_tag`
    #[default]
    #[serde(rename = "structural_tag")]
    StructuralTag,
}

impl fmt::Display for LegacyStructuralTagResponseFormatParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StructuralTag => "structural_tag",
        })
    }
}

/// A logits processor of the server, with its arguments.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LogitsProcessorConstructorParam {
    /// Its qualified name in Python.
    pub qualname: String,
    /// Its positional arguments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub args: Option<Vec<Value>>,
    /// Its keyword arguments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kwargs: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A logits processor of the server: its name, or its name with arguments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum LogitsProcessorParam {
    /// As `String`.
    Text(String),
    /// See [`LogitsProcessorConstructorParam`].
    LogitsProcessorConstructor(LogitsProcessorConstructorParam),
}

/// Who wrote a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MessageAuthorParam {
    /// `user`, `assistant`, `system`, `developer` or `tool`.
    pub role: MessageAuthorParamRole,
    /// A name that distinguishes authors of one role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// `user`, `assistant`, `system`, `developer` or `tool`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum MessageAuthorParamRole {
    /// `user`
    #[serde(rename = "user")]
    User,
    /// `assistant`
    #[serde(rename = "assistant")]
    Assistant,
    /// `system`
    #[serde(rename = "system")]
    System,
    /// `developer`
    #[serde(rename = "developer")]
    Developer,
    /// `tool`
    #[serde(rename = "tool")]
    Tool,
}

impl fmt::Display for MessageAuthorParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user",
            Self::Assistant => "assistant",
            Self::System => "system",
            Self::Developer => "developer",
            Self::Tool => "tool",
        })
    }
}

/// A message in the Harmony format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MessageParam {
    /// Who wrote it.
    pub author: MessageAuthorParam,
    /// Its channel, such as `analysis` or `final`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// Its parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<BTreeMap<String, Value>>>,
    /// What kind of content it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Its recipient, such as a tool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Text, any JSON object, or JSON that follows a schema.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SimpleResponseFormatParam {
    /// `text`, `json_object` or `json_schema`.
    pub r#type: SimpleResponseFormatParamType,
    /// The schema, with `json_schema`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_schema: Option<JsonSchemaResponseFormatParam>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// `text`, `json_object` or `json_schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum SimpleResponseFormatParamType {
    /// `text`
    #[serde(rename = "text")]
    Text,
    /// `json_object`
    #[serde(rename = "json_object")]
    JsonObject,
    /// `json_schema`
    #[serde(rename = "json_schema")]
    JsonSchema,
}

impl fmt::Display for SimpleResponseFormatParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
            Self::JsonObject => "json_object",
            Self::JsonSchema => "json_schema",
        })
    }
}

/// Tags with content that follows rules.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StructuralTagResponseFormatParam {
    /// The rules.
    pub format: Value,
    /// Always `structural_tag`.
    pub r#type: StructuralTagResponseFormatParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `structural_tag`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum StructuralTagResponseFormatParamType {
    /// `structural_tag`
    #[default]
    #[serde(rename = "structural_tag")]
    StructuralTag,
}

impl fmt::Display for StructuralTagResponseFormatParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StructuralTag => "structural_tag",
        })
    }
}

/// A tag with content that follows a schema.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StructuralTagStructureParam {
    /// The string that starts it.
    pub begin: String,
    /// The string that ends it.
    pub end: String,
    /// The JSON Schema of its content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Rules that the text must follow. Set exactly one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StructuredOutputsParam {
    /// For the server's own use.
    #[serde(rename = "_backend")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backend: Option<String>,
    /// For the server's own use.
    #[serde(rename = "_backend_was_auto")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backend_was_auto: Option<bool>,
    /// The only allowed replies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<Vec<String>>,
    /// Whether objects may have only the fields that the schema names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disable_additional_properties: Option<bool>,
    /// Whether JSON is written without spaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disable_any_whitespace: Option<bool>,
    /// Whether the server must not try another way to enforce the rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disable_fallback: Option<bool>,
    /// A grammar in EBNF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grammar: Option<String>,
    /// A JSON Schema, as a string or an object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json: Option<StructuredOutputsParamJson>,
    /// Whether the reply is any JSON object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_object: Option<bool>,
    /// A regular expression.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regex: Option<String>,
    /// Rules for tags as a JSON string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structural_tag: Option<String>,
    /// A regular expression for whitespace within JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whitespace_pattern: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A JSON Schema, as a string or an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StructuredOutputsParamJson {
    /// As `String`.
    Text(String),
    /// As `BTreeMap<String, Value>`.
    Object(BTreeMap<String, Value>),
}

/// URL of a video.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VideoURLParam {
    /// A URL, or a `data:` URL with the video itself.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}
