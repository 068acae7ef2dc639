// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `chat` take and give.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AudioURLParam {
    /// Doc of it.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionAssistantAudioParam {
    /// Doc of it.
    pub id: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionAssistantContentParam {
    /// See [`ChatCompletionContentPartTextParam`].
    ChatCompletionContentPartText(ChatCompletionContentPartTextParam),
    /// See [`ChatCompletionContentPartRefusalParam`].
    ChatCompletionContentPartRefusal(ChatCompletionContentPartRefusalParam),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionAssistantMessageParam {
    /// Doc of it.
    pub role: ChatCompletionAssistantMessageParamRole,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio: Option<ChatCompletionAssistantAudioParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<ChatCompletionAssistantMessageParamContent>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_call: Option<ChatCompletionFunctionCallParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ChatCompletionToolCallParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionAssistantMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionAssistantContentParam>`.
    List(Vec<ChatCompletionAssistantContentParam>),
}

/// One answer of a chat completion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionChoice {
    /// Its place among the answers, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<i64>,
    /// The message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<ChatCompletionMessage>,
    /// Why it ends: `stop`, `length`, `tool_calls` and others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish_reason: Option<String>,
    /// Log probabilities, if they were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A piece of a chat completion that is streamed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionChunk {
    /// Id of the completion, the same in all of its pieces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Always `chat.completion.chunk`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// When it was made, in seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<i64>,
    /// The model that answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What is new in each answer; empty in the last piece when usage was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChatCompletionChunkChoice>>,
    /// How many tokens were used; only in the last piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<ChatCompletionUsage>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What a piece adds to one answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionChunkChoice {
    /// Which answer, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<i64>,
    /// The fields that are new or grow; text is to be put behind what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delta: Option<ChatCompletionMessage>,
    /// Why the answer ends; absent or null before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish_reason: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartAudioEmbedsParam {
    /// Doc of it.
    pub r#type: ChatCompletionContentPartAudioEmbedsParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio_embeds: Option<ChatCompletionContentPartAudioEmbedsParamAudioEmbeds>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionContentPartAudioEmbedsParamAudioEmbeds {
    /// As `String`.
    Text(String),
    /// As `BTreeMap<String, String>`.
    Object(BTreeMap<String, String>),
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartAudioParam {
    /// Doc of it.
    pub input_audio: InputAudioParam,
    /// Doc of it.
    pub r#type: ChatCompletionContentPartAudioParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartAudioURLParam {
    /// Doc of it.
    pub audio_url: AudioURLParam,
    /// Doc of it.
    pub r#type: ChatCompletionContentPartAudioURLParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartImageEmbedsParam {
    /// Doc of it.
    pub r#type: ChatCompletionContentPartImageEmbedsParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_embeds: Option<ChatCompletionContentPartImageEmbedsParamImageEmbeds>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionContentPartImageEmbedsParamImageEmbeds {
    /// As `String`.
    Text(String),
    /// As `BTreeMap<String, String>`.
    Object(BTreeMap<String, String>),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartImageParam {
    /// Doc of it.
    pub image_url: ImageURLParam,
    /// Doc of it.
    pub r#type: ChatCompletionContentPartImageParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartRefusalParam {
    /// Doc of it.
    pub refusal: String,
    /// Doc of it.
    pub r#type: ChatCompletionContentPartRefusalParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartTextParam {
    /// Doc of it.
    pub text: String,
    /// Doc of it.
    pub r#type: ChatCompletionContentPartTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartVideoParam {
    /// Doc of it.
    pub r#type: ChatCompletionContentPartVideoParamType,
    /// Doc of it.
    pub video_url: VideoURLParam,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionCustomToolCallInputParam {
    /// Doc of it.
    pub input: String,
    /// Doc of it.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionDeveloperMessageParam {
    /// Doc of it.
    pub content: ChatCompletionDeveloperMessageParamContent,
    /// Doc of it.
    pub role: ChatCompletionDeveloperMessageParamRole,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionDeveloperMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionContentPartTextParam>`.
    List(Vec<ChatCompletionContentPartTextParam>),
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionFunctionCallParam {
    /// Doc of it.
    pub arguments: String,
    /// Doc of it.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionFunctionMessageParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    pub role: ChatCompletionFunctionMessageParamRole,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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
    /// The text; null when the model calls tools instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// What the model thought, where it tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning_content: Option<String>,
    /// The functions that the model wants called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<BTreeMap<String, Value>>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessageCustomToolCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub custom: ChatCompletionCustomToolCallInputParam,
    /// Doc of it.
    pub r#type: ChatCompletionMessageCustomToolCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessageFunctionParam {
    /// Doc of it.
    pub arguments: String,
    /// Doc of it.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessageFunctionToolCallParam {
    /// Doc of it.
    pub id: String,
    /// Doc of it.
    pub function: ChatCompletionMessageFunctionParam,
    /// Doc of it.
    pub r#type: ChatCompletionMessageFunctionToolCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionNamedToolChoiceFunctionParam {
    /// Doc of it.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionNamedToolChoiceParam {
    /// Doc of it.
    pub function: ChatCompletionNamedToolChoiceFunctionParam,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ChatCompletionNamedToolChoiceParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionStreamOptionsParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continuous_usage_stats: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_usage: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionSystemMessageParam {
    /// Doc of it.
    pub content: ChatCompletionSystemMessageParamContent,
    /// Doc of it.
    pub role: ChatCompletionSystemMessageParamRole,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionSystemMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionContentPartTextParam>`.
    List(Vec<ChatCompletionContentPartTextParam>),
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionToolCallParam {
    /// See [`ChatCompletionMessageFunctionToolCallParam`].
    ChatCompletionMessageFunctionToolCall(ChatCompletionMessageFunctionToolCallParam),
    /// See [`ChatCompletionMessageCustomToolCallParam`].
    ChatCompletionMessageCustomToolCall(ChatCompletionMessageCustomToolCallParam),
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionToolChoiceParam {
    /// See [`ChatCompletionToolChoiceParamWord`].
    Word(ChatCompletionToolChoiceParamWord),
    /// See [`ChatCompletionNamedToolChoiceParam`].
    ChatCompletionNamedToolChoice(ChatCompletionNamedToolChoiceParam),
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionToolFunctionParam {
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionToolMessageParam {
    /// Doc of it.
    pub content: ChatCompletionToolMessageParamContent,
    /// Doc of it.
    pub role: ChatCompletionToolMessageParamRole,
    /// Doc of it.
    pub tool_call_id: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionToolMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionContentPartTextParam>`.
    List(Vec<ChatCompletionContentPartTextParam>),
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionToolParam {
    /// Doc of it.
    pub function: ChatCompletionToolFunctionParam,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ChatCompletionToolParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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
    /// Tokens of the messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_tokens: Option<i64>,
    /// Tokens that were generated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion_tokens: Option<i64>,
    /// Both together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_tokens: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionUserMessageParam {
    /// Doc of it.
    pub content: ChatCompletionUserMessageParamContent,
    /// Doc of it.
    pub role: ChatCompletionUserMessageParamRole,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionUserMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionUserContentParam>`.
    List(Vec<ChatCompletionUserContentParam>),
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCreateCompletionParams {
    /// Doc of it.
    pub messages: Vec<ChatCompletionMessageParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add_generation_prompt: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add_special_tokens: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_token_ids: Option<Vec<i64>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bad_words: Option<Vec<String>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache_salt: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat_template: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat_template_kwargs: Option<BTreeMap<String, Value>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continue_final_message: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Vec<BTreeMap<String, String>>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub echo: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency_penalty: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ignore_eos: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_reasoning: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_stop_str_in_output: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kv_transfer_params: Option<BTreeMap<String, Value>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length_penalty: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logit_bias: Option<BTreeMap<String, f64>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logits_processors: Option<Vec<LogitsProcessorParam>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_completion_tokens: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_tokens: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_p: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_tokens: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mm_processor_kwargs: Option<BTreeMap<String, Value>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presence_penalty: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_logprobs: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning_effort: Option<ChatCreateCompletionParamsReasoningEffort>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repetition_penalty: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_format: Option<ChatCompletionResponseFormatParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_token_ids: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_tokens_as_token_ids: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip_special_tokens: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spaces_between_special_tokens: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<ChatCreateCompletionParamsStop>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_token_ids: Option<Vec<i64>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream_options: Option<ChatCompletionStreamOptionsParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structured_outputs: Option<StructuredOutputsParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<ChatCompletionToolChoiceParam>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<ChatCompletionToolParam>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_k: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_logprobs: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truncate_prompt_tokens: Option<i64>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_beam_search: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vllm_xargs: Option<BTreeMap<String, ChatCreateCompletionParamsVllmXargsValue>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCreateCompletionParamsStop {
    /// As `String`.
    Text(String),
    /// As `Vec<String>`.
    List(Vec<String>),
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCreateCompletionParamsVllmXargsValueItem {
    /// As `String`.
    Text(String),
    /// As `f64`.
    Number(f64),
}

/// A chat completion, in the form that OpenAI made common.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCreateCompletionResponse {
    /// Id of the completion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Always `chat.completion`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// When it was made, in seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<i64>,
    /// The model that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The answers; one unless `n` asked for more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChatCompletionChoice>>,
    /// How many tokens were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<ChatCompletionUsage>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionContentSimpleAudioParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionContentSimpleImageParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionContentSimpleVideoParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionMessageParam {
    /// Doc of it.
    pub role: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<CustomChatCompletionMessageParamContent>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_call_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ChatCompletionMessageFunctionToolCallParam>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<CustomChatCompletionToolParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CustomChatCompletionMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<CustomChatCompletionContentParam>`.
    List(Vec<CustomChatCompletionContentParam>),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionToolFunctionParam {
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<BTreeMap<String, Value>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionToolParam {
    /// Doc of it.
    pub function: CustomChatCompletionToolFunctionParam,
    /// Doc of it.
    pub r#type: CustomChatCompletionToolParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomThinkCompletionContentParam {
    /// Doc of it.
    pub thinking: String,
    /// Doc of it.
    pub r#type: CustomThinkCompletionContentParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileDataParam {
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileParam {
    /// Doc of it.
    pub file: FileDataParam,
    /// Doc of it.
    pub r#type: FileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ImageURLParam {
    /// Doc of it.
    pub url: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ImageURLParamDetail>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InputAudioParam {
    /// Doc of it.
    pub data: String,
    /// Doc of it.
    pub format: InputAudioParamFormat,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct JsonSchemaResponseFormatParam {
    /// Doc of it.
    pub name: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<BTreeMap<String, Value>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LegacyStructuralTagResponseFormatParam {
    /// Doc of it.
    pub structures: Vec<StructuralTagStructureParam>,
    /// Doc of it.
    pub triggers: Vec<String>,
    /// Doc of it.
    pub r#type: LegacyStructuralTagResponseFormatParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LogitsProcessorConstructorParam {
    /// Doc of it.
    pub qualname: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub args: Option<Vec<Value>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kwargs: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum LogitsProcessorParam {
    /// As `String`.
    Text(String),
    /// See [`LogitsProcessorConstructorParam`].
    LogitsProcessorConstructor(LogitsProcessorConstructorParam),
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MessageAuthorParam {
    /// Doc of it.
    pub role: MessageAuthorParamRole,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MessageParam {
    /// Doc of it.
    pub author: MessageAuthorParam,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<BTreeMap<String, Value>>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SimpleResponseFormatParam {
    /// Doc of it.
    pub r#type: SimpleResponseFormatParamType,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_schema: Option<JsonSchemaResponseFormatParam>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StructuralTagResponseFormatParam {
    /// Doc of it.
    pub format: Value,
    /// Doc of it.
    pub r#type: StructuralTagResponseFormatParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
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

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StructuralTagStructureParam {
    /// Doc of it.
    pub begin: String,
    /// Doc of it.
    pub end: String,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StructuredOutputsParam {
    /// Doc of it.
    #[serde(rename = "_backend")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backend: Option<String>,
    /// Doc of it.
    #[serde(rename = "_backend_was_auto")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backend_was_auto: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<Vec<String>>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disable_additional_properties: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disable_any_whitespace: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disable_fallback: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grammar: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json: Option<StructuredOutputsParamJson>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_object: Option<bool>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regex: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structural_tag: Option<String>,
    /// Doc of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whitespace_pattern: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Doc of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StructuredOutputsParamJson {
    /// As `String`.
    Text(String),
    /// As `BTreeMap<String, Value>`.
    Object(BTreeMap<String, Value>),
}

/// Doc of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VideoURLParam {
    /// Doc of it.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}
